"""Metrics table -> live curve, as a Vega-Lite specification. Pure functions: the specification never holds data.

A keyed chart whose specification stays the same keeps its DOM node, and so the reader's zoom, while rows arrive.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa

from synermix_core.view.curves import NEUTRAL, Curve, Panel


def curve_table(metrics: pa.Table, curves: Sequence[Curve]) -> pa.Table:
    """Pick the columns that `curve_chart` draws, each under the name of its curve."""
    return metrics.select(["epoch", *(curve.column for curve in curves)]).rename_columns(
        ["epoch", *(curve.label for curve in curves)]
    )


def tidy_table(tables: Mapping[str, pd.DataFrame], column: str) -> pa.Table:
    """Put a metric of several runs, by the names of their curves, into the rows that a tidy `curve_chart` draws."""
    parts = [
        pd.DataFrame({"epoch": table["epoch"], "curve": name, "value": table[column]}) for name, table in tables.items()
    ]
    return pa.Table.from_pandas(pd.concat(parts), preserve_index=False)


def curve_chart(panel: Panel, *, epochs: int, height: int, tidy: bool = False) -> dict[str, Any]:
    """Draw columns of the metrics table over the epochs; drag pans, the wheel zooms, a double click goes back.

    Args:
        panel: What to draw.
        epochs: Epochs configured, the width of the time axis.
        height: Height in pixels.
        tidy: The rows are those of `tidy_table`, and the legend is elsewhere.
    """
    labels = [curve.label for curve in panel.curves]
    scale = {"domain": labels, "range": [curve.color for curve in panel.curves]}
    dashes = {"domain": labels, "range": [[4, 3] if curve.dashed else [1, 0] for curve in panel.curves]}
    legend = {"orient": "top", "title": None, "symbolType": "stroke", "offset": 2}
    if tidy or len(labels) == 1:
        legend = None
    fold = [] if tidy else [{"fold": labels, "as": ["curve", "value"]}]
    value_scale: dict[str, Any] = {"zero": False, "nice": True}
    if panel.domain:
        value_scale["domain"] = list(panel.domain)
    lines = {
        "transform": [*fold, {"filter": "isValid(datum.value)"}],
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
                "axis": {"title": None, "format": panel.format, "tickCount": 4},
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
    if panel.reference:
        layers += _reference_layers(*panel.reference)
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
