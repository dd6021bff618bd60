"""The app as a server of its own, and the Chromium to look at it with; shared by tests and benchmarks."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

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


def find_chromium() -> str | None:
    """Return the path of a Chromium, or None when none of the usual names is on the path."""
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


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
                    raise RuntimeError(f"the server did not start:\n{self._log.read_text()}") from None
                time.sleep(0.1)

    def stop(self) -> None:
        """End the server; running workers go on."""
        self._process.terminate()
        self._process.wait(timeout=START_SECONDS)

    @property
    def pid(self) -> int:
        return self._process.pid


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
