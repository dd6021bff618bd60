"""The projector process: follows a run's features and lays them out, so that training never waits for UMAP.

`python -m synermix_core.projector RUN_FOLDER`, or `--spare` to warm up and get the folder from standard input.
"""

from __future__ import annotations

import io
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

import numpy as np
from filelock import FileLock

from synermix_core.config import ProjectionConfig
from synermix_core.process import Job, log_to
from synermix_core.projection import PROJECTIONS
from synermix_core.projection.alignment import align, displacement
from synermix_core.runs import Run
from synermix_core.runs.files import replace_file

POLL_SECONDS = 0.1
TURN_SECONDS = 60.0
"""How long a resumed run's projector waits for the one before it to finish its frames."""


def follow(run: Run) -> None:
    """Lay out every epoch of `run` by every method, until the run has ended and nothing is left to do."""
    # A thread a method: PCA frames keep coming while UMAP still compiles.
    with (
        FileLock(run.layout.projector_lock, timeout=TURN_SECONDS),
        ThreadPoolExecutor(len(PROJECTIONS)) as pool,
    ):
        for finished in as_completed([pool.submit(_follow_method, run, method) for method in PROJECTIONS]):
            finished.result()


def _follow_method(run: Run, method: str) -> None:
    while True:
        # Asked before looking for work: an epoch written in between is then found, not missed.
        active = run.status.state.active
        last_laid_out = max(run.layout.frame_epochs(method), default=-1)
        pending = [epoch for epoch in run.layout.feature_epochs() if epoch > last_laid_out]
        for epoch in pending:
            lay_out(run, method, epoch)
        if not pending:
            if not active:
                return
            time.sleep(POLL_SECONDS)


def lay_out(run: Run, method: str, epoch: int) -> None:
    """Write the frame of `epoch`, aligned with the latest frame before it."""
    earlier = [done for done in run.layout.frame_epochs(method) if done < epoch]
    previous = run.frame(method, earlier[-1]).layout if earlier else None
    # A seed for each epoch: a resumed run draws what an uninterrupted one would have drawn.
    seed = int(np.random.SeedSequence((run.config.seed, epoch)).generate_state(1)[0])
    layout = PROJECTIONS[method](run.features(epoch), previous, run.config.projection, seed)
    moved = 0.0
    if previous is not None:
        layout = align(layout, previous)
        moved = displacement(layout, previous)
    buffer = io.BytesIO()
    np.savez(buffer, layout=layout, displacement=moved)
    replace_file(run.layout.frame(method, epoch), buffer.getvalue(), durable=False)


def _warm_up() -> None:
    """Make umap-learn compile what a frame needs, on figures of no meaning."""
    features = np.random.default_rng(0).normal(size=(64, 8)).astype(np.float32)
    for method in PROJECTIONS.values():
        method(features, None, ProjectionConfig(), 0)


def main() -> None:
    job = Job(sys.argv[1:])
    threading.Thread(target=_warm_up, name="warm-up", daemon=True).start()
    folder = job.folder()
    if folder is None:
        return
    run = Run(folder)
    log_to(run.layout.projector_log)
    follow(run)


if __name__ == "__main__":
    main()
