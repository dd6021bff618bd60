"""Intra-class mixup: one random convex combination of the features of each class in a batch.

Source: Xu et al., "SynerMix", arXiv 2403.14137, section on SynerMix-Intra; the default weights (uniform draws
divided by their sum) follow the authors' script.

Shape suffixes: N images in the batch, D features, C classes, K classes present in the batch.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional


def uniform_weights(count: int, device: torch.device, generator: torch.Generator | None) -> Tensor:
    """Draw `count` values from U(0, 1], to be divided by their sum within each class."""
    # 1 - U keeps a lone image's weight above zero, so that the division is always defined.
    return 1.0 - torch.rand(count, device=device, generator=generator)


def dirichlet_weights(count: int, device: torch.device, generator: torch.Generator | None) -> Tensor:
    """Draw `count` values from Exp(1); divided by their sum they are Dirichlet(1) within each class."""
    draws = -torch.log(uniform_weights(count, device, generator))
    return draws + torch.finfo(draws.dtype).tiny


INTRA_WEIGHTS: dict[str, Callable[[int, torch.device, torch.Generator | None], Tensor]] = {
    "uniform": uniform_weights,
    "dirichlet": dirichlet_weights,
}


def expected_shrink(count: int) -> float:
    """Return E[Σw²] of `count` normalised uniform weights, about: the share of a class's variance that mixing leaves.

    With w = u / Σu, E[Σw²] ≈ E[Σu²] / E[Σu]² = (n/3) / (n/2)² = 4 / (3n), where the terms of the next order cancel:
    within 4 % from n = 3 on, 0.667 for 2·(1 − ln 2) = 0.614 at n = 2. A lone image has the weight 1, so its value is
    1 exactly: nothing is mixed.

    Raises:
        ValueError: `count` is below 1.
    """
    if count < 1:
        raise ValueError(f"count: must be at least 1, but is {count}. Pass how many images of a class are mixed.")
    return 1.0 if count == 1 else 4.0 / (3.0 * count)


def synthesize(features_ND: Tensor, labels_N: Tensor, weights_N: Tensor, num_classes: int) -> tuple[Tensor, Tensor]:
    """Mix every class at once: no loop over the classes, no wait for the device.

    Args:
        features_ND: (N, D) penultimate features.
        labels_N: (N,) class indices below `num_classes`.
        weights_N: (N,) non-negative weights, not all zero in a class; only their proportions within a class matter.
        num_classes: C.

    Returns:
        synthesized (C, D), zero for an absent class, and present (C,), whether the batch has the class.
    """
    # In half precision small weights would vanish, and with them a lone image's class; sums would be off by a percent.
    dtype = torch.promote_types(features_ND.dtype, torch.float32)
    weights_N = weights_N.to(dtype)
    # Sorted by class, each class is a bag of rows. Bags are summed row by row in order on every device, whereas adding
    # to (C, D) by index leaves the order to chance on a GPU, and a product with a (C, N) matrix is mostly zeros.
    order_N = labels_N.argsort(stable=True)
    starts_C = torch.searchsorted(labels_N[order_N], torch.arange(num_classes, device=labels_N.device))
    total_C = functional.embedding_bag(order_N, weights_N[:, None], starts_C, mode="sum").squeeze(1)
    convex_N = weights_N / total_C[labels_N]
    synthesized_CD = functional.embedding_bag(
        order_N, features_ND.to(dtype), starts_C, mode="sum", per_sample_weights=convex_N[order_N]
    )
    return synthesized_CD.to(features_ND.dtype), total_C > 0


def intra_class_mixup(
    features: Tensor, labels: Tensor, weights: Tensor | None = None, generator: torch.Generator | None = None
) -> tuple[Tensor, Tensor]:
    """Synthesize one feature vector for each class present in the batch (SynerMix-Intra).

    Args:
        features: (N, D) penultimate features of the unaugmented images, floating point.
        labels: (N,) class indices, integer, none negative.
        weights: (N,) non-negative weights, normalised within each class; drawn from U(0, 1] when None.
        generator: Source of the draws; torch's own when None.

    Returns:
        synthesized (K, D), a convex combination of each class's rows, and classes (K,), ascending.

    Raises:
        ValueError: a shape, type or value breaks the rules above.
    """
    _check_batch(features, labels)
    if weights is None:
        weights = uniform_weights(len(labels), features.device, generator)
    else:
        _check_weights(weights, labels)
    synthesized_CD, present_C = synthesize(features, labels.long(), weights, int(labels.max()) + 1)
    return synthesized_CD[present_C], present_C.nonzero().squeeze(1)


def _check_batch(features: Tensor, labels: Tensor) -> None:
    if features.ndim != 2 or not features.is_floating_point():
        raise ValueError(
            f"features: must be floating point of shape (N, D), but is {features.dtype} of shape "
            f"{tuple(features.shape)}. Flatten each image's features to one row."
        )
    if labels.shape != features.shape[:1] or labels.is_floating_point() or labels.dtype == torch.bool:
        raise ValueError(
            f"labels: must be integers of shape ({len(features)},), one for each row of features, but is "
            f"{labels.dtype} of shape {tuple(labels.shape)}. Pass class indices, not one-hot rows."
        )
    if len(labels) == 0 or int(labels.min()) < 0:
        raise ValueError("labels: need at least one label and none below 0. Drop unlabelled images first.")


def _check_weights(weights: Tensor, labels: Tensor) -> None:
    if weights.shape != labels.shape or not bool((weights >= 0).all()):
        raise ValueError(
            f"weights: must be non-negative, of shape {tuple(labels.shape)}, but has shape {tuple(weights.shape)} "
            f"and values {weights.flatten()[:4].tolist()}. Pass one weight an image."
        )
    totals = torch.zeros(int(labels.max()) + 1, dtype=weights.dtype, device=weights.device)
    if not bool((totals.index_add(0, labels.long(), weights)[labels.long()] > 0).all()):
        raise ValueError("weights: must have a positive sum in every class. Give each class one weight above 0.")
