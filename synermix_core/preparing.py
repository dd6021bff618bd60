"""Having data sets downloaded, checked and their cards made, by a process in the background; seeing how far it is."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from filelock import FileLock

from synermix_core.cards import Subject
from synermix_core.data_dir import default_data_dir, not_writable
from synermix_core.process import CALM_THREADS, start_module
from synermix_core.runs.files import read_json, write_json

PREPARER = "synermix_core.preparer"
HEARTBEAT_SECONDS = 1.0
"""The process says this often that it lives."""
LOST_AFTER_SECONDS = 6.0
"""When it has been silent for so long, it is gone."""
START_WITHIN_SECONDS = 60.0
"""Nor does it come any more when it did not show up by then."""


@dataclass(frozen=True, slots=True)
class Preparation:
    """How far the making of a card is, as `state.json` beside it says."""

    stage: str
    """what is being done, in a word or two; empty when nothing is any more"""
    done: int = 0
    """images checked"""
    total: int = 0
    """images to check; 0 where that is not what takes the time"""
    error: str | None = None
    """what went wrong and what to do; None while nothing has"""
    pid: int | None = None
    """None until the process has come up"""
    heartbeat: float = 0.0

    @property
    def active(self) -> bool:
        """Whether something is being done."""
        return bool(self.stage)


def read_preparation(subject: Subject, data_dir: Path | None = None) -> Preparation | None:
    """Return how far the making of a card is, None when nobody has asked for it yet."""
    try:
        found = Preparation(**read_json(_state_file(subject, data_dir)))
        silence = time.time() - found.heartbeat
    except (OSError, ValueError, TypeError):
        return None
    if found.active and silence > (LOST_AFTER_SECONDS if found.pid else START_WITHIN_SECONDS):
        log = subject.place(data_dir) / "log.txt"
        return replace(
            found, stage="", error=f"It was broken off, or killed; {log} may say why. Nothing is lost: try again."
        )
    return found


def write_preparation(subject: Subject, state: Preparation, data_dir: Path | None = None) -> None:
    """Note how far it is, stamped with the present time. For whoever starts the process, then for the process alone."""
    write_json(_state_file(subject, data_dir), {**asdict(state), "heartbeat": time.time()}, durable=False)


class Preparer:
    """Starts the processes that make cards, and stops them. What they do is read from their files, by anybody."""

    def __init__(self) -> None:
        self._started: list[subprocess.Popen[str]] = []

    def start(self, subject: Subject, data_dir: Path | None = None) -> None:
        """Have a data set downloaded or checked, and its card made, unless that is going on already.

        Raises:
            DataError: the data directory can't be written.
        """
        self._started = [process for process in self._started if process.poll() is None]
        root = data_dir or default_data_dir()
        try:
            subject.place(root).mkdir(parents=True, exist_ok=True)
            # For all servers on this data directory: of two, one starts it.
            with FileLock(subject.place(root) / "start.lock"):
                going_on = read_preparation(subject, root)
                if going_on is None or not going_on.active:
                    write_preparation(subject, Preparation("starting"), root)
                    self._started.append(self._launch(subject, root))
        except OSError as error:
            raise not_writable(root, error) from error

    def stop(self, subject: Subject, data_dir: Path | None = None) -> None:
        """End what goes on, if anything does; what has been downloaded whole stays."""
        state = read_preparation(subject, data_dir)
        if state and state.active and state.pid:
            try:
                os.kill(state.pid, signal.SIGTERM)
            except ProcessLookupError:
                return  # it has just ended by itself

    def wait(self, seconds: float) -> None:
        """Wait until the processes that were started have ended, and collect their exit statuses.

        Raises:
            subprocess.TimeoutExpired: one has not ended by then.
        """
        for process in self._started:
            process.wait(seconds)

    def _launch(self, subject: Subject, root: Path) -> subprocess.Popen[str]:
        order = json.dumps({**asdict(subject), "data_dir": str(root)})
        return start_module(PREPARER, order, environment=CALM_THREADS)


def _state_file(subject: Subject, data_dir: Path | None) -> Path:
    return subject.place(data_dir) / "state.json"
