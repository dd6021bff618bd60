"""Who trains the runs of a sweep: on this machine, worker processes that take one run after the other.

Starting a process and importing torch takes seconds, as long as a short run does; a worker that stays pays that once.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from synermix_core.errors import ConfigError, RunError, SynerMixError
from synermix_core.process import CALM_THREADS, Server, num_processors, threads_of_each
from synermix_core.runs import Run

MOST_JOBS = 64
USUAL_JOBS = 4
"""More of them at once want more memory, or a larger GPU, than one can count on."""


class WorkerLostError(SynerMixError):
    """A worker is gone. The text tells how, to stand behind "The run was lost: "."""


class Worker(Protocol):
    """Trains one run after the other. Each belongs to one thread of the driver."""

    def train(self, run: Run) -> None:
        """Train a queued run to its end, or until it is asked to stop; its status tells how it went.

        Raises:
            WorkerLostError: the worker is gone, and of no more use.
            RunError: what happened could not be told in the run's status.
        """
        ...

    def close(self) -> None:
        """Let the worker go."""
        ...


class LocalWorker:
    """A worker process on this machine.

    Args:
        jobs: How many such processes share the processors.
        log: File for what it says outside of runs.
    """

    def __init__(self, jobs: int, log: Path) -> None:
        self._server = Server("synermix_core.worker", log, CALM_THREADS | threads_of_each(jobs))

    def train(self, run: Run) -> None:
        """Train a queued run; see `Worker`."""
        try:
            self._server.send(run.path)
            problem = self._server.answer()
        except BrokenPipeError as ending:
            raise WorkerLostError(f"its worker process ended ({ending})") from None
        if problem:
            raise RunError(problem)

    def close(self) -> None:
        """Let the process go."""
        self._server.close()


def checked_jobs(jobs: int | None, most: int = MOST_JOBS) -> int:
    """Return how many runs to train at once: `jobs`, or what suits this machine when None.

    Raises:
        ConfigError: it is out of range.
    """
    if jobs is None:
        return min(num_processors(), USUAL_JOBS)
    if not 1 <= jobs <= most:
        raise ConfigError(f"jobs: must be from 1 to {most}, but is {jobs}. One job a processor is usual.")
    return jobs
