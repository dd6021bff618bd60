"""How long a sweep will take, from what was trained before."""

from __future__ import annotations

import pytest

from synermix_core.config import RunConfig
from synermix_core.sweeps.forecast import GAIN_OF_MORE_JOBS, forecast_seconds

BOTH = RunConfig.from_preset("synermix-mixup")
CLEAN_ALONE = BOTH.override({"beta": 1.0})


def test_a_run_costs_its_epochs_and_its_passes() -> None:
    # Two passes an image took 3 s an epoch here, so one takes half of that.
    assert forecast_seconds([(BOTH, 4), (CLEAN_ALONE, 2)], [(BOTH, 3.0)], jobs=1) == 4 * 3.0 + 2 * 1.5


def test_only_what_is_left_of_a_run_counts() -> None:
    assert forecast_seconds([(BOTH, 0.5)], [(BOTH, 3.0)], jobs=1) == 1.5


def test_a_second_job_helps_where_there_is_a_second_run() -> None:
    known = [(BOTH, 3.0)]
    assert forecast_seconds([(BOTH, 4)], known, jobs=2) == 12.0
    assert forecast_seconds([(BOTH, 4)] * 2, known, jobs=2) == pytest.approx(24.0 / (1 + GAIN_OF_MORE_JOBS))


def test_nothing_is_said_of_what_was_never_trained_here() -> None:
    other = BOTH.override({"dataset": "shapes"})
    assert forecast_seconds([(BOTH, 4), (other, 1)], [(BOTH, 3.0), (other, None)], jobs=1) is None
    assert forecast_seconds([], [(BOTH, 3.0)], jobs=1) is None
