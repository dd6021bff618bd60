"""How well, and how honestly, a network classifies held-out images.

Shape suffixes: N images, C classes, B bins.
"""

from __future__ import annotations

import torch
from torch import Tensor

from synermix_core.metrics.pairs import neighbours_agree, num_voters, pair_blocks
from synermix_core.metrics.points import LabelledPoints, to_float64


def expected_calibration_error(probabilities_NC: Tensor, labels_N: Tensor, bins: int = 15) -> float:
    """Return Σ_b (N_b/N)·|accuracy_b − confidence_b| over equal-width bins of confidence (Guo et al. 2017).

    Args:
        probabilities_NC: (N, C) predicted probabilities.
        labels_N: (N,) class indices.
        bins: Number of bins over (0, 1]; bin b holds confidences in (b/bins, (b+1)/bins].

    Raises:
        ValueError: there are no images, or a probability is not finite.
    """
    if len(labels_N) == 0:
        raise ValueError("probabilities_NC: must have at least 1 row, but have 0. Pass the images to measure.")
    if not bool((finite_N := probabilities_NC.isfinite().all(dim=1)).all()):
        raise ValueError(
            f"probabilities_NC: must be finite, but {int((~finite_N).sum())} of {len(labels_N)} rows are not. "
            "Lower the learning rate, or measure an earlier epoch."
        )
    confidence_N, predicted_N = to_float64(probabilities_NC).max(dim=1)
    correct_N = (predicted_N == labels_N.to(predicted_N.device)).double()
    bin_N = (torch.ceil(confidence_N * bins) - 1).clamp(0, bins - 1).long()
    # Σ over a bin of (accuracy − confidence) is the gap already weighted by the bin's size.
    gap_B = torch.zeros(bins).to(confidence_N).index_add(0, bin_N, correct_N - confidence_N)
    return (gap_B.abs().sum() / len(labels_N)).item()


def knn_accuracy(features: Tensor, labels: Tensor, k: int | None = None) -> float:
    """Return the share of points whose k nearest others by cosine similarity vote for their class.

    Leave-one-out: no point votes for itself. A tie goes to the lowest class index.

    Args:
        features: (N, D).
        labels: (N,) class indices.
        k: Neighbours that vote, N − 1 when there are fewer others; `pairs.num_voters` when None.

    Raises:
        ValueError: fewer than two points, no neighbour, or what `LabelledPoints` refuses.
    """
    if k is not None and k < 1:
        raise ValueError(f"k: must be at least 1 neighbour to have a vote, but is {k}. Leave it out.")
    if len(features) < 2:
        raise ValueError(
            f"features: need at least 2 rows to have neighbours, but have {len(features)}. Use a larger probe."
        )
    return knn_accuracy_of(LabelledPoints(features, labels), k)


def knn_accuracy_of(points: LabelledPoints, k: int | None = None) -> float:
    """Return `knn_accuracy` of two points or more that were checked already."""
    voters = num_voters(points) if k is None else k
    right = [neighbours_agree(block, points, voters) for block in pair_blocks(points)]
    return torch.cat(right).double().mean().item()
