"""The queue on the Runs page, driven through Streamlit's own test harness; nothing trains, so that it stands still."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app import state
from synermix_core.config import RunConfig
from synermix_core.runs import Queue, Run, RunState, RunStatus, annotate, create_run
from synermix_core.runs.ownership import mark_starting
from synermix_core.runs.races import create_race
from synermix_core.runs.status import write_status
from tests.app.test_runs_page import open_page

DIGITS = RunConfig()


@pytest.fixture
def runs_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the empty runs directory of the app under test."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    return tmp_path / "runs"


@pytest.fixture
def waiting(runs_dir: Path) -> list[Run]:
    """Return three runs that wait, in their turn; nobody is there to start them."""
    runs = [create_run(DIGITS.override({"seed": seed}), runs_dir, name=f"run-{seed}") for seed in range(3)]
    for run in runs:
        write_status(run.layout, replace(run.status))  # stamped one after the other
    return runs


def order(runs_dir: Path) -> list[str]:
    return [job.id for job in Queue(runs_dir).waiting()]


def press(app: AppTest, key: str) -> None:
    app.button(key=key).click().run()
    assert not app.exception


def open_queue() -> AppTest:
    """Open the page, and its queue as pressing the button would."""
    app = open_page()
    app.session_state[state.QUEUE] = True
    app.run()
    assert not app.exception
    return app


def counts(app: AppTest) -> str:
    return app.caption[0].value


def test_it_tells_how_many_wait_and_lets_them_change_places(runs_dir: Path, waiting: list[Run]) -> None:
    app = open_queue()
    assert counts(app) == "3 waiting"
    assert app.button(key="queue-up-run-0").disabled
    assert app.button(key="queue-down-run-2").disabled
    press(app, "queue-first-run-2")
    assert order(runs_dir) == ["run-2", "run-0", "run-1"]
    press(app, "queue-down-run-0")
    assert order(runs_dir) == ["run-2", "run-1", "run-0"]
    press(app, "queue-up-run-0")
    assert order(runs_dir) == ["run-2", "run-0", "run-1"]
    press(app, "queue-cancel-run-0")
    assert order(runs_dir) == ["run-2", "run-1"]
    assert waiting[0].status.state is RunState.STOPPED
    assert counts(app) == "2 waiting"


def test_what_began_meanwhile_is_said_and_nothing_is_moved(runs_dir: Path, waiting: list[Run]) -> None:
    app = open_queue()
    mark_starting(waiting[1])
    press(app, "queue-up-run-1")
    assert app.warning[0].value == (
        "run-1: does not wait in the queue any more, so it can't be moved. Look at its state."
    )
    assert order(runs_dir) == ["run-0", "run-2"]
    assert counts(app) == "1 at work, 2 waiting"


def test_what_is_at_work_can_be_stopped(waiting: list[Run]) -> None:
    write_status(waiting[0].layout, RunStatus(RunState.RUNNING, epoch=3, epochs=20))
    annotate(waiting[0], name="*For* the [lecture](x)")
    app = open_queue()
    texts = [element.value for element in app.markdown]
    assert any(r"\*For\* the \[lecture\]\(x\)" in text for text in texts), "a name is no markup"
    press(app, "queue-stop-run-0")
    assert waiting[0].status.state is RunState.STOPPING


def test_a_race_is_one_job(runs_dir: Path) -> None:
    race = create_race([RunConfig.from_preset(name) for name in ("mixup", "synermix-intra")], runs_dir)
    app = open_queue()
    assert counts(app) == "1 waiting"
    assert any(element.value.startswith(r"Race\: MixUp \| SynerMix\-Intra") for element in app.markdown)
    cancel = app.button(key=f"queue-cancel-{race.id}")
    assert cancel.help == "Take it out of the queue. Resume on Race puts it back."
    press(app, f"queue-cancel-{race.id}")
    assert [run.status.state for run in race.runs] == [RunState.STOPPED] * 2
    assert counts(app) == "nothing at work"


@pytest.mark.usefixtures("waiting")
def test_a_number_of_workers_that_is_none_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYNERMIX_WORKERS", "many")
    assert "SYNERMIX_WORKERS: must be a whole number from 1 on" in open_queue().error[0].value
