"""What the embedding view is told of a run: one builder for the app, the notebook and the replay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import pandas as pd

from synermix_core.catalog import unknown_name
from synermix_core.errors import ConfigError
from synermix_core.frame_sets import ENTRIES, unlike_own
from synermix_core.runs import Run
from synermix_core.runs.records import Predictions
from synermix_core.view.message import encode
from synermix_core.view.parts import Choice, FramePart, GhostPart, Initial, Metric, StaticPart

READOUT = (
    Metric("val_accuracy", "Accuracy", percent=True),
    Metric("knn_accuracy", "kNN", percent=True),
    Metric("cohesion", "Cohesion"),
    Metric("fisher_ratio", "Fisher"),
)
"""The figures of the epoch shown: the first is measured on all held-out images, the others on the probe."""

KEPT = "knn_overlap"
"""How much of the features' neighbourhoods a frame keeps: the view says it beside the frame."""

OVERLAP = 1
"""Frames sent once more with each new one: a browser may skip a message when two come in quick succession, and the
metrics of an epoch may be written after its frame. One keeps an update of 1,000 points below 40 KB, even when it brings
two new frames; a view that lacks more asks for everything."""

_WORDS = {
    "n_neighbors": "neighbours",
    "min_dist": "minimal distance",
    "plane_through": "through",
    "plane_classes": "classes",
}


def first_projection(run: Run) -> str:
    """Return the projection of a run that is wanted unless somebody asks for another."""
    return run.live_methods[0]


def shown_method(run: Run, wanted: str) -> str:
    """Return the projection to show: PCA stands in until the one that is wanted has its first frame."""
    return wanted if run.layout.frame_epochs(wanted) else "pca"


def check_method(method: str, run: Run | None = None) -> None:
    """Check that there is a projection of this name, or a set of frames of the run.

    Raises:
        ConfigError: there is none.
    """
    known = (*ENTRIES, *(run.frame_sets() if run else ()))
    if method not in known:
        raise ConfigError(f"method: {unknown_name(method, set(known))}")


def update_start(sent: Sequence[int]) -> int:
    """Return the position of the first frame to send to a view that was sent those of the epochs `sent` already."""
    return max(0, len(sent) - OVERLAP)


def run_message(
    run: Run,
    name: str,
    epochs: Sequence[int],
    *,
    live: bool,
    start: int = 0,
    link: str | None = None,
    initial: Initial | None = None,
    choice: Choice | None = None,
    wanted: str | None = None,
) -> bytes:
    """Encode frames of a run.

    Args:
        run: The run to show.
        name: Name of the set of frames: a projection's, or one that was laid out later.
        epochs: Every epoch that has a frame by now.
        live: Whether frames are still to come.
        start: Position in `epochs` of the first frame to send; from 0, the images and labels they belong to come along.
        link: Views of one page that name the same group move together.
        initial: What to show first of these frames.
        choice: Images to select now.
        wanted: Name of the set that the reader chose, where another one stands in for it.

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
            ghosts=_ghosts(run, name),
        )
    rows, num_ghosts = _metric_rows(run), len(run.ghosts)
    return encode(
        series=f"{run.id}/{name}",
        caption=" · ".join(_caption(run, name, wanted or name, bool(epochs))),
        live=live,
        epochs=epochs,
        frames={epoch: _frame(run, name, epoch, rows, num_ghosts) for epoch in epochs[start:]},
        static=static,
        link=link,
        initial=initial,
        choice=choice,
    )


def _caption(run: Run, name: str, wanted: str, has_frames: bool) -> list[str]:
    title = ENTRIES[wanted].title if wanted in ENTRIES else wanted
    if wanted == name:
        title = frame_set_title(run, name)
    elif has_frames:
        title = f"{frame_set_title(run, name)} in place of {title}"
    parts = [title, f"{len(run.probe.ids):,} held-out images"] if has_frames else [title]
    problem = run.frames_problem(wanted)
    return [*parts, f"no further frames: {problem}"] if problem else parts


def frame_set_title(run: Run, name: str) -> str:
    """Return what a reader calls a set of frames: its method, and the parameters of one that was laid out anew."""
    if name in ENTRIES:
        return ENTRIES[name].title
    found = run.frame_set(name)
    return _titled(run, found.method, found.parameters)


def frame_set_label(run: Run, name: str) -> str:
    """Return the same in as few words as tell the run's sets of frames apart: a button has little room."""
    if name in ENTRIES:
        return ENTRIES[name].title
    found = run.frame_set(name)
    changed = unlike_own(run, found)
    return _titled(run, found.method, changed) if changed else name


def _titled(run: Run, method: str, parameters: Mapping[str, Any]) -> str:
    words = [f"{_WORDS.get(key, key)} {_readable(run, key, value)}" for key, value in parameters.items()]
    return " · ".join([ENTRIES[method].title, *words])


def _readable(run: Run, parameter: str, value: Any) -> str:
    if parameter == "plane_classes" and value is not None:
        return ", ".join(run.class_names[label] for label in value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _frame(run: Run, name: str, epoch: int, rows: dict[int, dict[str, float]], num_ghosts: int) -> FramePart:
    frame = run.frame(name, epoch)
    predictions, confidences = _predictions(run, epoch)
    return FramePart(
        frame.layout,
        predictions,
        confidences,
        ghosts=frame.ghosts if num_ghosts else None,
        values={**rows.get(epoch, {}), KEPT: frame.quality.knn_overlap},
    )


def _ghosts(run: Run, name: str) -> GhostPart | None:
    ghosts = run.ghosts
    return GhostPart(**asdict(ghosts), exact=run.frame_set(name).ghosts_exact) if len(ghosts) else None


def _metric_rows(run: Run) -> dict[int, dict[str, float]]:
    """Return epoch -> the readout's values; an epoch whose row is not written yet is missing."""
    table = run.metrics()
    shown = pd.DataFrame(table, columns=["epoch", *(metric.name for metric in READOUT)])
    return {int(row.pop("epoch")): row for row in shown.to_dict("records")}


def _predictions(run: Run, epoch: int) -> Predictions | tuple[None, None]:
    """Return the predicted class and its probability for each point; None and None where they were not recorded."""
    return run.predictions(epoch) if run.layout.predictions(epoch).exists() else (None, None)
