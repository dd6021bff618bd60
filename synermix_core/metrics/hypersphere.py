"""Alignment and uniformity of the features on the unit sphere.

Source: Wang & Isola 2020, "Understanding contrastive representation learning through alignment and uniformity on the
hypersphere", arXiv 2005.10242, with their α = 2 and t = 2. Positive pairs are those of two points of the same class.
The features are scaled to unit length as they are, not centred; a zero vector stays one.

Shape suffixes: N points, D features, K classes that are present, B rows in a block.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

from synermix_core.metrics.points import LabelledPoints


def alignment(points: LabelledPoints) -> float | None:
    """Return the mean of ‖x − y‖² over the pairs of one class, 0 to 4: lower is tighter; None without such a pair.

    Over the ordered pairs of a class, Σ‖x − y‖² = 2 N_c Σ‖x − x̄_c‖²: no pair is ever formed.
    """
    pairs_K = points.counts * (points.counts - 1)
    if not bool(pairs_K.any()):
        return None
    lengths_N1 = torch.where(points.lengths > 0, points.lengths, 1.0)[:, None]
    units_ND = (points.centred + points.mean).div_(lengths_N1)
    squared_N = torch.linalg.vector_norm(units_ND - points.class_means(units_ND)[points.labels], dim=1).square()
    return (2 * (points.counts @ (points.members.T @ squared_N)) / pairs_K.sum()).item()


def potentials(cosines_BN: Tensor, units_B: Tensor, units_N: Tensor) -> Tensor:
    """Return Σ_y exp(−2‖x − y‖²) for B of the points x, over all N points y, x itself (which adds 1) included.

    Args:
        cosines_BN: Scalar products of the unit vectors.
        units_B: Squared length of the unit vectors x: 1, or 0 for a zero vector.
        units_N: The same for all points.
    """
    squared_BN = (cosines_BN * -2).add_(units_B[:, None]).add_(units_N).clamp_(min=0)
    return squared_BN.mul_(-2).exp_().sum(dim=1)


def uniformity_from(potentials_N: Tensor) -> float | None:
    """Return log E exp(−2‖x − y‖²) over pairs of different points, −8 to 0: lower is spread more evenly.

    None for a single point.
    """
    count = len(potentials_N)
    if count < 2:
        return None
    return math.log((potentials_N - 1).sum().item() / (count * (count - 1)))


def squared_unit_lengths(lengths_N: Tensor) -> Tensor:
    """Return the squared length of each vector once scaled to unit length: 1, or 0 for a zero vector."""
    return (lengths_N > 0).to(torch.float64)
