"""Real worker processes: spares, stopping, being killed, resuming, and two at one run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import psutil
import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.launcher import Launcher
from synermix_core.runs import Run, RunState, RunStatus, create_run
from synermix_core.runs.ownership import worker_lock
from synermix_core.runs.status import write_status

WaitUntil = Callable[[Callable[[], bool], Run], None]
WaitForEnd = Callable[[Run], RunStatus]
NumbersOf = Callable[[Run], pd.DataFrame]


def children() -> set[int]:
    return {child.pid for child in psutil.Process().children()}


def at_work(run: Run, epoch: int) -> Callable[[], bool]:
    """Return the question whether `run` is past `epoch` and still training."""
    return lambda: run.status.state is RunState.RUNNING and run.status.epoch >= epoch


def test_a_spare_takes_the_next_run_and_a_stop_keeps_its_epochs(
    launcher: Launcher,
    short_config: RunConfig,
    finished_run: Run,
    runs_dir: Path,
    wait_until: WaitUntil,
    wait_for_end: WaitForEnd,
    numbers_of: NumbersOf,
) -> None:
    before = children()
    launcher.prewarm()
    (spare,) = children() - before
    launcher.prewarm()
    assert children() - before == {spare}, "one spare is enough"
    run = launcher.launch(short_config, runs_dir)
    wait_until(at_work(run, 1), run)
    assert run.status.pid == spare

    with pytest.raises(RunError, match="another worker is at it"):
        launcher.resume(run)
    run.request_stop()
    assert run.status.state in (RunState.STOPPING, RunState.STOPPED)
    status = wait_for_end(run)
    assert (status.state, status.error, status.pid) == (RunState.STOPPED, None, None)
    assert 1 <= status.epoch < 4
    kept = numbers_of(run)
    pd.testing.assert_frame_equal(kept, numbers_of(finished_run).iloc[: status.epoch + 1], check_exact=True)

    launcher.resume(run)
    assert wait_for_end(run).state is RunState.FINISHED
    pd.testing.assert_frame_equal(numbers_of(run), numbers_of(finished_run), check_exact=True)
    with pytest.raises(RunError, match="is finished; only a stopped, failed or lost run can be resumed"):
        launcher.resume(run)


def test_a_killed_worker_reads_as_lost_and_resuming_gives_the_same_numbers(
    launcher: Launcher,
    short_config: RunConfig,
    finished_run: Run,
    runs_dir: Path,
    wait_until: WaitUntil,
    wait_for_end: WaitForEnd,
    numbers_of: NumbersOf,
) -> None:
    # A spare that died in its sleep must not cost the run.
    before = children()
    launcher.prewarm()
    (spare,) = (psutil.Process(pid) for pid in children() - before)
    spare.kill()
    run = launcher.launch(short_config, runs_dir)
    wait_until(at_work(run, 1), run)
    pid = run.status.pid
    assert pid is not None
    psutil.Process(pid).kill()
    status = wait_for_end(run)
    assert status.state is RunState.LOST
    assert status.error is not None
    assert status.error.startswith("The run was lost: its worker has been silent for ")
    assert f"Everything up to epoch {status.epoch} is saved. Press Resume to go on" in status.error
    assert 1 <= status.epoch < 4

    launcher.resume(run)
    assert wait_for_end(run).state is RunState.FINISHED
    pd.testing.assert_frame_equal(numbers_of(run), numbers_of(finished_run), check_exact=True)


def test_a_worker_killed_in_the_middle_of_an_epoch_goes_on_from_its_unfinished_checkpoint(
    launcher: Launcher, runs_dir: Path, wait_until: WaitUntil, wait_for_end: WaitForEnd, numbers_of: NumbersOf
) -> None:
    config = RunConfig.from_preset("synermix-manifold", epochs=1, batch_size=2, ema_decay=0.9, probe_size=20)
    uninterrupted = launcher.launch(config, runs_dir)
    run = launcher.launch(config, runs_dir)
    wait_until(lambda: run.status.step >= 50, run)
    run.request_stop()
    assert wait_for_end(run).state is RunState.STOPPED
    assert run.layout.unfinished_checkpoint.exists()

    launcher.resume(run)
    wait_until(lambda: run.status.step >= 100, run)
    pid = run.status.pid
    assert pid is not None
    psutil.Process(pid).kill()
    assert wait_for_end(run).state is RunState.LOST
    assert run.status.epoch == 0

    launcher.resume(run)
    for each in (run, uninterrupted):
        assert wait_for_end(each).state is RunState.FINISHED
    pd.testing.assert_frame_equal(numbers_of(run), numbers_of(uninterrupted), check_exact=True)
    assert not run.layout.unfinished_checkpoint.exists()


def test_a_second_worker_process_is_refused(runs_dir: Path) -> None:
    run = create_run(RunConfig(), runs_dir)
    with worker_lock(run.layout):
        write_status(run.layout, RunStatus(RunState.STOPPED))
        before = run.layout.status.read_bytes()
        command = [sys.executable, "-m", "synermix_core.worker", str(run.path)]
        second = subprocess.run(command, stdin=subprocess.DEVNULL, check=False)
    assert second.returncode == 1
    assert f"run {run.id}: another worker is at it. Stop that one first." in run.layout.log.read_text()
    assert run.layout.status.read_bytes() == before


def test_a_dead_spare_is_replaced_and_closing_lets_the_spare_end() -> None:
    launcher = Launcher()
    before = children()
    launcher.prewarm()
    (spare,) = (psutil.Process(pid) for pid in children() - before)
    spare.kill()
    psutil.wait_procs([spare])
    launcher.prewarm()
    (spare,) = (psutil.Process(pid) for pid in children() - before)
    launcher.close()
    _, alive = psutil.wait_procs([spare], timeout=240)
    assert not alive
    launcher.close()


def test_a_runs_directory_that_can_not_be_written_starts_no_worker(launcher: Launcher, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    before = children()
    with pytest.raises(RunError, match=r"can't be written \(Not a directory\)"):
        launcher.launch(RunConfig(), tmp_path / "file" / "runs")
    assert children() == before
