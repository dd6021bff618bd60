"""How the pages feel: everything in sight, nothing that moves by itself, words one can read, no hand on the mouse."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import Run, RunState, list_runs
from tests.conftest import WaitUntil
from tests.e2e.conftest import Shoot
from tests.e2e.serving import Studio
from tests.e2e.test_main_job import PATIENCE_MS, expect_state, press_train, wait_for_epoch
from tests.e2e.viewing import View

pytestmark = pytest.mark.e2e

CONTRAST = Path(__file__).with_name("contrast.js").read_text()
MATTERS = (".st-key-title-bar", ".st-key-key-figures", ".st-key-curves", ".st-key-start button")
"""What is looked at while a run trains, beside the embedding."""


def places(page: Page) -> list[FloatRect]:
    boxes = [page.locator(selector).first.bounding_box() for selector in MATTERS]
    boxes += [View(page).root.bounding_box()]
    assert all(boxes)
    return [box for box in boxes if box]


def test_a_run_fits_the_screen_and_moves_nothing_while_it_trains(studio: Studio, page: Page, shoot: Shoot) -> None:
    page.goto(f"{studio.url}/?epochs=500")
    press_train(page)
    # From the first moment, before there is any figure: what comes later finds its room.
    expect_state(page, RunState.RUNNING)
    expect(page.get_by_test_id("stVegaLiteChart").locator("svg.marks")).to_have_count(4, timeout=PATIENCE_MS)
    before = places(page)
    wait_for_epoch(page, 3)
    expect(page.locator(".key-figures .change:not(:empty)")).to_have_count(4, timeout=PATIENCE_MS)
    assert places(page) == before
    assert all(box["y"] >= 0 and box["y"] + box["height"] <= 900 for box in before)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("element => element.scrollHeight <= element.clientHeight"), "there is something to scroll to"
    shoot("live")
    page.get_by_role("button", name="Stop").click()
    expect_state(page, RunState.STOPPED)


def test_the_main_job_needs_no_mouse(studio: Studio, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{studio.url}/?epochs=1")
    train = page.get_by_role("button", name="Train", exact=True)
    expect(train).to_be_visible(timeout=PATIENCE_MS)
    for _ in range(60):
        page.keyboard.press("Tab")
        if train.evaluate("element => element.matches(':focus-visible')"):
            break
    expect(train).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("run="))
    expect_state(page, RunState.FINISHED)
    (run,) = list_runs(studio.runs_dir)
    assert run.config.epochs == 1


def expect_legible(page: Page, address: str, drawn: Locator) -> None:
    """Open a page, wait for what it is for, and look at all its words until none is hard to read."""
    page.goto(address)
    expect(drawn).to_be_visible(timeout=PATIENCE_MS)
    try:
        page.wait_for_function(
            f"() => {{ const seen = ({CONTRAST})(); return seen.words > 10 && !seen.found.length; }}"
        )
    except PlaywrightTimeout:
        pytest.fail(f"hard to read on {address}: {page.evaluate(CONTRAST)}")


def use(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_can_be_read(studio: Studio, page: Page, finished_run: Run, scheme: str) -> None:
    for name in ("20260101-000000-synermix-mixup-0001", "20260102-000000-synermix-mixup-0002"):
        shutil.copytree(finished_run.path, studio.runs_dir / name)
    use(page, scheme)
    pages = {
        "?run=20260101-000000-synermix-mixup-0001": page.locator(".st-key-curves svg").first,
        "race": page.get_by_role("button", name="Start the classic lesson"),
        "compare": page.get_by_text("Who is taken for whom"),
        "explore?panel=Path": View(page).plot,
        "runs": page.get_by_role("button", name="Queue"),
        "sweep": page.get_by_role("button", name="Start the sweep"),
    }
    for address, drawn in pages.items():
        expect_legible(page, f"{studio.url}/{address}", drawn)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_words_of_a_live_race_can_be_read(
    studio: Studio, page: Page, launcher: Launcher, wait_until: WaitUntil, scheme: str
) -> None:
    race = launcher.race([RunConfig.from_preset(name, epochs=1000) for name in ("mixup", "baseline")], studio.runs_dir)
    use(page, scheme)
    expect_legible(page, f"{studio.url}/race?race={race.id}&method=PCA", page.get_by_text("Who leads after epoch"))
    assert race.active
    race.request_stop()
    wait_until(lambda: not race.active, race.runs[0])


def test_a_run_that_ends_takes_nothing_from_whoever_is_at_a_dialog(
    studio: Studio, page: Page, wait_until: WaitUntil
) -> None:
    page.goto(f"{studio.url}/?epochs=1000")
    press_train(page)
    wait_for_epoch(page, 1)
    page.get_by_role("button", name="Your own images").click()
    dialog = page.get_by_role("dialog")
    folder = dialog.get_by_label("Or a folder of this computer")
    folder.fill("/home/me/ph")
    (run,) = list_runs(studio.runs_dir)
    run.request_stop()
    wait_until(lambda: not run.live, run)
    page.wait_for_timeout(3_000)  # the page ticks each second, and would be drawn anew
    expect(folder).to_have_value("/home/me/ph")
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    expect_state(page, RunState.STOPPED)
    expect(page.get_by_role("button", name="Resume")).to_be_visible()
