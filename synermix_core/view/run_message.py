"""What the embedding view is told of a run: one builder for the app, the notebook and the replay."""

from __future__ import annotations

from collections.abc import Sequence

from synermix_core import catalog
from synermix_core.runs import Run
from synermix_core.view.message import StaticPart, encode


def shown_method(run: Run, wanted: str) -> str:
    """Return the projection to show: PCA stands in until the one that is wanted has its first frame."""
    return wanted if run.layout.frame_epochs(wanted) else "pca"


def run_message(run: Run, method: str, epochs: Sequence[int], *, live: bool, start: int = 0) -> bytes:
    """Encode frames of a run.

    Args:
        run: The run to show.
        method: Name of the projection.
        epochs: Every epoch that has a frame by now.
        live: Whether frames are still to come.
        start: Position in `epochs` of the first frame to send; from 0, the images and labels they belong to come along.

    Raises:
        RunError: a frame or the probe can't be read.
    """
    static = None
    if epochs and start == 0:
        probe = run.probe
        static = StaticPart(
            ids=probe.ids, labels=probe.labels, class_names=run.class_names, thumbnails=probe.thumbnails
        )
    return encode(
        series=f"{run.id}/{method}",
        caption=catalog.PROJECTIONS[method].title + (f" · {len(run.probe.ids):,} held-out images" if epochs else ""),
        live=live,
        epochs=epochs,
        frames={epoch: run.frame(method, epoch).layout for epoch in epochs[start:]},
        static=static,
    )
