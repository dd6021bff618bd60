"""The queue: which of the runs that wait is next, and whether there is room for it.

The queued runs of a directory *are* the queue, in the order in which they were queued; `.queue.json` holds another
order once somebody asked for one. Whoever changes anything, or starts a worker, holds `.queue.lock`: however many
servers, shells and notebooks share the directory, no run is started twice.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from synermix_core.errors import RunError
from synermix_core.runs.files import read_json, write_json
from synermix_core.runs.layout import default_runs_dir
from synermix_core.runs.ownership import has_worker
from synermix_core.runs.reader import Run, list_runs
from synermix_core.runs.status import RunState, RunStatus

WORKERS_VARIABLE = "SYNERMIX_WORKERS"
LOCK_SECONDS = 10.0
"""How long to wait for whoever is changing the queue; it takes them milliseconds."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """What one worker is started for: a run, or the runs of a race."""

    id: str
    """the run's, or the race's"""
    runs: tuple[Run, ...]
    since: float
    """clock time at which it was queued"""

    def cancel(self) -> None:
        """Take it out of the queue, or stop it if it has begun by now; it can be resumed.

        Raises:
            RunError: a folder is gone or can't be written.
        """
        for run in self.runs:
            run.request_stop()


class Queue:
    """The queue of a runs directory, read afresh whenever it is asked.

    Args:
        runs_dir: Folder that holds the runs; `default_runs_dir()` when None.
    """

    def __init__(self, runs_dir: Path | str | None = None) -> None:
        self.folder = Path(runs_dir) if runs_dir is not None else default_runs_dir()
        self._order = self.folder / ".queue.json"

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the queue still; only its holder may queue a run again or start a worker.

        Raises:
            RunError: somebody else holds it for too long, or the directory can't be written.
        """
        lock = FileLock(self.folder / ".queue.lock", timeout=LOCK_SECONDS)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock.acquire()
        except Timeout:
            raise RunError(
                f"runs directory {self.folder}: another process has held its queue for {LOCK_SECONDS:.0f} s. Try again."
            ) from None
        except OSError as error:
            raise RunError(
                f"runs directory {self.folder}: can't be written ({error.strerror or error}). "
                "Choose another directory with --runs-dir or SYNERMIX_RUNS."
            ) from error
        try:
            yield
        finally:
            lock.release()

    def waiting(self) -> list[Job]:
        """Return what waits for a worker, the next one first."""
        jobs: dict[str, list[tuple[Run, RunStatus]]] = {}
        for run, status in self._unsettled():
            if status.state is RunState.QUEUED and not status.starting and run.problem is None:
                jobs.setdefault(status.race or run.id, []).append((run, status))
        found = [
            Job(name, tuple(run for run, _ in members), min(status.heartbeat for _, status in members))
            for name, members in jobs.items()
        ]
        wanted = self._wanted_order()
        place = {name: number for number, name in enumerate(wanted)}
        return sorted(found, key=lambda job: (place.get(job.id, len(wanted)), job.since, job.id))

    def position(self, run: Run) -> int | None:
        """Return the place of a run in the queue, from 1; None when it does not wait."""
        jobs = enumerate(self.waiting(), 1)
        return next((place for place, job in jobs if run.path in (member.path for member in job.runs)), None)

    def num_at_work(self) -> int:
        """Return how many workers are at work or about to be. Only the holder of the lock may call this."""
        at_work: set[str] = set()
        for run, status in self._unsettled():
            if status.sweep is not None:
                continue  # a sweep takes hours and has workers of its own: nobody shall wait for its end
            # A worker that was killed has let go of its lock, long before its heartbeat is missed.
            if status.starting if status.state is RunState.QUEUED else has_worker(run.layout):
                at_work.add(status.race or run.id)
        return len(at_work)

    def due(self, waited: float = 0.0) -> list[Job]:
        """Return what there is room for. Only the holder of the lock may call this.

        Args:
            waited: Seconds that it must have waited at least.
        """
        waiting = [job for job in self.waiting() if time.time() - job.since >= waited]
        return waiting[: max(0, num_workers() - self.num_at_work())] if waiting else []

    def move(self, job_id: str, places: int) -> None:
        """Let a waiting job take its turn some places later, or earlier when negative; past the ends it stays there.

        Raises:
            RunError: it no longer waits.
        """
        with self.lock():
            names = [job.id for job in self.waiting()]
            if job_id not in names:
                raise RunError(
                    f"{job_id}: does not wait in the queue any more, so it can't be moved. Look at its state."
                )
            place = names.index(job_id)
            names.insert(min(max(place + places, 0), len(names) - 1), names.pop(place))
            write_json(self._order, {"order": names})

    def _unsettled(self) -> Iterator[tuple[Run, RunStatus]]:
        """Yield the runs that have not ended for good, newest first, with their states."""
        for run in list_runs(self.folder):
            try:
                stamp = _stamp(run)
                if _SETTLED.get(run.path) == stamp:
                    continue
                status = run.status
            except (OSError, RunError):  # damaged, or deleted just now: the list of runs has the words for it
                continue
            if status.state in (RunState.FINISHED, RunState.STOPPED, RunState.FAILED):
                _SETTLED[run.path] = stamp
            else:
                yield run, status

    def _wanted_order(self) -> list[str]:
        try:
            return [str(name) for name in read_json(self._order)["order"]]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError, KeyError) as error:
            _LOG.warning("%s: can't be read (%s); the runs take their turns as they were queued.", self._order, error)
            return []


def num_workers() -> int:
    """Return how many workers may be at work at once: `SYNERMIX_WORKERS`, or one.

    Raises:
        RunError: the variable holds no such number.
    """
    text = os.environ.get(WORKERS_VARIABLE) or "1"
    if not text.isdecimal() or int(text) < 1:
        raise RunError(f"{WORKERS_VARIABLE}: must be a whole number from 1 on, but is {text!r}. Unset it for 1.")
    return int(text)


_SETTLED: dict[Path, tuple[int, int]] = {}
"""Runs that were seen to have ended, and their status files' stamps then: a thousand of them need not be read again."""


def _stamp(run: Run) -> tuple[int, int]:
    found = run.layout.status.stat()
    return found.st_mtime_ns, found.st_ino
