"""Laying runs out anew in the background: each time `python -m synermix_core project` in a process of its own."""

from __future__ import annotations

import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from synermix_core.frame_sets import FramePlan, describe, plan_frames
from synermix_core.process import start_module
from synermix_core.runs import Run

_COMPLAINT = "error: "
"""How the shell begins what it complains of."""


@dataclass(frozen=True, slots=True)
class Projecting:
    """A set of frames that is being laid out, or whose projector failed."""

    name: str
    done: int
    """epochs laid out"""
    total: int
    """epochs there are"""
    error: str | None
    """what went wrong; None while it is under way"""


@dataclass(frozen=True, slots=True)
class _Job:
    process: subprocess.Popen[str]
    said: IO[str]
    """what it wrote to standard error"""

    def complaint(self) -> str:
        self.said.seek(0)
        _, found, text = self.said.read().rpartition(_COMPLAINT)
        if found:
            return text.strip()
        return (
            f"The projector ended (exit status {self.process.returncode}). Start it again: what is laid out is kept, "
            "and it goes on from there."
        )


class Projectors:
    """Starts projectors for runs that are there already, and tells how they fare. Frames appear in the run folder."""

    def __init__(self) -> None:
        self._jobs: dict[tuple[Path, str], _Job] = {}
        self._guard = threading.Lock()

    def start(self, run: Run, method: str, **parameters: Any) -> str:
        """Lay a run out, unless it is laid out so already; return the name of the set of frames.

        Args:
            run: A run with features.
            method: A name of `catalog.PROJECTIONS` or `catalog.OFFLINE_PROJECTIONS`.
            **parameters: Fields of `ProjectionConfig` that the method looks at; the others are the run's own.

        Raises:
            ConfigError: the method or a parameter breaks a rule.
            RunError: the run is damaged, or has no features yet.
        """
        plan = plan_frames(run, method, **parameters)
        key = (run.path, plan.name)
        with self._guard:
            job = self._jobs.get(key)
            under_way = job is not None and job.process.poll() is None
            if not under_way and run.layout.frame_epochs(plan.name) != run.layout.feature_epochs():
                said = tempfile.TemporaryFile("w+", errors="replace")  # noqa: SIM115 -- it is closed when the job is forgotten
                arguments = ("project", str(run.path), *_options(plan))
                process = start_module("synermix_core", *arguments, one_thread=True, complaints=said)
                self._forget(key)
                self._jobs[key] = _Job(process, said)
        return plan.name

    def of(self, run: Run) -> list[Projecting]:
        """Return the sets of frames of `run` that are being laid out, and those whose projector failed."""
        with self._guard:
            found = [self._look(run, name) for path, name in tuple(self._jobs) if path == run.path]
        return [projecting for projecting in found if projecting is not None]

    def at_work_on(self, run: Run) -> bool:
        """Whether a set of frames of `run` is being laid out."""
        return any(projecting.error is None for projecting in self.of(run))

    def close(self) -> None:
        """End all projectors; what they laid out is kept."""
        with self._guard:
            for key, job in tuple(self._jobs.items()):
                job.process.kill()
                job.process.wait()
                self._forget(key)

    def _look(self, run: Run, name: str) -> Projecting | None:
        job = self._jobs[run.path, name]
        ended = job.process.poll()
        if ended == 0:
            self._forget((run.path, name))
            return None
        done, total = len(run.layout.frame_epochs(name)), len(run.layout.feature_epochs())
        return Projecting(name, done, total, None if ended is None else job.complaint())

    def _forget(self, key: tuple[Path, str]) -> None:
        if job := self._jobs.pop(key, None):
            job.said.close()


def _options(plan: FramePlan) -> list[str]:
    values = describe(plan.method, plan.config).parameters
    texts = {name: _text(value) for name, value in values.items() if value is not None}
    options = [f"--{name.replace('_', '-')}={text}" for name, text in texts.items()]
    return [f"--method={plan.method}", f"--name={plan.name}", *options]


def _text(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)
