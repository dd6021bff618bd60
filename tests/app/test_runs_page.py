"""The Runs page, driven through Streamlit's own test harness, over run folders as workers leave them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from streamlit.testing.v1 import AppTest

from app import state
from app.runs_table import when
from synermix_core.config import RunConfig
from synermix_core.runs import Run, RunIndex, RunState, RunStatus, annotate, create_run, delete_run, list_runs
from synermix_core.runs.annotations import read_annotations
from synermix_core.runs.status import write_status
from synermix_core.runs.trash import list_trash
from synermix_core.uploads import keep_upload

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")
PAGE = "../pages/runs.py"


@pytest.fixture
def runs_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the empty runs directory of the app under test."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    return tmp_path / "runs"


def make_run(runs_dir: Path, name: str, state: RunState = RunState.FINISHED, **overrides: object) -> Run:
    run = create_run(RunConfig().override(overrides), runs_dir)
    write_status(run.layout, RunStatus(state, epoch=20, epochs=20))
    annotate(run, name=name)
    return run


@pytest.fixture
def three_runs(runs_dir: Path) -> dict[str, Run]:
    runs = {
        "shapes": make_run(runs_dir, "shapes", dataset="shapes"),
        "baseline": make_run(runs_dir, "baseline", RunState.STOPPED, inter="none", beta=0),
        "seed": make_run(runs_dir, "seed", seed=7),
    }
    annotate(runs["seed"], add_tags=["paper"], notes="a warm-up")
    return runs


def open_page(**query: str) -> AppTest:
    app = AppTest.from_file(MAIN, default_timeout=240)
    app.switch_page(PAGE)
    app.query_params.update(query)
    app.run()
    assert not app.exception
    return app


def listed(app: AppTest) -> list[str]:
    return app.dataframe[0].value["Run"].tolist()


def select(app: AppTest, *names: str) -> None:
    """Tick the rows of the runs of these names."""
    rows = [listed(app).index(name) for name in names]
    app.session_state[state.RUN_TABLE] = {"selection": {"rows": rows, "columns": [], "cells": []}}
    app.run()
    assert not app.exception


def button(app: AppTest, label: str) -> Any:
    return next(button for button in app.button if button.label == label)


def press(app: AppTest, label: str) -> None:
    button(app, label).click().run()
    assert not app.exception


def test_an_empty_directory_teaches_the_next_step(runs_dir: Path) -> None:
    assert not runs_dir.exists()
    app = open_page()
    assert "### No run yet" in [element.value for element in app.markdown]
    assert [button.label for button in app.button] == ["Go to Train", "Import"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, {"shapes", "baseline", "seed"}),
        ({"search": "WARM digits"}, {"seed"}),
        ({"state": "stopped"}, {"baseline"}),
        ({"variant": "Baseline"}, {"baseline"}),
        ({"data": "Shapes"}, {"shapes"}),
        ({"tag": "paper"}, {"seed"}),
        ({"state": "flying", "tag": "<b>", "archived": "perhaps", "run": ".."}, {"shapes", "baseline", "seed"}),
    ],
)
@pytest.mark.usefixtures("three_runs")
def test_a_link_restores_the_filters_and_nonsense_in_it_is_left_out(query: dict[str, str], found: set[str]) -> None:
    assert set(listed(open_page(**query))) == found


@pytest.mark.usefixtures("three_runs")
def test_a_search_without_a_match_can_be_taken_back() -> None:
    app = open_page(search="nothing of this kind", tag="paper")
    assert listed(app) == []
    press(app, "Clear the filters")
    assert len(listed(app)) == 3


def test_drawing_the_page_looks_at_the_runs_once(three_runs: dict[str, Run], monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[RunIndex] = []
    read = RunIndex.read
    monkeypatch.setattr(RunIndex, "read", lambda index: looks.append(index) or read(index))
    app = open_page()
    assert (len(looks), len(listed(app))) == (1, 3)
    delete_run(three_runs["seed"])
    app.run()
    assert (len(looks), len(listed(app))) == (2, 2)


def test_nothing_selected_nothing_to_do(three_runs: dict[str, Run]) -> None:
    app = open_page()
    labels = ["Open", "Edit", "Pin", "Archive", "Delete", "Undo"]
    assert [button(app, label).disabled for label in labels] == [True] * 6
    select(app, "seed", "baseline")
    assert [button(app, label).disabled for label in labels] == [True, False, False, False, False, True]
    assert len(three_runs) == 3


def test_pinned_runs_come_first_and_archived_ones_go(three_runs: dict[str, Run]) -> None:
    app = open_page()
    select(app, "shapes")
    press(app, "Pin")
    assert listed(app)[0] == "shapes"
    assert app.dataframe[0].value["Pinned"].tolist() == ["★", "", ""]
    press(app, "Archive")
    assert "shapes" not in listed(app)
    assert read_annotations(three_runs["shapes"].layout).archived
    app.toggle(key=state.ARCHIVED).set_value(True).run()
    assert listed(app)[0] == "shapes"
    select(app, "shapes")
    press(app, "Unarchive")
    press(app, "Unpin")
    said = read_annotations(three_runs["shapes"].layout)
    assert (said.pinned, said.archived) == (False, False)


def test_the_selection_stays_with_its_runs_when_rows_come_and_go(runs_dir: Path, three_runs: dict[str, Run]) -> None:
    app = open_page()
    select(app, "shapes", "seed")
    annotate(three_runs["baseline"], pinned=True)
    make_run(runs_dir, "newest")
    delete_run(three_runs["seed"])
    app.run()
    (row,) = app.session_state[state.RUN_TABLE]["selection"]["rows"]
    assert listed(app)[row] == "shapes"
    press(app, "Delete")
    assert not three_runs["shapes"].path.exists()
    assert {trashed.run.id for trashed in list_trash(runs_dir)} == {three_runs[name].id for name in ("seed", "shapes")}


def test_deleted_runs_come_back(runs_dir: Path, three_runs: dict[str, Run]) -> None:
    app = open_page()
    select(app, "shapes", "seed")
    press(app, "Delete")
    assert listed(app) == ["baseline"]
    assert "2 runs moved to the trash." in [caption.value for caption in app.caption]
    press(app, "Undo")
    assert set(listed(app)) == set(three_runs)
    assert button(app, "Undo").disabled
    assert list_trash(runs_dir) == []


def test_the_last_run_comes_back_too(runs_dir: Path) -> None:
    make_run(runs_dir, "only")
    app = open_page()
    select(app, "only")
    press(app, "Delete")
    assert [button.label for button in app.button] == ["Go to Train", "Import", "Undo"]
    press(app, "Undo")
    assert listed(app) == ["only"]


def test_what_another_tab_deleted_is_said_calmly(runs_dir: Path, three_runs: dict[str, Run]) -> None:
    app = open_page()
    select(app, "shapes", "seed")
    # Between the page's last look and the press: the press acts on runs, of which one is gone.
    gone = three_runs["seed"]
    shutil.move(gone.path, runs_dir.parent / gone.id)
    press(app, "Delete")
    assert [warning.value for warning in app.warning] == [
        f"run {gone.id}: is no longer here; it was probably deleted in another tab. Nothing was done."
    ]
    assert listed(app) == ["baseline"]
    press(app, "Undo")
    assert set(listed(app)) == {"baseline", "shapes"}


def test_a_run_that_is_at_work_is_not_deleted(runs_dir: Path) -> None:
    run = make_run(runs_dir, "busy", RunState.RUNNING)
    app = open_page()
    select(app, "busy")
    press(app, "Delete")
    assert app.warning[0].value == f"run {run.id}: is running and can't be deleted. Stop it first."
    assert list_runs(runs_dir)


def test_a_run_is_named_tagged_and_described(three_runs: dict[str, Run]) -> None:
    app = open_page()
    select(app, "seed")
    press(app, "Edit")
    app.text_input(key="edit-name").set_value("Seed 7, again")
    app.multiselect(key="edit-tags").set_value(["slow"])
    app.text_area(key="edit-notes").set_value("first line\nsecond line")
    annotate(three_runs["seed"], pinned=True, add_tags=["from another tab"])
    press(app, "Save")
    said = read_annotations(three_runs["seed"].layout)
    assert (said.name, said.notes) == ("Seed 7, again", "first line\nsecond line")
    assert set(said.tags) == {"slow", "from another tab"}
    assert said.pinned
    assert "Seed 7, again" in listed(app)
    assert "Save" not in [button.label for button in app.button]


def test_several_runs_are_tagged_at_once(three_runs: dict[str, Run]) -> None:
    app = open_page()
    select(app, "seed", "baseline")
    press(app, "Edit")
    app.multiselect(key="tags-to-add").set_value(["lecture"])
    app.multiselect(key="tags-to-remove").set_value(["paper"])
    press(app, "Save")
    assert {name: read_annotations(run.layout).tags for name, run in three_runs.items()} == {
        "seed": ("lecture",), "baseline": ("lecture",), "shapes": ()
    }  # fmt: skip


def test_a_bad_tag_is_explained_in_the_dialog(three_runs: dict[str, Run]) -> None:
    app = open_page()
    select(app, "seed")
    press(app, "Edit")
    app.multiselect(key="edit-tags").set_value(["one, two"])
    press(app, "Save")
    assert "tag: must have a character or more and no comma, but is 'one, two'." in app.error[0].value
    assert read_annotations(three_runs["seed"].layout).tags == ("paper",)


def test_a_bad_tag_for_several_is_said_once_and_can_be_mended(three_runs: dict[str, Run]) -> None:
    app = open_page()
    select(app, "seed", "baseline", "shapes")
    press(app, "Edit")
    app.multiselect(key="tags-to-add").set_value(["one, two"])
    press(app, "Save")
    assert ["tag: must have a character or more and no comma" in error.value for error in app.error] == [True]
    assert app.multiselect(key="tags-to-add").value == ["one, two"]
    assert {read_annotations(run.layout).tags for run in three_runs.values()} == {(), ("paper",)}


def test_what_could_not_be_brought_back_can_be_tried_again(runs_dir: Path, three_runs: dict[str, Run]) -> None:
    app = open_page()
    select(app, "seed", "shapes")
    press(app, "Delete")
    three_runs["seed"].path.mkdir()
    press(app, "Undo")
    assert f"run {three_runs['seed'].id}: there is a run of that name." in app.warning[0].value
    assert not button(app, "Undo").disabled
    three_runs["seed"].path.rmdir()
    press(app, "Undo")
    assert set(listed(app)) == set(three_runs)
    assert not app.warning
    assert list_trash(runs_dir) == []


def test_a_complaint_is_dismissed_and_hides_nothing(runs_dir: Path) -> None:
    make_run(runs_dir, "busy", RunState.RUNNING)
    app = open_page()
    select(app, "busy")
    press(app, "Delete")
    assert app.warning
    assert "1 selected" in [caption.value for caption in app.caption]
    press(app, "Dismiss")
    assert not app.warning


def test_with_damaged_folders_alone_one_can_import_and_undo(runs_dir: Path) -> None:
    for name in ("not-a-run", "neither"):
        (runs_dir / name).mkdir(parents=True)
    app = open_page()
    app.button(key="delete-not-a-run").click().run()
    assert {"Import", "Undo"} <= {button.label for button in app.button}
    assert "1 run moved to the trash." in [caption.value for caption in app.caption]
    press(app, "Undo")
    assert (runs_dir / "not-a-run").is_dir()


def test_damaged_folders_are_explained_and_can_be_deleted(runs_dir: Path, three_runs: dict[str, Run]) -> None:
    (runs_dir / "not-a-run").mkdir()
    three_runs["seed"].layout.annotations.write_text("{")
    app = open_page()
    assert len(listed(app)) == 3
    texts = [warning.value for warning in app.warning]
    assert "not a run folder" in texts[0]
    assert "annotations.json: can't be read" in texts[1]
    labels = [expander.label for expander in app.expander]
    app.button(key="delete-not-a-run").click().run()
    assert not (runs_dir / "not-a-run").exists()
    assert [expander.label for expander in app.expander] == labels, "another label would be another one, and folded"
    press(app, "Undo")
    assert (runs_dir / "not-a-run").is_dir()


def test_disk_use_is_measured_when_asked_for(runs_dir: Path, three_runs: dict[str, Run]) -> None:
    for run in three_runs.values():
        run.layout.best_checkpoint.parent.mkdir()
        run.layout.best_checkpoint.write_bytes(bytes(2_000_000))
    delete_run(three_runs["shapes"])
    app = open_page()
    assert not app.metric
    app.session_state[state.DISK] = True
    app.run()
    sizes = {metric.label: metric.value for metric in app.metric}
    assert (sizes["All runs"], sizes["Checkpoints"], sizes["Trash"]) == ("4.0 MB", "4.0 MB", "2.0 MB")

    press(app, "Delete them for good")
    assert "2.0 MB freed." in [caption.value for caption in app.caption]
    kept = [name for name in ("baseline", "seed") if three_runs[name].layout.best_checkpoint.exists()]
    assert kept == ["baseline"], "a stopped run may be resumed, and needs its best checkpoint"

    assert app.multiselect(key="restore").options[0].startswith("shapes · deleted 20")
    app.multiselect(key="restore").set_value([three_runs["shapes"].id]).run()
    press(app, "Restore")
    assert "1 run back." in [caption.value for caption in app.caption]
    assert set(listed(app)) == set(three_runs)
    select(app, "seed")
    press(app, "Delete")
    press(app, "Empty the trash")
    assert list_trash(runs_dir) == []
    assert button(app, "Undo").disabled


def test_images_that_no_run_needs_can_go(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, runs_dir: Path) -> None:
    monkeypatch.setenv("SYNERMIX_DATA", str(tmp_path / "data"))
    used, unused = (keep_upload("photos.zip", content) for content in (b"1", b"22"))
    run = create_run(RunConfig().override({"dataset": "folder", "folder": str(used)}), runs_dir)
    write_status(run.layout, RunStatus(RunState.STOPPED))
    delete_run(run)
    app = open_page()
    app.session_state[state.DISK] = True
    app.run()
    assert any(f"`{unused.name}`" in element.value for element in app.markdown)
    config = run.path.parent / ".trash" / run.id / "config.json"
    content = config.read_text()
    config.write_text("{")
    app.run()
    assert app.button(key="delete-uploads").disabled, "what can't be read may need them"
    config.write_text(content)
    app.run()
    app.button(key="delete-uploads").click().run()
    assert not app.exception
    assert [used.exists(), unused.exists()] == [True, False], "a run in the trash can be restored, and trained on"


@pytest.mark.usefixtures("three_runs")
def test_a_directory_that_somebody_else_is_changing_is_said_so(runs_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("synermix_core.runs.shelf.PATIENCE_SECONDS", 0.1)
    app = open_page()
    select(app, "seed")
    with FileLock(runs_dir / ".shelf.lock"):
        press(app, "Pin")
    assert "is being changed by somebody else. Nothing was done; try again" in app.warning[0].value


def test_a_run_without_a_name_is_called_by_its_start() -> None:
    assert when("20261119-151806-baseline-001f") == "2026-11-19 15:18:06"
    assert when(f"imported{os.sep}run") == f"imported{os.sep}run"
