"""What live projection costs training on two cores: `python -m benchmarks.live_projection [--turns N] [OPTIONS]`.

The same run is trained with a projector beside it, which lays out every epoch by all live methods, and without, in
turns, each in a process of its own that is held to two cores (where the system allows it). The time is that of the
epochs, evaluation included and the first epoch left out; the figures are medians over the turns.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import psutil

import synermix_core.worker
from synermix_core import Run, RunConfig
from synermix_core.process import CALM_THREADS, SPARE, hand_over, start_module
from synermix_core.runs import create_run

CORES = 2
LIMIT = 0.15
IDLE_SECONDS = 3.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=3, help="pairs of runs (default: 3)")
    parser.add_argument("--epochs", type=int, default=12, help="epochs a run (default: 12)")
    parser.add_argument("--dataset", default="digits", help="data set (default: digits)")
    parser.add_argument("--probe-size", type=int, default=1000, help="points drawn (default: 1000)")
    parser.add_argument("--train", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.train:
        synermix_core.worker.work_on(Run(options.train))
        return
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    config = RunConfig.from_preset(
        "synermix-mixup", epochs=options.epochs, dataset=options.dataset, probe_size=options.probe_size, device="cpu"
    )
    seconds: dict[bool, list[float]] = {True: [], False: []}
    print(f"{options.dataset}, {options.probe_size:,} points drawn; a run's default is {RunConfig().data.probe_size:,}")
    print("turn   seconds an epoch: alone   with a projector     frames during training   seconds until the last frame")
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(options.turns):
            frames, rest = 0, 0.0
            for projected in (False, True) if turn % 2 else (True, False):
                epoch_seconds, *found = _train(config, folder, projected=projected)
                seconds[projected].append(epoch_seconds)
                if projected:
                    frames, rest = found
            print(
                f"{turn:4d} {seconds[False][-1]:27.3f} {seconds[True][-1]:18.3f} {frames:26.0f} {rest:30.1f}",
                flush=True,
            )
    slower = median(seconds[True]) / median(seconds[False]) - 1
    print(f"live projection slows training by {slower:.1%} (at most {LIMIT:.0%} wanted)")


def _train(config: RunConfig, folder: str, *, projected: bool) -> tuple[float, float, float]:
    """Train a run; return the mean seconds of an epoch, the frames there at its end, and what the others took."""
    projector = start_module("synermix_core.projector", SPARE, one_thread=True) if projected else None
    if projector is not None:
        _wait_until_warm(psutil.Process(projector.pid))  # it compiles while a spare waits, not while a run trains
    run = create_run(config, folder)
    if projector is not None:
        hand_over(projector, [run.path])
    command = [sys.executable, "-m", "benchmarks.live_projection", "--train", str(run.path)]
    subprocess.run(command, check=True, env={**CALM_THREADS, **os.environ})
    frames, ended = sum(len(run.layout.frame_epochs(name)) for name in run.live_methods), time.perf_counter()
    if projector is not None and projector.wait() != 0:
        raise RuntimeError(f"the projector failed: {run.layout.projector_log.read_text()}")
    return float(run.metrics()["seconds"].iloc[2:].mean()), frames, time.perf_counter() - ended


def _wait_until_warm(process: psutil.Process) -> None:
    idle, before = 0.0, 0.0
    while idle < IDLE_SECONDS:
        time.sleep(1)
        now = sum(process.cpu_times()[:2])
        idle, before = (idle + 1, now) if 0 < now - before < 0.05 or now == before > 5 else (0.0, now)


if __name__ == "__main__":
    main()
