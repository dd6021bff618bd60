"""Probe epochs for the tests of projections: digits, whose classes lie apart, and a blend of two of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sklearn.datasets import load_digits

from synermix_core.projection import ProbeEpoch


def pixels(count: int = 300) -> NDArray[np.float16]:
    """Return the first digits' pixels (count, 64), at the precision of a run folder."""
    return np.asarray(load_digits(return_X_y=True)[0][:count], dtype=np.float16)


def labels(count: int = 300) -> NDArray[np.int64]:
    """Return the classes of `pixels` (count,)."""
    return np.asarray(load_digits(return_X_y=True)[1][:count], dtype=np.int64)


def digits_epoch(count: int = 300, head_weight: NDArray[np.floating] | None = None) -> ProbeEpoch:
    """Return the first digits as an epoch's probe."""
    return ProbeEpoch(pixels(count), labels(count), head_weight)


def blends(features: NDArray[np.floating], share: float) -> NDArray[np.float64]:
    """Return λ·first + (1−λ)·second of neighbouring rows (N−1, D), in full precision."""
    exact = features.astype(np.float64)
    return share * exact[:-1] + (1 - share) * exact[1:]
