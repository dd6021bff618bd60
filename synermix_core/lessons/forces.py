"""Where the two losses pull: their exact gradients at the features, which a linear classifier gives in closed form.

With logits z = Wh + b and target y, ∂CE/∂h = Wᵀ(softmax(z) − y). L_intra is the mean over the K synthesized points,
L_inter the mean over the N mixed ones (Xu et al., arXiv 2403.14137); a step against the gradient pulls.

Shape suffixes: N images of the batch, K classes in it, D features, C classes.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from synermix_core.lessons.mixing import Floats, log_softmax
from synermix_core.runs.records import Head


class Pull(NamedTuple):
    """A loss, where it takes hold, and how it pulls there."""

    loss: float
    """in nats"""
    points: Floats
    """(K, D) or (N, D)"""
    pulls: Floats
    """the same shape: minus the gradient of the loss at each point"""


class IntraPull(NamedTuple):
    """L_intra: at the synthesized points, and handed on to the images they are made of."""

    stars: Pull
    classes: NDArray[np.integer]
    """(K,) of the stars, ascending"""
    on_images: Floats
    """(N, D) minus the gradient at each image's feature: its star's pull, times its weight"""


def intra_pull(
    features_ND: NDArray[np.floating], labels_N: NDArray[np.integer], weights_N: NDArray[np.floating], head: Head
) -> IntraPull:
    """Return the pull of L_intra on a batch.

    Args:
        features_ND: Features of the clean images.
        labels_N: Their classes.
        weights_N: Positive; only their proportions within a class matter.
        head: The linear classifier.
    """
    classes_K = np.unique(labels_N)
    member_KN = np.where(classes_K[:, None] == labels_N, weights_N.astype(np.float64), 0.0)
    convex_KN = member_KN / member_KN.sum(axis=1, keepdims=True)
    stars = _pull(convex_KN @ features_ND, np.eye(len(head.bias))[classes_K], head)
    return IntraPull(stars, classes_K, convex_KN.T @ stars.pulls)


def inter_pull(
    mixed_ND: NDArray[np.floating],
    labels_N: NDArray[np.integer],
    partners_N: NDArray[np.integer],
    lam: float,
    head: Head,
) -> Pull:
    """Return the pull of L_inter on mixed features.

    Args:
        mixed_ND: Features of the mixed images.
        labels_N: Classes of the first images, weight λ.
        partners_N: Classes of their partners, weight 1−λ.
        lam: λ of the batch.
        head: The linear classifier.
    """
    rows = np.eye(len(head.bias))
    return _pull(mixed_ND.astype(np.float64), lam * rows[labels_N] + (1 - lam) * rows[partners_N], head)


def strength(pulls_ND: Floats) -> float:
    """Return how hard a loss pulls on all points together: the sum of the lengths of its pulls."""
    return float(np.linalg.norm(pulls_ND, axis=1).sum())


def _pull(points_ND: Floats, targets_NC: Floats, head: Head) -> Pull:
    weight_CD = head.weight.astype(np.float64)
    log_probabilities_NC = log_softmax(points_ND @ weight_CD.T + head.bias)
    loss = -(targets_NC * log_probabilities_NC).sum(axis=1).mean()
    pulls_ND = (targets_NC - np.exp(log_probabilities_NC)) @ weight_CD / len(points_ND)
    return Pull(float(loss), points_ND, pulls_ND)
