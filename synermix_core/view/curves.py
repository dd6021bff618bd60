"""Which metrics are drawn over the epochs, and in which colours: the same in the app, the notebook and the replay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import pandas as pd

from synermix_core.catalog import fisher_floor
from synermix_core.runs import Run

INTRA = "#0072B2"
"""Intra-class mixing and cohesion: blue."""
INTER = "#D55E00"
"""Inter-class mixing and separability: vermilion."""
NEUTRAL = "#7A828F"
"""Neither of the two: readable on the light and on the dark ground."""

_VARIANTS = {
    "baseline": NEUTRAL,
    "mixup": INTER,
    "manifold-mixup": "#E69F00",
    "synermix-intra": INTRA,
    "synermix-mixup": "#7A5BB5",
    "synermix-manifold": "#CC79A7",
}
_OTHER_VARIANT = "#B08D57"


@dataclass(frozen=True, slots=True)
class Curve:
    """A column of the metrics table and how it is drawn."""

    column: str
    label: str
    color: str
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """Curves that share a chart."""

    title: str
    curves: tuple[Curve, ...]
    format: str
    """d3 format of the values on the axis"""
    domain: tuple[float, float] | None = None
    """range of the values; fitted to the data when None"""
    reference: tuple[float, str] | None = None
    """a level to compare with, and its name"""
    precise: str = ".3~g"
    """d3 format of values that are read off"""


def variant_color(preset: str | None) -> str:
    """Return the colour of a paper method, or the one shared by all other points (inter, β)."""
    return _VARIANTS.get(preset or "", _OTHER_VARIANT)


def panels(run: Run) -> tuple[Panel, ...]:
    """Return the charts that tell how a run goes: accuracy, losses, cohesion and the Fisher ratio."""
    color = variant_color(run.config.preset)
    accuracy = (
        Curve("val_accuracy", {"val": "validation", "test": "test"}[run.config.data.evaluate_on], color),
        Curve("train_accuracy_clean", "training", color, dashed=True),
    )
    losses = (
        Curve("train_loss", "total", NEUTRAL),
        Curve("intra_loss", "intra", INTRA),
        Curve("inter_loss", "inter", INTER, dashed=True),
    )
    return (
        Panel("Accuracy", accuracy, ".0%", (0.0, 1.0), precise=".1%"),
        Panel("Losses", losses, ".1~f"),
        Panel("Cohesion", (Curve("cohesion", "cohesion", INTRA),), ".2~f"),
        Panel("Fisher ratio", (Curve("fisher_ratio", "Fisher ratio", INTER),), ".1~f", reference=_floor(run)),
    )


def race_panels(runs: Sequence[Run]) -> tuple[Panel, ...]:
    """Return the charts that tell how runs do beside each other: accuracy, cohesion and Fisher ratio, a curve a run."""
    shared = (panel for panel in panels(runs[0]) if panel.title != "Losses")
    marks = racer_marks(runs)
    return tuple(
        replace(panel, curves=tuple(replace(mark, column=panel.curves[0].column) for mark in marks), domain=None)
        for panel in shared
    )


def racer_marks(runs: Sequence[Run]) -> list[Curve]:
    """Return how each of several runs is told apart: by its method's name and colour, and a dash where two share it."""
    marks: list[Curve] = []
    titles = [run.config.variant_title for run in runs]
    for place, run in enumerate(runs):
        title, color = titles[place], variant_color(run.config.preset)
        same_title = titles[:place].count(title)
        same_color = sum(mark.color == color for mark in marks)
        label = f"{title} ({same_title + 1})" if same_title else title
        marks.append(Curve("", label, color if same_color < 2 else NEUTRAL, dashed=same_color % 2 == 1))
    return marks


def curve_document(run: Run) -> dict[str, Any]:
    """Return what `assets/embedding_view/src/curves.ts` draws, fit for JSON; a missing value is a gap."""
    table = run.metrics()
    return {
        "total": run.config.epochs,
        "epochs": [int(epoch) for epoch in table["epoch"]],
        "panels": [
            {
                **asdict(panel),
                "curves": [
                    {**asdict(curve), "values": _values(pd.Series(table[curve.column]))} for curve in panel.curves
                ],
            }
            for panel in panels(run)
        ],
    }


def _floor(run: Run) -> tuple[float, str] | None:
    if not run.layout.probe.exists():
        return None
    floor = fisher_floor(len(run.probe.labels), len(run.class_names))
    return floor, f"random labels: {floor:.2f}"


def _values(column: pd.Series) -> list[float | None]:
    return [None if pd.isna(value) else round(float(value), 5) for value in column]
