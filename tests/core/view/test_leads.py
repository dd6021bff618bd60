"""Who leads, and whether that is more than the spread over seeds: worked examples."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from synermix_core.view.leads import Standing, standing


def table(**columns: list[float | None]) -> pd.DataFrame:
    return pd.DataFrame({"epoch": range(len(next(iter(columns.values())))), **columns}, dtype="float64")


def accuracies(*values: float | None) -> dict[int, pd.DataFrame]:
    """Return seed -> table of a run with that accuracy after its only epoch."""
    return {seed: table(val_accuracy=[value]) for seed, value in enumerate(values)}


def test_with_a_seed_each_somebody_leads_and_nobody_knows_whether_by_chance() -> None:
    found = standing("val_accuracy", 0, [accuracies(0.8), accuracies(0.9), accuracies(0.7)], 0)
    assert (found.values, found.leader, found.noise, found.seeds, found.clear) == ((0.8, 0.9, 0.7), 1, None, 1, None)
    assert found.lead == pytest.approx(0.1)


def test_lower_leads_where_lower_is_better() -> None:
    seeds = [{0: table(cohesion=[0.7, value])} for value in (0.3, 0.2)]
    assert standing("cohesion", 1, seeds, 0).leader == 1
    assert standing("cohesion", 0, seeds, 0).leader is None, "they are level"


@pytest.mark.parametrize(("lead", "clear"), [(0.05, True), (0.02, False)])
def test_a_lead_is_held_against_twice_the_spread_of_a_difference(lead: float, clear: bool) -> None:
    ahead, behind = accuracies(0.8 + lead, 0.81 + lead, 0.79 + lead), accuracies(0.80, 0.81, 0.79)
    found = standing("val_accuracy", 0, [behind, ahead], 0)
    assert found.noise == pytest.approx(math.hypot(0.01, 0.01))
    assert (found.leader, found.seeds, found.clear) == (1, 3, clear)


def test_the_noise_takes_three_seeds_of_both_at_that_epoch() -> None:
    many, few = accuracies(0.9, 0.8, 0.85, 0.88), accuracies(0.7, 0.71)
    assert standing("val_accuracy", 0, [many, few], 0).noise is None
    few[2] = table(val_accuracy=[None])
    assert standing("val_accuracy", 0, [many, few], 0).seeds == 2
    assert standing("val_accuracy", 0, [many, accuracies(0.7, 0.71, 0.72)], 0).seeds == 3


def test_what_is_not_measured_does_not_rank() -> None:
    nobody = standing("val_accuracy", 0, [accuracies(None), accuracies(0.9)], 0)
    assert nobody == Standing("val_accuracy", (None, 0.9), None, 0.0, None, 0)
