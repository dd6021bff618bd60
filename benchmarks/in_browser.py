"""The app in a real browser, for the benchmarks that look at its pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.e2e.serving import CHROMIUM_FLAGS, Studio, find_chromium


@contextmanager
def studio_in_browser(runs_dir: Path) -> Iterator[tuple[Studio, Page]]:
    """Serve the app on a runs directory, and open a browser's page of 1440 x 900 that shows nothing yet."""
    studio = Studio(runs_dir, runs_dir.parent / "server.log")
    studio.start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_FLAGS)
            yield studio, browser.new_page(viewport={"width": 1440, "height": 900})
            browser.close()
    finally:
        studio.stop()
