"""The driver with real workers: failures, kills, stops, and directories that vanish or fill up."""

from __future__ import annotations

import json
import shutil
import sys
import threading
from pathlib import Path

import pandas as pd
import psutil
import pytest

from synermix_core import sweep
from synermix_core.errors import ConfigError, RunError
from synermix_core.runs import Queue, RunState, RunStatus
from synermix_core.sweeps import Grid, Place, Results, Sweep, create_sweep, launch_sweep, run_sweep
from synermix_core.sweeps.driver import drive, prepare
from synermix_core.sweeps.pool import Worker
from tests.conftest import TINY, NumbersOf, WaitUntil
from tests.core.sweeps.training import LONGER, copy_runs, in_epoch, states, train_alone
from tests.mounting import output_on_mount

SWEEP_OF_TWO = """
import sys
from synermix_core import RunConfig, RunError, sweep
config = RunConfig.model_validate_json(sys.argv[2])
try:
    sweep({"beta": [0.0, 0.5]}, config=config, runs_dir=sys.argv[1], jobs=1)
except RunError as error:
    print(error)
"""


def stamps(sweep: Sweep) -> dict[str, int]:
    """Return when the table of each finished run was last written."""
    lines = (line for line in Results(sweep).read() if line.finished)
    return {line.planned.run.id: line.planned.run.layout.metrics.stat().st_mtime_ns for line in lines}


def test_a_sweep_trains_what_single_runs_train(swept: Sweep, tmp_path: Path, numbers_of: NumbersOf) -> None:
    sound = [planned.run for planned, state in zip(swept.runs, states(swept), strict=True) if state == "finished"]
    for run, single in zip(sound, train_alone([run.config for run in sound], tmp_path, jobs=2), strict=True):
        pd.testing.assert_frame_equal(numbers_of(run), numbers_of(single), check_exact=True)
    assert swept.status.state is RunState.FINISHED
    assert swept.status.error is None


def test_failed_runs_leave_the_others_to_go_on_and_all_have_logs_of_their_own(swept: Sweep) -> None:
    assert states(swept) == ["finished", "finished", "failed"] * 2
    for planned in swept.runs:
        assert ("the run failed" in planned.run.layout.log.read_text()) is (planned.state is RunState.FAILED)
        assert planned.run.status.sweep == swept.id


def test_the_runs_are_laid_out_too(swept: Sweep, wait_until: WaitUntil) -> None:
    for run in (planned.run for planned in swept.runs if planned.state is RunState.FINISHED):
        wait_until(lambda run=run: all(run.layout.frame_epochs(name) == [0, 1] for name in run.live_methods), run)


def test_continuing_repeats_what_failed_and_nothing_that_is_finished(swept: Sweep, runs_dir: Path) -> None:
    copy_runs(swept.runs_dir, runs_dir)
    copy = Sweep(runs_dir / "sweeps" / swept.id)
    failed = next(planned.run for planned in copy.runs if planned.state is RunState.FAILED)
    shutil.rmtree(failed.path)  # as if its turn had not come
    before = stamps(copy)
    ticks: list[int] = []
    status = run_sweep(copy, Place(1), frames=False, on_tick=lambda: ticks.append(1))
    assert (status.state, status.error, status.pid) == (RunState.FINISHED, None, None)
    assert stamps(copy) == before
    assert states(copy) == ["finished", "finished", "failed"] * 2
    assert ticks
    assert not failed.layout.frame_sets()


def test_a_driver_is_killed_and_so_is_a_worker_and_everything_finishes(
    runs_dir: Path, tmp_path: Path, wait_until: WaitUntil, numbers_of: NumbersOf
) -> None:
    # The one whose worker is killed trains both losses; the others, one each.
    sweep = create_sweep(Grid(LONGER, {"beta": [0.5, 0.0, 1.0]}), runs_dir)
    runs = [planned.run for planned in sweep.runs]
    launch_sweep(sweep, Place(2), frames=False)
    with pytest.raises(RunError, match=f"sweep {sweep.id}: is at work already; somebody else may have continued it"):
        launch_sweep(sweep, Place(2))

    wait_until(in_epoch(runs[0], 1), runs[0])
    # A sweep does not stand in the way of who trains something in between.
    with Queue(runs_dir).lock():
        assert Queue(runs_dir).num_at_work() == 0
    kill(runs[0].status.pid)
    wait_until(lambda: "was lost: its worker process ended (exit status -9)" in sweep.layout.log.read_text(), runs[0])

    wait_until(in_epoch(runs[2], 1), runs[2])
    kill(sweep.status.pid)
    wait_until(lambda: sweep.status.state is RunState.LOST, runs[2])
    before = stamps(sweep)
    # Workers finish the run they are at; the new driver waits for it rather than train it twice.
    status = run_sweep(sweep, Place(2), frames=False)
    assert (status.state, states(sweep)) == (RunState.FINISHED, ["finished"] * 3)
    assert before.items() <= stamps(sweep).items()
    for run, single in zip(runs, train_alone([run.config for run in runs], tmp_path, jobs=2), strict=True):
        pd.testing.assert_frame_equal(numbers_of(run), numbers_of(single), check_exact=True)


def kill(pid: int | None) -> None:
    assert pid is not None
    psutil.Process(pid).kill()


def test_a_stopped_sweep_is_continued(runs_dir: Path, wait_until: WaitUntil) -> None:
    sweep = create_sweep(Grid(LONGER, {}, [{"beta": 0.0}, {"epochs": 1}]), runs_dir)
    first = sweep.runs[0].run
    told: list[RunStatus] = []
    driver = threading.Thread(target=lambda: told.append(run_sweep(sweep, Place(1), frames=False)))
    driver.start()
    wait_until(in_epoch(first, 1), first)
    sweep.request_stop()
    driver.join()
    assert told[0].state is sweep.status.state is RunState.STOPPED
    assert states(sweep) == ["stopped", "waiting"]
    assert run_sweep(sweep, Place(1), frames=False).state is RunState.FINISHED
    assert states(sweep) == ["finished", "finished"]


def test_a_runs_directory_that_vanishes_is_reported_and_nothing_is_lost(
    runs_dir: Path, tmp_path: Path, wait_until: WaitUntil
) -> None:
    sweep = create_sweep(Grid(LONGER, {}, [{"epochs": 1}, {"beta": 0.0}]), runs_dir)
    first, second = (planned.run for planned in sweep.runs)
    away = tmp_path / "away"

    def vanish() -> None:
        if first.problem is None and first.status.state is RunState.FINISHED and in_epoch(second, 1)():
            runs_dir.rename(away)

    status = run_sweep(sweep, Place(1), frames=False, on_tick=vanish)
    assert status.state is RunState.FAILED
    assert status.error == (
        f"runs directory {runs_dir}: is gone, or its disk is. Put it back and continue the sweep: what was finished is "
        "kept."
    )
    assert not runs_dir.exists(), "it must not come into being again somewhere else"
    away.rename(runs_dir)
    assert first.status.state is RunState.FINISHED
    wait_until(lambda: not second.status.state.active, second)
    wait_until(lambda: not sweep.status.state.active, second)
    before = stamps(sweep)
    assert run_sweep(sweep, Place(1), frames=False).state is RunState.FINISHED
    assert states(sweep) == ["finished"] * 2
    assert before.items() <= stamps(sweep).items()


def test_a_disk_that_fills_up_ends_the_sweep_and_keeps_what_is_finished(tmp_path: Path) -> None:
    # Room for one run: before the second, less is free than a run needs.
    command = [sys.executable, "-c", SWEEP_OF_TWO, tmp_path / "mount" / "runs", TINY.model_dump_json()]
    said = output_on_mount(tmp_path / "mount", "size=65m", command)
    assert f"runs directory {tmp_path}/mount/runs: only " in said
    assert "MB are free and a run needs 64. Free some space, or choose another directory" in said
    assert said.strip().endswith("Then continue the sweep: what was finished is kept.")


def test_a_driver_that_breaks_says_so(runs_dir: Path) -> None:
    sweep = create_sweep(Grid(TINY, {"beta": [0.0, 0.5]}), runs_dir)
    prepare(sweep, Place(1))

    def break_down() -> Worker:
        raise ZeroDivisionError("nobody foresaw this")

    with pytest.raises(ZeroDivisionError):
        drive(sweep, break_down, 1, frames=False)
    status = sweep.status
    assert status.state is RunState.FAILED
    assert str(status.error).startswith("The driver broke: ZeroDivisionError: nobody foresaw this. What was finished")


@pytest.mark.parametrize("jobs", [0, -1, 65])
def test_bad_jobs_are_refused_before_anything_is_written(jobs: int, runs_dir: Path) -> None:
    with pytest.raises(ConfigError, match=rf"jobs: must be from 1 to 64, but is {jobs}\. One job a processor is usual"):
        sweep({"beta": [0.0, 0.5]}, runs_dir=runs_dir, jobs=jobs)
    assert not runs_dir.exists()


def test_a_damaged_run_is_passed_over(swept: Sweep, runs_dir: Path) -> None:
    copy_runs(swept.runs_dir, runs_dir)
    copy = Sweep(runs_dir / "sweeps" / swept.id)
    damaged = copy.runs[0].run
    damaged.layout.status.write_text("{")
    for planned in copy.runs[1:]:
        document = json.loads(planned.run.layout.status.read_text())
        planned.run.layout.status.write_text(json.dumps({**document, "state": "finished"}))
    assert run_sweep(copy, Place(1)).state is RunState.FINISHED
    assert states(copy) == ["damaged", *["finished"] * 5]


def test_a_sweep_whose_folder_can_not_be_written_is_not_started(runs_dir: Path) -> None:
    sweep = create_sweep(Grid(TINY, {}), runs_dir)
    sweep.layout.status.mkdir()
    with pytest.raises(RunError, match=r"status\.json: can't be read"):
        prepare(sweep, Place())
