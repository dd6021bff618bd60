"""The Train and Runs pages, driven through Streamlit's own test harness, with real workers behind them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app import data
from app.plain import plain
from synermix_core.catalog import INTER_MIXUPS, PRESETS
from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import Run, RunState, create_run, list_runs
from synermix_core.runs.status import RunStatus, write_status
from tests.app.shown import key_figures
from tests.conftest import WaitForEnd, WaitUntil

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")
RUN_SECONDS = 60


@pytest.fixture(scope="session")
def app_launcher(close_at_end: Callable[[Launcher], None]) -> Launcher:
    """Return the app's own launcher, whose one spare serves all tests."""
    launcher = data.launcher()
    close_at_end(launcher)
    return launcher


@pytest.fixture(scope="session")
def preview(app_launcher: Launcher, tmp_path_factory: pytest.TempPathFactory, wait_until: WaitUntil) -> Path:
    """Return the preview of the untrained network, made once by a real worker."""
    folder = tmp_path_factory.mktemp("preview")
    run = app_launcher.preview(folder)
    wait_until(lambda: not run.live, run)  # what is still being laid out can't be copied
    return folder / ".preview"


@pytest.fixture
def runs_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, preview: Path) -> Path:
    """Return a runs directory with no run but the preview, which the app under test uses."""
    folder = tmp_path / "runs"
    shutil.copytree(preview, folder / ".preview")
    monkeypatch.setenv("SYNERMIX_RUNS", str(folder))
    return folder


@pytest.fixture
def app(runs_dir: Path) -> AppTest:
    """Return the app, opened once."""
    del runs_dir
    return AppTest.from_file(MAIN, default_timeout=RUN_SECONDS).run()


def past_run(
    runs_dir: Path, state: RunState, error: str | None = None, warning: str | None = None, **overrides: object
) -> Run:
    """Return a run whose worker has left it in `state`."""
    config = RunConfig().override(overrides)
    run = create_run(config, runs_dir)
    write_status(run.layout, RunStatus(state, epoch=1, epochs=config.epochs, error=error, warning=warning))
    return run


def button_labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def test_a_first_visit_is_ready_to_train_and_shows_the_untrained_network(app: AppTest, runs_dir: Path) -> None:
    assert not app.exception
    assert app.selectbox(key="preset").value == "synermix-mixup"
    assert app.selectbox(key="dataset").value == "digits"
    assert "Train" in button_labels(app)
    assert "#### Before training" in [element.value for element in app.markdown]
    assert list_runs(runs_dir) == [], "the preview must not count as a run"


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_sets_the_knobs(app: AppTest, name: str) -> None:
    app.selectbox(key="preset").select(name).run()
    preset = PRESETS[name]
    assert app.selectbox(key="inter").value == preset.inter
    assert app.slider(key="beta").value == preset.beta
    assert app.slider(key="alpha").value == preset.alpha
    assert app.slider(key="alpha").disabled == (preset.inter == "none")


@pytest.mark.parametrize("name", ["cutmix", "smoothmix"])
def test_alpha_can_be_set_where_it_plays_a_part(app: AppTest, name: str) -> None:
    app.selectbox(key="inter").select(name).run()
    assert not app.exception
    assert app.slider(key="alpha").disabled == (not INTER_MIXUPS[name].uses_alpha)


def test_moving_a_knob_leaves_the_preset_and_moving_it_back_returns(app: AppTest) -> None:
    app.slider(key="beta").set_value(0.35).run()
    assert app.selectbox(key="preset").value == "custom"
    app.slider(key="beta").set_value(0.0).run()
    assert app.selectbox(key="preset").value == "mixup"


def test_the_formula_follows_beta(app: AppTest) -> None:
    app.slider(key="beta").set_value(0.35).run()
    formula = next(element.value for element in app.markdown if "L_" in element.value)
    assert "0.35" in formula
    assert "0.65" in formula


def test_train_starts_a_worker_with_the_settings_of_the_form(
    app: AppTest, runs_dir: Path, wait_for_end: WaitForEnd
) -> None:
    app.number_input(key="epochs").set_value(10)  # it must not be over before the page is drawn
    app.number_input(key="seed").set_value(7)
    app.slider(key="beta").set_value(0.2).run()
    next(button for button in app.button if button.label == "Train").click().run()
    assert not app.exception
    (run,) = list_runs(runs_dir)
    assert app.query_params["run"] == run.id
    assert (run.config.epochs, run.config.seed, run.config.mixup.beta) == (10, 7, 0.2)
    assert "Stop" in button_labels(app)
    assert wait_for_end(run).state is RunState.FINISHED
    app.run()
    assert "Train" in button_labels(app)
    shown = key_figures(app)
    assert [figure["title"] for figure in shown] == ["Accuracy", "kNN", "Cohesion ↓", "Fisher ↑"]
    assert shown[0]["values"] == pytest.approx(run.metrics()["val_accuracy"].tolist(), rel=1e-5)


def test_a_run_started_in_a_notebook_is_live_in_the_app(
    launcher: Launcher, short_config: RunConfig, runs_dir: Path, wait_until: WaitUntil, wait_for_end: WaitForEnd
) -> None:
    run = launcher.launch(short_config.override({"epochs": 100}), runs_dir)  # as `watch` does
    wait_until(lambda: len(run.metrics()) > 0, run)
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS).run()
    assert not app.exception
    assert "#### Before training" not in [element.value for element in app.markdown]
    next(button for button in app.button if button.label == "Stop").click().run()
    assert wait_for_end(run).state is RunState.STOPPED


def test_a_run_started_in_the_app_is_live_in_a_notebook(app: AppTest, runs_dir: Path, wait_until: WaitUntil) -> None:
    app.number_input(key="epochs").set_value(2)
    next(button for button in app.button if button.label == "Train").click().run()
    (run,) = list_runs(runs_dir)
    view = run.view("pca")
    wait_until(lambda: not view.update(), run)
    assert view.curves["epochs"] == [0, 1, 2]
    assert view.parts > 1, "frames came in while it trained"
    assert run.watch("pca") is run


def test_a_learning_rate_out_of_range_is_explained_and_starts_nothing(app: AppTest, runs_dir: Path) -> None:
    app.number_input(key="lr").set_value(0.0).run()
    assert "optimizer.lr: must be greater than 0, but is 0.0" in app.error[0].value
    assert next(button for button in app.button if button.label == "Train").disabled
    assert list_runs(runs_dir) == []


def test_a_setting_out_of_range_takes_nothing_from_the_run_that_trains(runs_dir: Path) -> None:
    run = past_run(runs_dir, RunState.RUNNING)
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS).run()
    app.number_input(key="lr").set_value(0.0).run()
    assert not app.exception
    assert len(key_figures(app)) == 4
    next(button for button in app.button if button.label == "Stop").click().run()
    assert run.status.state is RunState.STOPPING


def test_a_stopped_run_can_be_resumed(runs_dir: Path, wait_for_end: WaitForEnd) -> None:
    run = past_run(runs_dir, RunState.STOPPED, epochs=1)
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS).run()
    assert "#### Before training" in [element.value for element in app.markdown], (
        "stopped before it had anything to show"
    )
    app.query_params["run"] = run.id
    app.run()
    next(button for button in app.button if button.label == "Resume").click().run()
    assert not app.exception
    assert wait_for_end(run).state is RunState.FINISHED


def test_a_failed_run_shows_its_error(runs_dir: Path) -> None:
    past_run(runs_dir, RunState.FAILED, error="The loss became nan at step 3 of epoch 1.")
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS).run()
    assert "The loss became nan at step 3 of epoch 1." in [error.value for error in app.error]


def test_what_is_not_as_it_should_be_in_a_run_is_said(runs_dir: Path) -> None:
    past_run(runs_dir, RunState.FINISHED, warning="In 20 of 20 batches no class has two images.")
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS).run()
    assert [warning.value for warning in app.warning] == ["In 20 of 20 batches no class has two images."]


def test_a_run_that_is_gone_is_said_so(runs_dir: Path) -> None:
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS)
    app.query_params["run"] = "20200101-000000-gone-0000"
    app.run()
    assert f"There is no run named {plain('20200101-000000-gone-0000')}" in app.warning[0].value
    assert not list_runs(runs_dir)


def test_a_hand_edited_configuration_is_explained(runs_dir: Path) -> None:
    run = past_run(runs_dir, RunState.FINISHED)
    document = json.loads(run.layout.config.read_text())
    document["mixup"]["beta"] = 3
    run.layout.config.write_text(json.dumps(document))
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS)
    app.query_params["run"] = run.id
    app.run()
    assert not app.exception
    assert "mixup.beta: must be less than or equal to 1, but is 3" in app.error[0].value


@pytest.mark.usefixtures("app_launcher")
def test_a_runs_directory_that_can_not_be_written_is_said_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "file" / "runs"))
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS).run()
    assert not app.exception
    assert "can't be written" in app.error[0].value
    assert "SYNERMIX_RUNS" in app.error[0].value


def test_runs_page_lists_sound_runs_and_explains_damaged_ones(runs_dir: Path) -> None:
    past_run(runs_dir, RunState.FINISHED)
    (runs_dir / "not-a-run").mkdir()
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS).run()
    assert not app.error, "Train shows the newest run, and not a folder that somebody keeps beside them"
    assert "#### Before training" not in [element.value for element in app.markdown]
    app.switch_page("../pages/runs.py").run()
    assert not app.exception
    assert app.dataframe[0].value["State"].tolist() == ["finished"]
    assert "not a run folder" in app.warning[0].value
