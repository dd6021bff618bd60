"""What helps to judge a run: how long it would take, and how it does against a pinned one."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from app import data
from app.changes import KEY_FIGURES, difference
from app.estimate import from_measurement, length
from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.launcher import Launcher
from synermix_core.runs import Run, RunState, create_run
from synermix_core.runs.annotations import annotate
from synermix_core.runs.status import RunStatus, write_status
from tests.app.shown import key_figures

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")
RUN_SECONDS = 60
PATIENCE_SECONDS = 120
HEADER = "epoch,step,val_accuracy,knn_accuracy,cohesion,fisher_ratio,seconds\n"


@pytest.fixture
def runs_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, close_at_end: Callable[[Launcher], None]) -> Path:
    """Return the empty runs directory that the app under test uses."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    close_at_end(data.launcher())
    return tmp_path / "runs"


def past_run(runs_dir: Path, *accuracies: float, **values: object) -> Run:
    """Return a run that ended with these accuracies, an epoch each; an epoch took two seconds."""
    run = create_run(RunConfig().override(values), runs_dir)
    rows = "".join(f"{epoch},0,{value},0.5,0.2,4.0,2.0\n" for epoch, value in enumerate(accuracies))
    run.layout.metrics.write_text(HEADER + rows)
    write_status(run.layout, RunStatus(RunState.FINISHED, steps=16))
    return run


def open_page(run: Run, **params: str) -> AppTest:
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS)
    app.query_params["run"] = run.id
    for name, value in params.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def captions(app: AppTest) -> list[str]:
    return [element.value for element in app.caption]


def apart(app: AppTest) -> list[str]:
    """Return what is said of how the key figures differ from those of another run; empty where none is compared."""
    return [figure["apart"] for figure in key_figures(app) if "apart" in figure]


def test_an_estimate_is_made_from_runs_of_the_kind(runs_dir: Path) -> None:
    run = past_run(runs_dir, 0.1, 0.8, 0.9, 0.95)
    app = open_page(run)
    assert "about **0:40** here, from one such run" in captions(app), "twenty epochs of two seconds"
    app.number_input(key="epochs").set_value(200).run()
    assert "about **6:40** here, from one such run" in captions(app)


def test_a_measurement_that_fails_is_not_waited_for(runs_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise RunError("The model process ended. Try again.")

    monkeypatch.setattr("app.estimate.ask_soon", fail)
    shown = captions(open_page(past_run(runs_dir, 0.1, 0.9)))
    assert "How long it takes can't be measured: The model process ended. Try again." in shown
    assert "measuring how long it takes …" not in shown


def test_without_such_a_run_it_is_measured(runs_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.resident._PENDING", OrderedDict())  # whatever other tests have had measured
    run = past_run(runs_dir, 0.1, 0.9)
    assert "measuring how long it takes …" in captions(open_page(run))
    # A browser has the fragment tick, which asks; the harness only ever draws the whole page.
    deadline = time.monotonic() + PATIENCE_SECONDS
    while from_measurement(run.config, 997, start=True) is None:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert [text for text in captions(open_page(run)) if text.endswith("here, from a short test")]


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.2, "0:01"), (7.4, "0:07"), (63, "1:05"), (742, "12:00"), (5400, "1:30:00"), (50_000, "14 hours"),
        (260_000, "3 days"),
    ],
)  # fmt: skip
def test_lengths_are_as_exact_as_they_are_known(seconds: float, text: str) -> None:
    assert length(seconds) == text


def test_figures_are_held_against_the_newest_pinned_run_on_the_same_data(runs_dir: Path) -> None:
    older = past_run(runs_dir, 0.1, 0.5, 0.6, seed=1)
    time.sleep(1.1)  # names, and with them the order, tell seconds apart
    newer = past_run(runs_dir, 0.1, 0.7, 0.8, 0.9, beta=0.0)
    elsewhere = past_run(runs_dir, 0.1, 0.2, 0.3, dataset="shapes")
    for run in (older, newer, elsewhere):
        annotate(run, pinned=True)
    annotate(older, name="My best")
    shown = past_run(runs_dir, 0.1, 0.6, 0.85)
    app = open_page(shown)
    select = app.selectbox(key="against")
    assert select.options == ["against MixUp · seed 0", "against My best", "against no run"]
    assert "Δ +5.0 points" in apart(app), "0.85 after epoch 2, as 0.8 then"
    assert "Δ 0.000" in apart(app), "the cohesion is the same"
    select.select(older.id).run()
    assert app.query_params["against"] == older.id
    assert "Δ +25.0 points" in apart(app)
    assert "Δ +25.0 points" in apart(open_page(shown, against=older.id)), "a link compares with it, too"
    select.select("none").run()
    assert apart(app) == []


def test_without_a_pinned_run_nothing_is_compared(runs_dir: Path) -> None:
    past_run(runs_dir, 0.1, 0.5)
    app = open_page(past_run(runs_dir, 0.1, 0.6), against="../../etc")
    assert app.selectbox(key="against").disabled
    assert apart(app) == []


@pytest.mark.parametrize(
    ("its_own", "others", "expected"),
    [
        ([0.1, 0.5], [0.1, 0.4, 0.9], "+10.0 points"),
        ([0.1, 0.5, 0.6], [0.1, 0.4], "+20.0 points"),
        ([], [0.1], None),
        ([0.1], [], None),
        ([float("nan")], [0.1], None),
        ([0.1, float("nan")], [0.3, 0.4], "−20.0 points"),
    ],
)
def test_the_same_epoch_is_compared_or_the_last(
    its_own: list[float], others: list[float], expected: str | None
) -> None:
    table, other = (
        pd.DataFrame({"epoch": range(len(values)), "val_accuracy": pd.Series(values, dtype="float64")})
        for values in (its_own, others)
    )
    assert difference(KEY_FIGURES[0], table, other) == expected
