"""UMAP that starts each epoch from the layout of the one before: a frame costs a fraction of a fit and stays put.

Source: McInnes et al., "UMAP", arXiv 1802.03426. The graph, the kernel parameters and the optimiser are
umap-learn's. They are called directly because `umap.UMAP(init=array)` rescales the array axis by axis, which
would squash the layout anew in every epoch.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from umap.layouts import optimize_layout_euclidean
from umap.umap_ import find_ab_params, fuzzy_simplicial_set, make_epochs_per_sample

from synermix_core.config import ProjectionConfig
from synermix_core.projection.neighbours import nearest_neighbours
from synermix_core.projection.pca import pca_layout

_FIRST_EPOCHS, _FIRST_RATE = 200, 1.0
_WARM_EPOCHS, _WARM_RATE = 50, 0.25
_START_RADIUS = 10.0  # umap-learn's own: its initial layouts span about ten units


def umap_layout(
    features: NDArray[np.floating], previous: NDArray[np.float32] | None, config: ProjectionConfig, seed: int
) -> NDArray[np.float32]:
    """Lay out an epoch.

    Args:
        features: (N, D) probe features.
        previous: (N, 2) layout of the epoch before; None starts from PCA.
        config: Neighbourhood size and least distance.
        seed: Governs the sampling of the optimiser; the same input and seed give the same layout.

    Returns:
        (N, 2) layout, not aligned.
    """
    points = features.astype(np.float32)
    random = np.random.RandomState(seed)
    if previous is None:
        start = pca_layout(points)
        if (radius := float(np.abs(start).max())) > 0:  # a collapsed network leaves a single point
            start *= _START_RADIUS / radius
        return _optimise(_graph(points, config, random), start, config, _FIRST_EPOCHS, _FIRST_RATE, random)
    return _optimise(_graph(points, config, random), previous, config, _WARM_EPOCHS, _WARM_RATE, random)


def _graph(points: NDArray[np.float32], config: ProjectionConfig, random: np.random.RandomState) -> coo_matrix:
    neighbours = min(config.n_neighbors, len(points))
    indices, distances = nearest_neighbours(points, neighbours)
    graph, *_ = fuzzy_simplicial_set(points, neighbours, random, "euclidean", knn_indices=indices, knn_dists=distances)
    return coo_matrix(graph)


def _optimise(
    edges: coo_matrix,
    start: NDArray[np.float32],
    config: ProjectionConfig,
    epochs: int,
    rate: float,
    random: np.random.RandomState,
) -> NDArray[np.float32]:
    a, b = find_ab_params(spread=1.0, min_dist=config.min_dist)
    layout = np.array(start, dtype=np.float32, order="C")
    # An edge too weak to be sampled even once in all the epochs only costs time.
    strong = edges.data >= edges.data.max() / epochs
    optimised = optimize_layout_euclidean(
        layout,
        layout,
        edges.row[strong],
        edges.col[strong],
        epochs,
        len(layout),
        make_epochs_per_sample(edges.data[strong], epochs),
        a,
        b,
        random.randint(np.iinfo(np.int32).min + 1, np.iinfo(np.int32).max - 1, 3).astype(np.int64),
        initial_alpha=rate,
        # Head and tail are one array: both ends of an edge move, as in a fit.
        move_other=True,
    )
    return np.asarray(optimised, dtype=np.float32)
