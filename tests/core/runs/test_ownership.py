"""One worker a run: the lock between real processes, the heartbeat, and who may be queued again."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Run, RunState, RunStatus, create_run, ownership
from synermix_core.runs.ownership import StatusKeeper, requeue, worker_lock
from synermix_core.runs.status import write_status

HOLDER = """
import sys
from synermix_core.runs import RunLayout
from synermix_core.runs.ownership import worker_lock
from pathlib import Path
with worker_lock(RunLayout(Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def run(runs_dir: Path) -> Run:
    return create_run(RunConfig(), runs_dir)


@contextmanager
def another_worker(run: Run) -> Iterator[subprocess.Popen[str]]:
    """Hold the lock of `run` in another process, which is killed at the end."""
    command = [sys.executable, "-c", HOLDER, str(run.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield holder
        holder.kill()


def set_state(run: Run, state: RunState, error: str | None = None) -> None:
    write_status(run.layout, RunStatus(state, epoch=2, epochs=5, error=error))


def test_a_second_process_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ownership, "HANDOVER_SECONDS", 0.2)
    with another_worker(run):
        text = f"run {run.id}: another worker is at it. Stop that one first."
        with pytest.raises(RunError, match=text), worker_lock(run.layout):
            pytest.fail("the lock was given twice")
        set_state(run, RunState.STOPPED)
        with pytest.raises(RunError, match="another worker is at it"):
            requeue(run)


def test_a_run_is_queued_again_though_its_worker_is_still_about_to_leave(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ownership, "HANDOVER_SECONDS", 60.0)  # however slow the machine is
    with another_worker(run) as holder:
        set_state(run, RunState.STOPPED)
        leave = threading.Timer(0.3, holder.kill)
        leave.start()
        requeue(run)
        leave.join()
    assert run.status.state is RunState.QUEUED


def test_a_killed_process_frees_the_lock(run: Run) -> None:
    with another_worker(run) as holder:
        holder.kill()
        holder.wait()
        with worker_lock(run.layout):
            pass


def test_the_lock_can_be_taken_again_after_it_was_released(run: Run) -> None:
    for _ in range(2):
        with worker_lock(run.layout), pytest.raises(RunError, match="another worker"), worker_lock(run.layout):
            pass


@pytest.mark.parametrize("state", [RunState.STOPPED, RunState.FAILED])
def test_a_run_that_ended_early_is_queued_again(run: Run, state: RunState) -> None:
    set_state(run, state, error="what happened")
    run.request_stop()
    requeue(run)
    status = run.status
    assert (status.state, status.error, status.epoch, status.epochs) == (RunState.QUEUED, None, 2, 5)
    assert not run.layout.stop.exists()


def test_a_lost_run_is_queued_again(run: Run) -> None:
    stale = {"state": "running", "epoch": 2, "epochs": 5, "heartbeat": time.time() - 100}
    run.layout.status.write_text(json.dumps(stale))
    assert run.status.state is RunState.LOST
    requeue(run)
    assert (run.status.state, run.status.error) == (RunState.QUEUED, None)


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (RunState.QUEUED, "is queued already; somebody else may have resumed it. Just wait."),
        (RunState.RUNNING, "is running already; somebody else may have resumed it. Just wait."),
        (RunState.FINISHED, "is finished; only a stopped, failed or lost run can be resumed. Start a new run to train"),
    ],
)
def test_no_other_run_is_queued_again(run: Run, state: RunState, text: str) -> None:
    set_state(run, state)
    with pytest.raises(RunError, match=text):
        requeue(run)
    assert run.status.state is state


def test_updates_are_on_disk_at_once_and_notes_with_the_next_heartbeat(run: Run) -> None:
    with StatusKeeper(run.layout, run.status) as keeper:
        keeper.update(state=RunState.RUNNING, epoch=1)
        first = run.status
        assert (first.state, first.epoch, first.step) == (RunState.RUNNING, 1, 0)
        keeper.note(step=5)
        assert keeper.status.step == 5
        deadline = time.monotonic() + 30
        while run.status.step != 5:
            assert time.monotonic() < deadline, "no heartbeat came"
            time.sleep(0.05)
        assert run.status.heartbeat > first.heartbeat
    last = run.status.heartbeat
    time.sleep(1.5)
    assert run.status.heartbeat == last, "the heart beats on after the worker has gone"


def test_a_heartbeat_that_fails_for_a_moment_comes_back(run: Run, caplog: pytest.LogCaptureFixture) -> None:
    aside = run.path.with_name("aside")
    with StatusKeeper(run.layout, run.status) as keeper:
        keeper.update(state=RunState.RUNNING)
        before = run.status.heartbeat
        run.path.rename(aside)
        run.path.touch()  # a file where the folder was: every write fails
        deadline = time.monotonic() + 30
        while "can't renew the heartbeat" not in caplog.text:
            assert time.monotonic() < deadline, "no heartbeat failed"
            time.sleep(0.05)
        run.path.unlink()
        aside.rename(run.path)
        while run.status.heartbeat == before:
            assert time.monotonic() < deadline, "the heartbeat did not come back"
            time.sleep(0.05)
