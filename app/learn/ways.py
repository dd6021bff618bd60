"""Figures of lesson 2: the way of a blend through the features, and the chord that features blended directly take."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from app.learn.plane_chart import axes
from app.learn.tones import tones
from synermix_core.lessons.mixing import Floats, blend, log_softmax
from synermix_core.lessons.plane import Box, logits_at
from synermix_core.runs.records import Head
from synermix_core.view.curves import variant_color

PIXELS, FEATURES = "Through pixels", "Through features"
_SCALE = {"domain": [PIXELS, FEATURES], "range": [variant_color("mixup"), variant_color("manifold-mixup")]}


def chord(way_S2: NDArray[np.floating], lam: float) -> Floats:
    """Return the point that the features of both images blend to, (2,)."""
    return blend(way_S2[-1], way_S2[0], lam)


def at(way_S2: NDArray[np.floating], lam: float) -> Floats:
    """Return the feature (2,) of the blended image, at the stored λ nearest to `lam`."""
    return way_S2[round(lam * (len(way_S2) - 1))].astype(np.float64)


def answer(point_2: Floats, head: Head) -> tuple[int, float]:
    """Return what the classifier takes a feature for, and how sure it is."""
    probabilities = np.exp(log_softmax(logits_at(point_2[None], head)))[0]
    return int(probabilities.argmax()), float(probabilities.max())


def way_table(way_S2: NDArray[np.floating], *, curve: bool) -> pa.Table:
    """Return the ways, a row a step.

    Args:
        way_S2: Features of the blended images along λ.
        curve: Show this way too, and not its chord alone.
    """
    ends = np.linspace(0, 1, len(way_S2))[:, None]
    ways = {FEATURES: way_S2[0] + ends * (way_S2[-1] - way_S2[0])}
    if curve:
        ways[PIXELS] = way_S2
    return _rows(ways)


def here_table(way_S2: NDArray[np.floating], lam: float, *, curve: bool) -> pa.Table:
    """Return where the blend is on either way, at λ."""
    points = {FEATURES: chord(way_S2, lam)[None]}
    if curve:
        points[PIXELS] = at(way_S2, lam)[None]
    return _rows(points)


def end_table(way_S2: NDArray[np.floating], labels: NDArray[np.integer]) -> pa.Table:
    """Return the two images the ways go between, first the one at λ = 1."""
    x, y = way_S2[[-1, 0]].T
    return pa.table({"x": x, "y": y, "name": [str(label) for label in labels]})


def way_layers(box: Box) -> list[dict[str, Any]]:
    """Draw the data sets `ways`, `here` and `ends`."""
    tone = tones()
    ground = {"type": "point", "filled": True, "opacity": 1, "stroke": tone.halo, "strokeWidth": 1.5}
    color = {"field": "way", "type": "nominal", "scale": _SCALE, "legend": {"orient": "top", "title": None}}
    line = {
        "data": {"name": "ways"},
        "mark": {"type": "line", "strokeWidth": 4, "point": False},
        "encoding": {**axes(box), "color": color, "order": {"field": "step", "type": "quantitative"}},
    }
    here = {
        "data": {"name": "here"},
        "mark": {**ground, "shape": "diamond", "size": 320},
        "encoding": {**axes(box), "color": color},
    }
    rings = {
        "data": {"name": "ends"},
        "mark": {"type": "point", "filled": True, "size": 620, "color": tone.ink, "opacity": 1},
        "encoding": axes(box),
    }
    names = {
        "data": {"name": "ends"},
        "mark": {"type": "text", "fontSize": 17, "fontWeight": 700, "color": tone.halo},
        "encoding": {**axes(box), "text": {"field": "name"}},
    }
    return [rings, names, {"layer": [line, here]}]


def _rows(ways: dict[str, Floats]) -> pa.Table:
    points = np.concatenate(list(ways.values()))
    counts = [len(way) for way in ways.values()]
    return pa.table(
        {
            "x": points[:, 0],
            "y": points[:, 1],
            "way": np.repeat(list(ways), counts),
            "step": np.concatenate([np.arange(count) for count in counts]),
        }
    )
