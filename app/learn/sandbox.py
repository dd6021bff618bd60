"""The sandbox of lesson 5: real classes that one drags about, kept in this tab's session."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import streamlit as st
from numpy.typing import NDArray
from streamlit.components.v2 import component

from synermix_core.lessons import stored
from synermix_core.lessons.measures import class_spreads
from synermix_core.lessons.mixing import Floats
from synermix_core.lessons.plane import Box, box_around
from synermix_core.view.palette import class_marks

PRESET, CLASSES = "baseline", (0, 1, 2, 5)
ROOM = 1.15
"""How much larger than its points the figure is."""
LEAST_SPREAD, MOST_SPREAD = 0.1, 3.0
"""A class that is a single point has no measures."""
MOVED = "sandbox"
"""Key of the component."""
_PLACES, _SERIAL = "sandbox-places", "sandbox-serial"

_here = Path(__file__)
_mount = component(
    "lesson_sandbox",
    js=_here.with_suffix(".js").read_text(encoding="utf-8"),
    css=_here.with_suffix(".css").read_text(encoding="utf-8"),
    html='<div class="sandbox"></div>',
)


class Place(NamedTuple):
    """Where a class is, and how wide."""

    x: float
    y: float
    spread: float
    """a factor, 1 as the network has it"""


class Real(NamedTuple):
    """The classes as the network has them."""

    features: Floats
    """(N, 2)"""
    labels: NDArray[np.integer]
    means: dict[int, Floats]
    box: Box


@cache
def real() -> Real:
    """Return the held-out digits of four classes in the plane of a trained network."""
    plane = stored.arrays("plane")
    chosen = np.isin(plane["labels"], CLASSES)
    features, labels = plane[f"{PRESET}/features"][chosen].astype(np.float64), plane["labels"][chosen]
    means = {label: features[labels == label].mean(axis=0) for label in CLASSES}
    box = box_around(features)
    margin = (ROOM - 1) / 2 * box.side
    return Real(features, labels, means, Box(box.left - margin, box.bottom - margin, ROOM * box.side))


def places() -> dict[int, Place]:
    """Return where the classes are in this tab."""
    return st.session_state.setdefault(
        _PLACES, {label: Place(float(x), float(y), 1.0) for label, (x, y) in real().means.items()}
    )


def put(label: int, place: Place) -> None:
    """Move a class, from a slider."""
    places()[label] = place


def put_back() -> None:
    """Put all classes where the network has them."""
    st.session_state.pop(_PLACES, None)


def moved_points(where: dict[int, Place]) -> Floats:
    """Return the features (N, 2), each moved with its class."""
    classes, features = real(), np.empty_like(real().features)
    for label, place in where.items():
        members = classes.labels == label
        features[members] = place[:2] + place.spread * (classes.features[members] - classes.means[label])
    return features


def sandbox(words: str, scale: float) -> None:
    """Draw the classes to be dragged.

    Args:
        words: What is to be seen, for those who can't see it.
        scale: Factor on all features: it changes the unit, and no picture.
    """
    classes = real()
    marks, spreads = class_marks(max(CLASSES) + 1), class_spreads(classes.features, classes.labels)
    _mount(
        key=MOVED,
        default={"moved": None},
        on_moved_change=_follow,
        data={
            "words": words,
            "serial": st.session_state.get(_SERIAL, 0),
            "box": list(classes.box),
            "limits": limits(),
            "unit": f"{classes.box.side / 6 * scale:.1f} units",
            "classes": [
                {
                    "name": str(label),
                    "colors": [marks[label].light, marks[label].dark],
                    "radius": float(radius),
                    "offsets": (classes.features[classes.labels == label] - classes.means[label]).round(2).tolist(),
                    "place": list(places()[label]),
                }
                for label, radius in zip(CLASSES, spreads, strict=True)
            ],
        },
    )


def limits() -> list[tuple[float, float]]:
    """Return least and greatest x, y and spread of a class."""
    box = real().box
    return [(box.left, box.left + box.side), (box.bottom, box.bottom + box.side), (LEAST_SPREAD, MOST_SPREAD)]


def _follow() -> None:
    """Take over what was dragged."""
    moved = st.session_state[MOVED]["moved"]
    st.session_state[_SERIAL] = moved["serial"]
    st.session_state[_PLACES] = {int(label): Place(*place) for label, place in moved["places"].items()}
