"""A plane of features: who decides where, and the images in it, each drawn as the digit it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from app.learn.tones import on_dark
from synermix_core.lessons.mixing import Floats
from synermix_core.lessons.plane import Box
from synermix_core.view.palette import class_marks

CLASSES = 10
SIDE = 540
"""Of a figure, in pixels."""


def class_scale() -> dict[str, Any]:
    """Return the scale of the classes' colours in this tab's theme."""
    colors = [mark.dark if on_dark() else mark.light for mark in class_marks(CLASSES)]
    return {"domain": [str(label) for label in range(CLASSES)], "range": colors}


def point_table(points_N2: NDArray[np.floating], labels_N: NDArray[np.integer]) -> pa.Table:
    """Return labelled points, a row a point."""
    x, y = points_N2.astype(np.float32).T
    return pa.table({"x": x, "y": y, "class": labels_N.astype(str)})


def region_table(regions: Mapping[int, Floats]) -> pa.Table:
    """Return the corners of the polygon of each class, a row a corner."""
    corners = np.concatenate(list(regions.values()))
    counts = [len(polygon) for polygon in regions.values()]
    return pa.table(
        {
            "x": corners[:, 0],
            "y": corners[:, 1],
            "class": np.repeat([str(label) for label in regions], counts),
            "corner": np.concatenate([np.arange(count) for count in counts]),
        }
    )


def axes(box: Box) -> dict[str, Any]:
    """Return the encoding of both axes: one scale, no ticks, for the features have no units."""
    extents = {"x": [box.left, box.left + box.side], "y": [box.bottom, box.bottom + box.side]}
    return {
        name: {"field": name, "type": "quantitative", "axis": None, "scale": {"domain": extent, "nice": False}}
        for name, extent in extents.items()
    }


def plane_chart(box: Box, over: Sequence[dict[str, Any]], *, faint: bool = False, side: int = SIDE) -> dict[str, Any]:
    """Draw the data sets `regions` and `points`, and layers of a lesson's own over them.

    Args:
        box: The part of the plane to show.
        over: Further layers; their x and y are those of `axes`.
        faint: Let the points stand back behind what is drawn over them.
        side: Of the figure, in pixels.
    """
    color = {"field": "class", "type": "nominal", "scale": class_scale(), "legend": None}
    regions = {
        "data": {"name": "regions"},
        "mark": {"type": "line", "filled": True, "interpolate": "linear-closed", "clip": True, "opacity": 0.14},
        "encoding": {**axes(box), "color": color, "order": {"field": "corner", "type": "quantitative"}},
    }
    # The classes have one scale of colour, whatever is drawn over them another one.
    ground = {"layer": [regions, points_layer(box, faint=faint)]}
    return {
        "width": side, "height": side, "layer": [ground, *over], "resolve": {"scale": {"color": "independent"}},
    }  # fmt: skip


def points_layer(box: Box, *, faint: bool = False) -> dict[str, Any]:
    """Draw the data set `points`: each as the digit of its class, in its colour."""
    return {
        "data": {"name": "points"},
        "mark": {"type": "text", "fontSize": 13, "fontWeight": 600, "clip": True, "opacity": 0.35 if faint else 1},
        "encoding": {
            **axes(box),
            "text": {"field": "class"},
            "color": {"field": "class", "type": "nominal", "scale": class_scale(), "legend": None},
        },
    }
