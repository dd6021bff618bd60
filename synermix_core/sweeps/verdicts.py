"""How the points of a sweep compare with a baseline, and in words that follow the figures."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from synermix_core import catalog
from synermix_core.catalog import METRICS
from synermix_core.errors import ConfigError
from synermix_core.sweeps.folder import Sweep
from synermix_core.sweeps.points import Point, find_baseline, points_of
from synermix_core.sweeps.results import MEASURED, Results
from synermix_core.sweeps.statistics import (
    LEAST_SEEDS,
    SIGNIFICANCE,
    TEST_TITLES,
    TESTS,
    Difference,
    Estimate,
    Interval,
    estimate,
    holm,
    mean_interval,
    paired_difference,
)

METRICS_COMPARED = ("val_accuracy", "cohesion", "fisher_ratio", "ece")
"""What is compared when nobody asks for anything else."""

PERCENT = frozenset(
    {"val_accuracy", "knn_accuracy", "ece", "train_accuracy", "train_accuracy_clean", "train_knn_accuracy"}
)
"""Metrics that are told in per cent, and their differences in points."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A point of a sweep in one metric."""

    column: str
    point: Point
    estimate: Estimate
    """over the seeds"""
    interval: Interval
    """of the mean, by Student's t"""
    difference: Difference | None
    """against the baseline; None for the baseline itself"""
    p: float
    """of the difference, corrected for all the points that were tested; NaN where it can't be told"""

    @property
    def better(self) -> bool | None:
        """Whether it is clearly better, or clearly worse; None when neither can be said."""
        higher = METRICS[self.column].higher_is_better
        if self.difference is None or higher is None or not self.p < SIGNIFICANCE:
            return None
        return (self.difference.mean > 0) == higher

    @property
    def interval_alone_would_tell(self) -> bool:
        """Whether the interval of the difference leaves out zero though the test finds nothing."""
        if self.difference is None or not self.p >= SIGNIFICANCE:
            return False
        low, high = self.difference.interval
        return low > 0 or high < 0

    @property
    def words(self) -> str:
        """What there is to say of the difference."""
        if self.difference is None:
            return "baseline"
        n = self.difference.n
        if n < LEAST_SEEDS:
            return f"too few seeds to tell (n = {n})"
        by = f"{_direction(self.column, self.difference.mean)} by {amount(self.column, abs(self.difference.mean))}"
        if math.isnan(self.p):
            return f"{by} with every seed: no spread to test against (n = {n})"
        if not self.difference.mean and not self.difference.sd:
            return f"the same with every seed (n = {n})"
        if self.p < SIGNIFICANCE:
            return f"{by} ({p_text(self.p)}, n = {n})"
        return f"not distinguishable at n = {n}"


def compare(points: Sequence[Point], column: str, baseline: int, test: str = "t") -> list[Comparison]:
    """Hold every point of a sweep against one of them, with p values corrected for how many that are.

    Args:
        points: The points.
        column: A metric.
        baseline: Place of the point that the others are held against.
        test: A name of `statistics.TESTS`.
    """
    figures = [point.by_seed(column) for point in points]
    differences = [
        None if place == baseline else paired_difference(its, figures[baseline], test)
        for place, its in enumerate(figures)
    ]
    ps = holm([math.nan if difference is None else difference.p for difference in differences])
    return [
        Comparison(column, point, estimate(list(its.values())), mean_interval(list(its.values())), difference, p)
        for point, its, difference, p in zip(points, figures, differences, ps, strict=True)
    ]


def compare_sweep(
    sweep: Sweep, columns: Sequence[str], baseline: Mapping[str, Any] | None = None, test: str = "t"
) -> list[Comparison]:
    """Hold every point of a sweep against one of them in some metrics; each metric is corrected for by itself.

    Args:
        sweep: The sweep, as far as it is finished.
        columns: The metrics.
        baseline: Values that single out the point that the others are held against; see `find_baseline`.
        test: A name of `statistics.TESTS`.

    Raises:
        ConfigError: `baseline` fits no point, or several, or a name is not known.
    """
    check_metrics(columns)
    if test not in TESTS:
        raise ConfigError(f"test: {catalog.unknown_name(test, TESTS)}")
    points = points_of(sweep, Results(sweep).read())
    place = find_baseline(points, baseline)
    return [found for column in columns for found in compare(points, column, place, test)]


def check_metrics(columns: Sequence[str]) -> None:
    """Refuse what is no metric of a sweep.

    Raises:
        ConfigError: a name is not known.
    """
    for column in columns:
        if column not in MEASURED:
            raise ConfigError(f"metric: {catalog.unknown_name(column, MEASURED)}")


def comparison_table(comparisons: Sequence[Comparison]) -> pd.DataFrame:
    """Return comparisons as a tidy table, a row each, with the fields that set the points apart in front."""
    rows = []
    for found in comparisons:
        apart = found.difference
        rows.append(
            {
                **found.point.values,
                "point": found.point.label,
                "metric": found.column,
                "n": found.estimate.n,
                "mean": found.estimate.mean,
                "sd": found.estimate.sd,
                "difference": apart.mean if apart else math.nan,
                "low": apart.interval.low if apart else math.nan,
                "high": apart.interval.high if apart else math.nan,
                "effect": apart.effect if apart else math.nan,
                "p": apart.p if apart else math.nan,
                "p_holm": found.p,
                "verdict": found.words,
            }
        )
    return pd.DataFrame(rows)


def note(comparisons: Sequence[Comparison], test: str) -> str:
    """Say how the verdicts of one table came about, and what they can't tell."""
    text = f"Paired by seed; {TEST_TITLES[test]}, Holm-corrected over the points; clear below p = {SIGNIFICANCE}."
    columns = [found.column for found in comparisons if found.difference and found.difference.n >= LEAST_SEEDS]
    tests = max(map(columns.count, columns), default=0)
    n = max((found.difference.n for found in comparisons if found.difference), default=0)
    if test == "wilcoxon" and tests and tests * _least_wilcoxon(n) >= SIGNIFICANCE:
        enough = next(more for more in range(n, 64) if tests * _least_wilcoxon(more) < SIGNIFICANCE)
        text += (
            f" With n = {n} and {tests} comparisons, this test can find nothing, however clear a difference is: that "
            f"takes {enough} seeds."
        )
    elif any(found.interval_alone_would_tell for found in comparisons):
        text += (
            " An interval is the bootstrap's, of one comparison by itself, and too narrow with few seeds: where it "
            "leaves out zero and the verdict does not follow, the verdict counts."
        )
    return text


def _least_wilcoxon(n: int) -> float:
    """Return the least p that signed ranks of `n` differences can have: when all point the same way."""
    return 2.0 ** (1 - n)


def amount(column: str, value: float) -> str:
    """Return a difference with its unit."""
    return f"{100 * value:.2f} points" if column in PERCENT else f"{value:.3g}"


def figure_text(column: str, value: float) -> str:
    """Return a figure with its unit; nothing where it is not known."""
    if math.isnan(value):
        return ""
    return f"{100 * value:.1f} %" if column in PERCENT else f"{value:.3g}"


def mean_text(column: str, found: Estimate) -> str:
    """Return mean ± sd of a metric, with its unit."""
    if not found.n:
        return "–"
    scale, unit = (100, " %") if column in PERCENT else (1, "")
    # Both with the decimals that give the mean three significant digits, so that the spread can be held against it.
    magnitude = math.floor(math.log10(abs(found.mean))) if found.mean and math.isfinite(found.mean) else 0
    form = ".1f" if column in PERCENT else f".{max(0, 2 - magnitude)}f"
    spread = f" ± {format(scale * found.sd, form)}" if found.n > 1 else ""
    return f"{format(scale * found.mean, form)}{spread}{unit}"


def difference_text(found: Comparison) -> str:
    """Return the difference to the baseline with its interval; nothing where there is none to tell."""
    apart = found.difference
    if apart is None or not apart.n:
        return ""
    scale, form, unit = (100, "+.2f", " points") if found.column in PERCENT else (1, "+.3g", "")
    interval = (
        ""
        if math.isnan(apart.interval.low)
        else " [{}, {}]".format(*(format(scale * end, form) for end in apart.interval))
    )
    return f"{format(scale * apart.mean, form)}{interval}{unit}"


def effect_text(found: Comparison) -> str:
    """Return the effect size of the difference; nothing where there is none to tell."""
    effect = found.difference.effect if found.difference else math.nan
    return "" if math.isnan(effect) else f"{effect:+.2f}"


def p_text(p: float) -> str:
    """Return a p value as one writes it."""
    return "p < 0.001" if p < 0.001 else f"p = {p:.2g}"


def _direction(column: str, mean: float) -> str:
    higher = METRICS[column].higher_is_better
    if higher is None:
        return "higher" if mean > 0 else "lower"
    return "better" if (mean > 0) == higher else "worse"
