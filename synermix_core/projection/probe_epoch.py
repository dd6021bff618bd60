"""What a projection is given and what it gives back: `ProbeEpoch` in, `Drawing` out.

Shapes: N probe points, D features, C classes, G ghosts.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synermix_core.errors import ProjectionError
from synermix_core.projection.neighbours import Metric, Neighbours, nearest_neighbours, ranks

Place = Callable[[NDArray[np.floating]], NDArray[np.float32]]
"""Features (G, D) that are not of the probe -> where they are drawn (G, 2)."""

_LISTED = 96
"""Neighbours listed at the first request: t-SNE, UMAP and the measures, at their usual sizes, then share one list."""


class ProbeEpoch:
    """The probe after an epoch. Its neighbours are found once, whichever thread asks first.

    Args:
        features: (N, D), of any float type.
        labels: (N,) class of each point.
        head_weight: (C, D) rows of the linear classifier, where they are known.

    Raises:
        ProjectionError: the features are no finite matrix with a row for each label.
    """

    def __init__(
        self,
        features: NDArray[np.floating],
        labels: NDArray[np.integer],
        head_weight: NDArray[np.floating] | None = None,
    ) -> None:
        if features.ndim != 2 or len(features) != len(labels):
            raise ProjectionError(
                f"features: must be a matrix with a row for each of the {len(labels)} labels, but are of shape "
                f"{features.shape}. The run folder is damaged; train the run again."
            )
        if not np.isfinite(features).all():
            raise ProjectionError(
                "features: must be finite, but some are not: they outgrew half precision, or training diverged. "
                "Train with a lower learning rate."
            )
        self.points: NDArray[np.float32] = np.ascontiguousarray(features, dtype=np.float32)
        """(N, D)"""
        self.labels = labels
        self.head_weight = head_weight
        self._known: dict[Metric, Neighbours] = {}
        self._ranks: dict[Metric, NDArray[np.uint16]] = {}
        self._guard = threading.Lock()

    def __len__(self) -> int:
        return len(self.points)

    def neighbours(self, k: int, metric: Metric = "euclidean") -> Neighbours:
        """Return at least the k nearest neighbours of each point (itself is the first), or all there are."""
        k = min(k, len(self))
        with self._guard:
            known = self._known.get(metric)
            if known is None or known.k < k:
                known = nearest_neighbours(self.points, min(max(k, _LISTED), len(self)), metric)
                self._known[metric] = known
            return known

    def ranks(self, metric: Metric = "euclidean") -> NDArray[np.uint16]:
        """Return all points ranked by their distance from each (N, N), as `neighbours.ranks` does."""
        with self._guard:
            if metric not in self._ranks:
                self._ranks[metric] = ranks(self.points, metric)
            return self._ranks[metric]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A probe laid out."""

    layout: NDArray[np.float32]
    """(N, 2)"""
    place: Place
    """Where other features of the same epoch belong in this layout."""
