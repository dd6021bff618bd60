"""Comparing as a person does: two embeddings that move together, what sets the runs apart, a link to send on."""

from __future__ import annotations

import re
import shutil

import pytest
from playwright.sync_api import Page, expect

from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import Run, delete_run
from tests.conftest import WaitForEnd, WaitUntil
from tests.e2e.conftest import Shoot
from tests.e2e.serving import Studio
from tests.e2e.viewing import View

pytestmark = pytest.mark.e2e

LAST = 4
PATIENCE_MS = 120_000
TICKS_MS = 3_000

NOTE_PLACES = """(slider) => {
    window.places = new Set();
    const note = () => { window.places.add(slider.getBoundingClientRect().top); requestAnimationFrame(note); };
    note();
}"""


@pytest.fixture(scope="module")
def baseline(
    launcher: Launcher,
    short_config: RunConfig,
    tmp_path_factory: pytest.TempPathFactory,
    wait_for_end: WaitForEnd,
    wait_until: WaitUntil,
) -> Run:
    """Return a finished run of the baseline, beside which `finished_run` can be seen."""
    config = short_config.override({"inter": "none", "beta": 0.0, "seed": 5})
    run = launcher.launch(config, tmp_path_factory.mktemp("baseline") / "runs")
    wait_for_end(run)
    wait_until(
        lambda: all(run.layout.frame_epochs(name) == run.layout.feature_epochs() for name in run.live_methods), run
    )
    return run


@pytest.fixture
def runs(studio: Studio, finished_run: Run, baseline: Run) -> list[Run]:
    return [Run(shutil.copytree(run.path, studio.runs_dir / run.id)) for run in (finished_run, baseline)]


@pytest.fixture
def views(page: Page, studio: Studio, runs: list[Run]) -> tuple[View, View]:
    """Return the two linked views."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{studio.url}/compare?runs={','.join(run.id for run in runs)}")
    return both(page)


def both(page: Page) -> tuple[View, View]:
    views = View(page, 0), View(page, 1)
    for view in views:
        expect(view.root).to_have_attribute("data-frames", str(LAST + 1), timeout=PATIENCE_MS)
    return views


def test_a_tall_legend_leaves_the_slider_free(views: tuple[View, View]) -> None:
    first, second = views
    second.root.locator(".classes").evaluate(
        "list => { for (let i = 0; i < 90; i++) list.append(list.firstElementChild.cloneNode(true)); }"
    )
    legend, slider = second.root.locator(".legend-row").bounding_box(), first.slider.bounding_box()
    assert legend
    assert slider
    assert legend["height"] > 60
    assert legend["y"] + legend["height"] <= slider["y"]


def test_the_views_stay_where_they_are_while_a_run_trains_and_ends(
    page: Page,
    studio: Studio,
    finished_run: Run,
    launcher: Launcher,
    short_config: RunConfig,
    wait_until: WaitUntil,
    wait_for_end: WaitForEnd,
) -> None:
    shutil.copytree(finished_run.path, studio.runs_dir / finished_run.id)
    run = launcher.launch(short_config.override({"epochs": 300}), studio.runs_dir)
    wait_until(lambda: run.status.epoch > 0, run)
    page.goto(f"{studio.url}/compare?runs={finished_run.id},{run.id}")
    done, live = View(page, 0), View(page, 1)
    for view in (done, live):
        expect(view.root.locator(".classes button")).to_have_count(10, timeout=PATIENCE_MS)
    done.slider.evaluate(NOTE_PLACES)
    seen = run.status.epoch
    wait_until(lambda: run.status.epoch > seen + 1, run)
    assert run.status.state.active
    run.request_stop()
    wait_for_end(run)
    frames = str(len(run.layout.feature_epochs()))
    expect(live.root).to_have_attribute("data-frames", frames, timeout=PATIENCE_MS)
    page.wait_for_timeout(TICKS_MS)
    assert len(page.evaluate("[...window.places]")) == 1


def test_two_runs_side_by_side(page: Page, views: tuple[View, View], runs: list[Run], shoot: Shoot) -> None:
    left, right = views
    # One slider for both, as wide as both.
    expect(right.slider).to_be_hidden()
    bar, last = left.slider.bounding_box(), right.plot.bounding_box()
    assert bar
    assert last
    assert bar["x"] + bar["width"] > last["x"]
    left.slider.fill("2")
    right.expect(epoch=2)
    right.press("ArrowLeft")
    left.expect(epoch=1)
    left.press("-")
    left.shift_lasso()
    left.expect(selected=100)
    right.expect(selected=100)
    left.press("Escape")
    right.expect(selected=0)

    # What sets them apart is said, and what they share is not.
    differences = page.locator(".figures").filter(has_text="Setting")
    for name in ("Inter-class mixup", "β", "Seed"):
        expect(differences.get_by_text(name, exact=True)).to_be_visible()
    expect(differences.get_by_text("Batch size")).to_have_count(0)
    expect(page.get_by_text("Who is taken for whom")).to_be_visible()
    shoot("compare", everywhere=True)

    # A copied link restores runs and epoch.
    expect(page).to_have_url(re.compile("epoch=1"))
    other = page.context.new_page()
    other.goto(page.url)
    for view in both(other):
        view.expect(epoch=1, follow="false")

    # A run deleted under the open page is left out, and said to be.
    delete_run(runs[1])
    other.get_by_text("PCA", exact=True).click()
    expect(other.get_by_text(f"There is no run named {runs[1].id} to compare (any more)")).to_be_visible()
