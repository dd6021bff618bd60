"""t-SNE that starts each epoch from the layout of the one before: few iterations, and the steadiest of all.

Source: van der Maaten & Hinton, "Visualizing data using t-SNE" (JMLR 2008); PCA initialisation and learning rate as in
Kobak & Berens, "The art of using t-SNE for single-cell transcriptomics" (Nature Communications 2019). The affinities
and the gradient are openTSNE's (Poličar et al., JSS 2024), with its Barnes-Hut trees: at probe size they are ten times
cheaper than its interpolation. On one thread there is nothing random in them: no seed plays a part.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from openTSNE import TSNEEmbedding
from openTSNE.affinity import PerplexityBasedNN
from openTSNE.nearest_neighbors import PrecomputedNeighbors

from synermix_core.config import ProjectionConfig
from synermix_core.projection.alignment import is_one_spot
from synermix_core.projection.pca import pca_layout
from synermix_core.projection.probe_epoch import ProbeEpoch

_EARLY_ITERATIONS, _EARLY_EXAGGERATION, _EARLY_MOMENTUM = 250, 12.0, 0.5
_FIRST_ITERATIONS, _WARM_ITERATIONS, _MOMENTUM = 500, 75, 0.8
_START_DEVIATION = 1e-4
_NEIGHBOURS_PER_PERPLEXITY = 3


def tsne_layout(
    epoch: ProbeEpoch, previous: NDArray[np.float32] | None, config: ProjectionConfig
) -> NDArray[np.float32]:
    """Lay out an epoch.

    Args:
        epoch: The probe.
        previous: (N, 2) layout of the epoch before; None starts from PCA, and so do points that all lie on one spot,
            which nothing would ever drive apart.
        config: Perplexity, cut to a third of the points at small probes, and metric.

    Returns:
        (N, 2) layout, not aligned.
    """
    affinities = _affinities(epoch, config)
    if previous is not None and not is_one_spot(previous):
        return _optimise(_embedding(previous, affinities), _WARM_ITERATIONS)
    start = pca_layout(epoch.points)
    if (deviation := float(start[:, 0].std())) == 0:  # a collapsed network
        return start
    embedding = _embedding(start * (_START_DEVIATION / deviation), affinities)
    embedding.optimize(_EARLY_ITERATIONS, exaggeration=_EARLY_EXAGGERATION, momentum=_EARLY_MOMENTUM, inplace=True)
    return _optimise(embedding, _FIRST_ITERATIONS)


def _affinities(epoch: ProbeEpoch, config: ProjectionConfig) -> PerplexityBasedNN:
    others = min(int(_NEIGHBOURS_PER_PERPLEXITY * config.perplexity), len(epoch) - 1)
    near = epoch.neighbours(others + 1, config.metric)
    index = PrecomputedNeighbors(near.indices[:, 1 : others + 1], near.distances[:, 1 : others + 1])
    perplexity = min(config.perplexity, others / _NEIGHBOURS_PER_PERPLEXITY)
    # Its annotation says int, its documentation and its arithmetic say float.
    return PerplexityBasedNN(knn_index=index, perplexity=perplexity, n_jobs=1)  # pyright: ignore[reportArgumentType]


def _embedding(start: NDArray[np.float32], affinities: PerplexityBasedNN) -> TSNEEmbedding:
    return TSNEEmbedding(start.astype(np.float64), affinities, negative_gradient_method="bh", n_jobs=1)


def _optimise(embedding: TSNEEmbedding, iterations: int) -> NDArray[np.float32]:
    embedding.optimize(iterations, momentum=_MOMENTUM, inplace=True)
    return np.asarray(embedding, dtype=np.float32)
