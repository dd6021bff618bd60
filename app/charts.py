"""Metrics table -> live curve, as a Vega-Lite specification. Pure functions: the specification never holds data.

A keyed chart whose specification stays the same keeps its DOM node, and so the reader's zoom, while rows arrive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pyarrow as pa

from app.theme import INTER, INTRA, NEUTRAL


@dataclass(frozen=True, slots=True)
class Curve:
    """A column of the metrics table and how it is drawn."""

    column: str
    label: str
    color: str
    dashed: bool = False


def accuracy_curves(color: str, evaluated_on: Literal["val", "test"]) -> tuple[Curve, ...]:
    """Return the accuracy curves, in the colour of the variant, the first named for the images it was measured on."""
    return (
        Curve("val_accuracy", {"val": "validation", "test": "test"}[evaluated_on], color),
        Curve("train_accuracy_clean", "training", color, dashed=True),
    )


LOSS_CURVES = (
    Curve("train_loss", "total", NEUTRAL),
    Curve("intra_loss", "intra", INTRA),
    Curve("inter_loss", "inter", INTER, dashed=True),
)
COHESION_CURVES = (Curve("cohesion", "cohesion", INTRA),)
FISHER_CURVES = (Curve("fisher_ratio", "Fisher ratio", INTER),)


def curve_table(metrics: pa.Table, curves: Sequence[Curve]) -> pa.Table:
    """Pick the columns that `curve_chart` draws, each under the name of its curve."""
    return metrics.select(["epoch", *(curve.column for curve in curves)]).rename_columns(
        ["epoch", *(curve.label for curve in curves)]
    )


def curve_chart(
    curves: Sequence[Curve],
    *,
    epochs: int,
    height: int,
    value_format: str,
    domain: tuple[float, float] | None = None,
    reference: tuple[float, str] | None = None,
) -> dict[str, Any]:
    """Draw columns of the metrics table over the epochs.

    Args:
        curves: What to draw; drag pans, the wheel zooms, a double click goes back.
        epochs: Epochs configured, the width of the time axis.
        height: Height in pixels.
        value_format: d3 format of the values.
        domain: Range of the values; fitted to the data when None.
        reference: A level to compare with, and its name.
    """
    labels = [curve.label for curve in curves]
    scale = {"domain": labels, "range": [curve.color for curve in curves]}
    dashes = {"domain": labels, "range": [[4, 3] if curve.dashed else [1, 0] for curve in curves]}
    legend = {"orient": "top", "title": None, "symbolType": "stroke", "offset": 2} if len(curves) > 1 else None
    value_scale: dict[str, Any] = {"zero": False, "nice": True}
    if domain:
        value_scale["domain"] = list(domain)
    lines = {
        "transform": [{"fold": labels, "as": ["curve", "value"]}, {"filter": "isValid(datum.value)"}],
        "mark": {"type": "line", "point": {"size": 14}, "strokeWidth": 2, "tooltip": True},
        "params": [{"name": "zoom", "select": "interval", "bind": "scales"}],
        "encoding": {
            "x": {
                "field": "epoch",
                "type": "quantitative",
                "scale": {"domain": [0, epochs], "nice": False},
                "axis": {"title": None, "format": "d", "tickMinStep": 1, "tickCount": 5, "grid": False},
            },
            "y": {
                "field": "value",
                "type": "quantitative",
                "scale": value_scale,
                "axis": {"title": None, "format": value_format, "tickCount": 4},
            },
            "color": {"field": "curve", "type": "nominal", "scale": scale, "legend": legend},
            "strokeDash": {"field": "curve", "type": "nominal", "scale": dashes, "legend": legend},
            "tooltip": [
                {"field": "epoch", "type": "quantitative", "title": "epoch"},
                {"field": "curve", "type": "nominal", "title": "curve"},
                {"field": "value", "type": "quantitative", "format": ".4~g", "title": "value"},
            ],
        },
    }  # fmt: skip
    layers: list[dict[str, Any]] = [lines]
    if reference:
        layers += _reference_layers(*reference)
    return {"height": height, "layer": layers, "padding": {"left": 4, "right": 4, "top": 2, "bottom": 0}}


def _reference_layers(level: float, name: str) -> list[dict[str, Any]]:
    data = {"values": [{"level": level, "name": name}]}
    y = {"field": "level", "type": "quantitative"}
    return [
        {"data": data, "mark": {"type": "rule", "strokeDash": [2, 3], "color": NEUTRAL}, "encoding": {"y": y}},
        {
            "data": data,
            "mark": {"type": "text", "align": "left", "dx": 4, "dy": -6, "color": NEUTRAL, "fontSize": 11},
            "encoding": {"y": y, "x": {"value": 0}, "text": {"field": "name"}},
        },
    ]
