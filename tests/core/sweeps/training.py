"""What the tests of sweeps share: runs that last long enough to be met at work, and runs trained without a sweep."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from synermix_core.config import RunConfig
from synermix_core.process import threads_of_each
from synermix_core.runs import Run, RunState, create_run
from synermix_core.sweeps import Results, Sweep
from tests.conftest import TINY

LONGER = TINY.override({"epochs": 8, "batch_size": 16})
"""Long enough to be met at work: an epoch of these takes a third of a second on a quick machine."""

_TRAIN = """
import sys
from synermix_core.runs import Run
from synermix_core.worker import work_on
for folder in sys.argv[1:]:
    work_on(Run(folder))
"""


def train_alone(configs: list[RunConfig], runs_dir: Path, jobs: int) -> list[Run]:
    """Train runs without a sweep, on as many threads as each has in one of so many jobs: the last digits hang on it."""
    runs = [create_run(config, runs_dir) for config in configs]
    command = [sys.executable, "-c", _TRAIN, *(str(run.path) for run in runs)]
    subprocess.run(command, check=True, env={**os.environ, **threads_of_each(jobs)})
    return runs


def copy_runs(runs_dir: Path, copy: Path) -> None:
    """Copy a runs directory, but for what a projector is writing there just now."""
    shutil.copytree(runs_dir, copy, ignore=shutil.ignore_patterns(".*"))


def states(sweep: Sweep) -> list[str]:
    return [line.state for line in Results(sweep).read()]


def in_epoch(run: Run, epoch: int) -> Callable[[], bool]:
    return lambda: run.problem is None and run.status.state is RunState.RUNNING and run.status.epoch >= epoch
