"""How long a thousand runs take to be listed, filtered and measured: `python -m benchmarks.run_list`."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from synermix_core.catalog import PRESETS
from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import Run, RunIndex, RunQuery, annotate
from synermix_core.runs.disk import disk_use
from synermix_core.runs.files import write_json

RUNS = 1_000
REPEATS = 5
OWN = ("config.json", "status.json", "metrics.csv")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        runs_dir = make_runs(Path(folder))
        print(f"{RUNS:,} runs of 20 epochs, {sum(1 for _ in runs_dir.rglob('*')) / RUNS:.0f} files each       ms")
        print(f"  listed for the first time       {_best(lambda: RunIndex(runs_dir).read()):10.1f}")
        index = RunIndex(runs_dir)
        summaries = index.read().summaries
        print(f"  listed again, nothing changed   {_best(index.read):10.1f}")
        query = RunQuery("digits mixup", tags=("seeds",), methods=("MixUp", "SynerMix + MixUp"))
        print(f"  searched and filtered           {_best(lambda: query.select(summaries)):10.2f}")
        print(f"  measured on the disk            {_best(lambda: [disk_use(line.run) for line in summaries]):10.1f}")


def make_runs(folder: Path, count: int = RUNS) -> Path:
    """Train one run and multiply it: configurations, tables and tags of their own, the arrays as links to its files."""
    launcher = Launcher()
    original = launcher.launch(RunConfig(), folder / "original")
    while original.live:
        time.sleep(0.2)
    launcher.close()
    for number in range(count):
        config = original.config.with_preset(list(PRESETS)[number % len(PRESETS)]).override({"seed": number})
        run = Run(folder / "runs" / f"20260101-{number:06d}-{config.variant}-{number:04x}")
        shutil.copytree(original.path, run.path, copy_function=_copy_or_link)
        write_json(run.layout.config, config.model_dump(mode="json"), durable=False)
        if number % 10 == 0:
            annotate(run, name=f"Study {number}", notes="lr as in the paper", add_tags=["seeds", f"group {number % 7}"])
    return folder / "runs"


def _copy_or_link(source: str, target: str) -> None:
    (shutil.copy2 if Path(source).name in OWN else os.link)(source, target)


def _best(work: Callable[[], object]) -> float:
    """Return the milliseconds of the fastest of some repeats: the others waited for something else."""
    times = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - started))
    return min(times)


if __name__ == "__main__":
    main()
