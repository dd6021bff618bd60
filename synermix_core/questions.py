"""What the model process answers, as both ends of the pipe know it: the types of `answers.QUESTIONS`.

Shapes: S steps, N probe images, C classes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Filament(NamedTuple):
    """The way between two images, as it is drawn."""

    epoch: int
    """after which the network was asked: that of the last checkpoint"""
    lam: NDArray[np.float32]
    """(S,) share of the first image, from 1 to 0"""
    plane_classes: Sequence[int]
    """classes whose means the plane goes through: the two images', then those the mixtures are most taken for"""
    probe: NDArray[np.float32]
    """(N, 2) the probe in that plane"""
    through_pixels: NDArray[np.float32]
    """(S, 2) the curve"""
    through_features: NDArray[np.float32]
    """(S, 2) the chord"""
    probabilities_pixels: NDArray[np.float32]
    """(S, C) of the classes, along the curve"""
    probabilities_features: NDArray[np.float32]
    """(S, C) along the chord"""
    bend: NDArray[np.float32]
    """(S,) distance from curve to chord in all D dimensions, over the chord's length"""
    thumbnails: NDArray[np.uint8]
    """(S, height, width, 1 or 3) the mixed images"""
