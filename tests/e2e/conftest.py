"""The real app, served by Streamlit, in a real Chromium."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.e2e.serving import CHROMIUM_FLAGS, CHROMIUM_NAMES, ROOT, Studio, find_chromium

PATIENCE_MS = 60_000
"""A limit for what hangs: on a busy machine, a server may take its time over any click."""
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def browser(close_at_end: object) -> Iterator[Browser]:
    """Yield a headless Chromium, or skip; `.ci/run` sets SYNERMIX_REQUIRE_BROWSER, and then a missing one fails."""
    # Asked for so that the browser is closed first: what waits for the tests' processes would wait for it as well.
    del close_at_end
    executable = find_chromium()
    if executable is None:
        reason = f"no Chromium on the path (looked for {', '.join(CHROMIUM_NAMES)}); install one to run these tests"
        if os.environ.get("SYNERMIX_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    """Yield a running server with an empty runs directory."""
    studio = Studio(tmp_path / "runs", tmp_path / "server.log")
    studio.start()
    yield studio
    studio.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Yield a browser context that fails its test when the page throws."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    context.set_default_timeout(PATIENCE_MS)
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert not errors, f"uncaught errors in the page: {errors}"


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return an empty tab."""
    return context.new_page()


PICTURES = ROOT / "test-artifacts" / "screenshots"
SIZES = ((1440, 900), (768, 1024))

Shoot = Callable[..., None]


@pytest.fixture
def shoot(page: Page, request: pytest.FixtureRequest) -> Shoot:
    """Return a function that keeps a picture of the page, for whoever reviews how it looks.

    With `everywhere`, it keeps four: on a wide and on a narrow screen, light and dark.
    """
    test = re.sub(r"\W+", "-", request.node.name.removeprefix("test_")).strip("-")

    def keep(state: str, *, everywhere: bool = False) -> None:
        if not everywhere:
            page.screenshot(path=PICTURES / f"{test}-{state}.png")
            return
        for scheme in ("dark", "light"):
            page.emulate_media(color_scheme=scheme)
            for width, height in reversed(SIZES):
                page.set_viewport_size({"width": width, "height": height})
                page.wait_for_timeout(250)  # charts and fonts settle; nothing is asserted of it
                page.screenshot(path=PICTURES / f"{test}-{state}-{scheme}-{width}.png", full_page=True)

    return keep
