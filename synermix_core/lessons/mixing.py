"""MixUp of two images, and what a network pays for its answer to the mixture.

Source: Zhang et al., "mixup: Beyond Empirical Risk Minimization", arXiv 1710.09412, section 2.

Shape suffixes: S values of λ, C classes.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


def blend(first: ArrayLike, second: ArrayLike, lam: float) -> Floats:
    """Return λ·first + (1−λ)·second: images, features or labels of one shape."""
    return lam * np.asarray(first, dtype=np.float64) + (1 - lam) * np.asarray(second, dtype=np.float64)


def mixed_label(first: int, second: int, lam: float, num_classes: int) -> Floats:
    """Return the label (C,) of the mixture: λ on the class of the first image, 1−λ on that of the second."""
    rows = np.eye(num_classes)
    return blend(rows[first], rows[second], lam)


def log_softmax(logits: ArrayLike) -> Floats:
    """Return the log-probabilities (…, C) of logits (…, C)."""
    shifted = np.asarray(logits, dtype=np.float64)
    shifted = shifted - shifted.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def mixed_loss(logits_SC: ArrayLike, first: int, second: int, lam_S: ArrayLike) -> Floats:
    """Return λ·CE(logits, first) + (1−λ)·CE(logits, second) for each λ, (S,) in nats."""
    log_probabilities = log_softmax(logits_SC)
    lam = np.asarray(lam_S, dtype=np.float64)
    return -lam * log_probabilities[:, first] - (1 - lam) * log_probabilities[:, second]


def least_loss(lam_S: ArrayLike) -> Floats:
    """Return the least loss that any answer can have, (S,) in nats: the entropy of the mixed label."""
    shares = np.stack([np.asarray(lam_S, dtype=np.float64), 1 - np.asarray(lam_S, dtype=np.float64)])
    # A share of 0 adds nothing: x·log x tends to 0 with x.
    return -(shares * np.log(np.where(shares > 0, shares, 1.0))).sum(axis=0)
