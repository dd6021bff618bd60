"""Stratified parts of a data set: a fixed validation split where a set has none, and a smaller training set.

Both are part of the data set, like its images: every run sees the same ones, whatever its own seed.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from synermix_core.data.images import rank_in_class
from synermix_core.errors import ConfigError

VAL_FRACTION = 0.1
"""Share of the training images that a validation split takes where a set has none (the authors' `val_ratio`)."""

_SEED = 0


def hold_out(labels: Tensor, fraction: float = VAL_FRACTION) -> tuple[Tensor, Tensor]:
    """Split images in two, class shares kept: at least one image of each class on either side.

    Args:
        labels: (N,) class indices; every class from 0 to the largest has two images or more.
        fraction: Share held out, above 0 and below 1, as far as every class keeps an image on either side.

    Returns:
        Indices kept and indices held out, both ascending.
    """
    counts = torch.bincount(labels).numpy()
    size = min(max(round(fraction * len(labels)), len(counts)), len(labels) - len(counts))
    held_out, kept = _take(labels, _apportion(size, counts - 1))
    return kept, held_out


def stratified_subset(labels: Tensor, limit: int) -> Tensor:
    """Pick `limit` images, class shares kept, at least one of each class; all where there are no more.

    Args:
        labels: (N,) class indices; every class from 0 to the largest has an image.
        limit: How many to pick.

    Returns:
        Ascending indices.

    Raises:
        ConfigError: `limit` is less than the number of classes.
    """
    counts = torch.bincount(labels).numpy()
    if limit < len(counts):
        raise ConfigError(
            f"data.limit: must be at least the number of classes, which is {len(counts)}, but is {limit}. "
            "Raise it, or leave it empty to train on all images."
        )
    return _take(labels, _apportion(min(limit, len(labels)), counts))[0]


def _apportion(size: int, capacity: NDArray[np.int64]) -> NDArray[np.int64]:
    """Share `size` out over classes, one each and the rest by what they have left (largest remainders first)."""
    left = capacity - 1
    shares = (size - len(capacity)) * left / max(left.sum(), 1)
    counts = np.floor(shares).astype(np.int64)
    largest_remainders = np.argsort(counts - shares, kind="stable")
    counts[largest_remainders[: size - len(capacity) - counts.sum()]] += 1
    return counts + 1


def _take(labels: Tensor, counts: NDArray[np.int64]) -> tuple[Tensor, Tensor]:
    """Return ascending indices of `counts[c]` random images of each class c, and those of the others."""
    # RandomState, for its stream never changes between releases of NumPy.
    order = torch.from_numpy(np.random.RandomState(_SEED).permutation(len(labels)))
    taken = torch.empty(len(labels), dtype=torch.bool)
    taken[order] = rank_in_class(labels[order]) < torch.from_numpy(counts)[labels[order]]
    return taken.nonzero().squeeze(1), (~taken).nonzero().squeeze(1)
