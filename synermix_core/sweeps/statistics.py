"""Is a difference more than chance? Means over seeds, paired differences, intervals, tests. Pure functions.

Runs with the same seed share weights and batch order, so that configurations are compared seed by seed: what all of
them owe to a lucky seed drops out of the differences.

- Bootstrap interval: bias-corrected and accelerated (BCa; Efron 1987). From a handful of seeds it is too narrow, as any
  bootstrap is: the verdict hangs on the test.
- Tests: Student's paired t, or Wilcoxon's signed ranks, which assumes no normal distribution but can't fall below
  2 / 2ⁿ with n seeds that differ.
- Many comparisons at once: Holm (1979).
- Effect size: mean of the differences over their standard deviation (Cohen's d_z), times Hedges' correction for few.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

# scipy.stats takes half a second to import, so the functions that need it do so: the app starts without.

LEAST_SEEDS = 3
"""Fewer say nothing of a spread."""
CONFIDENCE = 0.95
SIGNIFICANCE = 0.05
RESAMPLES = 9_999
DECIMALS = 12
"""Of differences that are ranked: accuracies are fractions of a few hundred, whose equal differences are one rank,
whatever their last bits."""


class Estimate(NamedTuple):
    """A figure over seeds."""

    mean: float
    sd: float
    """standard deviation of the sample; NaN for n = 1"""
    n: int


class Interval(NamedTuple):
    """Where a mean lies with `CONFIDENCE`; NaN where there are too few values to tell."""

    low: float
    high: float


UNKNOWN = Interval(math.nan, math.nan)


@dataclass(frozen=True, slots=True)
class Difference:
    """A configuration against another, paired by seed."""

    mean: float
    sd: float
    n: int
    """number of seeds that both have"""
    interval: Interval
    """of the mean, by the bootstrap"""
    effect: float
    """d_z with Hedges' correction; NaN where the differences have no spread"""
    p: float
    """of the test, for this comparison alone; NaN where it can't be told"""


def estimate(values: Sequence[float]) -> Estimate:
    """Return mean and sample standard deviation; NaN where there are too few values for them."""
    mean = float(np.mean(values)) if len(values) else math.nan
    sd = float(np.std(values, ddof=1)) if len(values) > 1 else math.nan
    return Estimate(mean, sd, len(values))


def mean_interval(values: Sequence[float]) -> Interval:
    """Return the confidence interval of a mean by Student's t; unknown below `LEAST_SEEDS` values."""
    if len(values) < LEAST_SEEDS:
        return UNKNOWN
    from scipy import stats

    mean, sd, n = estimate(values)
    reach = float(stats.t.ppf((1 + CONFIDENCE) / 2, n - 1)) * sd / math.sqrt(n)
    return Interval(mean - reach, mean + reach)


def paired_difference(ours: Mapping[int, float], theirs: Mapping[int, float], test: str = "t") -> Difference:
    """Compare two configurations over the seeds that both have.

    Args:
        ours: Seed -> figure of the one.
        theirs: Seed -> figure of the one it is held against.
        test: A name of `TESTS`.
    """
    return _difference(tuple(ours[seed] - theirs[seed] for seed in sorted(ours.keys() & theirs.keys())), test)


@lru_cache(maxsize=4096)  # a page asks again and again for what has not changed
def _difference(differences: tuple[float, ...], test: str) -> Difference:
    apart = np.array(differences, dtype=np.float64)
    mean, sd, n = estimate(differences)
    if n < LEAST_SEEDS:
        return Difference(mean, sd, n, UNKNOWN, math.nan, math.nan)
    if _has_no_spread(apart):
        # No test has an answer to this; when all are zero, the configurations are the same as far as one can see.
        return Difference(mean, sd, n, Interval(mean, mean), math.nan, math.nan if mean else 1.0)
    return Difference(mean, sd, n, bootstrap_interval(apart), effect_size(apart), TESTS[test](apart))


def bootstrap_interval(values: NDArray[np.float64]) -> Interval:
    """Return the BCa interval of the mean of `values`, which must not all be equal; the same one each time."""
    from scipy import stats

    found = stats.bootstrap(
        (values,),
        np.mean,
        n_resamples=RESAMPLES,
        confidence_level=CONFIDENCE,
        method="BCa",
        rng=np.random.default_rng(0),
    ).confidence_interval
    return Interval(float(found.low), float(found.high))


def effect_size(apart: NDArray[np.float64]) -> float:
    """Return d_z of paired differences, times Hedges' J for as few as they are."""
    correction = 1 - 3 / (4 * (len(apart) - 1) - 1)
    return float(correction * np.mean(apart) / np.std(apart, ddof=1))


def paired_t(apart: NDArray[np.float64]) -> float:
    """Return the two-sided p of Student's t test that the mean of paired differences is zero."""
    from scipy import stats

    _, p = stats.ttest_1samp(apart, 0.0)
    return float(cast(float, p))


def wilcoxon(apart: NDArray[np.float64]) -> float:
    """Return the two-sided p of Wilcoxon's test that paired differences lie symmetrically around zero."""
    from scipy import stats

    _, p = stats.wilcoxon(np.round(apart, DECIMALS))
    return float(cast(float, p))


TESTS: dict[str, Callable[[NDArray[np.float64]], float]] = {"t": paired_t, "wilcoxon": wilcoxon}
"""Paired tests by name."""

TEST_TITLES = {"t": "paired t test", "wilcoxon": "Wilcoxon's signed-rank test"}


def holm(ps: Sequence[float]) -> list[float]:
    """Return p values corrected for being several (Holm 1979); an unknown one stays unknown and counts for nothing."""
    known = sorted((p, place) for place, p in enumerate(ps) if not math.isnan(p))
    corrected = [math.nan] * len(ps)
    highest = 0.0
    for rank, (p, place) in enumerate(known):
        highest = max(highest, min(1.0, (len(known) - rank) * p))
        corrected[place] = highest
    return corrected


def _has_no_spread(apart: NDArray[np.float64]) -> bool:
    """Return whether all differences are equal, but for what rounding does to equal ones."""
    return bool(np.ptp(apart) <= 1e-12 * max(1.0, float(np.abs(apart).max())))
