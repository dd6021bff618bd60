"""The Explore page, driven through Streamlit's own test harness, on a run that a real worker trained."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from app import data
from app.plain import plain
from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.projecting import Projectors
from synermix_core.runs import Run, RunState, create_run, delete_run, list_runs
from synermix_core.runs.standouts import PICKS, worst_errors
from synermix_core.runs.status import RunStatus, write_status
from tests.conftest import DEADLINE_SECONDS, WaitForEnd

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")
PAGE = "../pages/explore.py"
NAME = "20260101-000000-synermix-mixup-0001"


@pytest.fixture
def run(finished_run: Run, runs_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a finished run, alone in the app's runs directory."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(runs_dir))
    return Run(shutil.copytree(finished_run.path, runs_dir / NAME))


@pytest.fixture
def projectors() -> Iterator[Projectors]:
    """Yield the app's projectors, which are gone when the test is."""
    yield data.projectors()
    data.projectors().close()


def open_page(**query: str) -> AppTest:
    app = AppTest.from_file(MAIN, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    return app.switch_page(PAGE).run()


def words(app: AppTest) -> str:
    shown = (*app.markdown, *app.caption, *app.warning, *app.error)
    return "\n".join(element.value for element in shown)


def grid(app: AppTest) -> str:
    return drawn(app, "image-grid") or ""


def drawn(app: AppTest, name: str) -> str | None:
    """Return the page's own HTML of that class, if it is there; the style sheet names all classes."""
    bodies = (element.proto.body for element in app.get("html"))
    return next((body for body in bodies if f'class="{name}"' in body), None)


def query(app: AppTest, name: str) -> str | None:
    value = app.query_params.get(name)
    return value[0] if isinstance(value, list) else value


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def selection(run: Run, rows: np.ndarray | list[int]) -> str:
    return ",".join(map(str, run.probe.ids[rows]))


def test_without_a_run_one_press_trains_one_and_shows_it_here(
    runs_dir: Path, monkeypatch: pytest.MonkeyPatch, close_at_end: Callable[[Launcher], None], wait_for_end: WaitForEnd
) -> None:
    monkeypatch.setenv("SYNERMIX_RUNS", str(runs_dir))
    close_at_end(data.launcher())
    app = open_page()
    assert not app.exception
    assert "Nothing to explore yet" in words(app)
    (button,) = app.button
    button.click().run()
    assert not app.exception
    (run,) = list_runs(runs_dir)
    assert query(app, "run") == run.id
    assert run.config == RunConfig()
    run.request_stop()
    wait_for_end(run)


def test_the_newest_run_is_shown_and_named_in_the_url(run: Run) -> None:
    app = open_page()
    assert not app.exception
    assert query(app, "run") == run.id
    assert "SynerMix + MixUp · Digits" in app.selectbox[0].options[0]
    assert "hold **Shift** and draw around several" in words(app)
    assert not grid(app)


def test_worst_errors_are_selected_shown_with_what_they_are_taken_for_and_kept_in_the_url(run: Run) -> None:
    app = press(open_page(run=run.id, epoch="1"), "Worst errors")
    assert not app.exception
    rows, told = worst_errors(run, 1)
    assert query(app, "selection") == selection(run, rows)
    assert told in words(app)
    prediction, confidence = (part[rows[0]] for part in run.predictions(1))
    assert grid(app).count("<figure") == grid(app).count('class="wrong"') == len(rows)
    assert f"taken for {prediction}, {confidence:.0%}" in grid(app)
    assert f"image {run.probe.ids[rows[0]]}" in grid(app).split("</figure>")[0]


@pytest.mark.parametrize("name", PICKS)
def test_every_button_selects_what_it_says(run: Run, name: str) -> None:
    app = press(open_page(), PICKS[name].title)
    assert not app.exception
    rows, told = PICKS[name].find(run, 4, "umap")
    assert query(app, "selection") == (selection(run, rows) if len(rows) else None)
    assert told in words(app)


def test_a_copied_link_shows_its_images_the_mistakes_first(run: Run) -> None:
    (worst, *_), right = worst_errors(run, 0).rows, np.flatnonzero(run.predictions(0).predictions == run.probe.labels)
    link = {"run": run.id, "epoch": "0", "selection": selection(run, [int(right[0]), int(worst)]), "layout": "pca"}
    app = open_page(**link)
    assert not app.exception
    assert "2 images, :red[1 taken for another class]" in words(app)
    first, second, _ = grid(app).split("</figure>")
    assert ('class="wrong"' in first, 'class="right"' in second) == (True, True)
    assert {name: query(app, name) for name in link} == link


def test_a_hand_edited_link_is_read_as_far_as_it_makes_sense(run: Run) -> None:
    app = open_page(run=run.id, epoch="99999", selection="1e9,x,-3,123456789", layout="../../etc", panel="None")
    assert not app.exception
    assert "hold **Shift**" in words(app)
    app = press(app, "Least confident")
    assert "after epoch 4" in words(app)


@pytest.mark.parametrize("wanted", ["20200101-000000-gone-0000", "../../etc", "damaged"])
def test_a_run_that_can_not_be_shown_is_said_so_and_others_can_be_chosen(run: Run, wanted: str) -> None:
    (run.path.parent / "damaged").mkdir()
    app = open_page(run=wanted)
    assert not app.exception
    expected = "not a run folder" if wanted == "damaged" else f"There is no run named {plain(wanted)}"
    assert expected in app.warning[0].value
    app.selectbox[0].select(run.id).run()
    assert not app.exception
    assert not app.warning
    assert query(app, "run") == run.id
    assert "Worst errors" in [button.label for button in app.button]


def test_a_run_deleted_under_the_open_page_is_said_so(run: Run) -> None:
    app = press(open_page(), "Worst errors")
    delete_run(run)
    app.run()
    assert not app.exception
    assert "Nothing to explore yet" in words(app)


def test_a_run_without_an_epoch_says_why_there_is_nothing(runs_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYNERMIX_RUNS", str(runs_dir))
    run = create_run(RunConfig(), runs_dir)
    write_status(run.layout, RunStatus(RunState.STOPPED, epoch=0, epochs=20))
    app = open_page()
    assert not app.exception
    assert "This run is stopped and has no epoch to look at" in words(app)
    assert all(button.disabled for button in app.button if button.label in {pick.title for pick in PICKS.values()})


def test_a_damaged_record_is_named_and_the_other_panels_go_on(run: Run) -> None:
    for epoch in run.layout.feature_epochs():
        run.layout.per_class(epoch).write_bytes(b"PK")
    app = press(open_page(), "Least cohesive class")
    assert not app.exception
    assert "can't be read" in words(app)
    app = press(app, "Least confident")
    assert grid(app)


def test_the_path_tells_the_image_s_story_and_draws_it(run: Run) -> None:
    row = int(worst_errors(run, 0).rows[0])
    app = open_page(run=run.id, selection=selection(run, [row]), panel="Path")
    assert not app.exception
    story = drawn(app, "portrait")
    assert story
    assert f"Image {run.probe.ids[row]}, <b>{run.probe.labels[row]}</b>. Taken for" in story
    assert f'<b class="wrong">{run.predictions(0).predictions[row]}</b> (epoch' in story
    assert len(app.get("vega_lite_chart") or app.get("arrow_vega_lite_chart")) == 2


def test_the_filament_of_two_selected_images(run: Run) -> None:
    rows = [int(np.flatnonzero(run.probe.labels == label)[0]) for label in (3, 8)]
    app = open_page(run=run.id, selection=selection(run, rows), panel="Filament")
    assert not app.exception
    assert not app.warning
    strip = drawn(app, "filament-strip")
    assert strip
    assert strip.count("<figure>") == 11
    assert "Mixed through pixels, the features leave the straight way by up to" in words(app)
    assert "The network after epoch 4" in words(app)
    assert [app.selectbox[1].value, app.selectbox[2].value] == rows
    app.selectbox[2].select(rows[0]).run()
    assert "Choose two different images." in words(app)


def test_a_filament_needs_a_checkpoint(run: Run) -> None:
    run.layout.last_checkpoint.unlink()
    app = open_page(panel="Filament")
    assert not app.exception
    assert "can't be read" in app.warning[0].value


def test_a_run_is_laid_out_anew_and_the_new_layout_shown(run: Run, projectors: Projectors) -> None:
    app = open_page(panel="Layouts")
    app.selectbox(key="new-method").select("plane").run()
    app.multiselect(key="new-plane_classes").set_value([3, 5, 8]).run()
    before = sorted(path for path in run.path.rglob("*") if "plane-" not in str(path))
    press(app, "Lay out")
    assert not app.exception
    deadline = time.monotonic() + DEADLINE_SECONDS
    while projectors.of(run):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    app.run()
    assert not app.exception
    assert query(app, "layout") == "plane-plane_classes-3.5.8"
    assert "Class plane · classes 3, 5, 8" in app.dataframe[0].value.index
    assert sorted(path for path in run.path.rglob("*") if "plane-" not in str(path)) == before


def test_a_run_that_was_never_laid_out_can_be(run: Run) -> None:
    shutil.rmtree(run.path / "frames")
    for epoch in run.layout.feature_epochs():
        os.utime(run.layout.features(epoch), (0, 0))  # long ago: nobody is at it
    app = open_page()
    assert "This run was never laid out. Choose **Layouts** to do it now." in words(app)
    app.segmented_control(key="panel").set_value("Layouts").run()
    assert not app.exception
    assert "Lay out" in [button.label for button in app.button]


def test_names_of_classes_are_no_markup(run: Run) -> None:
    names = [f"<img src=x>{number}" for number in range(10)]
    run.layout.classes.write_text(json.dumps({"names": names}))
    app = open_page(run=run.id, selection=selection(run, [0]), panel="Path")
    assert not app.exception
    assert "&lt;img src=x&gt;" in (drawn(app, "portrait") or "")
    assert "<img src=x>" not in (drawn(app, "portrait") or "")


def test_what_can_not_be_laid_out_is_explained(run: Run, projectors: Projectors) -> None:
    app = open_page(panel="Layouts")
    app.number_input(key="new-n_neighbors").set_value(1).run()
    press(app, "Lay out")
    assert not app.exception
    assert "n_neighbors: must be greater than or equal to 2, but is 1" in app.error[0].value
    assert projectors.of(run) == []
