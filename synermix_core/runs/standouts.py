"""Which images of a run's probe stand out after an epoch: the worst errors, the loosest class, what moved most, …

Shapes: N probe images, D features, K images picked, C classes. Rows number the images of the probe.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from synermix_core.errors import RunError
from synermix_core.runs.reader import Run

MOST_PICKED = 24

Rows = NDArray[np.intp]


class Standouts(NamedTuple):
    """Images that stand out."""

    rows: Rows
    """(K,) the one that stands out most first"""
    words: str
    """what they are, in a sentence"""


@dataclass(frozen=True, slots=True)
class Pick:
    """A way of standing out."""

    title: str
    description: str
    find: Callable[[Run, int, str], Standouts]
    """(run, epoch, name of the set of frames that is shown) -> images

    Raises:
        RunError: what it needs was not recorded.
    """


def worst_errors(run: Run, epoch: int, _frames: str = "") -> Standouts:
    """Find the images taken for another class, the surest mistake first."""
    predictions, confidences = run.predictions(epoch)
    wrong = np.flatnonzero(predictions != run.probe.labels)
    rows = wrong[np.argsort(-confidences[wrong], kind="stable")]
    if not len(rows):
        return Standouts(rows, f"No image of the probe is taken for another class after epoch {epoch}.")
    shown = f"the {MOST_PICKED} surest of " if len(rows) > MOST_PICKED else ""
    return Standouts(rows[:MOST_PICKED], f"Taken for another class after epoch {epoch}: {shown}{_images(len(rows))}.")


def least_confident(run: Run, epoch: int, _frames: str = "") -> Standouts:
    """Find the images whose predicted class is the least probable."""
    confidences = run.predictions(epoch).confidences
    rows = np.argsort(confidences, kind="stable")[:MOST_PICKED]
    return Standouts(rows, f"The network is least sure of these after epoch {epoch}, whether it is right or not.")


def least_cohesive_class(run: Run, epoch: int, _frames: str = "") -> Standouts:
    """Find the class with the largest spread, its image furthest from its mean first."""
    cohesion = run.per_class(epoch).cohesion
    if np.isnan(cohesion).all():
        raise RunError(f"run {run.id}: has no cohesion of its classes after epoch {epoch}. Choose another epoch.")
    label = int(np.nanargmax(cohesion))
    members = np.flatnonzero(run.probe.labels == label)
    points = unit_features(run.features(epoch))[members]
    away = np.linalg.norm(points - points.mean(axis=0), axis=1)
    words = (
        f"{run.class_names[label]} is the loosest class after epoch {epoch}: its cohesion is {cohesion[label]:.3f}, "
        f"that of the median class {np.nanmedian(cohesion):.3f}. Those furthest from its mean come first."
    )
    return Standouts(members[np.argsort(-away, kind="stable")], words)


def largest_movers(run: Run, epoch: int, frames: str) -> Standouts:
    """Find the images that moved most in the layout since the frame before."""
    before = [number for number in run.layout.frame_epochs(frames) if number < epoch]
    if not before:
        return Standouts(np.zeros(0, dtype=np.intp), f"Nothing has moved yet: epoch {epoch} is the first one drawn.")
    frame = run.frame(frames, epoch)
    moved = movement(frame.layout, run.frame(frames, before[-1]).layout)
    rows = np.argsort(-moved, kind="stable")[:MOST_PICKED]
    words = (
        f"They moved by {moved[rows[-1]]:.2f} to {moved[rows[0]]:.2f} radii of the layout since epoch {before[-1]}, "
        f"the mean image by {moved.mean():.2f}."
    )
    if frame.quality.noise_floor > 0:  # NaN where it was not measured
        words += f" Laying out the same features again would move it by {frame.quality.noise_floor:.2f}."
    return Standouts(rows, words)


PICKS: dict[str, Pick] = {
    "errors": Pick("Worst errors", "Images taken for another class, the surest mistake first.", worst_errors),
    "loosest": Pick(
        "Least cohesive class", "All images of the class with the largest spread of features.", least_cohesive_class
    ),
    "movers": Pick(
        "Largest movers", "Images that moved most since the epoch before, as they are drawn.", largest_movers
    ),
    "unsure": Pick("Least confident", "Images whose predicted class is the least probable.", least_confident),
}


def worst_first(run: Run, epoch: int, rows: Rows) -> Rows:
    """Order images: mistakes first, the surest of them first; then what is right, the least sure first."""
    predictions, confidences = run.predictions(epoch)
    wrong = predictions[rows] != run.probe.labels[rows]
    return rows[np.argsort(np.where(wrong, -1 - confidences[rows], confidences[rows]), kind="stable")]


def telling_pair(run: Run, epoch: int, row: int | None = None) -> tuple[int, int] | None:
    """Choose two images whose mixtures are worth a look, for the answer should change on the way between them.

    Args:
        run: The run.
        epoch: After which epoch.
        row: The first image. The second is a typical one of its own class where it is a mistake, else of the nearest
            other class. By default, typical images of the two classes that are nearest to each other.

    Returns:
        Two rows; None where there is no second image of that kind.

    Raises:
        RunError: predictions or features were not recorded.
    """
    labels, features_ND = run.probe.labels, unit_features(run.features(epoch))
    present = np.unique(labels)
    means = {int(label): features_ND[labels == label].mean(axis=0) for label in present}
    if row is None:
        if len(present) < 2:
            return None
        nearest = min(combinations(means, 2), key=lambda pair: float(np.linalg.norm(means[pair[0]] - means[pair[1]])))
        first, second = (_typical(features_ND, labels, label, means[label]) for label in nearest)
        return first, second
    own = int(labels[row])
    wrong = int(run.predictions(epoch).predictions[row]) != own
    others = [label for label in means if label != own]
    if not wrong and not others:
        return None
    target = own if wrong else min(others, key=lambda label: float(np.linalg.norm(means[label] - features_ND[row])))
    other = _typical(features_ND, labels, target, means[target])
    return None if other == row else (row, other)


def _typical(
    features_ND: NDArray[np.float64], labels: NDArray[np.integer], label: int, mean_D: NDArray[np.float64]
) -> int:
    members = np.flatnonzero(labels == label)
    return int(members[np.linalg.norm(features_ND[members] - mean_D, axis=1).argmin()])


def movement(layout: NDArray[np.floating], previous: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return how far each point moved (N,), over the root-mean-square radius of the layout before.

    Args:
        layout: (N, 2)
        previous: (N, 2) the same points in the frame before.
    """
    radius = np.sqrt(np.square(previous - previous.mean(axis=0, dtype=np.float64)).sum(axis=1).mean())
    moved = np.linalg.norm(layout.astype(np.float64) - previous, axis=1)
    return moved / radius if radius > 0 else np.zeros(len(layout))


def unit_features(features: NDArray[np.floating]) -> NDArray[np.float64]:
    """Centre features (N, D) and scale each to unit length, as the cohesion does; one at the centre stays there."""
    centred = features - features.mean(axis=0, dtype=np.float64)
    length = np.linalg.norm(centred, axis=1, keepdims=True)
    return np.divide(centred, length, out=np.zeros_like(centred), where=length > 0)


def _images(count: int) -> str:
    return "1 image" if count == 1 else f"{count:,} images"
