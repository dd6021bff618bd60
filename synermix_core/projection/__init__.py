"""Projections of the probe features to the plane, by the names of `catalog.PROJECTIONS`."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from synermix_core.config import ProjectionConfig

Projection = Callable[[NDArray[np.floating], NDArray[np.float32] | None, ProjectionConfig, int], NDArray[np.float32]]
"""(features (N, D), layout of the epoch before (N, 2) or None, configuration, seed) -> layout (N, 2)."""


def _umap(
    features: NDArray[np.floating], previous: NDArray[np.float32] | None, config: ProjectionConfig, seed: int
) -> NDArray[np.float32]:
    # Importing umap-learn takes seconds; frames of the other methods must not wait for it.
    from synermix_core.projection.umap import umap_layout

    return umap_layout(features, previous, config, seed)


def _pca(
    features: NDArray[np.floating], _previous: NDArray[np.float32] | None, _config: ProjectionConfig, _seed: int
) -> NDArray[np.float32]:
    from synermix_core.projection.pca import pca_layout

    return pca_layout(features)


PROJECTIONS: dict[str, Projection] = {"pca": _pca, "umap": _umap}
