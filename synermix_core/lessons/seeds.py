"""How many seeds it takes to find a difference. What was found is judged by `synermix_core.sweeps.statistics`."""

from __future__ import annotations

import math

from scipy.special import nctdtr, stdtrit

from synermix_core.sweeps.statistics import CONFIDENCE, LEAST_SEEDS, Interval

POWER = 0.8
"""In how many of all studies a difference that is there shall be found."""
MOST_NEEDED = 1000
"""Runs beyond which nobody goes looking."""


def leaves_zero_out(interval: Interval) -> bool:
    """Whether an interval says that there is a difference; one that is unknown does not."""
    return interval.low > 0 or interval.high < 0


def seeds_needed(mean: float, sd: float) -> int | None:
    """Return the seeds with which a paired t test has `POWER` to find a difference; None beyond `MOST_NEEDED`.

    Planned from a few seeds this is itself a guess, for both figures are uncertain.

    Args:
        mean: True mean of the differences between two methods, seed by seed.
        sd: Their true standard deviation.
    """
    counts = range(LEAST_SEEDS, MOST_NEEDED + 1)
    return next((count for count in counts if power(mean, sd, count) >= POWER), None)


def power(mean: float, sd: float, count: int) -> float:
    """Return in which share of all studies of `count` seeds the interval of a difference leaves zero out.

    Student's t of normal differences follows the noncentral t distribution, with noncentrality √n·mean/sd.

    Args:
        mean: True mean of the differences.
        sd: Their true standard deviation.
        count: n, two at least.
    """
    if sd == 0:
        return float(mean != 0)
    shift, critical = math.sqrt(count) * mean / sd, stdtrit(count - 1, (1 + CONFIDENCE) / 2)
    below, above = nctdtr(count - 1, shift, -critical), 1 - nctdtr(count - 1, shift, critical)
    return float(below + above)
