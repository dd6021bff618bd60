"""Fixtures for every test: finished runs made by real workers, and waiting that explains itself when it fails."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import psutil
import pytest
from hypothesis import settings

from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.process import CALM_THREADS
from synermix_core.runs import Run, RunState, RunStatus
from synermix_core.runs.ownership import has_worker
from synermix_core.sweeps import Sweep, open_sweep, sweep

# The tests' own training shares the machine with the workers they start. Torch reads this when it is imported.
os.environ.update(CALM_THREADS)

# No test asserts a time: the first call into torch alone can take longer than Hypothesis would allow.
settings.register_profile("no-deadline", deadline=None)
settings.load_profile("no-deadline")

DEADLINE_SECONDS = 240.0
"""A limit for hanging processes, far beyond what a loaded machine needs: no test measures time with it."""

TINY = RunConfig().override(
    {"epochs": 1, "batch_size": 128, "probe_size": 20, "device": "cpu", "live_projections": "linear"}
)
"""Ten steps of training, and no compiling of UMAP afterwards."""

WaitUntil = Callable[[Callable[[], bool], Run], None]
WaitForEnd = Callable[[Run], RunStatus]
NumbersOf = Callable[[Run], pd.DataFrame]


@pytest.fixture(scope="session")
def wait_until() -> WaitUntil:
    """Return a function that waits for a condition, and fails with the logs of the run it is about."""

    def wait(condition: Callable[[], bool], run: Run) -> None:
        deadline = time.monotonic() + DEADLINE_SECONDS
        while not condition():
            if time.monotonic() > deadline:
                pytest.fail(f"{run.id} did not get there in {DEADLINE_SECONDS:.0f} s: {run.status}\n{_logs(run)}")
            time.sleep(0.05)

    return wait


@pytest.fixture(scope="session")
def wait_for_end(wait_until: WaitUntil) -> WaitForEnd:
    """Return a function that waits until no worker is at a run any more, and returns its status."""

    def wait(run: Run) -> RunStatus:
        seen = [run.status]

        def ended() -> bool:
            seen[:] = [run.status]
            # Kept from beating by a busy machine, a worker reads as lost and is not: it still holds its lock.
            held = seen[0].state is RunState.LOST and has_worker(run.layout)
            return not (seen[0].state.active or held)

        wait_until(ended, run)
        return seen[0]

    return wait


@pytest.fixture(scope="session")
def close_at_end() -> Iterator[Callable[[Launcher], None]]:
    """Yield a function that takes a launcher whose processes have to be gone when the tests are."""
    launchers: list[Launcher] = []
    yield launchers.append
    for launcher in launchers:
        launcher.close()
    _, alive = psutil.wait_procs(psutil.Process().children(), timeout=DEADLINE_SECONDS)
    for launcher in launchers:
        launcher.close()
    assert not alive, f"processes outlived the tests: {alive}"


@pytest.fixture(scope="session")
def launcher(close_at_end: Callable[[Launcher], None]) -> Launcher:
    """Return the launcher that all tests share."""
    launcher = Launcher()
    close_at_end(launcher)
    return launcher


@pytest.fixture(scope="session")
def short_config() -> RunConfig:
    """Return four epochs of many small steps, so that a signal finds the worker in the middle of an epoch."""
    return RunConfig.from_preset("synermix-mixup", epochs=4, batch_size=16, probe_size=100, device="cpu")


@pytest.fixture(scope="session")
def finished_run(
    launcher: Launcher,
    short_config: RunConfig,
    tmp_path_factory: pytest.TempPathFactory,
    wait_for_end: WaitForEnd,
    wait_until: WaitUntil,
) -> Run:
    """Return a run that a real worker trained from start to end, with all its frames. Read it, never write it."""
    run = launcher.launch(short_config, tmp_path_factory.mktemp("finished") / "runs")
    status = wait_for_end(run)
    assert status.state is RunState.FINISHED, f"{status}\n{_logs(run)}"
    epochs = run.layout.feature_epochs()
    wait_until(lambda: all(run.layout.frame_epochs(method) == epochs for method in run.live_methods), run)
    return run


@pytest.fixture(scope="session")
def swept(tmp_path_factory: pytest.TempPathFactory, close_at_end: object) -> Sweep:
    """Return a sweep of two points and a third whose runs diverge, two seeds each. Read it, never write it."""
    del close_at_end  # asked for so that the projector's end is waited for
    runs_dir = tmp_path_factory.mktemp("swept") / "runs"
    points = [{"beta": 0.0}, {"beta": 0.5}, {"lr": 1000.0, "batch_size": 16}]
    table = sweep(points=points, seeds=2, config=TINY, runs_dir=runs_dir, jobs=2)
    return open_sweep(table.attrs["sweep"], runs_dir)


@pytest.fixture(scope="session")
def numbers_of() -> NumbersOf:
    """Return a function that gives a run's metrics without those that tell the time."""
    return lambda run: run.metrics().drop(columns=["seconds", "images_per_second"])


@pytest.fixture
def runs_dir(tmp_path: Path) -> Path:
    """Return a runs directory that does not exist yet."""
    return tmp_path / "runs"


def _logs(run: Run) -> str:
    found = (path for path in (run.layout.log, run.layout.projector_log) if path.exists())
    return "\n".join(f"--- {path.name}\n{path.read_text(errors='replace')}" for path in found) or "no logs"


@pytest.fixture
def without_frames(finished_run: Run, tmp_path: Path) -> Run:
    """Return a copy of a finished run that no projector has seen, nor anybody who knew of heads and ghosts."""
    left_out = shutil.ignore_patterns("frames", "heads", "ghosts", "ghosts.npz")
    shutil.copytree(finished_run.path, tmp_path / "copy", ignore=left_out)
    return Run(tmp_path / "copy")
