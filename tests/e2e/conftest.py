"""The real app, served by Streamlit, in a real Chromium."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.e2e.serving import CHROMIUM_FLAGS, CHROMIUM_NAMES, Studio, find_chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield a headless Chromium, or skip; `.ci/run` sets SYNERMIX_REQUIRE_BROWSER, and then a missing one fails."""
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
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert not errors, f"uncaught errors in the page: {errors}"


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return an empty tab."""
    return context.new_page()
