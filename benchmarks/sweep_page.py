"""How soon the Sweep page shows 500 runs, in a real browser: `python -m benchmarks.sweep_page`.

From the click in the list of earlier sweeps until heatmap and verdicts stand there. The runs' figures are made up;
their folders are as a worker leaves them but for the records of single epochs, which the page does not look at.
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.in_browser import studio_in_browser
from synermix_core.catalog import METRIC_COLUMNS
from synermix_core.config import RunConfig
from synermix_core.runs import RunState, RunStatus, create_run
from synermix_core.runs.status import write_status
from synermix_core.sweeps import Grid, Sweep, create_sweep
from synermix_core.sweeps.verdicts import METRICS_COMPARED

GRID = Grid(
    RunConfig(),
    {"inter": ["none", "mixup", "manifold", "cutmix", "fmix"], "beta": [place / 10 for place in range(10)]},
    seeds=range(10),
)
LIMIT_MS = 1000
REPEATS = 5
PATIENCE_MS = 60_000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        sweep = made_up(GRID, Path(folder) / "runs")
        with studio_in_browser(sweep.runs_dir) as (studio, page):
            times = [open_sweep_page(page, studio.url) for _ in range(REPEATS + 1)]
        print(f"Sweep page, {len(sweep.runs)} runs, milliseconds until it is drawn (under {LIMIT_MS} wanted)")
        print(f"  first {times[0]:8.0f}   median of {REPEATS} more {statistics.median(times[1:]):8.0f}")


def made_up(grid: Grid, runs_dir: Path) -> Sweep:
    """Return a sweep whose runs have finished, with figures drawn at random around what β does to them."""
    sweep, luck = create_sweep(grid, runs_dir), random.Random(0)
    for planned in sweep.runs:
        config = sweep.config(planned)
        beta, mixed = config.mixup.beta, config.mixup.inter != "none"
        figures = {
            "epoch": config.epochs,
            "val_accuracy": 0.955 + 0.02 * mixed + 0.03 * beta * (1 - beta) + luck.gauss(0, 0.004),
            "cohesion": 0.16 - 0.09 * beta + 0.03 * mixed + luck.gauss(0, 0.004),
            "fisher_ratio": 2.4 + 1.5 * beta + luck.gauss(0, 0.1),
            "ece": 0.03 + 0.04 * mixed * (1 - beta) + luck.gauss(0, 0.003),
        }
        run = create_run(config, runs_dir, sweep=sweep.id, name=planned.run.id)
        row = ",".join(str(figures.get(name, "")) for name in METRIC_COLUMNS)
        run.layout.metrics.write_text(f"{','.join(METRIC_COLUMNS)}\n{row}\n")
        status = RunStatus(RunState.FINISHED, epoch=config.epochs, epochs=config.epochs, seconds_per_epoch=1.0)
        write_status(run.layout, status)
    write_status(sweep.layout, RunStatus(RunState.FINISHED, epochs=len(sweep.runs)))
    return sweep


def open_sweep_page(page: Page, url: str) -> float:
    """Open the only sweep there is, and return after how many milliseconds its last figure was there."""
    page.goto(f"{url}/sweep")
    link = page.get_by_role("button", name=f"{len(GRID)} runs")
    link.wait_for(timeout=PATIENCE_MS)
    page.wait_for_timeout(2000)  # whatever the page before still draws
    started = time.perf_counter()
    link.click()
    charts = page.get_by_test_id("stVegaLiteChart").locator("svg")
    charts.nth(1 + len(METRICS_COMPARED)).wait_for(timeout=PATIENCE_MS)
    page.get_by_text("Paired by seed").wait_for(timeout=PATIENCE_MS)
    return 1000 * (time.perf_counter() - started)


if __name__ == "__main__":
    main()
