"""Where other features belong in a layout that no map made: an approximation, and to be marked as one.

A ghost is drawn at the mean of its nearest probe points' places, weighted by their inverse squared distances in the
feature space (Shepard, "A two-dimensional interpolation function for irregularly-spaced data", 1968, with the nearest
few points only). A ghost that coincides with a probe point is drawn on it. What this can't show: a ghost far from all
points is drawn among those it is least far from, never in the empty space between two clusters, unless its nearest
points lie in both.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from synermix_core.projection.neighbours import Metric, nearest_of
from synermix_core.projection.probe_epoch import Place, ProbeEpoch

_NEAREST = 10


def place_among(epoch: ProbeEpoch, layout_N2: NDArray[np.float32], metric: Metric) -> Place:
    """Return what places other features among the points of `layout`."""

    def place(features_GD: NDArray[np.floating]) -> NDArray[np.float32]:
        indices, distances = nearest_of(features_GD, epoch.points, min(_NEAREST, len(epoch)), metric)
        squares = np.square(distances)
        # Relative to the nearest one, so that no weight is infinite: at distance 0 that one takes all.
        least = np.maximum(squares[:, :1], np.finfo(np.float32).tiny)
        weights = least / np.maximum(squares, least)
        weights /= weights.sum(axis=1, keepdims=True)
        return np.einsum("gk,gkx->gx", weights, layout_N2[indices]).astype(np.float32)

    return place
