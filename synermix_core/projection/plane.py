"""The plane through three classes: an exact view, its axes made of nothing but the classes themselves.

Source: the view of Müller, Kornblith & Hinton, "When does label smoothing help?" (NeurIPS 2019), section 2: an
orthonormal basis of the plane through three classes' templates, and the penultimate activations projected on it. The
anchors of the plane are the classes' means here or, as there, the classifier's rows.

The orientation is a fixed one: the plane is turned so that its three anchors lie as closely as a rotation can bring
them to a standing equilateral triangle, the first class on top and the others following counterclockwise, around the
origin. That makes the view a function of the epoch alone: it needs no frame before it, a resumed run draws the same,
two runs can be compared, and nothing turns unless the classes do. It is never aligned further. Through two classes only
the horizontal axis is fixed so; up is what was up in the frame before.

Shapes: D features, A anchors (two or three).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from synermix_core.config import ProjectionConfig
from synermix_core.errors import ProjectionError
from synermix_core.projection.linear import AffineView
from synermix_core.projection.pca import pca_view
from synermix_core.projection.probe_epoch import ProbeEpoch

_TRIANGLE = np.exp(1j * (np.pi / 2 + 2 * np.pi / 3 * np.arange(3)))
_FLAT = 1e-9
"""Share of the longest edge below which anchors count as one point, or as lying on one line."""


def plane_view(epoch: ProbeEpoch, config: ProjectionConfig, previous: NDArray[np.float32] | None = None) -> AffineView:
    """Find the plane through the chosen classes.

    With two classes only, the line through them is the horizontal axis, and the vertical one the direction of largest
    variance across it.

    Args:
        epoch: The probe.
        config: The classes, and what they are drawn through.
        previous: (N, 2) layout of the epoch before; with two classes, it says which way is up.

    Raises:
        ProjectionError: a chosen class has no points, or the classifier's rows are wanted and not recorded.
    """
    classes = chosen_classes(epoch, config)
    anchors = _rows(epoch, classes) if config.plane_through == "head" else _means(epoch, classes)
    return _through_three(anchors) if len(classes) == 3 else _along_two(anchors, epoch, previous)


def chosen_classes(epoch: ProbeEpoch, config: ProjectionConfig) -> tuple[int, ...]:
    """Return the classes the plane goes through: the configured ones, or the first three (or both) of the probe."""
    present = [int(label) for label in np.unique(epoch.labels)]
    classes = tuple(present[:3]) if config.plane_classes is None else config.plane_classes
    if missing := [label for label in classes if label not in present]:
        raise ProjectionError(
            f"plane_classes: must be classes of the probe, whose labels are {_list(present)}, but {_list(missing)} "
            f"{'is none' if len(missing) == 1 else 'are none'}. Choose two or three of them."
        )
    if len(classes) < 2:
        raise ProjectionError(
            f"plane: needs two classes or more, but the probe has {len(classes)}. Choose the method pca."
        )
    return classes


def _list(labels: list[int]) -> str:
    shown = [str(label) for label in labels]
    return ", ".join(shown if len(shown) <= 12 else [*shown[:10], "…", shown[-1]])


def _means(epoch: ProbeEpoch, classes: tuple[int, ...]) -> NDArray[np.float64]:
    return np.stack([epoch.points[epoch.labels == label].mean(axis=0, dtype=np.float64) for label in classes])


def _rows(epoch: ProbeEpoch, classes: tuple[int, ...]) -> NDArray[np.float64]:
    if epoch.head_weight is None:
        raise ProjectionError(
            "plane_through: must be 'means' for this run, which did not record its classifier, but is 'head'. "
            "Choose 'means', or train the run again."
        )
    return np.asarray(epoch.head_weight, dtype=np.float64)[list(classes)]


def _through_three(anchors_3D: NDArray[np.float64]) -> AffineView:
    edges = anchors_3D[1:] - anchors_3D[0]
    size = float(np.linalg.norm(edges, axis=1).max())
    first = _unit(edges[0], size)
    # The second axis points to the third anchor's side, so that the three always follow counterclockwise.
    across = edges[1] - (edges[1] @ first) * first
    axes = np.stack([first, _unit(across, size)], axis=1)
    centre = anchors_3D.mean(axis=0)
    # Points of the plane as complex numbers: the best rotation of one figure to another is one product's direction.
    figure = ((anchors_3D - centre) @ axes) @ np.array([1.0, 1.0j])
    turn = np.vdot(figure, _TRIANGLE)
    turn = turn / abs(turn) if abs(turn) > 0 else 1.0 + 0.0j
    rotation = np.array([[turn.real, turn.imag], [-turn.imag, turn.real]])
    return AffineView(centre, axes @ rotation)


def _along_two(anchors_2D: NDArray[np.float64], epoch: ProbeEpoch, previous: NDArray[np.float32] | None) -> AffineView:
    edge = anchors_2D[1] - anchors_2D[0]
    across = _unit(edge, float(np.linalg.norm(edge)))
    flattened = epoch.points - np.outer(epoch.points @ across, across)
    view = AffineView(anchors_2D.mean(axis=0), np.stack([across, pca_view(flattened).axes[:, 0]], axis=1))
    if previous is None:
        return view
    # A direction of largest variance has two ends: up is the one that was up.
    heights_N = view(epoch.points)[:, 1]
    keeps = (heights_N - heights_N.mean()) @ previous[:, 1] >= 0
    return view if keeps else AffineView(view.origin, view.axes * [1.0, -1.0])


def _unit(vector_D: NDArray[np.float64], size: float) -> NDArray[np.float64]:
    """Scale to length one; a vector of no length stays, and its axis then shows no extent."""
    length = float(np.linalg.norm(vector_D))
    return vector_D / length if length > _FLAT * max(size, np.finfo(float).tiny) else np.zeros_like(vector_D)
