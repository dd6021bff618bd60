"""All epochs of a run laid out together by umap-learn's AlignedUMAP, each point tied to itself in the epochs around.

Source: McInnes et al., "UMAP", arXiv 1802.03426; the alignment is umap-learn's own ("How to use AlignedUMAP" in its
documentation). It takes minutes and needs every epoch, so it is for replays of runs that have ended.

Time and memory of one call grow with the epochs, so a long run is laid out in windows that share some epochs: each is
turned to match the ones before, by the shared epochs, and over these one window fades into the next.

Shapes: N points, E epochs of a window.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence

import numpy as np
import umap
from numpy.typing import NDArray

from synermix_core.config import ProjectionConfig
from synermix_core.errors import ProjectionError
from synermix_core.projection.alignment import motion
from synermix_core.projection.probe_epoch import ProbeEpoch
from synermix_core.projection.umap import umap_layout

WINDOW, SHARED = 24, 6
"""Epochs laid out in one call, and how many of them the next call lays out again."""

_REACH = 3  # epochs before and after that a point is tied to, umap-learn's own


def aligned_layouts(
    epochs: Sequence[ProbeEpoch],
    config: ProjectionConfig,
    seed: int,
    on_progress: Callable[[int], None] = lambda _done: None,
) -> list[NDArray[np.float32]]:
    """Lay out all epochs.

    Args:
        epochs: The same probe after each epoch, in order.
        config: Neighbourhood size, least distance and metric.
        seed: Governs all that is random.
        on_progress: Told after each window how many epochs are laid out.

    Returns:
        (N, 2) layouts, one an epoch.

    Raises:
        ProjectionError: in some epoch the points can't be laid out, being all alike.
    """
    layouts: list[NDArray[np.float32]] = []
    for start in range(0, max(len(epochs) - SHARED, 1), WINDOW - SHARED):
        window = _lay_out_window(epochs[start : start + WINDOW], start, config, seed)
        layouts = _append(layouts, window, start)
        on_progress(len(layouts))
    return layouts


def _lay_out_window(
    epochs: Sequence[ProbeEpoch], first: int, config: ProjectionConfig, seed: int
) -> list[NDArray[np.float32]]:
    if len(epochs) == 1:
        return [umap_layout(epochs[0], None, config, seed)]
    count = len(epochs[0])
    model = umap.AlignedUMAP(
        n_neighbors=min(config.n_neighbors, count - 1),
        min_dist=config.min_dist,
        metric=config.metric,
        alignment_window_size=min(_REACH, len(epochs) - 1),
        random_state=seed,
        transform_seed=seed,
    )
    same = {point: point for point in range(count)}
    with warnings.catch_warnings():
        # It says that a seed means one thread, and where spectral starts had to do without a good eigenvector.
        warnings.simplefilter("ignore")
        model.fit([epoch.points for epoch in epochs], relations=[same] * (len(epochs) - 1))
    layouts = [np.asarray(layout, dtype=np.float32) for layout in model.embeddings_]
    for offset, layout in enumerate(layouts):
        if not np.isfinite(layout).all():
            raise ProjectionError(
                f"aligned: needs points that differ, but in epoch {first + offset} some can't be laid out. "
                "Choose the method umap."
            )
    return layouts


def _append(
    layouts: list[NDArray[np.float32]], window: list[NDArray[np.float32]], start: int
) -> list[NDArray[np.float32]]:
    """Join a window whose first epoch is number `start` to the layouts before it."""
    shared = len(layouts) - start
    if shared <= 0:
        return [*layouts, *window]
    # One motion for the whole window: turning its frames one by one would undo what aligned them.
    move = motion(np.concatenate(window[:shared]), np.concatenate(layouts[start:]))
    moved = [move(layout) for layout in window]
    faded = [
        ((1 - share) * before + share * after).astype(np.float32)
        for share, before, after in zip(
            np.linspace(0, 1, shared + 2)[1:-1], layouts[start:], moved[:shared], strict=True
        )
    ]
    return [*layouts[:start], *faded, *moved[shared:]]
