"""What separability is worth: the Fisher ratio that the same points reach when their labels mean nothing.

Permuting the labels keeps the class sizes and the points, so tr S_T stays and only its split changes. On average over
all permutations tr S_B is (C−1)/(N−1) of it (the one-way analysis of variance under permutation; Fisher 1935).

Shape suffixes: N points, D features, K classes that are present, P permutations.
"""

from __future__ import annotations

import torch

from synermix_core.metrics.points import LabelledPoints

CLASS_MEANS = 100
"""Class means drawn in all. With few classes a single permutation says little, with a hundred it says enough."""


def permuted_fisher_ratio(points: LabelledPoints, seed: int = 0) -> float | None:
    """Return tr S_B / tr S_W under permuted labels, each trace averaged over several permutations.

    Args:
        points: The labelled features.
        seed: Seed of the permutations; the same from epoch to epoch, so that the floor moves with the features only.

    Returns:
        The floor, or None where no spread is left inside classes: one point a class, or constant features.
    """
    generator = torch.Generator().manual_seed(seed)  # on the CPU, so that every device sees the same permutations
    permutations = -(-CLASS_MEANS // points.num_classes)
    orders_PN = torch.rand(permutations, len(points), generator=generator).argsort(dim=1).to(points.labels.device)
    members_PKN = points.members[orders_PN].transpose(1, 2)
    means_PKD = members_PKN @ points.centred / points.counts[:, None]
    between = (means_PKD.square().sum(dim=2) @ points.counts).mean().item() / len(points)
    within = points.squared.mean().item() - between
    total = between + within
    # The difference of two sums: what is left of it when they are equal is rounding of the larger.
    if len(points) <= points.num_classes or within <= len(points) * torch.finfo(torch.float64).eps * total:
        return None
    return between / within
