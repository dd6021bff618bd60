"""The embedding view outside of Streamlit: the replay page opened from disk, and the notebook's module."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from synermix_core.runs import Run
from synermix_core.view.replay import replay_html
from tests.e2e.notebook_page import notebook_page

pytestmark = pytest.mark.e2e


@pytest.fixture
def replay(page: Page, finished_run: Run, tmp_path: Path) -> Locator:
    """Return the view of a replay page, opened from disk without a network."""
    (tmp_path / "replay.html").write_text(replay_html(finished_run), encoding="utf-8")
    page.context.set_offline(True)
    page.goto((tmp_path / "replay.html").as_uri())
    view = page.locator(".embedding-view")
    expect(view).to_have_attribute("data-epoch", "4")
    return view


def test_a_replay_opens_from_disk_and_goes_through_the_epochs(page: Page, replay: Locator) -> None:
    expect(page.get_by_role("heading", name="SynerMix + MixUp")).to_be_visible()
    expect(replay).to_have_attribute("data-points", "100")
    page.get_by_label("Epoch", exact=True).fill("1")
    expect(replay).to_have_attribute("data-epoch", "1")
    page.get_by_role("button", name="Play").click()
    expect(replay).to_have_attribute("data-epoch", "4")


def test_curves_and_view_share_the_epoch(page: Page, replay: Locator) -> None:
    accuracy = page.get_by_role("img", name=re.compile("^Accuracy over epochs 0 to 4"))
    before = page.locator(".curves .value").all_text_contents()
    box = accuracy.bounding_box()
    assert box
    accuracy.click(position={"x": 0.15 * box["width"], "y": 0.5 * box["height"]})
    expect(replay).to_have_attribute("data-epoch", "0")
    after = page.locator(".curves .value").all_text_contents()
    assert "–" in after, "the untrained network has no training loss"
    assert after != before


def test_the_configuration_is_there_to_read(page: Page, replay: Locator) -> None:
    expect(replay).to_be_visible()
    page.get_by_text("Configuration").click()
    expect(page.get_by_role("cell", name="batch_size")).to_be_visible()


@pytest.mark.parametrize(("ground", "scheme"), [("#ffffff", "light"), ("#111111", "dark")])
def test_the_notebook_module_shows_what_the_widget_sends(
    page: Page, finished_run: Run, tmp_path: Path, ground: str, scheme: str
) -> None:
    (tmp_path / "cell.html").write_text(
        notebook_page([finished_run.view("pca")], ground=ground, parts=0), encoding="utf-8"
    )
    # A notebook's theme need not be the system's.
    page.emulate_media(color_scheme="light" if scheme == "dark" else "dark")
    page.goto((tmp_path / "cell.html").as_uri())
    view = page.locator(".embedding-view")
    expect(view).to_have_attribute("data-epoch", "")
    page.evaluate("window.cells[0].change({parts: 1})")
    expect(view).to_have_attribute("data-epoch", "4")
    expect(page.locator(".stage")).to_have_css("color-scheme", scheme)
    expect(view).to_have_css("color-scheme", scheme)
    page.evaluate("window.cells[0].close()")
    expect(view).to_have_count(0)
