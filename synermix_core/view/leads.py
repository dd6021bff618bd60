"""Who leads among runs, and whether that is more than chance: a lead is held against the spread over seeds."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from synermix_core.catalog import METRICS
from synermix_core.sweeps.statistics import LEAST_SEEDS

CLEAR = 2.0
"""A lead is clear beyond so many standard deviations of a difference between two runs, or between two means of runs."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How runs stand in one metric."""

    column: str
    values: tuple[float | None, ...]
    """of each run; None where it has none"""
    leader: int | None
    """position of the best run; None as long as fewer than two have a value, or when they tie"""
    lead: float
    """its distance from the second"""
    noise: float | None
    """seed noise: standard deviation of a difference between the two over seeds; None while too few were run"""
    seeds: int
    """number of seeds behind the noise, the smaller one of the two runs'"""

    @property
    def clear(self) -> bool | None:
        """Whether the lead is more than the seed noise explains; None while nobody knows."""
        return None if self.noise is None else self.lead > CLEAR * self.noise


def standing(column: str, epoch: int, seeds: Sequence[Mapping[int, pd.DataFrame]], raced: int) -> Standing:
    """Compare runs in a metric after an epoch.

    The runs of a race share weights and batches, which makes their difference steadier than that of two runs of
    different seeds: the noise is an upper bound of what chance does to a race.

    Args:
        column: A metric that ranks runs.
        epoch: The epoch.
        seeds: For each run: seed -> metrics table of its configuration with that seed.
        raced: The seed of the runs themselves.
    """
    found = [
        {seed: value for seed, table in tables.items() if (value := _value(table, column, epoch)) is not None}
        for tables in seeds
    ]
    values = tuple(by_seed.get(raced) for by_seed in found)
    sign = 1 if METRICS[column].higher_is_better else -1
    ranked = sorted(
        (place for place, value in enumerate(values) if value is not None),
        key=lambda place: sign * (values[place] or 0.0),
        reverse=True,
    )
    if len(ranked) < 2 or values[ranked[0]] == values[ranked[1]]:
        return Standing(column, values, None, 0.0, None, 0)
    first, second = ranked[:2]
    known = min(len(found[first]), len(found[second]))
    noise = math.hypot(_spread(found[first]), _spread(found[second])) if known >= LEAST_SEEDS else None
    return Standing(column, values, first, abs((values[first] or 0.0) - (values[second] or 0.0)), noise, known)


def _value(table: pd.DataFrame, column: str, epoch: int) -> float | None:
    found = table.loc[table["epoch"] == epoch, column].dropna()
    return float(found.iloc[0]) if len(found) else None


def _spread(by_seed: Mapping[int, float]) -> float:
    return float(np.std(list(by_seed.values()), ddof=1))
