"""Metrics table -> live curve, as a Vega-Lite specification. Pure functions: the specification never holds data.

A keyed chart whose specification stays the same keeps its DOM node, and so the reader's zoom, while rows arrive.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd
import pyarrow as pa

from synermix_core.view.comparison import SeedGroup
from synermix_core.view.curves import NEUTRAL, Curve, Panel

_DASHES = (("solid", [1, 0]), ("dashed", [6, 3]), ("dotted", [2, 2]))
"""CSS border style and pattern in pixels."""

SHORTEST_AXIS = 20
"""Epochs that the time axis shows at least, if as many are configured."""


def last_shown(epochs: Iterable[int], configured: int) -> int:
    """Return the epoch at which the time axis ends: where a long run's is not a sliver, and seldom another one.

    A chart whose axis changes is drawn anew, and the reader's zoom is lost: a run of 500 epochs does that five times.

    Args:
        epochs: The epochs that there are values of.
        configured: The epochs that the run is to have.
    """
    latest, end = max(epochs, default=0), SHORTEST_AXIS
    while end < latest:
        end *= 2
    return min(end, configured)


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
        epochs: Last epoch of the time axis, `last_shown`.
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


def overlay_chart(groups: Sequence[SeedGroup], *, epochs: int, percent: bool, height: int) -> dict[str, Any]:
    """Draw one metric of several groups, as `curves_of` gives it: a thin line a run, mean and ± sd band a group.

    Args:
        groups: The groups; those of one colour are told apart by their dashes.
        epochs: Last epoch of the time axis, `last_shown`.
        percent: The values are shares.
        height: Height in pixels.
    """
    labels = [group.label for group in groups]
    color = {
        "field": "group", "type": "nominal", "legend": None,
        "scale": {"domain": labels, "range": [group.color for group in groups]},
    }  # fmt: skip
    patterns = [pattern for _, pattern in _dashes(groups)]
    dash = {
        "field": "group", "type": "nominal", "legend": None, "scale": {"domain": labels, "range": patterns},
    }  # fmt: skip
    number = ".1%" if percent else ".4~g"
    x = {
        "field": "epoch", "type": "quantitative", "scale": {"domain": [0, epochs], "nice": False},
        "axis": {"title": None, "format": "d", "tickMinStep": 1, "tickCount": 5, "grid": False},
    }  # fmt: skip
    y = {
        "field": "value", "type": "quantitative", "scale": {"zero": False},
        "axis": {"title": None, "format": ".0%" if percent else ".2~f", "tickCount": 4},
    }  # fmt: skip
    mean = {**y, "aggregate": "mean"}
    seeds = {
        "mark": {"type": "line", "strokeWidth": 0.75, "opacity": 0.45},
        "params": [{"name": "zoom", "select": "interval", "bind": "scales"}],
        "encoding": {"x": x, "y": y, "color": color, "detail": {"field": "run"}},
    }
    band = {
        "mark": {"type": "errorband", "extent": "stdev", "opacity": 0.15},
        "encoding": {"x": x, "y": y, "color": color},
    }
    means = {
        "mark": {"type": "line", "strokeWidth": 2, "point": {"size": 14}, "tooltip": True},
        "encoding": {
            "x": x, "y": mean, "color": color, "strokeDash": dash,
            "tooltip": [
                {"field": "epoch", "type": "quantitative", "title": "epoch"},
                {"field": "group", "type": "nominal", "title": "runs"},
                {"field": "value", "aggregate": "mean", "format": number, "title": "mean"},
                {"field": "value", "aggregate": "stdev", "format": number, "title": "sd"},
                {"aggregate": "count", "title": "n"},
            ],
        },
    }  # fmt: skip
    return {"height": height, "layer": [seeds, band, means], "padding": {"left": 4, "right": 4, "top": 2, "bottom": 0}}


def legend_html(groups: Sequence[SeedGroup]) -> str:
    """Return one legend for all the charts of `groups`."""
    entries = (
        f'<span><i style="border-top: 3px {style} {group.color}"></i>{escape(group.label)}</span>'
        for group, (style, _) in zip(groups, _dashes(groups), strict=True)
    )
    return f'<div class="curve-legend">{"".join(entries)}</div>'


def _dashes(groups: Sequence[SeedGroup]) -> list[tuple[str, list[int]]]:
    """Return the dashes of each group's line: groups of one method share its colour and need another mark."""
    seen: Counter[str] = Counter()
    found = []
    for group in groups:
        found.append(_DASHES[seen[group.color] % len(_DASHES)])
        seen[group.color] += 1
    return found


def _reference_layers(level: float, name: str) -> list[dict[str, Any]]:
    data = {"values": [{"level": level, "name": name}]}
    y = {"field": "level", "type": "quantitative"}
    return [
        {"data": data, "mark": {"type": "rule", "strokeDash": [2, 3], "color": NEUTRAL}, "encoding": {"y": y}},
        {
            "data": data,
            # Read in either theme: the colour of the page's text.
            "mark": {"type": "text", "align": "left", "dx": 4, "dy": -6, "color": "currentColor", "fontSize": 11},
            "encoding": {"y": y, "x": {"value": 0}, "text": {"field": "name"}},
        },
    ]
