"""Real worker processes: spares, stopping, being killed, resuming, and two at one run."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pandas as pd
import psutil
import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.launcher import Launcher
from synermix_core.runs import Queue, Run, RunState, RunStatus, create_run, list_runs
from synermix_core.runs.ownership import worker_lock
from synermix_core.runs.queue import WORKERS_VARIABLE
from synermix_core.runs.status import write_status
from tests.conftest import TINY

LAUNCH_THREE = """
import sys
from synermix_core import RunConfig, launch
config = RunConfig.model_validate_json(sys.argv[2])
for _ in range(3):
    launch(config, sys.argv[1])
"""
DISPATCH = """
import sys
from synermix_core.launcher import dispatch
while True:
    dispatch(sys.argv[1])
"""

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

    with pytest.raises(RunError, match="is running already; somebody else may have resumed it"):
        launcher.resume(run)
    run.request_stop()
    run.request_stop()  # two tabs at once
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
    while spare.status() != psutil.STATUS_ZOMBIE:  # until then, it could still be handed the run
        time.sleep(0.01)
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
    config = TINY.with_preset("synermix-manifold").override({"batch_size": 2, "ema_decay": 0.9})
    uninterrupted = launcher.launch(config, runs_dir)
    run = launcher.launch(config, runs_dir)
    wait_until(lambda: run.status.step >= 50, run)
    run.request_stop()
    assert wait_for_end(run).state is RunState.STOPPED
    assert run.layout.unfinished_checkpoint.exists()

    launcher.resume(run)
    wait_until(lambda: "resumed after epoch 0" in run.layout.log.read_text(), run)
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


def test_the_queue_goes_on_without_anybody_who_launched_it(
    launcher: Launcher, runs_dir: Path, wait_for_end: WaitForEnd
) -> None:
    config = TINY.with_preset("mixup")
    # Launched by a process that ends at once: the first worker starts the second, and that one the third.
    command = [sys.executable, "-c", LAUNCH_THREE, str(runs_dir), config.model_dump_json()]
    subprocess.run(command, stdin=subprocess.DEVNULL, check=True)
    *waiting, first = list_runs(runs_dir)
    assert len(waiting) == 2
    cancelled, at_last = sorted(waiting, key=lambda run: Queue(runs_dir).position(run) or 0)
    Queue(runs_dir).move(at_last.id, -1)
    cancelled.request_stop()
    for run in (first, at_last):
        assert wait_for_end(run).state is RunState.FINISHED
    assert cancelled.status.state is RunState.STOPPED
    launcher.resume(cancelled)
    with pytest.raises(RunError, match=f"run {cancelled.id}: "):
        launcher.resume(cancelled)
    assert wait_for_end(cancelled).state is RunState.FINISHED


def test_a_number_of_workers_that_is_none_leaves_nothing_half_started(
    launcher: Launcher, runs_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(WORKERS_VARIABLE, "many")
    race = partial(launcher.race, [TINY.with_preset(name) for name in ("mixup", "baseline")])
    launch, at_once = partial(launcher.launch, TINY), partial(launcher.launch, TINY, at_once=True)
    for start in (launcher.preview, launch, at_once, race):
        with pytest.raises(RunError, match="SYNERMIX_WORKERS: must be a whole number from 1 on"):
            start(runs_dir)
    assert list_runs(runs_dir) == list_runs(runs_dir / ".preview") == []


def test_never_more_at_work_than_there_is_room_for_and_each_once(
    launcher: Launcher, runs_dir: Path, monkeypatch: pytest.MonkeyPatch, wait_until: WaitUntil
) -> None:
    monkeypatch.setenv(WORKERS_VARIABLE, "2")
    config = TINY.with_preset("mixup")
    runs = [create_run(config, runs_dir) for _ in range(5)]
    # Two more servers on the same directory, and a shell that does not wait.
    servers = [subprocess.Popen([sys.executable, "-c", DISPATCH, str(runs_dir)]) for _ in range(2)]
    for _ in range(20):
        launcher.dispatch(runs_dir)
    busiest = 0

    def all_done() -> bool:
        nonlocal busiest
        # One after the other, the last to start first: then none is counted beside one that made room for it.
        states = [run.status for run in reversed(runs)]
        busiest = max(busiest, sum(status.state.active and not waits(status) for status in states))
        return all(status.state is RunState.FINISHED for status in states)

    try:
        wait_until(all_done, runs[0])
    finally:
        for server in servers:
            server.kill()
            server.wait()
    assert busiest == 2
    for run in runs:
        log = run.layout.log.read_text()
        assert log.count("epoch 1 of 1") == 1
        assert "another worker" not in log


def waits(status: RunStatus) -> bool:
    return status.state is RunState.QUEUED and not status.starting


def test_a_server_starts_what_a_killed_worker_left_waiting(
    close_at_end: Callable[[Launcher], None],
    runs_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    short_config: RunConfig,
    wait_until: WaitUntil,
) -> None:
    monkeypatch.setenv("SYNERMIX_RUNS", str(runs_dir))
    server = Launcher()
    close_at_end(server)
    first, second = server.launch(short_config), server.launch(short_config)
    wait_until(at_work(first, 0), first)
    assert waits(second.status)
    pid = first.status.pid
    assert pid is not None
    server.keep_dispatching()
    psutil.Process(pid).kill()
    wait_until(lambda: second.status.state is RunState.RUNNING, second)
    second.request_stop()
    wait_until(lambda: second.status.state is RunState.STOPPED, second)
    server.close()


def test_a_run_can_be_started_out_of_turn(
    launcher: Launcher, runs_dir: Path, short_config: RunConfig, wait_for_end: WaitForEnd
) -> None:
    first = launcher.launch(short_config, runs_dir)
    second = launcher.launch(short_config, runs_dir, at_once=True)
    assert not waits(second.status)
    for run in (first, second):
        run.request_stop()
    for run in (first, second):
        assert wait_for_end(run).state is RunState.STOPPED


def test_data_are_looked_for_where_the_run_was_queued(
    launcher: Launcher, runs_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wait_for_end: WaitForEnd
) -> None:
    config = RunConfig().override({"dataset": "mini_imagenet", "epochs": 1})
    launcher.prewarm()  # it does not know yet
    monkeypatch.setenv("SYNERMIX_DATA", str(tmp_path / "elsewhere"))
    status = wait_for_end(launcher.launch(config, runs_dir))
    assert status.state is RunState.FAILED
    assert str(tmp_path / "elsewhere") in str(status.error)
    assert status.data_dir is None


def test_a_runs_directory_that_can_not_be_written_starts_no_worker(launcher: Launcher, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    before = children()
    with pytest.raises(RunError, match=r"can't be written \(Not a directory\)"):
        launcher.launch(RunConfig(), tmp_path / "file" / "runs")
    assert children() == before
