"""Learning rates at the steps where something happens."""

from __future__ import annotations

from itertools import pairwise

import pytest

from synermix_core.training.schedule import cosine, step_decay


def test_cosine_warms_up_over_a_twentieth_of_the_steps() -> None:
    assert [cosine(step, 10, 10) for step in range(6)] == [0.2, 0.4, 0.6, 0.8, 1.0, 1.0]


def test_cosine_falls_from_one_to_nearly_zero() -> None:
    shares = [cosine(step, 10, 10) for step in range(5, 100)]
    assert all(later < earlier for earlier, later in pairwise(shares))
    # Half of the way down lies in the middle of the 95 steps that remain.
    assert shares[47] > 0.5 > shares[48]
    assert 0 < shares[-1] < 0.001


@pytest.mark.parametrize(("steps", "epochs"), [(1, 1), (2, 1), (500, 1), (1, 1000)])
def test_cosine_stays_between_zero_and_one(steps: int, epochs: int) -> None:
    shares = [cosine(step, steps, epochs) for step in range(steps * epochs)]
    assert all(0 < share <= 1 for share in shares)
    assert max(shares) == 1


def test_step_decay_halves_every_ten_epochs() -> None:
    shares = [step_decay(16 * epoch, 16, 30) for epoch in (0, 9, 10, 19, 20, 29)]
    assert shares == [1, 1, 0.5, 0.5, 0.25, 0.25]
    assert (step_decay(159, 16, 30), step_decay(160, 16, 30)) == (1, 0.5)
