"""Cohesion and separability in NumPy, for features that a page makes up while somebody drags them about.

The definitions are those of `synermix_core.metrics`, which measures the runs; a test holds the two together.

Shape suffixes: N points, D features, K classes.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from synermix_core.lessons.mixing import Floats

NEIGHBOURS = 20


class Measures(NamedTuple):
    """What the features of labelled points tell."""

    variance: float
    """tr S_W, in squared units of the features"""
    cohesion: float
    """tr S_W of the centred, unit-length features, 0 to 1: lower is tighter"""
    fisher_ratio: float
    """tr S_B / tr S_W: higher is better separated"""
    knn_accuracy: float
    """share of points whose 20 nearest others, by cosine, vote for their class"""


class VarianceLedger(NamedTuple):
    """Where the squared length of unit features goes: the three add up to 1."""

    within: float
    """tr S_W: spread inside the classes"""
    between: float
    """tr S_B: spread of the class means"""
    shared: float
    """‖μ‖²: what all images have in common"""


def measure(features_ND: NDArray[np.floating], labels_N: NDArray[np.integer]) -> Measures:
    """Measure points of two classes or more, none of them collapsed to a point."""
    features = features_ND.astype(np.float64)
    centred = features - features.mean(axis=0)
    within, between = _spreads(centred, labels_N)
    return Measures(
        variance=within,
        cohesion=_spreads(_unit(centred), labels_N)[0],
        fisher_ratio=between / within,
        knn_accuracy=_knn_accuracy(features, labels_N),
    )


def variance_ledger(features_ND: NDArray[np.floating], labels_N: NDArray[np.integer]) -> VarianceLedger:
    """Split the mean squared length of the features at unit length, which is 1: tr S_W + tr S_B + ‖μ‖² = 1."""
    unit = _unit(features_ND.astype(np.float64))
    mean = unit.mean(axis=0)
    within, between = _spreads(unit, labels_N)
    return VarianceLedger(within, between, float(mean @ mean))


def class_spreads(points_ND: NDArray[np.floating], labels_N: NDArray[np.integer]) -> Floats:
    """Return how far the points of each class lie from its mean, as a root mean square, (K,)."""
    points = points_ND.astype(np.float64)
    classes = (points[labels_N == label] for label in np.unique(labels_N))
    return np.array([np.sqrt(np.square(members - members.mean(axis=0)).sum(axis=1).mean()) for members in classes])


def _spreads(features_ND: Floats, labels_N: NDArray[np.integer]) -> tuple[float, float]:
    """Return tr S_W and tr S_B."""
    _, place = np.unique(labels_N, return_inverse=True)
    counts = np.bincount(place)
    means_KD = np.stack([np.bincount(place, column) for column in features_ND.T], axis=1) / counts[:, None]
    within = np.square(features_ND - means_KD[place]).sum(axis=1).mean()
    between = (counts @ np.square(means_KD - features_ND.mean(axis=0)).sum(axis=1)) / len(labels_N)
    return float(within), float(between)


def _unit(vectors_ND: Floats) -> Floats:
    lengths = np.linalg.norm(vectors_ND, axis=1, keepdims=True)
    return vectors_ND / np.where(lengths > 0, lengths, 1.0)


def _knn_accuracy(features_ND: Floats, labels_N: NDArray[np.integer]) -> float:
    unit = _unit(features_ND)
    cosines = unit @ unit.T
    np.fill_diagonal(cosines, -np.inf)
    classes, place = np.unique(labels_N, return_inverse=True)
    voters = min(NEIGHBOURS, max(1, round(len(labels_N) / len(classes)) - 1))
    near = np.argpartition(-cosines, voters - 1, axis=1)[:, :voters]
    votes = (place[near][..., None] == np.arange(len(classes))).sum(axis=1)
    return float((votes.argmax(axis=1) == place).mean())
