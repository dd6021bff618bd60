"""Who may write a run: the worker lock, the heartbeat, and the marks that lead from one worker to the next."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Any, Self

from filelock import FileLock, Timeout

from synermix_core.data_dir import default_data_dir
from synermix_core.errors import RunError
from synermix_core.runs.layout import RunLayout
from synermix_core.runs.reader import Run
from synermix_core.runs.status import HEARTBEAT_SECONDS, RunState, RunStatus, lost, write_status

HANDOVER_SECONDS = 10.0
"""A worker that has just told the end of its run lets go of the lock within this time, on a busy machine too."""

_LOG = logging.getLogger(__name__)


@contextmanager
def worker_lock(layout: RunLayout, patience: float = 0.0) -> Iterator[None]:
    """Hold the run's worker lock; the operating system frees it the moment the holder dies.

    Args:
        layout: Where the run's files are.
        patience: Seconds to wait for another process to let go of it.

    Raises:
        RunError: another process holds it.
    """
    lock = FileLock(layout.worker_lock)
    try:
        lock.acquire(timeout=patience)
    except Timeout:
        raise RunError(f"run {layout.root.name}: another worker is at it. Stop that one first.") from None
    try:
        yield
    finally:
        lock.release()


def requeue(run: Run, *, race: str | None = None, sweep: str | None = None) -> None:
    """Mark a run that ended early as queued again, for a new worker to take up.

    Args:
        run: The run.
        race: The race it goes on with; None when it goes on alone.
        sweep: The sweep whose driver hands it to a worker at once, past the queue.

    Raises:
        RunError: it is at work already, or finished.
    """
    _check_resumable(run)
    with worker_lock(run.layout, patience=HANDOVER_SECONDS):
        status = _check_resumable(run)  # somebody may have resumed it just now
        run.layout.stop.unlink(missing_ok=True)
        queued = RunStatus(RunState.QUEUED, status.epoch, status.epochs, race=race, data_dir=str(default_data_dir()))
        write_status(run.layout, replace(queued, sweep=sweep, starting=sweep is not None))


def _check_resumable(run: Run) -> RunStatus:
    status = run.status
    if status.state.active:
        raise RunError(f"run {run.id}: is {status.state} already; somebody else may have resumed it. Just wait.")
    if not status.state.resumable:
        raise RunError(
            f"run {run.id}: is {status.state}; only a stopped, failed or lost run can be resumed. "
            "Start a new run to train more."
        )
    return status


def give_up(run: Run, reason: str) -> None:
    """Mark a run whose worker is known to be gone as lost at once, without waiting for its silence to tell.

    Args:
        run: The run; nothing is done when it has ended.
        reason: What became of the worker.

    Raises:
        RunError: there is a worker at it after all, or its folder is gone.
    """
    if not run.status.state.active:  # asked first: the lock would make a folder anew that is gone
        return
    with worker_lock(run.layout):
        status = run.status
        if status.state.active:
            write_status(run.layout, lost(status, reason))


def mark_starting(run: Run) -> None:
    """Note that a worker is being started for a queued run. Only the holder of the queue's lock may call this.

    Raises:
        RunError: a worker is at the run.
    """
    with worker_lock(run.layout):
        write_status(run.layout, replace(run.status, state=RunState.QUEUED, starting=True))


def has_worker(layout: RunLayout) -> bool:
    """Return whether a process holds the run's worker lock. A worker that starts just now might be refused by this."""
    try:
        with worker_lock(layout):
            return False
    except RunError:
        return True


class StatusKeeper:
    """Keeps `status.json` alive while a worker is at work: a thread renews the heartbeat, `update` tells progress.

    Use as a context manager, holding the worker lock.
    """

    def __init__(self, layout: RunLayout, status: RunStatus) -> None:
        self._layout = layout
        self._status = status
        self._guard = threading.Lock()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._beat, name="heartbeat", daemon=True)

    def __enter__(self) -> Self:
        self.update()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        self._thread.join()

    @property
    def status(self) -> RunStatus:
        return self._status

    def note(self, **changes: Any) -> None:
        """Change fields of the status; they are written with the next heartbeat."""
        with self._guard:
            self._status = replace(self._status, **changes)

    def update(self, **changes: Any) -> None:
        """Change fields of the status and write it at once, to last."""
        with self._guard:
            self._status = replace(self._status, **changes)
            write_status(self._layout, self._status)

    def _beat(self) -> None:
        while not self._done.wait(HEARTBEAT_SECONDS):
            try:
                with self._guard:
                    write_status(self._layout, self._status, durable=False)
            except OSError:
                # A disk that is full for a moment must not end the heartbeat; if it lasts, the run reads as lost.
                _LOG.exception("can't renew the heartbeat of %s", self._layout.root.name)
