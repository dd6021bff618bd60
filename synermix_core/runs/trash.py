"""Deleting runs so that it can be undone: a deleted run lies in `runs/.trash` until the trash is emptied."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from synermix_core.errors import RunError
from synermix_core.runs.layout import default_runs_dir
from synermix_core.runs.ownership import HANDOVER_SECONDS, worker_lock
from synermix_core.runs.reader import Run
from synermix_core.runs.shelf import check_there, shelf_lock

DAY_SECONDS = 86_400.0


@dataclass(frozen=True, slots=True)
class TrashedRun:
    """A run that was deleted and can be had back."""

    run: Run
    deleted: float
    """when, in seconds since 1970"""


def delete_run(run: Run) -> None:
    """Move a run to the trash of its runs directory, in one step.

    Raises:
        RunError: it is gone already, something still writes it, or it can't be moved.
    """
    place = _trash(run.path.parent) / run.id
    with shelf_lock(run.path.parent):
        check_there(run)
        if place.exists():
            raise RunError(f"run {run.id}: another run of that name is in the trash already. Empty the trash first.")
        with _nobody_at(run), _explain_move(run):
            place.parent.mkdir(exist_ok=True)
            # A folder keeps its time when it is moved: this one says since when it has been in the trash.
            os.utime(run.path)
            run.path.rename(place)


def restore_run(run_id: str, runs_dir: Path | str | None = None) -> Run:
    """Take a run out of the trash again.

    Raises:
        RunError: it is not in the trash, or its place is taken.
    """
    folder = Path(runs_dir) if runs_dir is not None else default_runs_dir()
    _check_in_trash(run_id, folder)  # before a lock is made in a directory that may not be there
    with shelf_lock(folder):
        _check_in_trash(run_id, folder)  # somebody may have restored it just now
        run = Run(folder / run_id)
        if run.path.exists():
            raise RunError(f"run {run_id}: there is a run of that name. Rename or delete that folder first.")
        with _explain_move(run):
            (_trash(folder) / run_id).rename(run.path)
    return run


def list_trash(runs_dir: Path | str | None = None) -> list[TrashedRun]:
    """List what is in the trash, deleted last first."""
    trash = _trash(Path(runs_dir) if runs_dir is not None else default_runs_dir())
    if not trash.is_dir():
        return []
    found = [TrashedRun(Run(path), deleted) for path in trash.iterdir() if (deleted := _time_of(path)) is not None]
    return sorted(found, key=lambda trashed: trashed.deleted, reverse=True)


def empty_trash(runs_dir: Path | str | None = None, *, older_than_days: float = 0.0) -> int:
    """Delete for good what has been in the trash for some days, and return how many runs that were.

    Raises:
        RunError: something can't be deleted.
    """
    folder = Path(runs_dir) if runs_dir is not None else default_runs_dir()
    if not _trash(folder).is_dir():
        return 0
    with shelf_lock(folder):
        latest = time.time() - older_than_days * DAY_SECONDS
        doomed = [trashed.run.path for trashed in list_trash(folder) if trashed.deleted <= latest]
        for path in doomed:
            try:
                # A link is forgotten; what it leads to is not in the trash.
                path.unlink() if path.is_symlink() else shutil.rmtree(path)
            except OSError as error:
                raise RunError(
                    f"{path}: can't be deleted ({error.strerror or error}). Delete the folder by hand."
                ) from error
    return len(doomed)


def _trash(runs_dir: Path) -> Path:
    return runs_dir / ".trash"


def _time_of(path: Path) -> float | None:
    """Return when a folder was moved here; None for one that somebody took away since it was listed."""
    try:
        return path.lstat().st_mtime
    except FileNotFoundError:
        return None


def _check_in_trash(run_id: str, runs_dir: Path) -> None:
    # Looked up, not joined to a path: the name comes from outside.
    if run_id not in {trashed.run.id for trashed in list_trash(runs_dir)}:
        raise RunError(
            f"run {run_id}: is not in the trash; it may have been restored already, or the trash emptied. "
            "Nothing was done."
        )


@contextmanager
def _explain_move(run: Run) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RunError(
            f"run {run.id}: can't be moved ({error.strerror or error}). It stays where it is; make the runs directory "
            "writable and try again."
        ) from error


@contextmanager
def _nobody_at(run: Run) -> Iterator[None]:
    """Hold all locks of a run: who writes it while it moves would bring half of its folder back.

    Raises:
        RunError: a worker or a projector is at it, or is about to be.
    """
    _check_idle(run)
    with ExitStack() as locks:
        locks.enter_context(worker_lock(run.layout, patience=HANDOVER_SECONDS))
        _check_idle(run)  # somebody may have resumed it just now
        for path in (run.layout.projector_lock, *run.path.glob("frames/*/frames.lock")):
            try:
                locks.enter_context(FileLock(path, timeout=0))
            except Timeout:
                raise RunError(
                    f"run {run.id}: its embedding is still being laid out. Delete it in a few seconds."
                ) from None
        yield


def _check_idle(run: Run) -> None:
    if run.problem is None and (state := run.status.state).active:
        raise RunError(f"run {run.id}: is {state} and can't be deleted. Stop it first.")
