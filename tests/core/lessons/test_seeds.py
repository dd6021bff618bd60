"""How many seeds a difference takes, by simulated studies and against SciPy's noncentral t."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from synermix_core.lessons.seeds import POWER, leaves_zero_out, power, seeds_needed
from synermix_core.sweeps.statistics import LEAST_SEEDS, SIGNIFICANCE, UNKNOWN, Interval, mean_interval

STUDIES = 4000


def found(mean: float, sd: float, count: int) -> float:
    """Return in which share of simulated studies a paired t test finds the difference."""
    studies = np.random.default_rng(0).normal(mean, sd, size=(STUDIES, count))
    ps = stats.ttest_rel(studies, np.zeros_like(studies), axis=1).pvalue
    return float(np.mean(ps < SIGNIFICANCE))


@pytest.mark.parametrize(("mean", "sd"), [(0.01, 0.015), (-0.01, 0.008), (0.002, 0.01), (0.3, 0.1)])
def test_with_the_seeds_needed_simulated_studies_find_the_difference_and_with_one_less_too_few(
    mean: float, sd: float
) -> None:
    needed = seeds_needed(mean, sd)
    assert needed is not None
    error = 3 * math.sqrt(POWER * (1 - POWER) / STUDIES)
    assert found(mean, sd, needed) > POWER - error
    assert power(mean, sd, needed) >= POWER
    if needed > LEAST_SEEDS:
        assert found(mean, sd, needed - 1) < POWER + error
        assert power(mean, sd, needed - 1) < POWER


@pytest.mark.parametrize("count", [3, 5, 20])
@pytest.mark.parametrize("effect", [-1.2, 0.0, 0.2, 0.8])
def test_the_power_is_that_of_simulated_studies(effect: float, count: int) -> None:
    assert power(effect, 1.0, count) == pytest.approx(found(effect, 1.0, count), abs=0.025)


def test_the_power_is_the_one_in_the_tables() -> None:
    # Cohen's d_z of 1 and of 0.5 take 10 and 34 pairs (Faul et al. 2007, G*Power, paired t test, two-sided).
    assert seeds_needed(1.0, 1.0) == 10
    assert seeds_needed(0.5, 1.0) == 34


def test_the_half_of_an_interval_is_not_enough() -> None:
    needed = seeds_needed(0.01, 0.015) or 0
    bare = next(n for n in range(3, 99) if stats.t.ppf(0.975, n - 1) * 0.015 / math.sqrt(n) < 0.01)
    assert found(0.01, 0.015, bare) < 0.6
    assert needed > 1.5 * bare


def test_no_spread_takes_the_fewest_seeds_and_no_difference_more_than_anybody_runs() -> None:
    assert seeds_needed(0.05, 0.0) == LEAST_SEEDS
    assert seeds_needed(0.0, 0.0) is None
    assert seeds_needed(0.0, 0.01) is None


def test_an_interval_says_something_when_zero_is_outside() -> None:
    assert leaves_zero_out(Interval(0.1, 0.2))
    assert leaves_zero_out(Interval(-0.2, -0.1))
    assert not leaves_zero_out(Interval(-0.1, 0.2))
    assert not leaves_zero_out(UNKNOWN)
    assert not leaves_zero_out(mean_interval([0.1, 0.1001])), "too few seeds, however close together"


def test_the_interval_and_the_test_agree() -> None:
    for differences in np.random.default_rng(1).normal(0.01, 0.01, size=(50, 5)):
        p = stats.ttest_rel(differences, np.zeros(5)).pvalue
        assert leaves_zero_out(mean_interval(differences.tolist())) == (p < SIGNIFICANCE)
