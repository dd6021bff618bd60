"""The real app, served by Streamlit, in a real Chromium."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60.0
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield a headless Chromium, or skip; `.ci/run` sets SYNERMIX_REQUIRE_BROWSER, and then a missing one fails."""
    executable = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if executable is None:
        reason = f"no Chromium on the path (looked for {', '.join(CHROMIUM_NAMES)}); install one to run these tests"
        if os.environ.get("SYNERMIX_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


class Studio:
    """A Streamlit server of the app on a runs directory of its own."""

    def __init__(self, runs_dir: Path, log: Path) -> None:
        self.runs_dir = runs_dir
        self._log = log
        self._port = _free_port()
        self.url = f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        with self._log.open("a") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "streamlit", "run", "app/main.py", f"--server.port={self._port}"],
                cwd=ROOT,
                env={**os.environ, "SYNERMIX_RUNS": str(self.runs_dir)},
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health"):
                    return
            except OSError:
                if time.monotonic() > deadline or self._process.poll() is not None:
                    pytest.fail(f"the server did not start:\n{self._log.read_text()}")
                time.sleep(0.1)

    def stop(self) -> None:
        """End the server; running workers go on."""
        self._process.terminate()
        self._process.wait(timeout=START_SECONDS)

    @property
    def pid(self) -> int:
        return self._process.pid


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    """Yield a running server with an empty runs directory."""
    studio = Studio(tmp_path / "runs", tmp_path / "server.log")
    studio.start()
    yield studio
    studio.stop()


@contextmanager
def _recording(context: BrowserContext) -> Iterator[list[str]]:
    complaints: list[str] = []
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    yield complaints
    assert not complaints, f"uncaught errors in the page: {complaints}"


@pytest.fixture
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """Yield a browser context that fails its test when the page throws."""
    options: dict[str, Any] = getattr(request, "param", {})
    context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True, **options)
    with _recording(context):
        yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return an empty tab."""
    return context.new_page()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
