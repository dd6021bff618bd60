"""What a run is doing: `status.json`, written by whoever holds the worker lock, read by everybody."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any

from synermix_core.runs.files import read_json, write_json
from synermix_core.runs.layout import RunLayout

HEARTBEAT_SECONDS = 1.0
"""A worker renews its heartbeat this often."""
LOST_AFTER_SECONDS = 6.0
"""A worker silent for this long is gone: six missed beats, and still well inside the ten seconds promised."""
START_WITHIN_SECONDS = 60.0
"""A run whose worker was started and did not show up by then (a cold start imports torch) has lost it."""


class RunState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    STOPPING = "stopping"
    STOPPED = "stopped"
    FINISHED = "finished"
    FAILED = "failed"
    LOST = "lost"

    @property
    def active(self) -> bool:
        """Whether a worker is, or soon will be, at work."""
        return self in (RunState.QUEUED, RunState.RUNNING, RunState.STOPPING)

    @property
    def resumable(self) -> bool:
        """Whether training can go on from the last checkpoint."""
        return self in (RunState.STOPPED, RunState.FAILED, RunState.LOST)


@dataclass(frozen=True, slots=True)
class RunStatus:
    """State and progress of a run; times are in seconds, clock times since 1970."""

    state: RunState
    epoch: int = 0
    """epochs completed"""
    epochs: int = 0
    """epochs configured"""
    step: int = 0
    """steps completed in the epoch under way"""
    steps: int = 0
    """steps in an epoch"""
    images_per_second: float | None = None
    seconds_per_epoch: float | None = None
    compute: str | None = None
    """what the run trains on and in which format, as in 'bf16 on cpu, 3 threads'; None until the worker has chosen"""
    pid: int | None = None
    heartbeat: float = 0.0
    error: str | None = None
    """what happened, what was kept and what to do; None while all is well"""
    warning: str | None = None
    """what is not as it should be in a run that goes on all the same, and what to do; None when there is nothing"""
    starting: bool = False
    """a worker was started for a queued run; before that it waits its turn, however long"""
    race: str | None = None
    """the race whose worker trains the run; None when it trains alone"""
    sweep: str | None = None
    """the sweep whose driver has the run trained; None when nobody but the queue decides on that"""
    data_dir: str | None = None
    """where the data sets lie, for the worker to come; None once it has come"""

    @property
    def progress(self) -> float:
        """Share of the run that is done, 0 to 1."""
        within = self.step / self.steps if self.steps else 0.0
        return min(1.0, (self.epoch + within) / self.epochs) if self.epochs else 0.0

    @property
    def eta_seconds(self) -> float | None:
        """Time left at the pace so far; None before the first epoch is done."""
        if self.seconds_per_epoch is None or not self.state.active:
            return None
        return self.seconds_per_epoch * self.epochs * (1.0 - self.progress)


def write_status(layout: RunLayout, status: RunStatus, *, durable: bool = True) -> None:
    """Replace `status.json`, stamped with the present time. Only the holder of the worker lock may call this."""
    document = {**asdict(status), "heartbeat": time.time()}
    write_json(layout.status, document, durable=durable, within=layout.root)


def read_status(layout: RunLayout) -> RunStatus:
    """Read the status as it is *now*: a worker that has gone silent reads as lost, a requested stop as stopping.

    Raises:
        OSError: there is no readable `status.json`.
        ValueError: it is damaged.
    """
    status = _parse(read_json(layout.status))
    silence = time.time() - status.heartbeat
    if not status.state.active:
        return status
    if status.state is RunState.QUEUED:
        if not status.starting:  # whoever starts the next run passes over one that shall not be
            return replace(status, state=RunState.STOPPED) if layout.stop.exists() else status
        if silence > START_WITHIN_SECONDS:
            return lost(status, "its worker did not start within a minute")
    elif silence > LOST_AFTER_SECONDS:
        return lost(status, f"its worker has been silent for {silence:.0f} s (killed, or the machine went down)")
    if layout.stop.exists():
        return replace(status, state=RunState.STOPPING)
    return status


def _parse(document: Any) -> RunStatus:
    known = {field.name for field in fields(RunStatus)}
    if not isinstance(document, dict) or "state" not in document or not known >= document.keys():
        raise ValueError(f"status.json: must be an object with a 'state' and keys among {sorted(known)}")
    return RunStatus(**{**document, "state": RunState(document["state"])})


def lost(status: RunStatus, reason: str) -> RunStatus:
    """Return the status of a run that has lost its worker, for the `reason` given."""
    error = (
        f"The run was lost: {reason}. Everything up to epoch {status.epoch} is saved. "
        "Press Resume to go on from the last checkpoint; log.txt in the run folder has the worker's last words."
    )
    return replace(status, state=RunState.LOST, error=error)


def unwritable(epoch: int, problem: OSError) -> str:
    """Say that a run folder can't be written, after so many epochs."""
    return (
        f"The run folder can't be written ({problem.strerror or problem}). Everything up to epoch {epoch} is saved. "
        "Free some space or mend the folder, then press Resume."
    )
