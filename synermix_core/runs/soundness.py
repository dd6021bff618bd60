"""Whether the records of a run fit each other: asked of one that comes from elsewhere, before any page relies on it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from synermix_core.catalog import METRIC_COLUMNS
from synermix_core.errors import RunError
from synermix_core.runs.annotations import read_annotations
from synermix_core.runs.reader import Run

MAX_CLASS_NAME = 200


def check_records(run: Run) -> None:
    """Read every record of a run once.

    Raises:
        RunError: one is missing, damaged, or of another shape than the others ask for.
    """
    if run.problem:
        raise RunError(run.problem)
    for path in run.path.rglob("*.npz"):
        _check_plain(path)
    try:
        read_annotations(run.layout)
        _check_table(run)
        _check_probe(run)
        for epoch in run.layout.feature_epochs():
            _check_epoch(run, epoch)
        for name in run.layout.frame_sets():
            run.frame_set(name)
            for epoch in run.layout.frame_epochs(name):
                _check_frame(run, name, epoch)
    # What comes of values that are no numbers where there should be some, or of arrays with other axes.
    except (TypeError, ValueError, IndexError) as error:
        raise RunError(f"run {run.id}: a record can't be read ({error}).") from error


def _check_plain(path: Path) -> None:
    """Refuse an archive of arrays that is packed: a small file must not become gigabytes when it is read."""
    with zipfile.ZipFile(path) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    if size > path.stat().st_size:
        raise RunError(f"{path.name}: must not be packed, but holds {size:,} bytes in {path.stat().st_size:,}.")


def _check_table(run: Run) -> None:
    table = run.metrics()
    endless = np.isinf(table[list(METRIC_COLUMNS)]).any(axis=None)
    if table.empty or endless or not table["epoch"].is_unique:
        raise RunError(f"{run.layout.metrics.name}: must have a row of finite numbers for each epoch, once.")


def _check_probe(run: Run) -> None:
    names, probe = list[object](run.class_names), run.probe
    if not all(isinstance(name, str) and name.isprintable() and len(name) <= MAX_CLASS_NAME for name in names):
        raise RunError(f"{run.layout.classes.name}: names must be text of at most {MAX_CLASS_NAME} characters.")
    images = len(probe.ids)
    _expect(run.layout.probe, probe.ids, "iu", images)
    _expect(run.layout.probe, probe.labels, "iu", images)
    _expect_classes(run.layout.probe, probe.labels, len(names))
    height, width, channels = probe.thumbnails.shape[1:]
    _expect(run.layout.probe, probe.thumbnails, "u", images, height, width, 1 if channels == 1 else 3)


def _check_epoch(run: Run, epoch: int) -> None:
    layout, classes, images = run.layout, len(run.class_names), len(run.probe.ids)
    features = run.features(epoch)
    _expect(layout.features(epoch), features, "f", images, features.shape[-1])
    if layout.predictions(epoch).exists():
        predictions, confidences = run.predictions(epoch)
        _expect(layout.predictions(epoch), predictions, "iu", images)
        _expect(layout.predictions(epoch), confidences, "f", images)
        _expect_classes(layout.predictions(epoch), predictions, classes)
    if layout.head(epoch).exists():
        head = run.head(epoch)
        _expect(layout.head(epoch), head.weight, "f", classes, features.shape[1])
        _expect(layout.head(epoch), head.bias, "f", classes)
    if layout.per_class(epoch).exists():
        found = run.per_class(epoch)
        _expect(layout.per_class(epoch), found.cohesion, "f", classes)
        _expect(layout.per_class(epoch), found.margin, "f", classes)
        _expect(layout.per_class(epoch), found.confusion, "iu", classes, classes)
    _expect(layout.ghost_features(epoch), run.ghost_features(epoch), "f", len(run.ghosts), features.shape[1])


def _check_frame(run: Run, name: str, epoch: int) -> None:
    path, frame = run.layout.frame(name, epoch), run.frame(name, epoch)
    _expect(path, frame.layout, "f", len(run.probe.ids), 2)
    if not np.isfinite(frame.layout).all():
        raise RunError(f"{path.parent.name}/{path.name}: must hold finite places only.")


def _expect(path: Path, array: NDArray[np.generic], kinds: str, *shape: int) -> None:
    if array.dtype.kind not in kinds or array.shape != shape:
        raise RunError(
            f"{path.parent.name}/{path.name}: must hold numbers of the shape {shape}, but holds {array.dtype} of the "
            f"shape {array.shape}."
        )


def _expect_classes(path: Path, labels: NDArray[np.int64], classes: int) -> None:
    if not ((labels >= 0) & (labels < classes)).all():
        raise RunError(f"{path.parent.name}/{path.name}: must name classes from 0 to {classes - 1} only.")
