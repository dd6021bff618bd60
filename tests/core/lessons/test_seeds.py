"""Spread, interval and number of seeds, against SciPy's own t-test and by simulation."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from synermix_core.lessons.seeds import CONFIDENCE, paired_difference, seeds_needed, spread

FIRST, SECOND = np.random.default_rng(1).normal(loc=[[0.95], [0.93]], scale=0.01, size=(2, 8))


def test_the_interval_is_that_of_the_paired_t_test() -> None:
    found = paired_difference(FIRST, SECOND)
    expected = stats.ttest_rel(FIRST, SECOND).confidence_interval(CONFIDENCE)
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high))
    assert found.mean == pytest.approx(FIRST.mean() - SECOND.mean())
    assert found.clear == (stats.ttest_rel(FIRST, SECOND).pvalue < 1 - CONFIDENCE)


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    rng = np.random.default_rng(0)
    held = 0
    for _ in range(2000):
        found = paired_difference(rng.normal(0.02, 0.01, 5), np.zeros(5))
        held += found.low <= 0.02 <= found.high
    assert held / 2000 == pytest.approx(CONFIDENCE, abs=0.015)


def test_one_seed_has_no_spread_and_no_interval() -> None:
    assert spread([0.9]) == (0.9, None)
    assert spread([0.9, 0.92]).sd == pytest.approx(0.01 * np.sqrt(2))
    with pytest.raises(ValueError, match="seeds: need 2 pairs at least, but got 1"):
        paired_difference([0.9], [0.8])


def test_the_seeds_needed_are_the_fewest_whose_interval_leaves_zero_out() -> None:
    needed = seeds_needed(0.01, 0.015)
    assert needed is not None
    for count, clear in ((needed - 1, False), (needed, True)):
        half = stats.t.ppf((1 + CONFIDENCE) / 2, count - 1) * 0.015 / np.sqrt(count)
        assert (half < 0.01) == clear
    assert seeds_needed(0.05, 0.0) == 2
    assert seeds_needed(0.0, 0.01) is None
