"""Figures of lesson 1: two digits and their blend, its label, what networks answer, and what they pay for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from synermix_core.lessons.mixing import Floats, least_loss, log_softmax, mixed_label, mixed_loss
from synermix_core.lessons.stored import Arrays
from synermix_core.view.curves import NEUTRAL, variant_color

NETWORKS = {"baseline": "Baseline", "mixup": "MixUp"}
LEAST = "Least possible"
_PIXELS, _GAP, _CLASSES = 8, 3, 10
_PIXEL_SIDE = 22
"""On the screen."""
_NAMES = [str(label) for label in range(_CLASSES)]
_PALETTE = {"domain": list(NETWORKS.values()), "range": [variant_color(preset) for preset in NETWORKS]}


def nearest_step(lambdas: Floats, lam: float) -> int:
    """Return the place of the stored λ nearest to `lam`."""
    return int(np.abs(lambdas - lam).argmin())


def image_table(images: Sequence[NDArray[Any]]) -> pa.Table:
    """Lay out images (8, 8) side by side, a row a pixel."""
    rows, columns = np.indices((_PIXELS, _PIXELS))
    left = [place * (_PIXELS + _GAP) + columns.ravel() for place in range(len(images))]
    ink = np.concatenate([np.asarray(image, dtype=np.float64).ravel() for image in images])
    return pa.table({"x": np.concatenate(left), "y": np.tile(rows.ravel(), len(images)), "ink": ink})


def sign_table(signs: Sequence[str]) -> pa.Table:
    """Return what stands in the gaps between the images."""
    places = [_PIXELS + _GAP / 2 + place * (_PIXELS + _GAP) for place in range(len(signs))]
    return pa.table({"x": places, "y": [_PIXELS / 2] * len(signs), "sign": list(signs)})


def image_chart(count: int) -> dict[str, Any]:
    """Draw what `image_table` lays out, and in the gaps what `sign_table` says."""
    width = count * _PIXELS + (count - 1) * _GAP
    x = {"field": "x", "type": "quantitative", "scale": {"domain": [0, width], "nice": False}, "axis": None}
    y = {"field": "y", "type": "quantitative", "scale": {"domain": [_PIXELS, 0], "nice": False}, "axis": None}
    ink = {
        "field": "ink", "type": "quantitative", "legend": None,
        "scale": {"domain": [0, 255], "range": ["#FFFFFF", "#1C1E21"]},
    }  # fmt: skip
    pixels = {
        "data": {"name": "pixels"},
        # Slightly too large, so that no seam of the ground shows between them.
        "transform": [{"calculate": "datum.x + 1.06", "as": "x2"}, {"calculate": "datum.y + 1.06", "as": "y2"}],
        "mark": {"type": "rect", "clip": True},
        "encoding": {"x": x, "y": y, "x2": {"field": "x2"}, "y2": {"field": "y2"}, "color": ink},
    }
    layers = [pixels]
    if count > 1:
        layers.append(
            {
                "data": {"name": "signs"},
                "mark": {"type": "text", "fontSize": 18, "color": NEUTRAL},
                "encoding": {"x": x, "y": y, "text": {"field": "sign"}},
            }
        )
    return {"layer": layers, "width": width * _PIXEL_SIDE, "height": _PIXELS * _PIXEL_SIDE}


def label_table(labels: NDArray[np.integer], lam: float) -> pa.Table:
    """Return the mixed label of two classes, a row a class."""
    label = mixed_label(int(labels[0]), int(labels[1]), lam, _CLASSES)
    return pa.table({"class": _NAMES, "share": label})


def answers(stored: Arrays, pair: int, lam: float) -> dict[str, Floats]:
    """Return the probabilities (C,) that each network gives the classes, shown the blend."""
    step = nearest_step(stored["lambdas"], lam)
    return {preset: np.exp(log_softmax(stored[f"{preset}/logits"][pair, step])) for preset in NETWORKS}


def answer_table(answers: dict[str, Floats]) -> pa.Table:
    """Return the networks' answers, a row a network and class."""
    return pa.table(
        {
            "class": _NAMES * len(answers),
            "network": np.repeat([NETWORKS[preset] for preset in answers], _CLASSES),
            "share": np.concatenate(list(answers.values())),
        }
    )


def answer_chart() -> dict[str, Any]:
    """Draw the mixed label as wide bars, and the answers as narrow ones before them."""
    x = {"field": "class", "type": "nominal", "axis": {"title": None, "labelAngle": 0, "labelFontSize": 15}}
    y = {
        "field": "share", "type": "quantitative", "scale": {"domain": [0, 1]},
        "axis": {"title": None, "format": ".0%", "tickCount": 3},
    }  # fmt: skip
    label = {
        "data": {"name": "label"},
        "mark": {"type": "bar", "color": NEUTRAL, "opacity": 0.3, "tooltip": True},
        "encoding": {"x": x, "y": y},
    }
    answers = {
        "data": {"name": "answers"},
        "mark": {"type": "bar", "width": {"band": 0.6}, "tooltip": True},
        "encoding": {
            "x": x, "y": y, "xOffset": {"field": "network", "scale": {"paddingOuter": 0.6}},
            "color": {
                "field": "network", "type": "nominal", "scale": _PALETTE, "legend": {"orient": "top", "title": None},
            },
        },
    }  # fmt: skip
    return {"height": 220, "layer": [label, answers]}


def loss_table(stored: Arrays, pair: int | None) -> pa.Table:
    """Return the loss of both networks along λ, and the least that any answer could have.

    Args:
        stored: The data set `mixing`.
        pair: Place of the pair; None for the mean over pairs of the whole probe.
    """
    lambdas = stored["lambdas"]
    series = {LEAST: least_loss(lambdas)}
    for preset, title in NETWORKS.items():
        series[title] = losses(stored, preset, pair)
    return pa.table(
        {
            "lam": np.tile(lambdas, len(series)),
            "series": np.repeat(list(series), len(lambdas)),
            "loss": np.concatenate(list(series.values())),
        }
    )


def losses(stored: Arrays, preset: str, pair: int | None) -> Floats:
    """Return the loss of a network along λ, on one pair or, when None, on average over the probe."""
    if pair is None:
        return stored[f"{preset}/mean_loss"]
    first, second = (int(label) for label in stored["labels"][pair])
    return mixed_loss(stored[f"{preset}/logits"][pair], first, second, stored["lambdas"])


def loss_chart(top: float) -> dict[str, Any]:
    """Draw what `loss_table` gives, and a line at the λ of the data set `now`.

    Args:
        top: Greatest loss on the axis.
    """
    x = {
        "field": "lam", "type": "quantitative", "scale": {"domain": [0, 1]},
        "axis": {"title": "λ", "tickCount": 5, "grid": False, "titleFontSize": 15},
    }  # fmt: skip
    scale = {"domain": [*_PALETTE["domain"], LEAST], "range": [*_PALETTE["range"], NEUTRAL]}
    dashes = {"domain": scale["domain"], "range": [[1, 0], [1, 0], [3, 3]]}
    legend = {"orient": "top", "title": None, "symbolType": "stroke"}
    lines = {
        "data": {"name": "losses"},
        "mark": {"type": "line", "strokeWidth": 3, "tooltip": True},
        "encoding": {
            "x": x,
            "y": {
                "field": "loss", "type": "quantitative", "scale": {"domain": [0, top]},
                "axis": {"title": "loss (nats)", "tickCount": 4},
            },
            "color": {"field": "series", "type": "nominal", "scale": scale, "legend": legend},
            "strokeDash": {"field": "series", "type": "nominal", "scale": dashes, "legend": legend},
        },
    }  # fmt: skip
    here = {
        "data": {"name": "now"},
        "mark": {"type": "rule", "strokeWidth": 2, "color": NEUTRAL},
        "encoding": {"x": x},
    }
    return {"height": 220, "layer": [lines, here]}
