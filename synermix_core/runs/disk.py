"""What runs take up on the disk, and what of it can go without being missed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from synermix_core.errors import RunError
from synermix_core.runs.ownership import HANDOVER_SECONDS, worker_lock
from synermix_core.runs.reader import Run
from synermix_core.runs.status import RunState

_FEATURES = ("features", "ghosts", "heads", "predictions", "per_class")


@dataclass(frozen=True, slots=True)
class DiskUse:
    """Bytes by kind."""

    checkpoints: int = 0
    features: int = 0
    """what each epoch left: features, classifier, predictions"""
    frames: int = 0
    other: int = 0

    @property
    def total(self) -> int:
        return self.checkpoints + self.features + self.frames + self.other

    def __add__(self, more: DiskUse) -> DiskUse:
        return DiskUse(
            self.checkpoints + more.checkpoints,
            self.features + more.features,
            self.frames + more.frames,
            self.other + more.other,
        )


def disk_use(run: Run) -> DiskUse:
    """Measure a run folder. Files that come and go meanwhile may or may not be counted."""
    sizes = {kind: folder_size(run.path / kind) for kind in ("checkpoints", "frames", *_FEATURES)}
    checkpoints, frames = sizes.pop("checkpoints"), sizes.pop("frames")
    features = sum(sizes.values())
    return DiskUse(checkpoints, features, frames, folder_size(run.path) - checkpoints - frames - features)


def droppable_bytes(run: Run) -> int:
    """Return what `drop_best_checkpoint` would free."""
    sound = run.problem is None and run.status.state is RunState.FINISHED
    return run.layout.best_checkpoint.stat().st_size if sound and run.layout.best_checkpoint.exists() else 0


def drop_best_checkpoint(run: Run) -> None:
    """Delete the weights after a finished run's best epoch; its last checkpoint and final weights stay.

    Raises:
        RunError: the run is not finished: resumed, it would compare with a checkpoint that is not there.
    """
    with worker_lock(run.layout, patience=HANDOVER_SECONDS):
        if run.status.state is not RunState.FINISHED:
            raise RunError(f"run {run.id}: is {run.status.state}; only a finished run can do without. Finish it first.")
        run.layout.best_checkpoint.unlink(missing_ok=True)


def folder_size(folder: Path) -> int:
    """Return the bytes of all files below a folder; 0 where there is none."""
    if not folder.is_dir():
        return 0
    total = 0
    for path, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(path, name)).st_size  # noqa: PTH118 -- a Path each costs more
            except FileNotFoundError:  # a temporary file, renamed meanwhile
                continue
    return total
