"""How quickly the app answers *Train*, and what watching costs its server: `python -m benchmarks.live_app`."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import psutil
from playwright.sync_api import Page

from benchmarks.in_browser import studio_in_browser
from synermix_core.launcher import Launcher
from synermix_core.runs import list_runs
from tests.e2e.serving import Studio

TICK_SECONDS = 1.0
WATCH_SECONDS = 20.0
IDLE_PERCENT = 3.0

FIRST_EPOCH = "() => /epoch [1-9]/.test(document.body.innerText)"
FIRST_FRAME = """run => {
    const host = [...document.querySelectorAll('*')].find(e => e.shadowRoot?.querySelector('.embedding-view'));
    const data = host?.shadowRoot.querySelector('.embedding-view').dataset;
    return data && data.series.startsWith(run) && Number(data.frames) > 0;
}"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _make_preview(Path(folder) / "runs")
        _measure(Path(folder) / "runs")


def _measure(runs_dir: Path) -> None:
    with studio_in_browser(runs_dir) as (studio, page):
        server = psutil.Process(studio.pid)

        print("seconds from pressing Train           first frame   first epoch's metrics")
        page.goto(f"{studio.url}/?epochs=3")
        page.get_by_role("button", name="Train", exact=True).wait_for()
        print("  cold (page just opened)             {:11.1f}   {:21.1f}".format(*_press_train(page, studio)))
        wait_until_idle(server)
        print("  warm (a spare worker waits)         {:11.1f}   {:21.1f}".format(*_press_train(page, studio)))

        wait_until_idle(server)
        page.goto(f"{studio.url}/?epochs=200")
        _press_train(page, studio)
        time.sleep(3)
        before = _cpu_seconds(server)
        time.sleep(WATCH_SECONDS)
        per_tick = 1000 * (_cpu_seconds(server) - before) / (WATCH_SECONDS / TICK_SECONDS)
        print(f"server CPU a live tick, one tab       {per_tick:8.1f} ms")
        print(f"memory of the UI process (resident)   {server.memory_info().rss / 2**20:8.0f} MB")
        page.get_by_role("button", name="Stop").click()
        list_runs(studio.runs_dir)[0].request_stop()


def _make_preview(runs_dir: Path) -> None:
    """Leave the first visit's preview behind, so that it competes with nothing that is measured."""
    launcher = Launcher()
    preview = launcher.preview(runs_dir)
    while preview.status.state.active or preview.frames_pending():
        time.sleep(0.2)
    launcher.close()


def _press_train(page: Page, studio: Studio) -> tuple[float, float]:
    known = {run.id for run in list_runs(studio.runs_dir)}
    page.get_by_role("button", name="Train", exact=True).click()
    started = time.perf_counter()
    while not (new := [run.id for run in list_runs(studio.runs_dir) if run.id not in known]):
        time.sleep(0.01)
    page.wait_for_function(FIRST_FRAME, arg=new[0], timeout=120_000, polling=20)
    first_frame = time.perf_counter() - started
    page.wait_for_function(FIRST_EPOCH, timeout=120_000, polling=20)
    return first_frame, time.perf_counter() - started


def wait_until_idle(server: psutil.Process) -> None:
    """Wait until the run is over and the next spare, with its projector, has warmed up."""
    calm = 0
    while calm < 4:
        family = [server, *server.children(recursive=True)]
        before = sum(map(_cpu_seconds, family))
        time.sleep(1)
        calm = calm + 1 if 100 * (sum(map(_cpu_seconds, family)) - before) < IDLE_PERCENT else 0


def _cpu_seconds(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return times.user + times.system


if __name__ == "__main__":
    main()
