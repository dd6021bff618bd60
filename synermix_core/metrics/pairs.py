"""What is made of all pairs of points: silhouette, uniformity and the vote of the nearest neighbours, in one pass.

One product of the centred features gives the squared Euclidean distances, and these, with the lengths of the features
as they came, give the cosines: 2 x·y = ‖x‖² + ‖y‖² − ‖x − y‖². It is made a block of rows at a time: 10,000 points
would otherwise fill gigabytes. What counts here is how often a block is gone through; hence work in place.

Shape suffixes: N points, D features, K classes that are present, B rows in a block, k neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor

from synermix_core.metrics import hypersphere
from synermix_core.metrics.clusters import comparable
from synermix_core.metrics.points import LabelledPoints

NEIGHBOURS = 20
BLOCK_ROWS = 1024


@dataclass(frozen=True, slots=True)
class PairMeasures:
    """What the pairs of points tell; None where it is not defined."""

    knn_accuracy: float | None
    """share of points whose k nearest others by cosine similarity vote for their class; None for a single point"""
    silhouette: float | None
    """mean of (b − a)/max(a, b), −1 to 1; None unless there are two classes or more, and fewer than points"""
    uniformity: float | None
    """log E exp(−2‖x − y‖²) of the unit features; None for a single point"""


class PairBlock(NamedTuple):
    """Some points against all points."""

    rows: slice
    squared: Tensor
    """(B, N) squared Euclidean distances"""
    cosines: Tensor
    """(B, N) of the features as they came; 0 where one of them is the zero vector"""


def num_voters(points: LabelledPoints) -> int:
    """Return how many neighbours vote: 20, or as many others as a class has on average where those are fewer.

    Further ones would be of other classes, and outvote a point's own however far apart the classes are.
    """
    return min(NEIGHBOURS, max(1, round(len(points) / points.num_classes) - 1))


def measure_pairs(points: LabelledPoints) -> PairMeasures:
    """Measure everything that is made of pairs; `num_voters` neighbours vote."""
    k = num_voters(points)
    right, widths, potentials = [], [], []
    for block in pair_blocks(points):
        potentials.append(hypersphere.potentials(block.cosines, points.lengths[block.rows], points.lengths))
        right.append(neighbours_agree(block, points, k))
        if comparable(points):
            widths.append(silhouette_widths(block, points))
    return PairMeasures(
        knn_accuracy=torch.cat(right).double().mean().item() if len(points) > 1 else None,
        silhouette=torch.cat(widths).mean().item() if widths else None,
        uniformity=hypersphere.uniformity_from(torch.cat(potentials)),
    )


def pair_blocks(points: LabelledPoints) -> Iterator[PairBlock]:
    """Yield all pairs of points, a block of rows at a time."""
    centred_ND, doubled_ND = points.centred, -2 * points.centred
    inverse_N, squared_lengths_N = torch.where(points.lengths > 0, 1 / points.lengths, 0.0), points.lengths.square()
    for start in range(0, len(points), BLOCK_ROWS):
        rows = slice(start, min(start + BLOCK_ROWS, len(points)))
        squared_BN = (doubled_ND[rows] @ centred_ND.T).add_(points.squared).add_(points.squared[rows, None])
        torch.threshold_(squared_BN, points.cancellation, 0.0)
        squared_BN.diagonal(offset=start).zero_()
        cosines_BN = (squared_lengths_N - squared_BN).add_(squared_lengths_N[rows, None])
        cosines_BN.mul_(inverse_N[rows, None] / 2).mul_(inverse_N)
        yield PairBlock(rows, squared_BN, cosines_BN)


def silhouette_widths(block: PairBlock, points: LabelledPoints) -> Tensor:
    """Return the silhouette of each point of a block (Rousseeuw 1987), (B,); 0 for a point alone in its class.

    a is the mean distance to the others of the own class, b the least mean distance to another class. Where both are
    zero, so is the silhouette.
    """
    sums_BK = block.squared.sqrt() @ points.members
    own_B1 = points.labels[block.rows, None]
    size_B = points.counts[own_B1.squeeze(1)]
    inside_B = sums_BK.gather(1, own_B1).squeeze(1) / (size_B - 1).clamp(min=1)
    outside_B = (sums_BK / points.counts).scatter_(1, own_B1, torch.inf).amin(dim=1)
    larger_B = torch.maximum(inside_B, outside_B)
    defined_B = (size_B > 1) & (larger_B > 0)
    return torch.where(defined_B, (outside_B - inside_B) / torch.where(defined_B, larger_B, 1.0), 0.0)


def neighbours_agree(block: PairBlock, points: LabelledPoints, k: int) -> Tensor:
    """Return for each point of a block whether its k nearest others vote for its class, (B,).

    A tie of votes goes to the lowest class index. The block's cosines of points with themselves are overwritten.
    """
    rows, cosines_BN = block.rows, block.cosines
    cosines_BN.diagonal(offset=rows.start).fill_(-torch.inf)
    neighbours_Bk = cosines_BN.topk(min(k, len(points) - 1), dim=1).indices
    votes_BK = torch.zeros(len(cosines_BN), points.num_classes, dtype=torch.float64, device=cosines_BN.device)
    ones_Bk = torch.ones_like(neighbours_Bk, dtype=torch.float64)
    votes_BK.scatter_add_(1, points.labels[neighbours_Bk], ones_Bk)
    return votes_BK.argmax(dim=1) == points.labels[rows]
