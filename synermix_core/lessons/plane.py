"""A feature space of two components, drawn as it is: who decides where, and the ways from one feature to another.

The classifier on the features is linear, so the plane falls into one convex region a class, and nothing is projected.

Shape suffixes: N points, C classes, S steps, P corners of a polygon.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from synermix_core.lessons.mixing import Floats
from synermix_core.runs.records import Head

MARGIN = 0.06
"""Of the points' extent, left free around them."""


class Box(NamedTuple):
    """A square part of the plane."""

    left: float
    bottom: float
    side: float

    @property
    def corners(self) -> Floats:
        """(4, 2), counterclockwise."""
        unit_square = np.array([[0, 0], [1, 0], [1, 1], [0, 1]])
        return np.array([self.left, self.bottom]) + self.side * unit_square


def box_around(points_N2: NDArray[np.floating]) -> Box:
    """Return the least square that holds all points and a margin, so that both axes have one scale."""
    low, high = points_N2.min(axis=0).astype(float), points_N2.max(axis=0).astype(float)
    side = float((high - low).max()) * (1 + 2 * MARGIN)
    left, bottom = (low + high - side) / 2
    return Box(float(left), float(bottom), side)


def logits_at(points_N2: NDArray[np.floating], head: Head) -> Floats:
    """Return what the classifier says of features, (N, C)."""
    return points_N2.astype(np.float64) @ head.weight.T.astype(np.float64) + head.bias


def regions(head: Head, box: Box) -> dict[int, Floats]:
    """Return the polygon (P, 2) of the box in which each class wins; a class that wins nowhere there is left out."""
    weight_C2, bias_C = head.weight.astype(np.float64), head.bias.astype(np.float64)
    found = {}
    for label in range(len(bias_C)):
        polygon = box.corners
        for other in range(len(bias_C)):
            if other != label:
                polygon = _clip(polygon, weight_C2[label] - weight_C2[other], bias_C[label] - bias_C[other])
        if len(polygon):
            found[label] = polygon
    return found


def bend(way_S2: NDArray[np.floating]) -> float:
    """Return the farthest that a way lies from its chord, at the same λ, over the chord's length.

    Args:
        way_S2: The way, at values of λ that are evenly spaced.
    """
    chord_S2 = np.linspace(way_S2[0], way_S2[-1], len(way_S2))
    length = float(np.linalg.norm(way_S2[-1] - way_S2[0]))
    return float(np.linalg.norm(way_S2 - chord_S2, axis=1).max()) / length if length > 0 else 0.0


def _clip(polygon_P2: Floats, normal: Floats, offset: float) -> Floats:
    """Return the part of a convex polygon where normal·x + offset ≥ 0 (Sutherland & Hodgman 1974)."""
    kept: list[Floats] = []
    signed = polygon_P2 @ normal + offset
    for place, here in enumerate(polygon_P2):
        before, was, now = polygon_P2[place - 1], signed[place - 1], signed[place]
        if (was >= 0) != (now >= 0):
            kept.append(before + (here - before) * was / (was - now))
        if now >= 0:
            kept.append(here)
    return np.array(kept).reshape(-1, 2)
