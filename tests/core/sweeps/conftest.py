"""A sweep that real workers trained, for all tests of this folder."""

from __future__ import annotations

import pytest

from synermix_core import sweep
from synermix_core.config import RunConfig
from synermix_core.sweeps import Sweep, open_sweep

TINY = RunConfig().override({"epochs": 1, "batch_size": 128, "probe_size": 20, "device": "cpu"})
"""Ten steps of training."""


@pytest.fixture(scope="session")
def swept(tmp_path_factory: pytest.TempPathFactory, close_at_end: object) -> Sweep:
    """Return a sweep of two points and a third whose runs diverge, two seeds each. Read it, never write it."""
    del close_at_end  # asked for so that the projector's end is waited for
    runs_dir = tmp_path_factory.mktemp("swept") / "runs"
    points = [{"beta": 0.0}, {"beta": 0.5}, {"lr": 1000.0, "batch_size": 16}]
    table = sweep(points=points, seeds=2, config=TINY, runs_dir=runs_dir, jobs=2)
    return open_sweep(table.attrs["sweep"], runs_dir)
