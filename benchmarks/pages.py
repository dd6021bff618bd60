"""How quickly the pages answer with a thousand runs, in a real browser: `python -m benchmarks.pages`.

One tab goes from page to page by the links at the top, as people do. The first time a page is drawn there, the browser
fetches what it is drawn with.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page

from benchmarks.in_browser import studio_in_browser
from benchmarks.run_list import RUNS, make_runs

REPEATS = 5
PATIENCE_MS = 60_000
SETTLED_MS = 2_500


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, studio_in_browser(make_runs(Path(folder))) as (studio, page):
        arrived: dict[str, Callable[[], Locator]] = {
            "Train": lambda: page.locator(".embedding-view canvas").first,
            "Race": lambda: page.get_by_text("Start the classic lesson"),
            "Compare": lambda: page.locator(".st-key-linked-views .embedding-view canvas").first,
            "Explore": lambda: page.locator(".st-key-stage .embedding-view canvas").first,
            "Sweep": lambda: page.get_by_role("button", name="Start the sweep"),
            "Runs": lambda: page.get_by_role("heading", name=f"{RUNS:,} runs"),
        }
        page.goto(f"{studio.url}/race")
        print(f"{RUNS:,} runs, milliseconds            first   median of {REPEATS} more")
        for title, place in arrived.items():
            times = [_switch(page, title, place) for _ in range(REPEATS + 1)]
            print(f"  to {title:28} {times[0]:10.0f} {statistics.median(times[1:]):12.0f}")
        times = [_search(page, number) for number in range(REPEATS + 1)]
        print(f"  a search, until it is drawn     {times[0]:10.0f} {statistics.median(times[1:]):12.0f}")


def _switch(page: Page, title: str, place: Callable[[], Locator]) -> float:
    """Return the time from a click in the navigation until the page shows what it is for."""
    _link(page, "Runs" if title != "Runs" else "Race").click()
    page.wait_for_timeout(SETTLED_MS)  # whatever the page before still draws
    return _time(_link(page, title).click, place())


def _link(page: Page, title: str) -> Locator:
    return page.get_by_role("link", name=title, exact=True)


def _search(page: Page, number: int) -> float:
    box = page.get_by_placeholder("Name, tag, method")
    box.wait_for(timeout=PATIENCE_MS)
    page.wait_for_timeout(500)
    box.fill(f"Study {10 * number}")
    found = page.get_by_role("heading", name="of 1,000 runs")
    passed = _time(lambda: box.press("Enter"), found)
    box.fill("")
    box.press("Enter")
    page.get_by_role("heading", name=f"{RUNS:,} runs", exact=True).wait_for(timeout=PATIENCE_MS)
    return passed


def _time(act: Callable[[], None], arrived: Locator) -> float:
    started = time.perf_counter()
    act()
    arrived.wait_for(timeout=PATIENCE_MS)
    return 1000 * (time.perf_counter() - started)


if __name__ == "__main__":
    main()
