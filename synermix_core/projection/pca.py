"""PCA of the probe features: linear, exact, at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import eigh

from synermix_core.projection.linear import AffineView

_FLAT = 1e-6
"""Share of the largest extent below which a direction has none: rounding, not features."""


def pca_view(features_ND: NDArray[np.floating]) -> AffineView:
    """Find the two directions of largest variance, each pointing where its largest component does.

    The eigenvectors come from the smaller of the two products, D x D or N x N: at probe size several times faster than
    a singular value decomposition.

    Raises:
        ValueError: there are fewer than two points or two features.
    """
    count, width = features_ND.shape
    if min(count, width) < 2:
        raise ValueError(f"features: must have two rows and two columns or more, but their shape is {(count, width)}.")
    origin = features_ND.mean(axis=0, dtype=np.float64)
    centred = features_ND - origin
    if width <= count:
        _, vectors = eigh(centred.T @ centred, subset_by_index=(width - 2, width - 1))
    else:
        squares, duals = eigh(centred @ centred.T, subset_by_index=(count - 2, count - 1))
        # Directions without variance have no length; a network that collapsed has two of them and is drawn as a point.
        lengths = np.sqrt(np.maximum(squares, 0.0))
        vectors = np.divide(centred.T @ duals, lengths, out=np.zeros((width, 2)), where=lengths > _FLAT * lengths.max())
    axes = vectors[:, ::-1]
    largest = axes[np.abs(axes).argmax(axis=0), [0, 1]]
    return AffineView(origin, axes * np.where(largest < 0, -1.0, 1.0))


def pca_layout(features_ND: NDArray[np.floating]) -> NDArray[np.float32]:
    """Project features (N, D) on their two directions of largest variance; returns (N, 2), centred."""
    return pca_view(features_ND)(features_ND)
