"""Lessons as a student takes them: every slider moved, every answer given, and the way on to a page that is set up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from app.learn.contents import LESSONS, Lesson
from tests.e2e.conftest import Shoot
from tests.e2e.lesson_page import LOOKS, figures, nudge, sliders, wait_until_drawn
from tests.e2e.serving import Studio

pytestmark = pytest.mark.e2e

PATIENCE_MS = 120_000
LEAST_WORDS = 20
"""Letters of a text that can stand for a figure."""
SHOWS = """([place, expected]) => {
    const widget = document.querySelector(place);
    const values = [...widget.querySelectorAll("input")].map((input) => input.value).filter(Boolean);
    return widget.innerText.includes(expected) || values.some((value) => value === expected || +value === +expected);
}"""
"""Whether a widget shows a value: as text, or in an input."""


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """Yield one server for all lessons."""
    folder = tmp_path_factory.mktemp("school")
    studio = Studio(folder / "runs", folder / "server.log")
    studio.start()
    yield studio
    studio.stop()


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_a_lesson_from_start_to_end(lesson: Lesson, school: Studio, page: Page, shoot: Shoot) -> None:
    page.goto(f"{school.url}/{lesson.name}")
    expect(page.get_by_role("heading", name=lesson.title)).to_be_visible(timeout=PATIENCE_MS)
    expect(page.get_by_text("Choose an answer: it reveals")).to_be_visible(timeout=PATIENCE_MS)
    give_every_answer(page)
    move_every_slider(page)
    check_every_figure(page)
    shoot("revealed")
    try_it(page)


def give_every_answer(page: Page) -> None:
    """Answer wrongly in every way, and then rightly."""
    options = page.get_by_test_id("stRadioOption")
    verdict = page.get_by_test_id("stAlert")
    options.first.click()
    expect(verdict).to_have_text(re.compile("Right|Not so"), timeout=PATIENCE_MS)
    texts, told = options.all_inner_texts(), verdict.inner_text()
    right = texts[0] if told.startswith("Right") else next(text for text in texts if f"is “{text}”" in told)
    for wrong in (text for text in texts if text != right):
        options.get_by_text(wrong, exact=True).click()
        expect(verdict).to_contain_text(f"Not so: the answer is “{right}”", timeout=PATIENCE_MS)
    options.get_by_text(right, exact=True).click()
    expect(verdict).to_have_text(re.compile("^Right"), timeout=PATIENCE_MS)
    expect(page.get_by_text("Choose an answer: it reveals")).to_have_count(0)
    expect_sound(page)


def move_every_slider(page: Page) -> None:
    expect(sliders(page).first).to_be_visible()
    for place in range(sliders(page).count()):
        before = page.evaluate(LOOKS)
        nudge(sliders(page).nth(place))
        page.wait_for_function(f"before => ({LOOKS})() !== before", arg=before, timeout=PATIENCE_MS)
    expect_sound(page)


def check_every_figure(page: Page) -> None:
    """Hold each figure, those revealed among them, to having words for those who can't see it."""
    wait_until_drawn(page)
    words = [figure.get_attribute("aria-label") or "" for figure in figures(page).all()]
    assert words
    assert all(len(text) >= LEAST_WORDS for text in words), words


def try_it(page: Page) -> None:
    """Follow the lesson's link, and find its settings in the form of the page that opens."""
    link = page.locator("[data-testid=stPageLink-NavLink][href*='?']").first
    settings = dict(parse_qsl(urlsplit(link.get_attribute("href") or "").query))
    assert settings
    link.click()
    for name, value in settings.items():
        widget = page.locator(f".st-key-{name}")
        expect(widget).to_be_attached(timeout=PATIENCE_MS)
        if widget.get_by_role("radio").count():
            expect(widget.get_by_role("radio", name=value)).to_be_checked()
        else:
            page.wait_for_function(SHOWS, arg=[f".st-key-{name}", value], timeout=PATIENCE_MS)
    expect_sound(page)


def expect_sound(page: Page) -> None:
    expect(page.get_by_test_id("stException")).to_have_count(0)
