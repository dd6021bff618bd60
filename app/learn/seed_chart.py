"""Figure of the lesson on chance: every seed a dot, with mean and standard deviation of each method."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pyarrow as pa

from synermix_core.catalog import PRESETS
from synermix_core.view.curves import NEUTRAL, variant_color

METHODS = ("baseline", "mixup", "synermix-intra", "synermix-mixup")
_TITLES = [PRESETS[method].title for method in METHODS]


def seed_table(rows: pd.DataFrame, metric: str) -> pa.Table:
    """Return one metric of the runs, a row a run."""
    titles = [PRESETS[preset].title for preset in rows["preset"]]
    return pa.table({"method": titles, "seed": rows["seed"], "value": rows[metric]})


def seed_chart(*, percent: bool, low: float, high: float) -> dict[str, Any]:
    """Draw what `seed_table` gives.

    Args:
        percent: The values are shares.
        low: Least value on the axis, whatever the number of seeds.
        high: Greatest value on the axis.
    """
    number = ".1%" if percent else ".3~f"
    y = {
        "field": "method",
        "type": "nominal",
        "sort": _TITLES,
        "axis": {"title": None, "labelFontSize": 14, "labelLimit": 0},
    }
    x = {
        "field": "value", "type": "quantitative", "scale": {"domain": [low, high], "zero": False},
        "axis": {"title": None, "format": number, "tickCount": 5},
    }  # fmt: skip
    scale = {"domain": _TITLES, "range": [variant_color(method) for method in METHODS]}
    color = {"field": "method", "type": "nominal", "scale": scale, "legend": None}
    dots = {"mark": {"type": "point", "filled": True, "size": 70, "opacity": 0.6, "tooltip": True}}
    bars = {"mark": {"type": "errorbar", "extent": "stdev", "thickness": 3, "color": NEUTRAL}}
    means = {"mark": {"type": "tick", "thickness": 3, "size": 34}}
    return {
        "height": 260, "data": {"name": "seeds"},
        "layer": [
            {**bars, "encoding": {"x": x, "y": y}},
            {**dots, "encoding": {"x": x, "y": y, "color": color}},
            {**means, "encoding": {"x": {**x, "aggregate": "mean"}, "y": y, "color": color}},
        ],
    }  # fmt: skip
