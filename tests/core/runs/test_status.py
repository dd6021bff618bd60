"""What a status file means at the time it is read: real time stamps, written to real files."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest

from synermix_core.runs.layout import RunLayout
from synermix_core.runs.status import (
    LOST_AFTER_SECONDS,
    START_WITHIN_SECONDS,
    RunState,
    RunStatus,
    read_status,
    write_status,
)


@pytest.fixture
def layout(tmp_path: Path) -> RunLayout:
    return RunLayout(tmp_path)


def write(layout: RunLayout, silence: float = 0.0, **fields: Any) -> None:
    """Write a status whose heartbeat lies `silence` seconds back."""
    layout.status.write_text(json.dumps({**fields, "heartbeat": time.time() - silence}))


def test_what_is_written_is_read_with_a_fresh_heartbeat(layout: RunLayout) -> None:
    before = time.time()
    write_status(layout, RunStatus(RunState.RUNNING, epoch=2, epochs=5, step=3, steps=16, pid=7, heartbeat=1.0))
    status = read_status(layout)
    assert (status.state, status.epoch, status.epochs, status.step, status.steps) == (RunState.RUNNING, 2, 5, 3, 16)
    assert before <= status.heartbeat <= time.time()


@pytest.mark.parametrize("state", ["running", "stopping"])
def test_a_silent_worker_is_lost(layout: RunLayout, state: str) -> None:
    write(layout, LOST_AFTER_SECONDS + 2, state=state, epoch=4, epochs=9)
    status = read_status(layout)
    assert (status.state, status.epoch) == (RunState.LOST, 4)
    # Reading takes its time on a busy machine.
    assert re.sub(r"for \d+ s", "for 8 s", status.error or "") == (
        "The run was lost: its worker has been silent for 8 s (killed, or the machine went down). Everything up to "
        "epoch 4 is saved. Press Resume to go on from the last checkpoint; log.txt in the run folder has the worker's "
        "last words."
    )


def test_a_worker_heard_of_lately_is_running(layout: RunLayout) -> None:
    write(layout, LOST_AFTER_SECONDS - 3, state="running")
    assert read_status(layout).state is RunState.RUNNING


def test_a_requested_stop_reads_as_stopping_until_the_worker_stops(layout: RunLayout) -> None:
    layout.stop.touch()
    write(layout, state="running")
    assert read_status(layout).state is RunState.STOPPING
    write(layout, LOST_AFTER_SECONDS + 1, state="running")
    assert read_status(layout).state is RunState.LOST
    write(layout, state="stopped")
    assert read_status(layout).state is RunState.STOPPED


def test_a_queued_run_waits_as_long_as_it_takes_and_a_stop_takes_it_out_of_the_queue(layout: RunLayout) -> None:
    write(layout, 1e6, state="queued")
    assert read_status(layout).state is RunState.QUEUED
    layout.stop.touch()
    assert read_status(layout).state is RunState.STOPPED


def test_a_worker_has_a_minute_to_show_up(layout: RunLayout) -> None:
    write(layout, START_WITHIN_SECONDS - 10, state="queued", starting=True)
    assert read_status(layout).state is RunState.QUEUED
    layout.stop.touch()
    assert read_status(layout).state is RunState.STOPPING
    write(layout, START_WITHIN_SECONDS + 1, state="queued", starting=True)
    status = read_status(layout)
    assert status.state is RunState.LOST
    assert status.error is not None
    assert status.error.startswith("The run was lost: its worker did not start within a minute.")


@pytest.mark.parametrize("state", ["stopped", "finished", "failed"])
def test_a_run_that_ended_stays_what_it_was(layout: RunLayout, state: str) -> None:
    write(layout, 1e6, state=state, error="why")
    status = read_status(layout)
    assert (status.state, status.error) == (RunState(state), "why")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("", "Expecting value"),
        ("[]", "status.json: must be an object with a 'state'"),
        ("{}", "status.json: must be an object with a 'state'"),
        ('{"state": "dreaming"}', "'dreaming' is not a valid RunState"),
        ('{"state": "running", "mood": 1}', r"keys among \['compute', 'data_dir', 'epoch', 'epochs', 'error'"),
    ],
)
def test_a_damaged_file_is_explained(layout: RunLayout, content: str, text: str) -> None:
    layout.status.write_text(content)
    with pytest.raises(ValueError, match=text):
        read_status(layout)


@pytest.mark.parametrize(
    ("state", "active", "resumable"),
    [
        (RunState.QUEUED, True, False),
        (RunState.RUNNING, True, False),
        (RunState.STOPPING, True, False),
        (RunState.STOPPED, False, True),
        (RunState.FAILED, False, True),
        (RunState.LOST, False, True),
        (RunState.FINISHED, False, False),
    ],
)
def test_each_state_is_active_or_resumable_or_neither(state: RunState, active: bool, resumable: bool) -> None:
    assert (state.active, state.resumable) == (active, resumable)


def test_progress_counts_steps_within_the_epoch() -> None:
    assert RunStatus(RunState.QUEUED).progress == 0.0
    assert RunStatus(RunState.RUNNING, epoch=1, epochs=4).progress == 0.25
    assert RunStatus(RunState.RUNNING, epoch=1, epochs=4, step=8, steps=16).progress == 0.375
    assert RunStatus(RunState.FINISHED, epoch=4, epochs=4, step=16, steps=16).progress == 1.0


def test_time_left_follows_the_pace() -> None:
    running = RunStatus(RunState.RUNNING, epoch=1, epochs=4, seconds_per_epoch=2.0)
    assert running.eta_seconds == 6.0
    assert RunStatus(RunState.RUNNING, epochs=4).eta_seconds is None
    assert RunStatus(RunState.STOPPED, epoch=1, epochs=4, seconds_per_epoch=2.0).eta_seconds is None
