"""What a message to the embedding view is made of, and what has to fit together in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric of the readout."""

    name: str
    title: str
    percent: bool = False
    """its values are shares, shown as percentages"""


@dataclass(frozen=True, slots=True)
class Initial:
    """How a reader left the view, to be found so again. What a run has not got is passed over."""

    epoch: int | None = None
    """None follows the newest"""
    color: str | None = None
    """what the points are coloured by, as the view names it; None for the class"""
    selection: Sequence[int] = ()
    """numbers of the selected images"""


@dataclass(frozen=True, slots=True)
class Choice:
    """Images that the page selects, whatever the reader has selected before."""

    number: int
    """a view takes in each number once, and leaves the reader's selection alone until there is another"""
    ids: tuple[int, ...]
    """numbers of the images; none for no selection"""


@dataclass(frozen=True, slots=True)
class GhostPart:
    """What G made-up points are mixed of, the same in all the frames of a series."""

    kind: ArrayLike
    """(G,) 0: synthesized inside a class, 1: two images mixed through their pixels, 2: through their features"""
    class_a: ArrayLike
    """(G,) class index of the first image"""
    class_b: ArrayLike
    """(G,) of the second; the same for kind 0"""
    first: ArrayLike
    """(G,) row of the first image among the points; −1 for kind 0"""
    second: ArrayLike
    """(G,) row of the second; −1 for kind 0"""
    lam: ArrayLike
    """(G,) share of the first; 1 for kind 0"""
    exact: bool
    """they are where the map of the points puts them; otherwise their places are shown as approximate"""


@dataclass(frozen=True, slots=True)
class StaticPart:
    """What stays the same in all the frames of a series, N points of C classes."""

    ids: ArrayLike
    """(N,) non-negative number of each image, shown to the reader"""
    labels: ArrayLike
    """(N,) class index, 0 to C − 1"""
    class_names: Sequence[str]
    """C names"""
    thumbnails: NDArray[np.uint8]
    """(N, H, W, channels) pixels, one channel or three"""
    metrics: Sequence[Metric] = ()
    """what the readout shows of the frames' values, in its order"""
    ghosts: GhostPart | None = None
    """None for runs without"""


@dataclass(frozen=True, slots=True)
class FramePart:
    """One epoch. What a run did not record is None or left out."""

    layout: NDArray[np.floating]
    """(N, 2) places of the points"""
    predictions: ArrayLike | None = None
    """(N,) class index that each is taken for"""
    confidences: ArrayLike | None = None
    """(N,) probability of that class, 0 to 1; sent in 255 steps"""
    ghosts: NDArray[np.floating] | None = None
    """(G, 2) places of the ghosts in the same layout"""
    values: Mapping[str, float | None] = field(default_factory=dict)
    """metric name -> value; None and NaN were not computed"""


def count_ghosts(frames: Mapping[int, FramePart], static: StaticPart | None) -> int:
    """Return the number of ghosts in a message, G."""
    if static is not None:
        return len(np.asarray(static.ghosts.kind)) if static.ghosts else 0
    return next((len(frame.ghosts) for frame in frames.values() if frame.ghosts is not None), 0)


def check_parts(frames: Mapping[int, FramePart], static: StaticPart | None) -> None:
    """Check that the parts of a message fit together.

    Raises:
        ValueError: they don't; the text says which, and why.
    """
    if static is not None:
        _check_static(static)
        if static.ghosts:
            _check_ghost_part(static.ghosts, len(static.class_names))
    shapes = {frame.layout.shape for frame in frames.values()}
    if static is not None and frames:
        shapes.add((len(static.thumbnails), 2))
    if len(shapes) > 1 or any(len(shape) != 2 or shape[1] != 2 for shape in shapes):
        raise ValueError(
            f"frames: must all have one shape (N, 2), N being the number of images, but shapes are {sorted(shapes)}. "
            "Send the layouts of one probe."
        )
    num_ghosts = count_ghosts(frames, static)
    for epoch, frame in frames.items():
        _check_frame(epoch, frame, num_ghosts)


def _check_frame(epoch: int, frame: FramePart, num_ghosts: int) -> None:
    for name, places in (("frames", frame.layout), ("ghosts", frame.ghosts)):
        if places is not None and not np.isfinite(places).all():
            raise ValueError(f"{name}: must be finite, but the one of epoch {epoch} is not. Leave it out.")
    for name, values in (("predictions", frame.predictions), ("confidences", frame.confidences)):
        if values is not None and np.shape(values) != (len(frame.layout),):
            raise ValueError(
                f"{name}: must have shape ({len(frame.layout)},), one a point, but have {np.shape(values)} in epoch "
                f"{epoch}. Send those of the same probe."
            )
    if frame.ghosts is not None and frame.ghosts.shape != (num_ghosts, 2):
        raise ValueError(
            f"ghosts: must have shape ({num_ghosts}, 2) like the others, but have {frame.ghosts.shape} in epoch "
            f"{epoch}. Send the places of all ghosts, or none."
        )
    if frame.predictions is not None and np.size(frame.predictions) and np.min(frame.predictions) < 0:
        raise ValueError(f"predictions: must be class indices from 0 on, but reach below in epoch {epoch}.")
    # Written so that NaN fails, too.
    if frame.confidences is not None and not np.all((c := np.asarray(frame.confidences)) >= 0) & np.all(c <= 1):
        raise ValueError(
            f"confidences: must be probabilities, 0 to 1, but are not in epoch {epoch}. Send none if they are unknown."
        )


def _check_ghost_part(ghosts: GhostPart, num_classes: int) -> None:
    columns = {
        name: np.shape(getattr(ghosts, name)) for name in ("kind", "class_a", "class_b", "first", "second", "lam")
    }
    if len(set(columns.values())) > 1 or len(columns["kind"]) != 1:
        raise ValueError(f"ghosts: must all have one shape (G,), but shapes are {columns}. Pass one of each a ghost.")
    classes = np.concatenate([np.asarray(ghosts.class_a), np.asarray(ghosts.class_b)])
    if classes.size and not (classes.min() >= 0 and classes.max() < num_classes):
        raise ValueError(
            f"ghosts: classes must lie between 0 and {num_classes - 1}, but reach from {classes.min()} to "
            f"{classes.max()}. Pass a name for every class."
        )


def _check_static(static: StaticPart) -> None:
    ids, labels = np.asarray(static.ids), np.asarray(static.labels)
    count = len(static.thumbnails)
    if static.thumbnails.ndim != 4 or static.thumbnails.shape[3] not in (1, 3) or static.thumbnails.dtype != np.uint8:
        raise ValueError(
            "thumbnails: must be uint8 of shape (N, H, W, 1) or (N, H, W, 3), but are "
            f"{static.thumbnails.dtype} of shape {static.thumbnails.shape}. Convert the images first."
        )
    if ids.shape != (count,) or labels.shape != (count,):
        raise ValueError(
            f"ids, labels: must have shape ({count},) like the thumbnails, but have {ids.shape} and {labels.shape}. "
            "Pass one of each an image."
        )
    if count and not (labels.min() >= 0 and labels.max() < len(static.class_names)):
        raise ValueError(
            f"labels: must lie between 0 and {len(static.class_names) - 1}, the number of class names less one, but "
            f"reach from {labels.min()} to {labels.max()}. Pass a name for every class."
        )
