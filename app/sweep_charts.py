"""Tables of a sweep -> Vega-Lite specifications. Pure functions: the specification never holds data.

What it says of rows and columns is the sweep's own, so that a chart keeps its DOM node while runs finish.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from typing import Any

from synermix_core.catalog import METRICS
from synermix_core.naming import value_text
from synermix_core.sweeps.arrange import Arrangement
from synermix_core.sweeps.verdicts import PERCENT
from synermix_core.view.curves import NEUTRAL
from synermix_core.view.sweep_marks import STYLES, RowMark, metric_color

CELL, RUN = "cell", "run"
"""Names of what is selected in the heatmap and in the scatter: fields `point` and `run` of their tables."""

CELL_HEIGHT = 52
_LARGEST = 96
"""Height of a cell at most, where there is room for more."""
_TALLEST = 560
_AXIS_HEIGHT = 52
_OPACITIES = (0.12, 0.95)
"""Of a cell with the least and with the greatest figure."""
_EMPTY = 0.04
_GROUNDS = {False: "#FBFBFA", True: "#121417"}
_INKS = {False: "#FFFFFF", True: "#000000"}
_CROSSING = 0.179
"""Luminance on which black and white stand out alike."""
_PADDING = {"left": 4, "right": 8, "top": 4, "bottom": 4}


def heatmap(arrangement: Arrangement, column: str, *, room: int) -> dict[str, Any]:
    """Draw the mean of a metric in each cell of a `cell_table`: the stronger, the higher. A cell can be selected.

    Args:
        arrangement: Where the cells stand.
        column: The metric.
        room: Height that a few rows can share, in pixels; many take more.
    """
    across = [value_text(value) for value in arrangement.columns]
    x = {
        "field": "across", "type": "ordinal", "sort": across, "scale": {"domain": across, "paddingInner": 0.05},
        "axis": {"title": arrangement.across or None, "labelAngle": 0, "domain": False, "ticks": False},
    }  # fmt: skip
    y = {
        "field": "row", "type": "ordinal", "sort": arrangement.rows,
        "scale": {"domain": arrangement.rows, "paddingInner": 0.05},
        "axis": {"title": None, "domain": False, "ticks": False, "labelLimit": 260},
    }  # fmt: skip
    known = "isValid(datum.strength)"
    strength = {"field": "strength", "type": "quantitative", "scale": {"domain": [0, 1], "range": _OPACITIES}}
    cells = {
        "params": [{"name": CELL, "select": {"type": "point", "fields": ["point"], "toggle": False}}],
        "mark": {"type": "rect", "cornerRadius": 6, "cursor": "pointer", "stroke": NEUTRAL},
        "encoding": {
            "x": x, "y": y,
            "color": {"value": metric_color(column)},
            "fillOpacity": {"condition": {"test": known, **strength, "legend": None}, "value": _EMPTY},
            "strokeWidth": {"condition": {"param": CELL, "empty": False, "value": 3}, "value": 0.5},
            "tooltip": [
                {"field": "label", "type": "nominal", "title": "point"},
                {"field": "text", "type": "nominal", "title": METRICS[column].title},
                {"field": "doing", "type": "nominal", "title": "runs"},
            ],
        },
    }  # fmt: skip
    legible = {"field": "ink", "type": "nominal", "scale": None}
    figures = {
        "mark": {"type": "text", "fontSize": 15, "fontWeight": 600, "dy": -6},
        "encoding": {"x": x, "y": y, "text": {"field": "text", "type": "nominal"}, "color": legible},
    }
    counts = {
        "transform": [{"calculate": "'n = ' + datum.n + (datum.n < datum.of ? ' of ' + datum.of : '')", "as": "seeds"}],
        "mark": {"type": "text", "fontSize": 11, "dy": 11},
        "encoding": {"x": x, "y": y, "text": {"field": "seeds", "type": "nominal"}, "color": legible},
    }
    rows = len(arrangement.rows)
    height = _AXIS_HEIGHT + min(max(CELL_HEIGHT * rows, min(_LARGEST * rows, room - _AXIS_HEIGHT)), _TALLEST)
    return {"height": height, "layer": [cells, figures, counts], "padding": _PADDING}


def inks(strengths: Sequence[float], column: str, *, dark: bool) -> list[str]:
    """Return the colour of the words in each cell: of black and white the one that can be read on it.

    Args:
        strengths: Of a `cell_table`; NaN for a cell without a figure.
        column: The metric.
        dark: The page has a dark ground.
    """
    fill, ground = _channels(metric_color(column)), _channels(_GROUNDS[dark])
    least, most = _OPACITIES
    found = []
    for strength in strengths:
        opacity = _EMPTY if math.isnan(strength) else least + strength * (most - least)
        mixed = [opacity * of_fill + (1 - opacity) * of_ground for of_fill, of_ground in zip(fill, ground, strict=True)]
        found.append(_INKS[luminance(mixed) > _CROSSING])
    return found


def luminance(channels: Sequence[float]) -> float:
    """Return the relative luminance of a colour's red, green and blue, 0 to 255 each (WCAG 2)."""
    linear = [(c / 255 / 12.92) if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(color: str) -> list[int]:
    return [int(color[place : place + 2], 16) for place in (1, 3, 5)]


def curves(marks: Sequence[RowMark], arrangement: Arrangement, column: str, *, height: int) -> dict[str, Any]:
    """Draw the means of a `curve_table` with their confidence band: lines over numbers, marks over anything else."""
    form = ".1~%" if column in PERCENT else ".2~f"
    precise = ".2%" if column in PERCENT else ".4~g"
    x: dict[str, Any] = {
        "field": "across", "type": "quantitative" if arrangement.numeric else "ordinal",
        "axis": {"title": arrangement.across or None, "grid": False, "labelAngle": 0, "tickCount": 5},
    }  # fmt: skip
    if arrangement.numeric:
        x["scale"] = {"domain": [arrangement.columns[0], arrangement.columns[-1]], "nice": False}
    else:
        x["sort"] = arrangement.rows if arrangement.listed else [value_text(value) for value in arrangement.columns]
        x["axis"]["labels"] = not arrangement.listed  # they have a legend, and no room
    color, dash = _row_scales(marks)
    y_axis = {"title": None, "format": form, "tickCount": 4}
    y = {"type": "quantitative", "scale": {"zero": False}, "axis": y_axis}
    band = {
        "mark": {"type": "area", "opacity": 0.16} if arrangement.numeric else {"type": "rule", "strokeWidth": 2},
        "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}, "color": color},
        "transform": [{"filter": "isValid(datum.low)"}],
    }
    mark = (
        {"type": "line", "strokeWidth": 2, "point": {"size": 32}}
        if arrangement.numeric
        else {"type": "point", "filled": True, "size": 60}
    )
    means = {
        "mark": {**mark, "tooltip": True},
        "encoding": {
            "x": x, "y": {**y, "field": "mean"}, "color": color,
            **({"strokeDash": dash} if arrangement.numeric else {}),
            "tooltip": [
                {"field": "across", "title": arrangement.across or "point"},
                {"field": "row", "type": "nominal", "title": "runs"},
                {"field": "mean", "type": "quantitative", "format": precise},
                {"field": "low", "type": "quantitative", "format": precise, "title": "95 % from"},
                {"field": "high", "type": "quantitative", "format": precise, "title": "95 % to"},
                {"field": "n", "type": "quantitative"},
            ],
        },
    }  # fmt: skip
    return {"height": height, "layer": [band, means], "padding": _PADDING}


def scatter(marks: Sequence[RowMark], *, height: int) -> dict[str, Any]:
    """Draw the runs of a `scatter_table`: cohesion across, separability up, accuracy by size. A run can be selected."""
    color, _ = _row_scales(marks)
    titles = {name: METRICS[name].title for name in ("cohesion", "fisher_ratio", "val_accuracy")}
    return {
        "height": height,
        "padding": _PADDING,
        "params": [{"name": RUN, "select": {"type": "point", "fields": ["run"], "toggle": False}}],
        "mark": {"type": "point", "filled": True, "opacity": 0.75, "cursor": "pointer"},
        "encoding": {
            "x": {
                "field": "cohesion", "type": "quantitative", "scale": {"zero": False},
                "axis": {"title": "Cohesion ↓", "tickCount": 5, "grid": False},
            },
            "y": {
                "field": "fisher_ratio", "type": "quantitative", "scale": {"zero": False},
                "axis": {"title": "Fisher ratio ↑", "tickCount": 4},
            },
            "color": color,
            "size": {
                "field": "val_accuracy", "type": "quantitative", "scale": {"zero": False, "range": [16, 260]},
                "legend": None,
            },
            "strokeWidth": {"condition": {"param": RUN, "empty": False, "value": 3}, "value": 0},
            "stroke": {"value": NEUTRAL},
            "tooltip": [
                {"field": "label", "type": "nominal", "title": "point"},
                {"field": "seed", "type": "quantitative"},
                *(
                    {"field": name, "type": "quantitative", "format": ".4~g", "title": title}
                    for name, title in titles.items()
                ),
            ],
        },
    }  # fmt: skip


def rows_legend_html(marks: Sequence[RowMark]) -> str:
    """Return one legend for all charts that draw the rows; nothing where there is a single one without a name."""
    entries = "".join(
        f'<span><i style="border-top: 3px {mark.style} {mark.color}"></i>{escape(mark.label)}</span>'
        for mark in marks
        if mark.label
    )
    return f'<div class="curve-legend">{entries}</div>' if entries else ""


def _row_scales(marks: Sequence[RowMark]) -> tuple[dict[str, Any], dict[str, Any]]:
    labels = [mark.label for mark in marks]
    channel = {"field": "row", "type": "nominal", "legend": None}
    color = {**channel, "scale": {"domain": labels, "range": [mark.color for mark in marks]}}
    dash = {**channel, "scale": {"domain": labels, "range": [list(STYLES[mark.style]) for mark in marks]}}
    return color, dash
