"""Statistics against independent computations: enumeration, numerical integration, definitions."""

from __future__ import annotations

import itertools
import math
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from synermix_core.sweeps.statistics import (
    TESTS,
    bootstrap_interval,
    effect_size,
    estimate,
    holm,
    mean_interval,
    paired_difference,
    paired_t,
    wilcoxon,
)

FIVE = np.array([0.8, 1.3, -0.2, 0.9, 0.4])
figures = st.lists(st.floats(-1, 1).map(lambda value: round(value, 3)), min_size=3, max_size=9)


def by_seed(values: list[float] | NDArray[np.float64]) -> dict[int, float]:
    return {seed: float(value) for seed, value in enumerate(values)}


def t_tail(t: float, freedom: int) -> float:
    """Return the two-sided tail of Student's t by adding up its density."""
    x = np.linspace(0, abs(t), 400_001)
    density = (1 + x**2 / freedom) ** (-(freedom + 1) / 2)
    scale = math.gamma((freedom + 1) / 2) / (math.sqrt(freedom * math.pi) * math.gamma(freedom / 2))
    return 1 - 2 * scale * float(np.trapezoid(density, x))


def test_the_t_test_is_the_tail_of_its_density() -> None:
    t = FIVE.mean() / (FIVE.std(ddof=1) / math.sqrt(5))
    assert paired_t(FIVE) == pytest.approx(t_tail(t, 4), abs=1e-9)


def test_wilcoxon_is_what_all_signs_give() -> None:
    apart = np.array([0.8, 1.3, -0.2, 0.9, 0.4, 1.1, -0.5])
    ranks = np.argsort(np.argsort(np.abs(apart))) + 1
    sums = np.array([np.dot(signs, ranks) for signs in itertools.product((0, 1), repeat=len(apart))])
    seen = ranks[apart > 0].sum()
    tail = min(np.mean(sums >= seen), np.mean(sums <= seen))
    assert wilcoxon(apart) == pytest.approx(min(1.0, 2 * tail))


def test_equal_steps_of_an_accuracy_are_one_rank_whatever_their_last_bits() -> None:
    # Differences of two and of four images of 500: in floats, none of them equals another.
    theirs = {seed: 450 / 500 + 7 * seed / 500 for seed in range(8)}
    steps = (2, -2, 2, 4, 4, -4, 2, 4)
    ours = {seed: value + steps[seed] / 500 for seed, value in theirs.items()}
    p = paired_difference(ours, theirs, "wilcoxon").p
    assert p == pytest.approx(TESTS["wilcoxon"](np.array(steps, dtype=float)))


def test_the_bootstrap_is_what_all_resamples_give() -> None:
    """BCa by its definition, from all 5⁵ resamples rather than a random choice of them."""
    means = np.sort([np.mean(chosen) for chosen in itertools.product(FIVE, repeat=5)])
    normal = NormalDist()
    below = (np.mean(means < FIVE.mean()) + np.mean(means <= FIVE.mean())) / 2
    bias = normal.inv_cdf(float(below))
    left_out = np.array([np.delete(FIVE, place).mean() for place in range(5)])
    apart = left_out.mean() - left_out
    acceleration = (apart**3).sum() / (6 * (apart**2).sum() ** 1.5)
    expected = []
    for share in (0.025, 0.975):
        z = bias + normal.inv_cdf(share)
        expected.append(np.quantile(means, normal.cdf(bias + z / (1 - acceleration * z))))
    assert bootstrap_interval(FIVE) == pytest.approx(tuple(expected), abs=0.02)
    assert bootstrap_interval(FIVE) == bootstrap_interval(FIVE), "the same figures each time"


def test_the_interval_of_a_mean_is_the_textbook_s() -> None:
    reach = 2.776445 * FIVE.std(ddof=1) / math.sqrt(5)  # t of 4 degrees of freedom, 97.5 %
    assert mean_interval(FIVE.tolist()) == pytest.approx((FIVE.mean() - reach, FIVE.mean() + reach), rel=1e-6)
    assert all(map(math.isnan, mean_interval([1.0, 2.0])))


def test_the_effect_size_is_corrected_for_few_seeds() -> None:
    # Hedges' J for 4 degrees of freedom by its exact formula is 0.798; 1 − 3/(4·4 − 1) = 0.8 approximates it.
    exact = math.gamma(2) / (math.sqrt(2) * math.gamma(1.5))
    assert effect_size(FIVE) == pytest.approx(exact * FIVE.mean() / FIVE.std(ddof=1), rel=0.005)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=7))
def test_holm_is_the_closed_test_of_bonferroni(ps: list[float]) -> None:
    everyone = range(len(ps))
    subsets = [chosen for size in range(1, len(ps) + 1) for chosen in itertools.combinations(everyone, size)]
    expected = [
        max(min(1.0, len(chosen) * min(ps[place] for place in chosen)) for chosen in subsets if own in chosen)
        for own in everyone
    ]
    assert holm(ps) == pytest.approx(expected)


def test_holm_passes_over_what_is_unknown() -> None:
    assert holm([0.01, math.nan, 0.04]) == pytest.approx([0.02, math.nan, 0.04], nan_ok=True)


@pytest.mark.parametrize("test", TESTS)
@settings(max_examples=25)  # a bootstrap takes milliseconds
@given(ours=figures, shift=st.floats(-100, 100).map(round))
def test_what_a_seed_gives_to_both_drops_out(test: str, ours: list[float], shift: int) -> None:
    theirs = by_seed([round(0.5 * value + 0.1 * (place % 3), 3) for place, value in enumerate(ours)])
    luck = {seed: shift * seed / 7 for seed in theirs}
    plain = paired_difference(by_seed(ours), theirs, test)
    lucky = paired_difference(
        {seed: value + luck[seed] for seed, value in by_seed(ours).items()},
        {seed: value + luck[seed] for seed, value in theirs.items()},
        test,
    )
    assert (lucky.mean, lucky.sd) == pytest.approx((plain.mean, plain.sd), abs=1e-9)


@pytest.mark.parametrize("test", TESTS)
@settings(max_examples=25)  # a bootstrap takes milliseconds
@given(ours=figures)
def test_turned_around_a_difference_has_the_other_sign(test: str, ours: list[float]) -> None:
    theirs = by_seed([0.3 * (place % 4) for place in range(len(ours))])
    one, other = paired_difference(by_seed(ours), theirs, test), paired_difference(theirs, by_seed(ours), test)
    assert (one.mean, one.effect) == pytest.approx((-other.mean, -other.effect), nan_ok=True)
    assert (one.p, one.n) == pytest.approx((other.p, other.n), nan_ok=True)
    assert not math.isnan(one.interval.low)
    assert one.interval.low <= one.mean + 1e-12
    assert one.mean <= one.interval.high + 1e-12


def test_only_seeds_that_both_have_are_paired() -> None:
    found = paired_difference({0: 1.0, 1: 2.0, 2: 4.0, 7: 99.0}, {2: 1.0, 0: 0.0, 1: 0.0, 9: -99.0})
    assert (found.mean, found.n) == (2.0, 3)
    assert found.sd == pytest.approx(1.0)


def test_two_seeds_tell_nothing() -> None:
    found = paired_difference({0: 1.0, 1: 2.0}, {0: 0.0, 1: 0.0})
    assert (found.mean, found.n) == (1.5, 2)
    assert math.isnan(found.p)
    assert math.isnan(found.interval.low)
    nothing = paired_difference({}, {0: 1.0})
    assert nothing.n == 0
    assert math.isnan(nothing.mean)


@pytest.mark.parametrize(("apart", "p"), [(0.0, 1.0), (0.1, math.nan)])
def test_without_spread_there_is_no_test(apart: float, p: float) -> None:
    theirs = by_seed([0.1, 0.7, 0.3, 0.9])
    found = paired_difference({seed: value + apart for seed, value in theirs.items()}, theirs)
    assert found.p == pytest.approx(p, nan_ok=True)
    assert found.interval == (found.mean, found.mean)
    assert math.isnan(found.effect)


@pytest.mark.parametrize("test", TESTS)
def test_chance_alone_is_seldom_called_clear(test: str) -> None:
    random = np.random.default_rng(0)
    alarms = np.mean([TESTS[test](random.normal(size=8)) < 0.05 for _ in range(2000)])
    assert alarms == pytest.approx(0.05 if test == "t" else 0.039, abs=0.015)  # 10 of the 2⁸ signs: 0.039


def test_a_single_value_has_no_spread() -> None:
    assert estimate([2.0]).mean == 2.0
    assert math.isnan(estimate([2.0]).sd)
    assert math.isnan(estimate([]).mean)
