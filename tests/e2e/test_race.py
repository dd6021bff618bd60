"""A race as a lecturer runs it: one click, three views that move together, who leads, a link to it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from synermix_core.runs import RunState, list_races, open_race
from tests.conftest import WaitUntil
from tests.e2e.conftest import Shoot
from tests.e2e.serving import Studio
from tests.e2e.viewing import View

pytestmark = pytest.mark.e2e

PATIENCE_MS = 180_000


def open_lesson(page: Page, studio: Studio, epochs: int) -> list[View]:
    page.goto(f"{studio.url}/race?epochs={epochs}&method=PCA")
    page.get_by_role("button", name="Start the classic lesson").click()
    expect(page).to_have_url(re.compile(r"race=.+-race-"))
    expect(page.locator(".embedding-view")).to_have_count(3, timeout=PATIENCE_MS)  # which one is first is known then
    return [View(page, number) for number in range(3)]


def wait_for_epoch(view: View, epochs: str) -> None:
    expect(view.root).to_have_attribute("data-epoch", re.compile(f"^({epochs})$"), timeout=PATIENCE_MS)


def test_the_classic_lesson(
    studio: Studio, page: Page, context: BrowserContext, shoot: Shoot, wait_until: WaitUntil
) -> None:
    page.goto(f"{studio.url}/race")
    expect(page.get_by_role("button", name="Start the classic lesson")).to_be_visible(timeout=PATIENCE_MS)
    shoot("setup", everywhere=True)
    views = open_lesson(page, studio, epochs=3)
    for view in views:
        wait_for_epoch(view, "1|2|3")
        view.root.evaluate("element => { element.seen = true; }")
    expect(page.get_by_test_id("stVegaLiteChart").locator("svg.marks")).to_have_count(3, timeout=PATIENCE_MS)
    chart = page.get_by_test_id("stVegaLiteChart").first.locator("svg").first
    chart.evaluate("element => { element.seen = true; }")
    shoot("live")
    for view in views:
        wait_for_epoch(view, "3")
        assert view.root.evaluate("element => element.seen"), "a view was mounted anew"
    assert chart.evaluate("element => element.seen"), "a chart was mounted anew"
    leaders = page.get_by_role("table")
    expect(leaders).to_contain_text("Who leads after epoch 3", timeout=PATIENCE_MS)
    expect(leaders).to_contain_text("seed noise unknown: 1 of 3 seeds")

    # One slider moves them all, and the place is in the link.
    expect(views[1].slider).to_be_hidden()
    views[0].slider.fill("1")
    for view in views:
        view.expect(epoch=1)
    expect(page).to_have_url(re.compile("epoch=1"))
    expect(page.get_by_role("button", name="Stop")).to_have_count(0, timeout=PATIENCE_MS)
    shoot("ended", everywhere=True)

    other = context.new_page()
    other.goto(page.url)
    for number in range(3):
        wait_for_epoch(View(other, number), "1")
    other.get_by_role("button", name="New race").click()
    expect(other.get_by_role("button", name="MixUp | SynerMix-Intra | SynerMix + MixUp")).to_be_visible()

    # A run that goes under the open page leaves the others, and is missed.
    race = open_race(list_races(studio.runs_dir)[0], studio.runs_dir)
    gone = race.runs[0].path
    wait_until(lambda: not race.live, race.runs[0])  # nobody writes there any more
    gone.rename(gone.with_name(".gone"))
    page.get_by_text("Class plane", exact=True).click()
    expect(page.get_by_text("1 of the 3 runs can't be opened (any more)")).to_be_visible(timeout=PATIENCE_MS)
    expect(page.locator(".embedding-view")).to_have_count(2)


def test_a_race_is_stopped_and_resumed_as_one(studio: Studio, page: Page) -> None:
    views = open_lesson(page, studio, epochs=40)
    wait_for_epoch(views[0], "[1-9]")
    page.get_by_role("button", name="Stop").click()
    resume = page.get_by_role("button", name="Resume")
    expect(resume).to_be_visible(timeout=PATIENCE_MS)
    race = open_race(list_races(studio.runs_dir)[0], studio.runs_dir)
    assert {run.status.state for run in race.runs} == {RunState.STOPPED}
    epochs = [run.status.epoch for run in race.runs]
    assert max(epochs) - min(epochs) <= 1, "they are a step apart at most, which may be the last of an epoch"
    resume.click()
    wait_for_epoch(views[0], "|".join(map(str, range(epochs[0] + 1, 41))))
    page.get_by_role("button", name="Stop").click()
    expect(resume).to_be_visible(timeout=PATIENCE_MS)
