"""Telling a difference from chance: mean and spread over seeds, and the interval of a paired difference.

Two methods run with one seed share initial weights and batches. Their difference, seed by seed, is therefore steadier
than either of them, and the interval is Student's, of the differences' mean (Gosset 1908).
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import stdtrit

CONFIDENCE = 0.95
FEWEST = 2
"""A single difference has no spread."""
MOST_NEEDED = 1000
"""Runs beyond which nobody goes looking."""


class Spread(NamedTuple):
    """Values over seeds."""

    mean: float
    sd: float | None
    """sample standard deviation; None of a single value"""


class Difference(NamedTuple):
    """Mean of paired differences, with the interval that holds the true one with `CONFIDENCE`."""

    mean: float
    low: float
    high: float

    @property
    def clear(self) -> bool:
        """Whether zero lies outside."""
        return self.low > 0 or self.high < 0


def spread(values: ArrayLike) -> Spread:
    """Return mean and standard deviation of one value or more."""
    found = np.asarray(values, dtype=np.float64)
    return Spread(float(found.mean()), float(found.std(ddof=1)) if len(found) > 1 else None)


def paired_difference(first: ArrayLike, second: ArrayLike) -> Difference:
    """Return first less second, seed by seed.

    Raises:
        ValueError: there are not two pairs at least.
    """
    differences = np.asarray(first, dtype=np.float64) - np.asarray(second, dtype=np.float64)
    if len(differences) < FEWEST:
        raise ValueError(f"seeds: need {FEWEST} pairs at least, but got {len(differences)}. Run more seeds.")
    mean, half = float(differences.mean()), _half_width(float(differences.std(ddof=1)), len(differences))
    return Difference(mean, mean - half, mean + half)


def seeds_needed(mean: float, sd: float) -> int | None:
    """Return how many seeds it takes until an interval of this mean and spread no longer holds zero.

    Planned from a few seeds this is itself a guess: both figures are uncertain. None beyond `MOST_NEEDED`.
    """
    counts = range(FEWEST, MOST_NEEDED + 1)
    return next((count for count in counts if _half_width(sd, count) < abs(mean)), None)


def _half_width(sd: float, count: int) -> float:
    return float(stdtrit(count - 1, (1 + CONFIDENCE) / 2)) * sd / math.sqrt(count)
