"""The path of one probe image through the epochs: what it is taken for, how surely, and how far it moves.

Shapes: E epochs.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from synermix_core.runs.reader import Run
from synermix_core.runs.standouts import movement


class PointPath(NamedTuple):
    """A probe image through the epochs."""

    epochs: NDArray[np.int64]
    """(E,)"""
    predictions: NDArray[np.int64]
    """(E,) class it is taken for"""
    confidences: NDArray[np.float64]
    """(E,) probability of that class"""
    own: NDArray[np.float64]
    """(E,) probability of its own class; NaN where the classifier was not recorded"""
    displacements: NDArray[np.float64]
    """(E,) way since the frame before, over the layout's radius; NaN where there is none"""
    noise_floors: NDArray[np.float64]
    """(E,) mean way of all points when the same features are laid out again; NaN where it was not measured"""


class Stay(NamedTuple):
    """A stretch of epochs in which the image is taken for one class."""

    label: int
    first: int
    last: int


def point_path(run: Run, row: int, frames: str) -> PointPath:
    """Follow an image through the epochs recorded so far.

    Args:
        run: The run.
        row: Row of the image in the probe.
        frames: Name of the set of frames it moves in.

    Raises:
        RunError: a record can't be read.
    """
    epochs = [epoch for epoch in run.layout.feature_epochs() if run.layout.predictions(epoch).exists()]
    outputs = [run.predictions(epoch) for epoch in epochs]
    ways = _ways(run, row, frames)
    measured = np.array([ways.get(epoch, (np.nan, np.nan)) for epoch in epochs], dtype=np.float64).reshape(-1, 2)
    return PointPath(
        epochs=np.array(epochs, dtype=np.int64),
        predictions=np.array([output.predictions[row] for output in outputs], dtype=np.int64),
        confidences=np.array([output.confidences[row] for output in outputs], dtype=np.float64),
        own=np.array([_own_probability(run, row, epoch) for epoch in epochs], dtype=np.float64),
        displacements=measured[:, 0],
        noise_floors=measured[:, 1],
    )


def stays(path: PointPath) -> list[Stay]:
    """Return what the image is taken for, one entry for each stretch of epochs."""
    found: list[Stay] = []
    for epoch, label in zip(path.epochs.tolist(), path.predictions.tolist(), strict=True):
        if found and found[-1].label == label:
            found[-1] = found[-1]._replace(last=epoch)
        else:
            found.append(Stay(label, epoch, epoch))
    return found


def _own_probability(run: Run, row: int, epoch: int) -> float:
    if not run.layout.head(epoch).exists():
        return np.nan
    head, feature_D = run.head(epoch), run.features(epoch)[row].astype(np.float64)
    logits_C = head.weight @ feature_D + head.bias
    weights_C = np.exp(logits_C - logits_C.max())
    return float(weights_C[run.probe.labels[row]] / weights_C.sum())


def _ways(run: Run, row: int, name: str) -> dict[int, tuple[float, float]]:
    """Return epoch -> (way since the frame before, noise floor of the frame)."""
    return {
        frame.epoch: (float(movement(frame.layout, before.layout)[row]), frame.quality.noise_floor)
        for before, frame in pairwise(run.frames(name))
    }
