"""Figures of lesson 3: the images of a class in a batch, the point synthesized of them, and how far it shrinks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from app.learn.plane_chart import axes
from app.learn.tones import tones
from synermix_core.lessons.mixing import Floats
from synermix_core.lessons.plane import Box
from synermix_core.lessons.synthesis import expected_shrink
from synermix_core.view.curves import NEUTRAL

EXPECTED, EQUAL = "Expected", "Equal weights"
NOW = ("This star", "Measured on many")


def batch_table(images_n2: NDArray[np.floating], weights_n: Floats, star_2: Floats) -> pa.Table:
    """Return the images of a batch with their weights, and where their threads run to, a row an image."""
    x, y = images_n2.T
    to = [np.full(len(x), value) for value in star_2]
    return pa.table({"x": x, "y": y, "weight": weights_n, "to_x": to[0], "to_y": to[1]})


def place_table(points_N2: NDArray[np.floating]) -> pa.Table:
    """Return points without a label, a row a point."""
    x, y = points_N2.T
    return pa.table({"x": x, "y": y})


def star_layers(box: Box) -> list[dict[str, Any]]:
    """Draw the data sets `batch`, `others` (stars of other batches), `star` and `mean`."""
    places, tone = axes(box), tones()
    weight = {"field": "weight", "type": "quantitative", "legend": None}
    threads = {
        "data": {"name": "batch"},
        "mark": {"type": "rule", "color": tone.intra, "strokeWidth": 1.5, "clip": True},
        "encoding": {
            **places, "x2": {"field": "to_x"}, "y2": {"field": "to_y"},
            "opacity": {**weight, "scale": {"range": [0.25, 0.9]}},
        },
    }  # fmt: skip
    dot = {"type": "point", "filled": True, "color": tone.intra, "clip": True}
    images = {
        "data": {"name": "batch"},
        "mark": {**dot, "opacity": 0.75, "tooltip": True},
        "encoding": {**places, "size": {**weight, "scale": {"domain": [0, 1], "range": [20, 1600]}}},
    }
    others = {"data": {"name": "others"}, "mark": {**dot, "opacity": 0.35, "size": 20}, "encoding": places}
    cross = {
        "data": {"name": "mean"},
        "mark": {
            "type": "point", "shape": "cross", "filled": True, "size": 260, "color": tone.ink, "opacity": 1,
            "stroke": tone.halo, "strokeWidth": 1.5,
        },
        "encoding": places,
    }  # fmt: skip
    named = {"fontSize": 15, "fontWeight": 600}
    return [
        others, threads, images, cross,
        *_sign("mean", {**named, "text": "mean", "align": "right", "dx": -16}, tone.ink, places),
        *_sign("star", {"text": "★", "fontSize": 40}, tone.intra, places),
        *_sign("star", {**named, "text": "star", "align": "left", "dx": 22}, tone.intra, places),
    ]  # fmt: skip


def _sign(name: str, text: dict[str, Any], color: str, places: dict[str, Any]) -> list[dict[str, Any]]:
    """Write a text at the point of a data set, with a halo that makes it legible on any ground."""
    halo = {"stroke": tones().halo, "strokeWidth": 4, "strokeJoin": "round"}
    return [
        {"data": {"name": name}, "mark": {"type": "text", "color": color, **text, **look}, "encoding": places}
        for look in (halo, {})
    ]


def gauge_table(weighting: str, counts: Sequence[int]) -> pa.Table:
    """Return the shrink along the number of images: expected, and the least there could be."""
    series = {EXPECTED: [expected_shrink(weighting, count) for count in counts], EQUAL: [1 / count for count in counts]}
    return pa.table(
        {
            "count": list(counts) * len(series),
            "series": np.repeat(list(series), len(counts)),
            "share": np.concatenate(list(series.values())),
        }
    )


def gauge_chart(most: int) -> dict[str, Any]:
    """Draw the data set `gauge`, and over it `now`, the shrink of one draw and the one measured on many.

    Args:
        most: Greatest number of images.
    """
    tone = tones()
    x = {
        "field": "count", "type": "quantitative", "scale": {"domain": [0, most]},
        "axis": {"title": "images of the class in the batch", "grid": False, "tickCount": 5},
    }  # fmt: skip
    y = {
        "field": "share", "type": "quantitative", "scale": {"domain": [0, 1]},
        "axis": {"title": "variance left, Σw²", "format": ".0%", "tickCount": 4},
    }  # fmt: skip
    series = {
        "field": "series",
        "type": "nominal",
        "legend": {"orient": "top-right", "title": None, "symbolType": "stroke"},
    }
    names = [EXPECTED, EQUAL]
    curve = {
        "data": {"name": "gauge"},
        "mark": {"type": "line", "strokeWidth": 3, "tooltip": True},
        "encoding": {
            "x": x, "y": y,
            "color": {**series, "scale": {"domain": names, "range": [tone.intra, NEUTRAL]}},
            "strokeDash": {**series, "scale": {"domain": names, "range": [[1, 0], [3, 3]]}},
        },
    }  # fmt: skip
    now = {
        "data": {"name": "now"},
        "mark": {"type": "point", "filled": True, "size": 160, "opacity": 1, "tooltip": True, "color": tone.intra},
        "encoding": {
            "x": x, "y": y,
            "shape": {
                "field": "what", "type": "nominal", "legend": None,
                "scale": {"domain": list(NOW), "range": ["circle", "diamond"]},
            },
        },
    }  # fmt: skip
    return {"height": 240, "layer": [curve, now]}
