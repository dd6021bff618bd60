"""How quickly the pages answer with a thousand runs, in a real browser: `python -m benchmarks.pages`.

One tab goes from page to page by the links at the top, as people do. The first time a page is drawn there, the browser
fetches what it is drawn with. The page itself takes the times, from the click, or the key, to the frame that shows what
was asked for: whoever asks from outside is answered once all the rest is drawn, too.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Locator, Page

from benchmarks.in_browser import studio_in_browser
from benchmarks.run_list import RUNS, make_runs

REPEATS = 5
PATIENCE_MS = 60_000
SETTLED_MS = 2_500

ARRIVED = {
    "Train": (".st-key-stage", "canvas"),
    "Race": ("button", "Start the classic lesson"),
    "Compare": (".st-key-linked-views", "canvas"),
    "Explore": (".st-key-stage", "canvas"),
    "Sweep": ("button", "Start the sweep"),
    "Runs": ("h4", f"{RUNS:,} runs"),
}
"""What a page is for: selector, and how its words end, or `canvas` for an embedding view within it."""

TIME_TO_FRAME = """
([event, selector, words, patience]) => {
  const isView = ({ shadowRoot }) => shadowRoot?.querySelector(".embedding-view canvas")?.clientWidth > 0;
  const shows = (element) => words === "canvas"
    ? [...element.querySelectorAll("*")].some(isView)
    : element.textContent.trim().endsWith(words);
  window.passed = new Promise((resolve, reject) => addEventListener(event, ({ timeStamp }) => {
    const look = () => [...document.querySelectorAll(selector)].some(shows)
      ? requestAnimationFrame(() => resolve(performance.now() - timeStamp))
      : requestAnimationFrame(look);
    requestAnimationFrame(look);
    setTimeout(() => reject(Error(`${selector} ${words} does not come`)), patience);
  }, { capture: true, once: true }));
}"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, studio_in_browser(make_runs(Path(folder))) as (studio, page):
        page.goto(f"{studio.url}/race")
        print(f"{RUNS:,} runs, milliseconds            first   median of {REPEATS} more")
        for title in ARRIVED:
            times = [_switch(page, title) for _ in range(REPEATS + 1)]
            print(f"  to {title:28} {times[0]:10.0f} {statistics.median(times[1:]):12.0f}")
        times = [_search(page, number) for number in range(REPEATS + 1)]
        print(f"  a search, until it is drawn     {times[0]:10.0f} {statistics.median(times[1:]):12.0f}")


def _switch(page: Page, title: str) -> float:
    """Return the time from a click in the navigation until the page shows what it is for."""
    _link(page, "Runs" if title != "Runs" else "Race").click()
    page.wait_for_timeout(SETTLED_MS)  # whatever the page before still draws
    page.evaluate(TIME_TO_FRAME, ["click", *ARRIVED[title], PATIENCE_MS])
    _link(page, title).click()
    return page.evaluate("window.passed")


def _link(page: Page, title: str) -> Locator:
    return page.get_by_role("link", name=title, exact=True)


def _search(page: Page, number: int) -> float:
    box = page.get_by_placeholder("Name, tag, method")
    box.wait_for(timeout=PATIENCE_MS)
    page.wait_for_timeout(500)
    box.fill(f"Study {10 * number}")
    page.evaluate(TIME_TO_FRAME, ["keydown", "h4", f"of {RUNS:,} runs", PATIENCE_MS])
    box.press("Enter")
    passed = page.evaluate("window.passed")
    box.fill("")
    box.press("Enter")
    page.get_by_role("heading", name=f"{RUNS:,} runs", exact=True).wait_for(timeout=PATIENCE_MS)
    return passed


if __name__ == "__main__":
    main()
