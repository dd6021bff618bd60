"""PCA of the probe features: linear, exact, at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sklearn.decomposition import PCA


def pca_layout(features: NDArray[np.floating]) -> NDArray[np.float32]:
    """Project features (N, D) on their two directions of largest variance; returns (N, 2), centred."""
    # A network that collapsed to one point has no variance to share out (0/0); its layout is that point.
    with np.errstate(invalid="ignore"):
        layout = PCA(n_components=2, svd_solver="full").fit_transform(features.astype(np.float32))
    return layout.astype(np.float32)
