"""One change at a time to what lies in a runs directory, however many tabs, servers and shells are at it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from synermix_core.errors import RunError
from synermix_core.runs.reader import Run

PATIENCE_SECONDS = 10.0
"""Changes take milliseconds; emptying a large trash may take longer."""


@contextmanager
def shelf_lock(runs_dir: Path) -> Iterator[None]:
    """Hold the lock that annotating, deleting and restoring take.

    It lies beside the runs, not in one: taking a lock inside a run that was just deleted would bring its folder back.

    Raises:
        RunError: somebody else holds it for long, or the directory can't be written.
    """
    lock = FileLock(runs_dir / ".shelf.lock")
    try:
        lock.acquire(timeout=PATIENCE_SECONDS)
    except Timeout:
        raise RunError(
            f"runs directory {runs_dir}: is being changed by somebody else. Nothing was done; try again in a moment."
        ) from None
    except OSError as error:
        raise RunError(
            f"runs directory {runs_dir}: can't be written ({error.strerror or error}). Nothing was done; "
            "make it writable, or choose another with SYNERMIX_RUNS."
        ) from error
    try:
        yield
    finally:
        lock.release()


def check_there(run: Run) -> None:
    """Make sure that the run's folder is still there.

    Raises:
        RunError: it is not.
    """
    if not run.path.is_dir():
        raise RunError(f"run {run.id}: is no longer here; it was probably deleted in another tab. Nothing was done.")
