"""How much of the features' neighbourhoods a layout keeps, exactly, from the ranks of both.

Sources: trustworthiness and continuity are those of Venna & Kaski, "Neighborhood preservation in nonlinear projection
methods" (ICANN 2001); scikit-learn's `trustworthiness` is the first of them, and continuity is the same with the two
spaces exchanged. The overlap is the mean share of common neighbours.

Shapes: N points, k neighbours of each.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from synermix_core.projection.neighbours import ranks

NEIGHBOURS = 15
"""Neighbours looked at, the point itself not counted; fewer when there are not twice as many points."""


class Quality(NamedTuple):
    """Three answers between 0 and 1; 1 is best."""

    trustworthiness: float
    """neighbours in the layout are neighbours in the features"""
    continuity: float
    """neighbours in the features are neighbours in the layout"""
    knn_overlap: float
    """share of the k nearest in the features that are among the k nearest in the layout"""


def quality(ranks_NN: NDArray[np.uint16], layout_N2: NDArray[np.floating], k: int = NEIGHBOURS) -> Quality:
    """Compare the neighbourhoods of a layout with those of the features.

    Args:
        ranks_NN: The points ranked by their distance in the features.
        layout_N2: The same N points in the plane.
        k: Neighbours to compare; cut so that N is more than twice as large, which the measures need.

    Returns:
        The measures; of fewer than three points, which have no neighbourhoods to compare, all are 1.
    """
    count = len(layout_N2)
    if count < 3:
        return Quality(1.0, 1.0, 1.0)
    k = min(k, (count - 1) // 2)
    drawn_NN = ranks(layout_N2)
    ranks_of_drawn, ranks_of_features = (
        _ranks_of_nearest(drawn_NN, ranks_NN, k),
        _ranks_of_nearest(ranks_NN, drawn_NN, k),
    )
    return Quality(
        trustworthiness=_kept(ranks_of_drawn, k),
        continuity=_kept(ranks_of_features, k),
        knn_overlap=float((ranks_of_drawn <= k).mean()),
    )


def _ranks_of_nearest(here_NN: NDArray[np.uint16], there_NN: NDArray[np.uint16], k: int) -> NDArray[np.uint16]:
    """Return the ranks (N, k) that the k nearest of one space have in the other, in no particular order."""
    # Ranks being permutations, k of each row are 1 to k; what is subtracted wraps 0, the point itself, to the end.
    near = here_NN - np.uint16(1) < k
    return there_NN[near].reshape(len(here_NN), k)


def _kept(ranks_Nk: NDArray[np.uint16], k: int) -> float:
    """Return one less what the neighbours' ranks in the other space exceed k by, over the most they could."""
    count = len(ranks_Nk)
    excess = np.maximum(ranks_Nk.astype(np.int64) - k, 0).sum()
    return float(1.0 - 2.0 * excess / (count * k * (2 * count - 3 * k - 1)))
