"""The queue of a runs directory: order, room, and who may change it, between real processes where it matters."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Queue, Run, RunState, RunStatus, create_run
from synermix_core.runs.ownership import mark_starting, requeue, worker_lock
from synermix_core.runs.queue import WORKERS_VARIABLE, num_workers
from synermix_core.runs.status import write_status

HOLDER = """
import sys
from synermix_core.runs import Queue
with Queue(sys.argv[1]).lock():
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def queue(runs_dir: Path) -> Queue:
    return Queue(runs_dir)


@pytest.fixture
def runs(runs_dir: Path) -> list[Run]:
    """Return four runs, queued one after the other, in an order that is not that of their names."""
    created = sorted((create_run(RunConfig(), runs_dir) for _ in range(4)), key=lambda run: run.id)
    for run in (created[number] for number in (2, 0, 3, 1)):
        write_status(run.layout, RunStatus(RunState.QUEUED))
        time.sleep(0.01)
    return [created[number] for number in (2, 0, 3, 1)]


def waiting(queue: Queue) -> list[str]:
    return [job.id for job in queue.waiting()]


def test_runs_wait_in_the_order_in_which_they_were_queued(queue: Queue, runs: list[Run]) -> None:
    assert waiting(queue) == [run.id for run in runs]
    assert [queue.position(run) for run in runs] == [1, 2, 3, 4]


def test_a_directory_that_is_not_there_yet_has_an_empty_queue(queue: Queue) -> None:
    assert queue.waiting() == []
    assert not queue.folder.exists()


def test_one_starts_at_a_time_and_a_killed_worker_makes_room_at_once(queue: Queue, runs: list[Run]) -> None:
    first, second, *_ = runs
    with queue.lock():
        assert [job.id for job in queue.due()] == [first.id]
        mark_starting(first)
        assert queue.due() == []
    assert queue.position(first) is None
    with worker_lock(first.layout):
        write_status(first.layout, RunStatus(RunState.RUNNING))
        assert queue.due() == []
    # Its heartbeat is fresh, but nobody holds its lock any more.
    assert [job.id for job in queue.due()] == [second.id]


def test_a_worker_that_does_not_show_up_does_not_block_the_queue(queue: Queue, runs: list[Run]) -> None:
    mark_starting(runs[0])
    document = runs[0].layout.status.read_text()
    stamp = str(runs[0].status.heartbeat)
    runs[0].layout.status.write_text(document.replace(stamp, str(time.time() - 100)))
    assert runs[0].status.state is RunState.LOST
    assert [job.id for job in queue.due()] == [runs[1].id]


def test_more_workers_start_more(queue: Queue, runs: list[Run], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS_VARIABLE, "3")
    assert [job.id for job in queue.due()] == [run.id for run in runs[:3]]


@pytest.mark.parametrize("text", ["0", "-1", "two", "1.5"])
def test_a_number_of_workers_that_is_none_is_explained(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS_VARIABLE, text)
    with pytest.raises(RunError, match=f"SYNERMIX_WORKERS: must be a whole number from 1 on, but is '{text}'"):
        num_workers()


def test_what_is_only_just_queued_can_be_left_to_who_queues_it(queue: Queue, runs: list[Run]) -> None:
    assert len(runs) == 4
    assert queue.due(waited=60) == []


def test_a_job_can_be_moved_and_later_ones_come_after(queue: Queue, runs: list[Run], runs_dir: Path) -> None:
    first, second, third, fourth = (run.id for run in runs)
    queue.move(third, -1)
    assert waiting(queue) == [first, third, second, fourth]
    queue.move(first, 99)
    assert waiting(queue) == [third, second, fourth, first]
    queue.move(third, -1)
    assert waiting(queue) == [third, second, fourth, first]
    late = create_run(RunConfig(), runs_dir)
    assert waiting(queue) == [third, second, fourth, first, late.id]
    with pytest.raises(RunError, match="gone: does not wait in the queue any more, so it can't be moved"):
        queue.move("gone", 1)


def test_cancelling_takes_a_run_out_of_the_queue_and_resuming_puts_it_at_the_end(queue: Queue, runs: list[Run]) -> None:
    queue.waiting()[0].cancel()
    assert runs[0].status.state is RunState.STOPPED
    assert waiting(queue) == [run.id for run in runs[1:]]
    requeue(runs[0])
    assert waiting(queue) == [run.id for run in (*runs[1:], runs[0])]


def test_a_damaged_order_is_said_and_the_queue_goes_on(
    queue: Queue, runs: list[Run], caplog: pytest.LogCaptureFixture
) -> None:
    (queue.folder / ".queue.json").write_text("[")
    assert waiting(queue) == [run.id for run in runs]
    assert ".queue.json: can't be read" in caplog.text


def test_damaged_folders_are_passed_over(queue: Queue, runs: list[Run]) -> None:
    runs[0].layout.config.write_text("{")
    runs[1].layout.status.write_text("{")
    (queue.folder / "no-run").mkdir()
    assert waiting(queue) == [run.id for run in runs[2:]]


def test_the_lock_holds_between_processes_and_dies_with_its_holder(queue: Queue) -> None:
    command = [sys.executable, "-c", HOLDER, str(queue.folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        got = threading.Event()

        def take() -> None:
            with queue.lock():
                got.set()

        waiter = threading.Thread(target=take)
        waiter.start()
        assert not got.wait(0.3)
        holder.kill()
        waiter.join()
        assert got.is_set()


def test_a_folder_that_can_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RunError, match=r"can't be written \(Not a directory\)"), Queue(tmp_path / "file" / "x").lock():
        pytest.fail("the lock was given")
