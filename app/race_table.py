"""Who leads a race, in a small table: each metric's leader, by how much, and whether that is more than chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd

from app.swatch import racer_html
from synermix_core.catalog import METRICS
from synermix_core.sweeps.statistics import LEAST_SEEDS
from synermix_core.view.curves import Curve
from synermix_core.view.leads import CLEAR, Standing, standing

RANKED = ("cohesion", "fisher_ratio", "val_accuracy")
_TITLES = {"cohesion": "Cohesion ↓", "fisher_ratio": "Separability ↑", "val_accuracy": "Accuracy ↑"}


def leaders_html(marks: Sequence[Curve], seeds: Sequence[Mapping[int, pd.DataFrame]], raced: int) -> str:
    """Return the table, after the last epoch that all racers have finished.

    Args:
        marks: How the racers are told apart.
        seeds: For each racer: seed -> metrics table of its configuration with that seed.
        raced: The seed of the race.
    """
    epoch = min(int(tables[raced]["epoch"].to_numpy().max(initial=-1)) for tables in seeds)
    if epoch < 0:
        return '<p class="leaders">Who leads is told here once all have been measured.</p>'
    rows = "".join(_row(standing(column, epoch, seeds, raced), marks) for column in RANKED)
    return (
        f'<table class="leaders"><caption>Who leads after epoch {epoch}</caption>'
        "<thead><tr><th>Metric</th><th>Leader</th><th>Lead</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _row(found: Standing, marks: Sequence[Curve]) -> str:
    leader, lead, verdict = "–", "", "nobody is ahead"
    if found.leader is not None:
        leader, lead, verdict = racer_html(marks[found.leader]), _text(found.column, found.lead), _verdict(found)
    title = f'<th title="{escape(METRICS[found.column].description)}">{_TITLES[found.column]}</th>'
    return (
        f"<tr>{title}<td>{leader}</td><td>{lead}</td></tr>"
        f'<tr class="verdict"><td></td><td colspan="2">{verdict}</td></tr>'
    )


def _verdict(found: Standing) -> str:
    if found.noise is None:
        return f"seed noise unknown: {found.seeds} of {LEAST_SEEDS} seeds"
    word = "<b>clear</b>" if found.clear else "<b>inside the seed noise</b>"
    # What the lead is held against: the noise alone would read as if a lead above it were clear.
    return f"{word} ({CLEAR:g} × {_text(found.column, found.noise)}, n = {found.seeds})"


def _text(column: str, value: float) -> str:
    return f"{100 * value:.1f} points" if column == "val_accuracy" else f"{value:.2g}"
