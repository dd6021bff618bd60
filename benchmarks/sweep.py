"""What a sweep gains over its runs one after the other, and what its driver costs: `python -m benchmarks.sweep`.

Eight short runs on digits: each started by itself, as `train` does it; then as a sweep with one job, whose worker
imports torch once for all of them; then with two. The driver's own cost is that of runs whose worker does nothing.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import Run, RunState, RunStatus, list_runs
from synermix_core.runs.ownership import worker_lock
from synermix_core.runs.status import write_status
from synermix_core.sweeps import Grid, Place, Results, create_sweep, run_sweep
from synermix_core.sweeps.driver import drive, prepare

GRID = Grid(RunConfig().override({"epochs": 5, "device": "cpu"}), {"beta": [0.0, 0.1, 0.2, 0.5]}, seeds=[0, 1])
MANY = Grid(RunConfig(), {"beta": [place / 100 for place in range(100)]})
LIMIT, OVERHEAD_LIMIT = 0.6, 0.5


class NoTraining:
    """A worker that only says it is done."""

    def train(self, run: Run) -> None:
        with worker_lock(run.layout):
            write_status(run.layout, RunStatus(RunState.FINISHED))

    def close(self) -> None:
        pass


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        alone = _timed(lambda: one_after_the_other(root / "alone"))
        wait_for_frames(root / "alone")
        print(f"{len(GRID)} runs of {GRID.base.epochs} epochs                seconds   of the time one after the other")
        print(f"  one after the other          {alone:10.1f}")
        for jobs in (1, 2):
            seconds = _timed(lambda jobs=jobs: sweep_of(root / f"jobs-{jobs}", jobs))
            wanted = f" (at most {LIMIT} wanted)" if jobs > 1 else ""
            print(f"  sweep --jobs {jobs}               {seconds:10.1f}   {seconds / alone:.2f}{wanted}")
            wait_for_frames(root / f"jobs-{jobs}")  # or they would be in the way of what is timed next
        sweep = create_sweep(MANY, root / "many")
        prepare(sweep, Place())
        seconds = _timed(lambda: drive(sweep, NoTraining, 1, frames=False))
        print(f"driver, for each of {len(MANY)} runs    {seconds / len(MANY):10.3f}   (under {OVERHEAD_LIMIT} wanted)")


def one_after_the_other(runs_dir: Path) -> None:
    """Train each run in a worker process of its own."""
    launcher = Launcher()
    for config in GRID.configs():
        run = launcher.launch(config, runs_dir)
        while run.status.state.active:
            time.sleep(0.05)
        _check(run.status.state)
    launcher.close()


def sweep_of(runs_dir: Path, jobs: int) -> None:
    """Train the runs as a sweep."""
    sweep = create_sweep(GRID, runs_dir)
    run_sweep(sweep, Place(jobs))
    for line in Results(sweep).read():
        _check(line.state)


def wait_for_frames(runs_dir: Path) -> None:
    """Wait until the projector has laid out what it was given."""
    while any(run.frames_pending() for run in list_runs(runs_dir)):
        time.sleep(0.2)


def _check(state: str) -> None:
    if state != RunState.FINISHED:
        raise RuntimeError(f"a run is {state}; its time means nothing")


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
