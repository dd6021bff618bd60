"""How quickly the lessons open and answer to a slider, in a real browser: `python -m benchmarks.lessons`.

All are opened once before. A lesson is open when all its figures are drawn and Streamlit has nothing more to say, from
the click on the link to it. Its question is then answered, so that the figures it reveals are there as well; a slider
is answered when the last figure has changed, from the key that moves it.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page

from app.learn.contents import LESSONS, Lesson
from benchmarks.in_browser import studio_in_browser
from tests.e2e.lesson_page import FIGURES, answer, nudge, sliders, wait_until_drawn
from tests.e2e.serving import Studio

OPEN_SECONDS, REDRAW_MS = 1.5, 150
REPEATS = 5
PATIENCE_MS = 60_000
SETTLED_MS = 400

# Resolves with the time from the next key to the last change of a figure, once none has changed for a while.
REDRAWN = f"""settled => {{
    let pressed, drawn;
    addEventListener("keydown", () => (pressed = performance.now()), {{ once: true, capture: true }});
    const observer = new MutationObserver(() => (drawn = performance.now()));
    for (const svg of ({FIGURES})()) {{
        observer.observe(svg.parentNode, {{ subtree: true, childList: true, attributes: true, characterData: true }});
    }}
    window.redrawn = new Promise((resolve) => {{
        const look = () => {{
            if (drawn === undefined || performance.now() - drawn < settled) return setTimeout(look, 20);
            observer.disconnect();
            resolve(drawn - pressed);
        }};
        look();
    }});
}}"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, studio_in_browser(Path(folder) / "runs") as (studio, page):
        page.set_default_timeout(PATIENCE_MS)
        for lesson in LESSONS:
            page.goto(f"{studio.url}/{lesson.name}")
            _wait_until_open(page, lesson)
        print(f"median of {REPEATS}{'':24} open, s (≤ {OPEN_SECONDS})   slider to redraw, ms (< {REDRAW_MS})")
        for lesson in LESSONS:
            opened = statistics.median(_open(page, studio, lesson) for _ in range(REPEATS))
            answer(page)
            redrawn = [_redraw(page, place) for place in range(sliders(page).count())]
            told = "  ".join(f"{milliseconds:.0f}" for milliseconds in redrawn)
            print(f"{lesson.title:32} {opened:14.2f}      {told}")


def _open(page: Page, studio: Studio, lesson: Lesson) -> float:
    """Return the seconds from the click on a neighbour's link to the lesson until it is open."""
    other = LESSONS[LESSONS.index(lesson) - 1 if lesson is not LESSONS[0] else 1]
    page.goto(f"{studio.url}/{other.name}")
    _wait_until_open(page, other)
    link = page.locator(f"[data-testid=stPageLink-NavLink][href$={lesson.name}]")
    started = time.perf_counter()
    link.click()
    _wait_until_open(page, lesson)
    return time.perf_counter() - started


def _wait_until_open(page: Page, lesson: Lesson) -> None:
    page.get_by_role("heading", name=lesson.title).wait_for()
    wait_until_drawn(page)


def _redraw(page: Page, place: int) -> float:
    """Return the milliseconds in which a slider's figures follow it."""
    slider = sliders(page).nth(place)
    times = []
    for _ in range(REPEATS):
        slider.focus()
        page.evaluate(REDRAWN, SETTLED_MS)
        nudge(slider)
        times.append(page.evaluate("window.redrawn"))
    return statistics.median(times)


if __name__ == "__main__":
    main()
