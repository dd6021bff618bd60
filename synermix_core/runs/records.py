"""What the worker records of an epoch besides its metrics, and what the ghosts are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

GHOST_INTRA, GHOST_PIXELS, GHOST_FEATURES = 0, 1, 2
"""Kinds of ghosts: synthesized from one class, two images mixed through their pixels, or through their features."""


class Predictions(NamedTuple):
    """What the network takes the N probe images for."""

    predictions: NDArray[np.int64]
    """(N,) predicted class"""
    confidences: NDArray[np.float32]
    """(N,) probability of the predicted class"""


class Head(NamedTuple):
    """The linear classifier of C classes on D features."""

    weight: NDArray[np.float32]
    """(C, D) a row a class"""
    bias: NDArray[np.float32]
    """(C,)"""


class PerClass(NamedTuple):
    """How each of C classes does."""

    cohesion: NDArray[np.float64]
    """(C,) spread of the class in the probe, 0 to 1: lower is tighter; NaN when the probe has none of it"""
    margin: NDArray[np.float64]
    """(C,) how much nearer its points are to its mean than to the nearest other one, −1 to 1; NaN as above"""
    confusion: NDArray[np.int64]
    """(C, C) all held-out images: rows are the true class, columns the predicted one"""


@dataclass(frozen=True, slots=True)
class Ghosts:
    """G made-up points, the same in every epoch: what they are mixed of."""

    kind: NDArray[np.uint8]
    """(G,) `GHOST_INTRA`, `GHOST_PIXELS` or `GHOST_FEATURES`"""
    class_a: NDArray[np.int64]
    """(G,) class of the first image"""
    class_b: NDArray[np.int64]
    """(G,) class of the second one; the same for an intra ghost"""
    first: NDArray[np.int64]
    """(G,) row of the first image in the probe; −1 for an intra ghost"""
    second: NDArray[np.int64]
    """(G,) row of the second one; −1 for an intra ghost"""
    lam: NDArray[np.float32]
    """(G,) λ, the share of the first image; 1 for an intra ghost"""

    @classmethod
    def none(cls) -> Ghosts:
        """Return no ghosts: what a run of before has."""
        index, lam = np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        return cls(np.zeros(0, dtype=np.uint8), index, index, index, index, lam)

    def __len__(self) -> int:
        return len(self.kind)
