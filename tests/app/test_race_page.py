"""The Race page, driven through Streamlit's own test harness, with real workers behind it."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from app import data
from app.race_seeds import metrics_by_seed, missing_seeds
from app.race_table import leaders_html
from app.status_line import progress_text
from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import Queue, Race, RunState, RunStatus, create_run, list_races, list_runs, open_race
from synermix_core.runs.ownership import mark_starting
from synermix_core.runs.races import create_race
from synermix_core.runs.status import write_status
from synermix_core.view.curves import Curve
from tests.conftest import WaitForEnd

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")
PAGE = "../pages/race.py"
RUN_SECONDS = 60
LESSON = [RunConfig.from_preset(name, epochs=2) for name in ("mixup", "synermix-intra", "synermix-mixup")]


@pytest.fixture
def runs_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, close_at_end: Callable[[Launcher], None]) -> Path:
    """Return the empty runs directory that the app under test uses."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    close_at_end(data.launcher())
    return tmp_path / "runs"


@pytest.fixture
def ended_race(runs_dir: Path) -> Race:
    """Return a race whose second run failed; none has trained anything."""
    race = create_race(LESSON, runs_dir)
    for run, state in zip(race.runs, (RunState.STOPPED, RunState.FAILED, RunState.STOPPED), strict=True):
        error = "The loss became nan at step 3." if state is RunState.FAILED else None
        write_status(run.layout, RunStatus(state, epochs=2, error=error, race=race.id))
    return race


def open_page(race_id: str | None = None) -> AppTest:
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS)
    app.switch_page(PAGE)
    if race_id is not None:
        app.query_params["race"] = race_id
    return app.run()


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def test_the_classic_lesson_is_one_click(runs_dir: Path, wait_for_end: WaitForEnd) -> None:
    app = open_page()
    assert "### Race" in [element.value for element in app.markdown]
    assert not list_runs(runs_dir)
    app.number_input(key="epochs").set_value(3).run()  # it must not be over before the page is drawn
    press(app, "Start the classic lesson")
    assert not app.exception
    (race_id,) = list_races(runs_dir)
    assert app.query_params["race"] == race_id
    runs = open_race(race_id, runs_dir).runs
    assert [run.config.preset for run in runs] == ["mixup", "synermix-intra", "synermix-mixup"]
    assert {run.config.epochs for run in runs} == {3}
    assert "Stop" in labels(app)
    for run in runs:
        assert wait_for_end(run).state is RunState.FINISHED
    app.run()
    assert "Stop" not in labels(app)
    pieces = [element.proto.body for element in app.get("html")]
    (table,) = (piece for piece in pieces if "Who leads after epoch 3" in piece)
    assert table.count("seed noise unknown: 1 of 3 seeds") == 3


def test_any_mixup_and_beta_can_race(runs_dir: Path) -> None:
    app = open_page()
    app.multiselect(key="racers").set_value(["baseline"]).run()
    assert next(button for button in app.button if button.label == "Start this race").disabled
    app.selectbox(key="more-inter").select("cutmix").run()
    app.slider(key="more-beta").set_value(0.3).run()
    press(app, "Add")
    assert app.multiselect(key="racers").value == ["baseline", "cutmix:0.3"]
    press(app, "Start this race")
    assert not app.exception
    race = open_race(list_races(runs_dir)[0], runs_dir)
    assert [run.config.variant_title for run in race.runs] == ["Baseline", "SynerMix + CutMix · β 0.3"]
    press(app, "Stop")
    assert not app.exception
    assert {run.status.state for run in race.runs} <= {RunState.STOPPING, RunState.STOPPED}


def test_a_race_shows_its_errors_and_can_be_left(ended_race: Race) -> None:
    app = open_page(ended_race.id)
    assert not app.exception
    assert [error.value for error in app.error] == ["SynerMix-Intra: The loss became nan at step 3."]
    assert len([element for element in app.markdown if "badge[" in element.value and "failed" in element.value]) == 1
    assert "Resume" in labels(app)
    press(app, "New race")
    assert "race" not in app.query_params
    press(app, next(label for label in labels(app) if label.startswith("MixUp | SynerMix-Intra")))
    assert app.query_params["race"] == ended_race.id


def test_resuming_twice_at_once_is_said(ended_race: Race, monkeypatch: pytest.MonkeyPatch) -> None:
    resume = data.launcher().resume_race

    def resume_when_somebody_else_did(race: Race) -> None:
        resume(race)
        resume(race)

    app = open_page(ended_race.id)
    monkeypatch.setattr(data.launcher(), "resume_race", resume_when_somebody_else_did)
    press(app, "Resume")
    assert not app.exception
    assert f"race {ended_race.id}: is at work already; somebody else may have resumed it." in app.error[0].value
    assert ended_race.active
    ended_race.request_stop()


def test_a_race_that_was_asked_to_stop_says_so(ended_race: Race) -> None:
    for run in ended_race.runs:
        write_status(run.layout, RunStatus(RunState.STOPPING, epochs=2, race=ended_race.id))
    app = open_page(ended_race.id)
    assert not app.exception
    assert next(button for button in app.button if button.label == "Stopping…").disabled


def test_points_in_a_plane_can_race(runs_dir: Path) -> None:
    app = open_page()
    app.selectbox(key="dataset").select("toy2d").run()
    assert not app.error
    press(app, "Start the classic lesson")
    assert not app.exception
    race = open_race(list_races(runs_dir)[0], runs_dir)
    assert {(run.config.data.dataset, run.config.model.model) for run in race.runs} == {("toy2d", "mlp")}
    press(app, "Stop")


@pytest.mark.parametrize(("lead", "verdict"), [(0.008, "inside the seed noise"), (0.02, "clear")])
def test_a_lead_is_shown_with_what_it_is_held_against(lead: float, verdict: str) -> None:
    def accuracies(*values: float) -> dict[int, pd.DataFrame]:
        columns = {"cohesion": [math.nan], "fisher_ratio": [math.nan]}
        return {
            seed: pd.DataFrame({"epoch": [1], "val_accuracy": [value], **columns}) for seed, value in enumerate(values)
        }

    # Of the first the seeds differ by a standard deviation of half a point, of the second not at all.
    seeds = [accuracies(0.9 + lead, 0.905 + lead, 0.895 + lead), accuracies(0.9, 0.9, 0.9)]
    table = leaders_html([Curve("", "MixUp", "#D55E00"), Curve("", "Baseline", "#6B7280")], seeds, raced=0)
    assert f"<b>{verdict}</b> (2 × 0.5 points, n = 3)" in table


def test_a_run_that_is_gone_leaves_the_others(ended_race: Race) -> None:
    ended_race.runs[0].path.rename(ended_race.runs[0].path.with_name(".trash"))
    app = open_page(ended_race.id)
    assert not app.exception
    assert "1 of the 3 runs can't be opened (any more)." in [warning.value for warning in app.warning]
    for run in ended_race.runs[1:]:
        run.path.rename(run.path.with_name(f".{run.id}"))
    app.run()
    assert "none of its runs can be opened" in app.error[0].value


@pytest.mark.parametrize("race_id", ["gone", "../../etc/passwd", "."])
def test_a_race_that_is_not_there_is_said(race_id: str, runs_dir: Path) -> None:
    app = open_page(race_id)
    assert not app.exception
    assert "there is none of that name" in app.error[0].value
    press(app, "New race")
    assert "Start the classic lesson" in labels(app)
    assert not runs_dir.exists() or not list_runs(runs_dir)


def test_other_seeds_of_the_same_configuration_are_found(runs_dir: Path) -> None:
    race, *_ = (create_race([config.override({"seed": seed}) for config in LESSON], runs_dir) for seed in (0, 2))
    for overrides in ({"seed": 5}, {"seed": 9, "lr": 0.01}):
        create_run(LESSON[0].override(overrides), runs_dir)
    assert metrics_by_seed(race.runs[0]).keys() == {0, 2, 5}
    assert metrics_by_seed(race.runs[1]).keys() == {0, 2}
    assert missing_seeds(race.runs) == [1], "a lead is between two configurations: both need the seed"


def test_seeds_that_ended_early_are_missing(runs_dir: Path) -> None:
    race, stopped, failed = (
        create_race([config.override({"seed": seed}) for config in LESSON], runs_dir) for seed in (0, 1, 2)
    )
    for its, state in ((stopped, RunState.STOPPED), (failed, RunState.FAILED)):
        write_status(its.runs[0].layout, RunStatus(state, epochs=2))
    assert missing_seeds(race.runs) == [1, 2]


def test_of_two_runs_of_a_seed_the_finished_one_tells(runs_dir: Path) -> None:
    race = create_race(LESSON, runs_dir)
    first, second = (create_run(LESSON[0].override({"seed": 1}), runs_dir, name=f"2026010{day}-x") for day in (1, 2))
    write_status(first.layout, RunStatus(RunState.FINISHED, epoch=2, epochs=2))
    write_status(second.layout, RunStatus(RunState.RUNNING, epochs=2))
    for run, accuracy in ((first, 0.5), (second, 0.1)):
        run.layout.metrics.write_text(f"epoch,step,val_accuracy\n0,0,{accuracy}\n")
    assert metrics_by_seed(race.runs[0])[1]["val_accuracy"].tolist() == [0.5]


def test_more_seeds_are_queued_at_a_click(ended_race: Race, runs_dir: Path) -> None:
    app = open_page(ended_race.id)
    press(app, "Race 2 more seeds")
    assert not app.exception
    assert "Race 2 more seeds" not in labels(app)
    races = [open_race(name, runs_dir) for name in list_races(runs_dir) if name != ended_race.id]
    assert {run.config.seed for race in races for run in race.runs} == {1, 2}
    assert [len(race.runs) for race in races] == [3, 3]
    for race in races:
        race.request_stop()


def test_a_waiting_run_says_its_place(runs_dir: Path) -> None:
    first, second = (create_run(RunConfig(), runs_dir) for _ in range(2))
    write_status(second.layout, RunStatus(RunState.QUEUED))
    assert progress_text(first, first.status) == "waiting, 1st in the queue"
    assert progress_text(second, second.status) == "waiting, 2nd in the queue"
    with Queue(runs_dir).lock():
        mark_starting(first)
    assert progress_text(first, first.status) == "starting the worker"
    assert progress_text(second, second.status) == "waiting, 1st in the queue"
