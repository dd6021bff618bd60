"""Figures of lesson 6: the same features drawn in two ways, and how wide each class is in truth and in the drawing."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from app.learn.plane_chart import axes, class_scale, point_table, points_layer
from app.learn.tones import tones
from synermix_core.lessons.mixing import Floats
from synermix_core.lessons.plane import Box
from synermix_core.view.curves import NEUTRAL

SIDE = 420
"""Of a drawing, in pixels."""
TRUE, DRAWN = "In the features", "In UMAP's drawing"


_SQUARE = {"width": SIDE, "height": SIDE}


def exact_chart(box: Box) -> dict[str, Any]:
    """Draw the data set `points`: each image as the digit it is."""
    return {**_SQUARE, **points_layer(box)}


def umap_chart(box: Box) -> dict[str, Any]:
    """Draw the data set `points` as dots, and beside each cluster its digit, from the data set `centres`."""
    color = {"field": "class", "type": "nominal", "scale": class_scale(), "legend": None}
    dots = {
        "data": {"name": "points"},
        "mark": {"type": "circle", "size": 16, "opacity": 0.7, "clip": True, "tooltip": True},
        "encoding": {**axes(box), "color": color},
    }
    names = {
        "data": {"name": "centres"},
        "mark": {"type": "text", "fontSize": 16, "fontWeight": 700, "dx": 18},
        "encoding": {**axes(box), "text": {"field": "class"}, "color": color},
    }
    return {**_SQUARE, "layer": [dots, names]}


def centre_table(points_N2: NDArray[np.floating], labels_N: NDArray[np.integer]) -> pa.Table:
    """Return the middle of each cluster, which strays do not move, a row a class."""
    classes = np.unique(labels_N)
    middles = np.array([np.median(points_N2[labels_N == label], axis=0) for label in classes])
    return point_table(middles, classes)


def width_table(labels_K: NDArray[np.integer], true_K: Floats, drawn_K: Floats) -> pa.Table:
    """Return how wide each class is, a row a class and way to see it."""
    return pa.table(
        {
            "class": [str(label) for label in labels_K] * 2,
            "where": np.repeat([TRUE, DRAWN], len(labels_K)),
            "width": np.concatenate([true_K, drawn_K]),
        }
    )


def width_chart() -> dict[str, Any]:
    """Draw the data set `widths`, on a logarithmic axis: strays make a class many times as wide."""
    color = {
        "field": "where", "type": "nominal", "scale": {"domain": [TRUE, DRAWN], "range": [tones().intra, NEUTRAL]},
        "legend": {"orient": "top", "title": None},
    }  # fmt: skip
    return {
        "height": 270,
        "data": {"name": "widths"},
        "mark": {"type": "point", "filled": True, "size": 110, "opacity": 0.9, "tooltip": True},
        "encoding": {
            "x": {
                "field": "class", "type": "nominal",
                "axis": {"title": None, "labelAngle": 0, "labelFontSize": 15},
            },
            "y": {
                "field": "width", "type": "quantitative", "scale": {"type": "log", "base": 2, "domain": [0.125, 16]},
                "axis": {"title": "width, times the median class", "values": [0.125, 0.25, 0.5, 1, 2, 4, 8, 16]},
            },
            "color": color,
            "shape": {**color, "scale": {"domain": [TRUE, DRAWN], "range": ["circle", "diamond"]}},
        },
    }  # fmt: skip
