"""UMAP that starts each epoch from the layout of the one before: a frame costs a fraction of a fit and stays put.

Source: McInnes et al., "UMAP", arXiv 1802.03426. The graph, the kernel parameters and the optimiser are
umap-learn's. They are called directly because `umap.UMAP(init=array)` rescales the array axis by axis, which
would squash the layout anew in every epoch.

Importing this module has numba keep what it compiles of umap-learn on the disk, where it keeps some parts anyway.
"""

from __future__ import annotations

import threading

import numpy as np
from numba.core.dispatcher import Dispatcher
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from umap import aligned_umap, layouts, umap_
from umap.layouts import optimize_layout_euclidean
from umap.umap_ import find_ab_params, fuzzy_simplicial_set, make_epochs_per_sample

from synermix_core.config import ProjectionConfig
from synermix_core.projection.alignment import is_one_spot
from synermix_core.projection.pca import pca_layout
from synermix_core.projection.probe_epoch import ProbeEpoch

_FIRST_EPOCHS, _FIRST_RATE = 200, 1.0
# Measured: more iterations or a higher rate move the points more and keep the neighbourhoods no better.
_WARM_EPOCHS, _WARM_RATE = 30, 0.15
_START_RADIUS = 10.0  # umap-learn's own: its initial layouts span about ten units

# Otherwise each process, which is each run, would compile these anew: 5 s of a fast processor, and 8 to align epochs.
for _module in (umap_, layouts, aligned_umap):
    for _compiled in vars(_module).values():
        if isinstance(_compiled, Dispatcher):
            _compiled.enable_caching()

_ONE_AT_A_TIME = threading.Lock()
"""umap-learn compiles and runs code on numba's threads, which two threads of ours must not enter at once."""


def umap_layout(
    epoch: ProbeEpoch, previous: NDArray[np.float32] | None, config: ProjectionConfig, seed: int
) -> NDArray[np.float32]:
    """Lay out an epoch.

    Args:
        epoch: The probe.
        previous: (N, 2) layout of the epoch before; None starts from PCA, and so do points that all lie on one spot,
            which nothing would ever drive apart.
        config: Neighbourhood size, least distance and metric.
        seed: Governs the sampling of the optimiser; the same input and seed give the same layout.

    Returns:
        (N, 2) layout, not aligned.
    """
    random = np.random.RandomState(seed)
    if previous is None or is_one_spot(previous):
        start, epochs, rate = _pca_start(epoch), _FIRST_EPOCHS, _FIRST_RATE
    else:
        start, epochs, rate = previous, _WARM_EPOCHS, _WARM_RATE
    with _ONE_AT_A_TIME:
        return _optimise(_graph(epoch, config, random), start, config, epochs, rate, random)


def _pca_start(epoch: ProbeEpoch) -> NDArray[np.float32]:
    start = pca_layout(epoch.points)
    if (radius := float(np.abs(start).max())) > 0:  # a collapsed network leaves a single point
        start *= _START_RADIUS / radius
    return start


def _graph(epoch: ProbeEpoch, config: ProjectionConfig, random: np.random.RandomState) -> coo_matrix:
    count = min(config.n_neighbors, len(epoch))
    near = epoch.neighbours(count, config.metric)
    # With the neighbours given, points and metric are not looked at any more.
    graph, *_ = fuzzy_simplicial_set(
        epoch.points,
        count,
        random,
        config.metric,
        knn_indices=np.ascontiguousarray(near.indices[:, :count]),
        knn_dists=np.ascontiguousarray(near.distances[:, :count]),
    )
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
