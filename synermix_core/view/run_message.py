"""What the embedding view is told of a run: one builder for the app, the notebook and the replay."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from synermix_core import catalog
from synermix_core.runs import Run
from synermix_core.runs.records import Predictions
from synermix_core.view.message import encode
from synermix_core.view.parts import FramePart, GhostPart, Metric, StaticPart

READOUT = (
    Metric("val_accuracy", "Accuracy", percent=True),
    Metric("knn_accuracy", "kNN", percent=True),
    Metric("cohesion", "Cohesion"),
    Metric("fisher_ratio", "Fisher"),
)
"""The figures of the epoch shown: the first is measured on all held-out images, the others on the probe."""


def shown_method(run: Run, wanted: str) -> str:
    """Return the projection to show: PCA stands in until the one that is wanted has its first frame."""
    return wanted if run.layout.frame_epochs(wanted) else "pca"


def run_message(
    run: Run, method: str, epochs: Sequence[int], *, live: bool, start: int = 0, link: str | None = None
) -> bytes:
    """Encode frames of a run.

    Args:
        run: The run to show.
        method: Name of the projection.
        epochs: Every epoch that has a frame by now.
        live: Whether frames are still to come.
        start: Position in `epochs` of the first frame to send; from 0, the images and labels they belong to come along.
        link: Views of one page that name the same group move together.

    Raises:
        RunError: a frame or the probe can't be read.
    """
    static = None
    if epochs and start == 0:
        probe = run.probe
        static = StaticPart(
            ids=probe.ids,
            labels=probe.labels,
            class_names=run.class_names,
            thumbnails=probe.thumbnails,
            metrics=READOUT,
            ghosts=_ghosts(run, method),
        )
    rows = _metric_rows(run)
    return encode(
        series=f"{run.id}/{method}",
        caption=catalog.PROJECTIONS[method].title + (f" · {len(run.probe.ids):,} held-out images" if epochs else ""),
        live=live,
        epochs=epochs,
        frames={epoch: _frame(run, method, epoch, rows) for epoch in epochs[start:]},
        static=static,
        link=link,
    )


def _frame(run: Run, method: str, epoch: int, rows: dict[int, dict[str, float]]) -> FramePart:
    frame = run.frame(method, epoch)
    predictions, confidences = _predictions(run, epoch)
    return FramePart(
        frame.layout,
        predictions,
        confidences,
        ghosts=None,  # as soon as frames record where they are; `_ghosts` then returns what they are mixed of
        values=rows.get(epoch, {}),
    )


def _ghosts(run: Run, method: str) -> GhostPart | None:  # noqa: ARG001 -- see below
    """Return what the ghosts are mixed of (`run.ghosts`), as soon as the frames of `method` say where they are."""
    return None


def _metric_rows(run: Run) -> dict[int, dict[str, float]]:
    """Return epoch -> the readout's values; an epoch whose row is not written yet is missing."""
    table = run.metrics()
    shown = pd.DataFrame(table, columns=["epoch", *(metric.name for metric in READOUT)])
    return {int(row.pop("epoch")): row for row in shown.to_dict("records")}


def _predictions(run: Run, epoch: int) -> Predictions | tuple[None, None]:
    """Return the predicted class and its probability for each point; None and None where they were not recorded."""
    return run.predictions(epoch) if run.layout.predictions(epoch).exists() else (None, None)
