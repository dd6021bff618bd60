"""The embedding view in the app: what it tells Python, what the URL keeps, themes, and training that goes on."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from synermix_core.runs import Run
from tests.e2e.conftest import Shoot
from tests.e2e.serving import Studio
from tests.e2e.viewing import View, same

pytestmark = pytest.mark.e2e

LAST = 4
PATIENCE_MS = 120_000


@pytest.fixture(scope="module")
def app(finished_run: Run, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """Yield a server whose runs directory holds a finished run."""
    folder = tmp_path_factory.mktemp("app")
    shutil.copytree(finished_run.path, folder / "runs" / finished_run.id)
    studio = Studio(folder / "runs", folder / "server.log")
    studio.start()
    yield studio
    studio.stop()


@pytest.fixture
def view(page: Page, app: Studio) -> View:
    """Return the view of the Train page, which shows the finished run."""
    page.emulate_media(reduced_motion="reduce")
    return open_app(page, app.url)


def open_app(page: Page, url: str) -> View:
    page.goto(url)
    view = View(page)
    expect(view.root).to_have_attribute("data-frames", str(LAST + 1), timeout=PATIENCE_MS)
    return view


def test_hover_and_a_selection_that_python_knows_of(view: View, app: Studio, shoot: Shoot) -> None:
    spot = view.find_point()
    number = re.search(r"image (\d+)", view.tooltip.inner_text())
    assert number
    shoot("tooltip")
    view.page.mouse.click(*spot)
    # Python wrote it there.
    expect(view.page).to_have_url(re.compile(rf"selection={number[1]}(&|$)"))
    view.press("-")
    view.shift_lasso()
    view.expect(selected=100)
    expect(view.page).to_have_url(re.compile(r"selection=\d+(%2C\d+){99}"))
    view.press("Escape")
    expect(view.page).not_to_have_url(re.compile("selection="))
    assert view.page.url.startswith(app.url)


def test_a_lost_graphics_context_comes_back(view: View) -> None:
    before = view.pixels()
    view.lose_graphics()
    view.give_graphics_back()
    assert same(view.pixels(), before)


def test_a_reload_and_a_copied_link_restore_the_view(view: View, app: Studio) -> None:
    page = view.page
    view.root.evaluate("element => { element.seen = true; }")
    view.slider.fill("2")
    view.root.get_by_role("combobox", name="Colour").select_option("error")
    page.mouse.click(*view.find_point())
    expect(page).to_have_url(re.compile(r"(?=.*epoch=2)(?=.*color=error)(?=.*selection=\d+)"))
    assert view.root.evaluate("element => element.seen"), "the view was mounted anew"
    selected = page.url
    page.reload()
    view.expect(epoch=2, follow="false", colour="error", selected=1)
    expect(page).to_have_url(selected)

    other = open_app(page.context.new_page(), selected)
    other.expect(epoch=2, colour="error", selected=1)
    # Another projection of the same run is found as the one before.
    other.page.get_by_role("button", name="PCA", exact=True).or_(
        other.page.get_by_text("PCA", exact=True)
    ).first.click()
    expect(other.root).to_have_attribute("data-series", re.compile("/pca$"))
    other.expect(epoch=2, colour="error", selected=1)
    # Back to the newest, by class: nothing to remember.
    other.press("End", "b", "b", "b", "Escape")
    expect(other.page).not_to_have_url(re.compile("[?&]epoch=|color=|selection="))
    assert app.url in other.page.url


def test_a_link_that_asks_for_what_there_is_not_opens_the_newest_epoch(page: Page, app: Studio) -> None:
    view = open_app(page, f"{app.url}/?epoch=77&color=constructor&selection=-1,x,{'9' * 5000}")
    view.expect(epoch=LAST, follow="true", colour="class", selected=0)


def test_playing_does_not_write_to_the_url(view: View) -> None:
    view.press("Home")
    expect(view.page).to_have_url(re.compile("[?&]epoch=0"))
    seen: list[str] = []
    view.page.on("framenavigated", lambda frame: seen.append(frame.url))
    view.press(" ")
    view.expect(epoch=LAST)
    expect(view.page).not_to_have_url(re.compile("[?&]epoch="))
    assert not [url for url in seen if re.search("epoch=[1-9]", url)]


def test_the_view_follows_the_theme_of_the_app(view: View, shoot: Shoot) -> None:
    view.root.evaluate("element => { element.seen = true; }")
    fill = view.root.locator(".legend path").first
    expect(fill).to_have_attribute("fill", "#0072B2")
    view.page.emulate_media(color_scheme="dark")
    expect(fill).to_have_attribute("fill", "#3D9BD6")
    view.page.emulate_media(color_scheme="light")
    expect(fill).to_have_attribute("fill", "#0072B2")
    assert view.root.evaluate("element => element.seen"), "the view was mounted anew"
    shoot("train", everywhere=True)


def test_scrubbing_back_while_training_goes_on(page: Page, app: Studio, shoot: Shoot) -> None:
    page.emulate_media(reduced_motion="reduce")  # The move to epoch 0 is over as soon as it is asked for.
    page.goto(f"{app.url}/?epochs=300&method=PCA")
    page.get_by_role("button", name="Train", exact=True).click()
    expect(page).to_have_url(re.compile("run="))
    run_id = page.url.rpartition("run=")[2]
    view = View(page)
    expect(view.root).to_have_attribute("data-series", f"{run_id}/pca", timeout=PATIENCE_MS)
    expect(view.root).to_have_attribute("data-epoch", re.compile(r"^([2-9]|\d{2,})$"), timeout=PATIENCE_MS)
    view.press("Home")
    view.expect(epoch=0, follow="false")
    frames = int(view.told("frames"))
    before = view.pixels()
    more = "|".join(f"^{number}$" for number in range(frames + 2, 302))
    expect(view.root).to_have_attribute("data-frames", re.compile(more), timeout=PATIENCE_MS)
    view.expect(epoch=0)
    assert same(view.pixels(), before), "the points moved though nobody asked them to"
    expect(page).to_have_url(re.compile("[?&]epoch=0"))
    shoot("live")
    view.press("End")
    view.expect(follow="true")
    expect(page).not_to_have_url(re.compile("[?&]epoch=0"))
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".stMarkdownBadge").get_by_text("stopped")).to_be_visible(timeout=PATIENCE_MS)
