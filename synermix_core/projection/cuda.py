"""UMAP and t-SNE by RAPIDS cuML on an NVIDIA GPU, where that is installed. It is no dependency: see docs.rapids.ai.

cuML takes care of neighbours and layout on its own. Its UMAP can start from the layout of the epoch before, which asks
for a release that takes an array as `init`; its t-SNE can't, so that each epoch is laid out anew.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray

from synermix_core.config import ProjectionConfig
from synermix_core.errors import ProjectionError
from synermix_core.projection.pca import pca_layout
from synermix_core.projection.probe_epoch import ProbeEpoch

_WARM_EPOCHS, _WARM_RATE = 50, 0.25


def umap_layout(
    epoch: ProbeEpoch, previous: NDArray[np.float32] | None, config: ProjectionConfig, seed: int
) -> NDArray[np.float32]:
    """Lay out an epoch from the one before, or from PCA; returns (N, 2), not aligned.

    Raises:
        ProjectionError: cuML is not installed.
    """
    manifold = _cuml_manifold("umap-cuda", "umap")
    warm = {} if previous is None else {"n_epochs": _WARM_EPOCHS, "learning_rate": _WARM_RATE}
    model = manifold.UMAP(
        n_neighbors=min(config.n_neighbors, len(epoch)),
        min_dist=config.min_dist,
        metric=config.metric,
        init=pca_layout(epoch.points) if previous is None else previous,
        random_state=seed,
        output_type="numpy",
        **warm,
    )
    return np.asarray(model.fit_transform(epoch.points), dtype=np.float32)


def tsne_layout(epoch: ProbeEpoch, config: ProjectionConfig, seed: int) -> NDArray[np.float32]:
    """Lay out an epoch on its own; returns (N, 2), not aligned.

    Raises:
        ProjectionError: cuML is not installed.
    """
    model = _cuml_manifold("tsne-cuda", "tsne").TSNE(
        perplexity=min(config.perplexity, (len(epoch) - 1) / 3),
        n_neighbors=min(int(3 * config.perplexity), len(epoch) - 1),
        metric=config.metric,
        random_state=seed,
        output_type="numpy",
    )
    return np.asarray(model.fit_transform(epoch.points), dtype=np.float32)


def _cuml_manifold(method: str, instead: str) -> Any:
    try:
        return import_module("cuml.manifold")
    except ImportError as error:
        raise ProjectionError(
            f"method: {method} needs RAPIDS cuML and an NVIDIA GPU, but cuML can't be loaded ({error}). Install it as "
            f"docs.rapids.ai says, or choose {instead}."
        ) from error
