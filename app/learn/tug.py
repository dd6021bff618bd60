"""Figures of lesson 4: where the two losses pull, how hard, and how that changes while a network learns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from app.learn.plane_chart import axes
from app.learn.tones import tones
from synermix_core.lessons.forces import IntraPull, Pull
from synermix_core.lessons.mixing import Floats
from synermix_core.lessons.plane import Box
from synermix_core.view.curves import NEUTRAL

INTRA, INTER = "β·L_intra", "(1−β)·L_inter"
LONGEST = 0.3
"""Of the figure's side: the longest arrow of either loss, had it all the weight."""


def arrow_table(features_ND: NDArray[np.floating], intra: IntraPull, inter: Pull, beta: float, side: float) -> pa.Table:
    """Return the weighted pulls at the images' features and at those of the mixed images, a row an arrow.

    Args:
        features_ND: (N, 2) of the clean images.
        intra: Pull of L_intra on them.
        inter: Pull of L_inter, with the points it takes hold of.
        beta: β.
        side: Of the box, which the length of the arrows is measured by.
    """
    starts = np.concatenate([features_ND, inter.points])
    weighted = np.concatenate([beta * intra.on_images, (1 - beta) * inter.pulls])
    longest = max(np.linalg.norm(pulls, axis=1).max() for pulls in (intra.on_images, inter.pulls))
    ends = starts + weighted * (LONGEST * side / longest)
    return pa.table(
        {
            "x": starts[:, 0], "y": starts[:, 1], "to_x": ends[:, 0], "to_y": ends[:, 1],
            "loss": np.repeat([INTRA, INTER], [len(features_ND), len(inter.points)]),
            # The head is a triangle that points up, and turns clockwise.
            "turn": np.degrees(np.arctan2(weighted[:, 0], weighted[:, 1])),
            "pull": np.linalg.norm(weighted, axis=1),
        }
    )  # fmt: skip


def arrow_layers(box: Box) -> list[dict[str, Any]]:
    """Draw the data sets `arrows` and `stars`."""
    places, tone = axes(box), tones()
    color = {
        "field": "loss", "type": "nominal", "scale": {"domain": [INTER, INTRA], "range": [tone.inter, tone.intra]},
        "legend": {"orient": "top", "title": None, "symbolType": "arrow"},
    }  # fmt: skip
    ends = {name: {**places[name], "field": f"to_{name}"} for name in ("x", "y")}
    pulling = {"data": {"name": "arrows"}, "transform": [{"filter": "datum.pull > 0"}]}
    start = {
        **pulling,
        "mark": {"type": "point", "filled": True, "size": 26, "clip": True, "opacity": 0.8},
        "encoding": {**places, "color": color},
    }
    shaft = {
        **pulling,
        "mark": {"type": "rule", "strokeWidth": 2, "clip": True},
        "encoding": {**places, "x2": {"field": "to_x"}, "y2": {"field": "to_y"}, "color": color},
    }
    head = {
        **pulling,
        "mark": {"type": "point", "shape": "triangle", "filled": True, "size": 46, "opacity": 1, "clip": True},
        "encoding": {**ends, "color": color, "angle": {"field": "turn", "type": "quantitative", "scale": None}},
    }
    halo = {"stroke": tone.halo, "strokeWidth": 4, "strokeJoin": "round"}
    sign = {"type": "text", "text": "★", "fontSize": 26, "color": tone.intra, "clip": True}
    name = {"type": "text", "fontSize": 15, "fontWeight": 700, "color": tone.ink, "clip": True, "dx": 14, "dy": -12}
    signs = [{"mark": {**sign, **look}, "encoding": places} for look in (halo, {})]
    names = [{"mark": {**name, **look}, "encoding": {**places, "text": {"field": "class"}}} for look in (halo, {})]
    stars = {"data": {"name": "stars"}, "layer": [*signs, *names]}
    return [{"layer": [start, shaft, head]}, stars]


def rope_table(shares: dict[str, float]) -> pa.Table:
    """Return what is shared out, by name, and the share of it that is intra's."""
    values = np.array(list(shares.values()))
    return pa.table(
        {
            "what": list(shares) * 2,
            "loss": np.repeat([INTER, INTRA], len(shares)),
            "share": np.concatenate([1 - values, values]),
            "from": np.concatenate([np.zeros(len(shares)), 1 - values]),
            "to": np.concatenate([1 - values, np.ones(len(shares))]),
        }
    )


def rope_chart() -> dict[str, Any]:
    """Draw the data set `ropes`: vermilion from the left, blue from the right, as on the slider."""
    tone = tones()
    y = {"field": "what", "type": "nominal", "axis": {"title": None, "labelFontSize": 14}, "scale": {"padding": 0.3}}
    place = {"type": "quantitative", "scale": {"domain": [0, 1]}, "axis": None}
    bars = {
        "mark": {"type": "bar", "tooltip": True},
        "encoding": {
            "y": y, "x": {**place, "field": "from"}, "x2": {"field": "to"},
            "color": {
                "field": "loss", "type": "nominal", "legend": None,
                "scale": {"domain": [INTER, INTRA], "range": [tone.inter, tone.intra]},
            },
        },
    }  # fmt: skip
    texts = {
        # A narrow part has no room for its share; the caption tells it.
        "transform": [{"filter": "datum.share >= 0.12"}, {"calculate": "(datum.from + datum.to) / 2", "as": "middle"}],
        "mark": {"type": "text", "fontSize": 14, "fontWeight": 600, "color": tone.halo},
        "encoding": {"y": y, "x": {**place, "field": "middle"}, "text": {"field": "share", "format": ".0%"}},
    }
    return {"height": 110, "data": {"name": "ropes"}, "layer": [bars, texts]}


def fading_table(epochs: Sequence[int], mean_E: Floats, sd_E: Floats, now: int) -> pa.Table:
    """Return intra's share of the pull after each of some epochs, with its spread, and which of them is looked at."""
    return pa.table(
        {
            "epoch": list(epochs), "share": mean_E, "low": mean_E - sd_E, "high": mean_E + sd_E,
            "now": [epoch == now for epoch in epochs],
        }
    )  # fmt: skip


def fading_chart() -> dict[str, Any]:
    """Draw the data set `fading`, means and standard deviations, and β, the share of the weight, from `weight`."""
    tone = tones()
    x = {"field": "epoch", "type": "ordinal", "axis": {"title": "after epoch", "labelAngle": 0}}
    y = {
        "field": "share", "type": "quantitative", "scale": {"zero": True},
        "axis": {"title": "intra's share of the pull", "format": ".0%", "tickCount": 4},
    }  # fmt: skip
    line = {"mark": {"type": "line", "strokeWidth": 3, "color": tone.intra}, "encoding": {"x": x, "y": y}}
    spread = {
        "mark": {"type": "rule", "strokeWidth": 2, "color": tone.intra},
        "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}},
    }
    points = {
        "mark": {"type": "point", "filled": True, "color": tone.intra, "opacity": 1, "tooltip": True},
        "encoding": {"x": x, "y": y, "size": {"condition": {"test": "datum.now", "value": 200}, "value": 60}},
    }
    weight = {
        "data": {"name": "weight"},
        "mark": {"type": "rule", "color": NEUTRAL, "strokeDash": [3, 3], "strokeWidth": 2},
        "encoding": {"y": {"field": "beta", "type": "quantitative"}},
    }
    return {"height": 200, "data": {"name": "fading"}, "layer": [weight, line, spread, points]}
