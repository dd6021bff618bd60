"""The popover with a run's formats, wherever a run is shown, driven through Streamlit's own test harness."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from app import data, state
from synermix_core.config import RunConfig
from synermix_core.exports import FORMATS
from synermix_core.launcher import Launcher
from synermix_core.runs import Run, RunState, RunStatus, create_run
from synermix_core.runs.status import write_status

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")


@pytest.fixture
def runs_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, close_at_end: Callable[[Launcher], None]) -> Path:
    """Return the runs directory of the app under test, not there yet."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    close_at_end(data.launcher())
    return tmp_path / "runs"


def open_page(name: str, **query: str) -> AppTest:
    app = AppTest.from_file(MAIN, default_timeout=240)
    app.query_params.update(query)
    app.switch_page(f"../pages/{name}.py").run()
    assert not app.exception
    return app


def unfold(app: AppTest, place: str) -> AppTest:
    """Open the popover at a place, as pressing its button would."""
    app.session_state[f"{state.EXPORT}-{place}"] = True
    app.run()
    assert not app.exception
    return app


def offered(app: AppTest) -> dict[str, Any]:
    """Return label -> what the page tells the browser of each format's button."""
    labels = {form.label for form in FORMATS.values()}
    buttons = [element.proto for element in app.get("download_button")] + [element.proto for element in app.button]
    return {button.label: button for button in buttons if button.label in labels}


def test_a_finished_run_is_to_be_had_in_every_format(finished_run: Run, runs_dir: Path) -> None:
    run = Run(shutil.copytree(finished_run.path, runs_dir / finished_run.id))
    app = open_page("train", run=run.id)
    assert not offered(app), "nothing is looked at while the popover is closed"
    buttons = offered(unfold(app, "train"))
    assert buttons.keys() == {form.label for form in FORMATS.values()}
    assert not any(button.disabled for button in buttons.values())
    assert app.selectbox(key="projection-train").value == "umap"
    app.segmented_control(key=state.METHOD).select("pca")
    assert unfold(app, "train").selectbox(key="projection-train").options == ["UMAP", "t-SNE", "PCA", "Class plane"]


def test_what_is_not_ready_says_when_it_will_be(runs_dir: Path) -> None:
    run = create_run(RunConfig(), runs_dir)
    write_status(run.layout, RunStatus(RunState.STOPPED, epochs=20))
    buttons = offered(unfold(open_page("train", run=run.id), "train"))
    assert [label for label, button in buttons.items() if not button.disabled] == ["Configuration .json"]
    assert buttons["Metrics .csv"].help.endswith("Ready after the first epoch.")
    assert buttons["Weights .safetensors"].help.endswith("Ready once the run has ended.")


def test_the_runs_page_exports_the_one_run_that_is_selected(finished_run: Run, runs_dir: Path) -> None:
    for name in ("20260101-000000-mixup-0001", "20260102-000000-mixup-0002"):
        shutil.copytree(finished_run.path, runs_dir / name)
    app = open_page("runs")
    for rows, formats in (([0], len(FORMATS)), ([0, 1], 0), ([1], len(FORMATS))):
        app.session_state[state.RUN_TABLE] = {"selection": {"rows": rows, "columns": [], "cells": []}}
        app.run()
        assert len(offered(unfold(app, "runs"))) == formats


def test_each_compared_run_has_its_own_formats(finished_run: Run, runs_dir: Path) -> None:
    names = ("20260101-000000-mixup-0001", "20260102-000000-mixup-0002")
    for name in names:
        shutil.copytree(finished_run.path, runs_dir / name)
    app = open_page("compare", runs=",".join(names))
    assert len(offered(unfold(app, "compare-0"))) == len(FORMATS)
    assert app.selectbox(key="projection-compare-0")
    unfold(app, "compare-1")
    assert app.selectbox(key="projection-compare-1")


def test_what_takes_a_while_is_made_first_and_saved_then(
    finished_run: Run, runs_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run(shutil.copytree(finished_run.path, runs_dir / finished_run.id))
    app = unfold(open_page("train", run=run.id), "train")
    app.button(key="train-onnx").click()
    unfold(app, "train")
    (save,) = [element.proto for element in app.get("download_button") if element.proto.label.startswith("Save")]
    assert save.label == f"Save ONNX .onnx ({len(app.session_state[state.MADE].content) / 1e6:.1f} MB)"

    monkeypatch.setattr("synermix_core.exports.apart.PATIENCE_SECONDS", 0.1)
    app.button(key="train-torch-export").click()
    unfold(app, "train")
    assert "was not written as torch-export within 0 s. Try again when the machine is less busy." in app.error[0].value
    assert not [element for element in app.get("download_button") if element.proto.label.startswith("Save")]


def test_what_goes_wrong_is_said_with_its_reason(finished_run: Run, runs_dir: Path) -> None:
    run = Run(shutil.copytree(finished_run.path, runs_dir / finished_run.id))
    app = unfold(open_page("train", run=run.id), "train")
    frame = run.layout.frame("umap", 2)
    frame.write_bytes(b"PK")
    app.button(key="train-replay").click()
    unfold(app, "train")
    assert f"{frame}: can't be read" in app.error[0].value


def test_what_was_made_is_not_offered_once_the_run_went_on(finished_run: Run, runs_dir: Path) -> None:
    run = Run(shutil.copytree(finished_run.path, runs_dir / finished_run.id))
    app = unfold(open_page("train", run=run.id), "train")
    app.button(key="train-bundle").click()
    unfold(app, "train")
    assert [element for element in app.get("download_button") if element.proto.label.startswith("Save Bundle")]
    write_status(run.layout, replace(run.status, epoch=run.status.epoch + 1))
    unfold(app, "train")
    assert not [element for element in app.get("download_button") if element.proto.label.startswith("Save")]
