"""Projections of the probe features to the plane, by the names of `catalog.PROJECTIONS`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synermix_core.config import ProjectionConfig
from synermix_core.projection.probe_epoch import Drawing, ProbeEpoch

__all__ = ["OFFLINE_PROJECTIONS", "PROJECTIONS", "Drawing", "ProbeEpoch", "Projection"]

Layout = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Projection:
    """A way to lay out one epoch, given the frame before it."""

    draw: Callable[[ProbeEpoch, Layout | None, ProjectionConfig, int], Drawing]
    """(epoch, layout (N, 2) of the epoch before or None, configuration, seed) -> drawing, not aligned. It
    has no memory: the same input gives the same drawing, so that a resumed run draws what another one would have."""
    is_aligned: bool
    """Frames are turned to match the one before. A view with an orientation of its own must not be."""
    uses_seed: bool
    """Another seed draws another picture; how different it is, is the noise floor."""
    is_compiled: bool = False
    """The first process of a machine that draws it compiles for some 20 s; the others load the result."""


def _umap(epoch: ProbeEpoch, previous: Layout | None, config: ProjectionConfig, seed: int) -> Drawing:
    # Importing umap-learn takes seconds; frames of the other methods must not wait for it. So it is with the rest.
    from synermix_core.projection.blending import place_among
    from synermix_core.projection.umap import umap_layout

    layout = umap_layout(epoch, previous, config, seed)
    return Drawing(layout, place_among(epoch, layout, config.metric))


def _tsne(epoch: ProbeEpoch, previous: Layout | None, config: ProjectionConfig, _seed: int) -> Drawing:
    from synermix_core.projection.blending import place_among
    from synermix_core.projection.tsne import tsne_layout

    layout = tsne_layout(epoch, previous, config)
    return Drawing(layout, place_among(epoch, layout, config.metric))


def _umap_cuda(epoch: ProbeEpoch, previous: Layout | None, config: ProjectionConfig, seed: int) -> Drawing:
    from synermix_core.projection.blending import place_among
    from synermix_core.projection.cuda import umap_layout

    layout = umap_layout(epoch, previous, config, seed)
    return Drawing(layout, place_among(epoch, layout, config.metric))


def _tsne_cuda(epoch: ProbeEpoch, _previous: Layout | None, config: ProjectionConfig, seed: int) -> Drawing:
    from synermix_core.projection.blending import place_among
    from synermix_core.projection.cuda import tsne_layout

    layout = tsne_layout(epoch, config, seed)
    return Drawing(layout, place_among(epoch, layout, config.metric))


def _pca(epoch: ProbeEpoch, _previous: Layout | None, _config: ProjectionConfig, _seed: int) -> Drawing:
    from synermix_core.projection.pca import pca_view

    return pca_view(epoch.points).draw(epoch.points)


def _plane(epoch: ProbeEpoch, previous: Layout | None, config: ProjectionConfig, _seed: int) -> Drawing:
    from synermix_core.projection.plane import plane_view

    return plane_view(epoch, config, previous).draw(epoch.points)


def _identity(epoch: ProbeEpoch, _previous: Layout | None, _config: ProjectionConfig, _seed: int) -> Drawing:
    from synermix_core.projection.identity import identity_view

    return identity_view(epoch).draw(epoch.points)


PROJECTIONS: dict[str, Projection] = {
    "umap": Projection(_umap, is_aligned=True, uses_seed=True, is_compiled=True),
    "tsne": Projection(_tsne, is_aligned=True, uses_seed=False),
    "pca": Projection(_pca, is_aligned=True, uses_seed=False),
    "plane": Projection(_plane, is_aligned=False, uses_seed=False),
    "identity": Projection(_identity, is_aligned=False, uses_seed=False),
}

OFFLINE_PROJECTIONS: dict[str, Projection] = {
    "umap-cuda": Projection(_umap_cuda, is_aligned=True, uses_seed=True),
    "tsne-cuda": Projection(_tsne_cuda, is_aligned=True, uses_seed=True),
}
"""With `aligned`, which needs all epochs at once, what `catalog.OFFLINE_PROJECTIONS` names."""
