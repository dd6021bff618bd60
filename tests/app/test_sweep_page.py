"""The Sweep page, driven through Streamlit's own test harness, on sweeps that real workers trained."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app import data
from app.sweep_charts import inks, luminance
from synermix_core.launcher import Launcher
from synermix_core.runs import RunState, list_runs
from synermix_core.runs.status import RunStatus, write_status
from synermix_core.sweeps import Grid, Sweep, create_sweep, list_sweeps, open_sweep
from tests.conftest import TINY, WaitUntil
from tests.core.sweeps.training import copy_runs

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")
PAGE = "../pages/sweep.py"


@pytest.fixture
def runs_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, close_at_end: Callable[[Launcher], None]) -> Path:
    """Return the empty runs directory that the app under test uses."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    close_at_end(data.launcher())
    return tmp_path / "runs"


@pytest.fixture
def copy(swept: Sweep, runs_dir: Path) -> Sweep:
    """Return a copy of the sweep that everybody reads, in the app's runs directory."""
    copy_runs(swept.runs_dir, runs_dir)
    return open_sweep(swept.id, runs_dir)


def open_page(sweep: str | None = None) -> AppTest:
    app = AppTest.from_file(MAIN, default_timeout=60)
    app.switch_page(PAGE)
    if sweep is not None:
        app.query_params["sweep"] = sweep
    return app.run()


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def words(app: AppTest) -> str:
    return "\n".join(element.value for element in (*app.markdown, *app.caption, *app.warning, *app.error))


def test_a_grid_is_counted_while_it_is_written(runs_dir: Path) -> None:
    app = open_page()
    assert not app.exception
    assert "**50 runs** = 2 mixups × 5 values of β × 5 seeds" in words(app)
    assert "nothing of its kind was trained here to tell the time by" in words(app)
    app.text_input(key="sweep-betas").set_value("0,0.1").run()
    app.selectbox(key="sweep-field").select("lr").run()
    app.text_input(key="sweep-values").set_value("0.01,0.1,1").run()
    assert "**60 runs** = 2 mixups × 2 values of β × 3 learning rates × 5 seeds" in words(app)
    app.segmented_control(key="sweep-kind").set_value("The paper's six methods").run()
    app.number_input(key="sweep-seeds").set_value(2).run()
    assert "**36 runs** = 6 methods × 3 learning rates × 2 seeds" in words(app)
    assert "Below 3 seeds nothing can be said of chance." in words(app)
    assert not list_sweeps(runs_dir)


@pytest.mark.parametrize(
    ("betas", "complaint"),
    [
        ("0:1:0", "beta: a range must be start:stop:step"),
        ("0,2", "mixup.beta: must be less than or equal to 1, but is 2.0."),
        ("", "beta: must have a value between commas"),
    ],
)
def test_a_bad_grid_can_not_be_started(betas: str, complaint: str, runs_dir: Path) -> None:
    app = open_page()
    app.text_input(key="sweep-betas").set_value(betas).run()
    assert not app.exception
    assert complaint in app.error[0].value
    assert next(button for button in app.button if button.label == "Start the sweep").disabled
    assert not runs_dir.exists()


def test_where_a_sweep_is_trained_is_chosen(runs_dir: Path, wait_until: WaitUntil) -> None:
    app = open_page()
    app.segmented_control(key="sweep-where").set_value("Ray cluster").run()
    assert not app.exception
    assert app.number_input(key="sweep-ray-jobs").value is None, "as many as fit"
    app.text_input(key="sweep-ray").set_value("nowhere").run()
    assert "ray: must be auto or HOST:PORT, but is 'nowhere'." in app.error[0].value
    app.text_input(key="sweep-ray").set_value("127.0.0.1:1").run()
    press(app, "Start the sweep")
    assert not app.exception
    (name,) = list_sweeps(runs_dir)
    sweep = open_sweep(name, runs_dir)
    wait_until(lambda: not sweep.status.state.active, sweep.runs[0].run)
    app.run()
    assert "on Ray at 127.0.0.1:1" in words(app)
    assert "none answers at '127.0.0.1:1' (Connection refused)" in words(app)
    assert {"Continue", "New sweep"} <= set(labels(app))


def test_a_sweep_is_started_stopped_and_continued(runs_dir: Path, wait_until: WaitUntil) -> None:
    app = open_page()
    app.number_input(key="epochs").set_value(30).run()
    app.number_input(key="sweep-seeds").set_value(1).run()
    app.text_input(key="sweep-betas").set_value("0,0.5").run()
    app.multiselect(key="sweep-inters").set_value(["none"]).run()
    press(app, "Start the sweep")
    assert not app.exception
    (name,) = list_sweeps(runs_dir)
    assert app.query_params["sweep"] == name
    sweep = open_sweep(name, runs_dir)
    first = sweep.runs[0].run
    wait_until(lambda: first.problem is None and first.status.epoch >= 1, first)
    app.run()
    assert "about" in app.get("progress")[0].proto.text, "time left, by the pace of what runs"
    press(app, "Stop")
    wait_until(lambda: sweep.status.state is RunState.STOPPED, first)
    app.run()
    assert {"Continue", "New sweep"} <= set(labels(app))
    assert {planned.state for planned in sweep.runs} == {RunState.STOPPED}
    press(app, "Continue")
    assert not app.exception
    sweep.request_stop()
    wait_until(lambda: sweep.status.state is RunState.STOPPED, first)


def test_a_sweep_tells_what_came_of_it(copy: Sweep) -> None:
    app = open_page(copy.id)
    assert not app.exception
    assert "4 finished · 2 failed" in app.get("progress")[0].proto.text
    assert "The loss became" in words(app)
    assert "#### β × Learning rate × Batch size :gray[Digits · 1 epoch · 2 seeds]" in words(app)
    table = app.dataframe[0].value
    assert table["Verdict"].tolist() == [
        "baseline", "too few seeds to tell (n = 2)", "too few seeds to tell (n = 0)",
    ]  # fmt: skip
    assert table.columns[2] == "Accuracy ↑"
    app.segmented_control(key="sweep-metric").set_value("cohesion").run()
    assert app.dataframe[0].value.columns[2] == "Cohesion ↓"
    app.selectbox(key="sweep-baseline").select_index(1).run()
    assert app.dataframe[0].value["Verdict"].tolist()[1] == "baseline"
    app.selectbox(key="sweep-test").select("wilcoxon").run()
    assert "Wilcoxon's signed-rank test" in words(app)
    assert not app.exception
    press(app, "New sweep")
    assert "sweep" not in app.query_params
    press(app, next(label for label in labels(app) if label.startswith("β × Learning rate × Batch size on Digits")))
    assert app.query_params["sweep"] == copy.id


def test_before_the_first_run_is_finished_there_is_nothing_to_show(runs_dir: Path) -> None:
    sweep = create_sweep(Grid(TINY, {"beta": [0.0, 0.5], "inter": ["none", "mixup"]}), runs_dir)
    app = open_page(sweep.id)
    assert not app.exception
    assert "4 waiting" in app.get("progress")[0].proto.text
    assert app.dataframe[0].value["Verdict"].tolist()[1] == "too few seeds to tell (n = 0)"
    assert not list_runs(runs_dir)


def test_two_tabs_continue_at_once(runs_dir: Path) -> None:
    sweep = create_sweep(Grid(TINY, {"beta": [0.0, 0.5]}), runs_dir)
    document = {"state": "running", "heartbeat": 0.0, "epochs": 2}
    sweep.layout.status.write_text(json.dumps(document))
    app = open_page(sweep.id)
    assert "The sweep's driver was killed. Continue goes on where it was." in app.error[0].value
    write_status(sweep.layout, RunStatus(RunState.RUNNING))  # somebody else has pressed it meanwhile
    press(app, "Continue")
    assert not app.exception


@pytest.mark.parametrize("name", ["gone", "../../etc"])
def test_a_sweep_that_is_gone_is_said(name: str, runs_dir: Path) -> None:
    app = open_page(name)
    assert not app.exception
    assert "there is none of that name" in app.error[0].value
    assert not runs_dir.exists()
    press(app, "New sweep")
    assert "Start the sweep" in labels(app)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("column", ["val_accuracy", "cohesion", "fisher_ratio"])
def test_the_words_in_a_cell_can_be_read(column: str, dark: bool) -> None:
    strengths = [math.nan, 0.0, 0.25, 0.5, 0.75, 1.0]
    found = inks(strengths, column, dark=dark)
    assert found[0] == found[1] == ("#FFFFFF" if dark else "#000000")
    assert set(found) <= {"#FFFFFF", "#000000"}


def test_luminance_is_wcag_s() -> None:
    assert luminance((255, 255, 255)) == pytest.approx(1.0)
    assert luminance((0, 0, 0)) == 0.0
    assert luminance((0x77, 0x77, 0x77)) == pytest.approx(0.1845, abs=1e-3)  # 4.48 to 1 against white


def test_points_in_a_plane_can_be_swept(runs_dir: Path) -> None:
    app = open_page()
    app.selectbox(key="dataset").select("toy2d").run()
    assert not app.exception
    assert not app.error
    assert not next(button for button in app.button if button.label == "Start the sweep").disabled
    assert not runs_dir.exists()
