"""What a classroom costs the server: `python -m benchmarks.classroom`."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import numpy as np
import psutil

from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import Run
from tests.e2e.classroom import Tab, classroom
from tests.e2e.serving import Studio

TABS = (1, 10, 30)
SETTLE_SECONDS, WATCH_SECONDS = 5.0, 20.0


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        studio, launcher = Studio(Path(folder) / "runs", Path(folder) / "server.log"), Launcher()
        studio.start()
        run = launcher.launch(RunConfig(epochs=1000), studio.runs_dir)
        while run.status.epoch < 3:
            time.sleep(0.2)
        print(
            "tabs   all open after   server CPU   from a tick to its last change: median   95 %   longest"
            "   KB/s a tab   epochs/s"
        )
        for count in TABS:
            _measure(studio, run, count)
        run.request_stop()
        while run.status.state.active:
            time.sleep(0.2)
        launcher.close()
        studio.stop()


def _measure(studio: Studio, run: Run, count: int) -> None:
    server = psutil.Process(studio.pid)
    with classroom(studio.url, f"run={run.id}", count) as tabs:
        opened = _open(tabs)
        time.sleep(SETTLE_SECONDS)
        seen, received = [len(tab.waits) for tab in tabs], sum(tab.received for tab in tabs)
        used, epoch = sum(server.cpu_times()[:2]), run.status.epoch
        time.sleep(WATCH_SECONDS)
        share = (sum(server.cpu_times()[:2]) - used) / WATCH_SECONDS
        waits = [wait for tab, before in zip(tabs, seen, strict=True) for wait in tab.waits[before:]]
        rate = (sum(tab.received for tab in tabs) - received) / WATCH_SECONDS / count / 1000
        pace = (run.status.epoch - epoch) / WATCH_SECONDS
        failures = [failure for tab in tabs for failure in tab.failures]
    middle, most = np.quantile(waits, (0.5, 0.95)) if waits else (np.nan, np.nan)
    print(
        f"{count:4}   {opened:12.1f} s   {share:10.0%}   {middle:38.3f} s {most:6.3f} s"
        f" {max(waits, default=np.nan):7.3f} s {rate:12.1f} {pace:10.2f}"
        + (f"   failed: {failures[0]}" if failures else "")
    )


def _open(tabs: list[Tab]) -> float:
    """Return after how many seconds the last of the tabs, opened at one moment, was drawn."""
    began = time.perf_counter()
    while not all(tab.waits or tab.failures for tab in tabs):
        time.sleep(0.1)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
