"""How quickly a race of four is to be seen, and how far it is from training in turns: `python -m benchmarks.race`.

Seconds from the click in the app, warm (a spare worker waits), to the first frame of all four views; then the time of
the race's epochs against that of the same four runs alone, one after the other, in this process.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from playwright.sync_api import Page

from benchmarks.in_browser import studio_in_browser
from benchmarks.live_app import wait_until_idle
from synermix_core.config import RunConfig
from synermix_core.runs import list_runs
from synermix_core.runs.races import create_race
from synermix_core.worker import race as train_race
from synermix_core.worker import work_on

LIMIT_SECONDS = 10.0
RACERS = ("MixUp", "SynerMix-Intra", "SynerMix + MixUp", "Baseline")
PRESETS = ("mixup", "synermix-intra", "synermix-mixup", "baseline")

ALL_DRAWN = """least => {
    const hosts = [...document.querySelectorAll('*')].map(e => e.shadowRoot?.querySelector('.embedding-view'));
    const drawn = hosts.filter(view => view && Number(view.dataset.frames) >= least);
    return drawn.length === 4;
}"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, studio_in_browser(Path(folder) / "runs") as (studio, page):
        page.goto(f"{studio.url}/race?epochs=20")
        _add_racer(page, RACERS[3])
        wait_until_idle(psutil.Process(studio.pid))
        page.get_by_role("button", name="Start this race").click()
        started = time.perf_counter()
        first = _drawn(page, 1, started)
        print(f"seconds from the click to all four first frames  {first:6.1f} (at most {LIMIT_SECONDS:.0f} wanted)")
        print(f"seconds from the click to all four second frames {_drawn(page, 2, started):6.1f}")
        page.get_by_role("button", name="Stop").click()
        page.get_by_role("button", name="Resume").wait_for(timeout=120_000)
        while any(run.live for run in list_runs(studio.runs_dir)):  # the projector still writes to the folder
            time.sleep(0.2)
    with tempfile.TemporaryDirectory() as folder:
        configs = [RunConfig.from_preset(name, epochs=3, device="cpu") for name in PRESETS]
        work_on(create_race(configs, Path(folder) / "first").runs[0])  # the first kernels of a process take longer
        alone = create_race(configs, Path(folder) / "alone")
        seconds = [_timed(lambda: [work_on(run) for run in alone.runs])]
        raced = create_race(configs, Path(folder) / "raced")
        seconds.append(_timed(lambda: train_race(raced.runs)))
    print(f"a race of four against the four one by one       {seconds[1] / seconds[0]:6.2f} of the time")


def _add_racer(page: Page, title: str) -> None:
    variants = page.get_by_role("combobox", name="Variants")
    variants.click()
    page.get_by_role("option", name=title, exact=True).click()
    page.keyboard.press("Escape")


def _drawn(page: Page, frames: int, started: float) -> float:
    page.wait_for_function(ALL_DRAWN, arg=frames, timeout=120_000, polling=20)
    return time.perf_counter() - started


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
