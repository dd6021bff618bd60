"""Learning rates at the steps where something happens."""

from __future__ import annotations

from itertools import pairwise

import pytest
import torch

from synermix_core import catalog
from synermix_core.training.schedule import LR_SCHEDULES, Horizon, cosine, one_cycle, step_decay

TEN_TENS = Horizon(steps_per_epoch=10, epochs=10, warmup=0.05)


def test_the_table_has_the_names_of_the_catalog() -> None:
    assert LR_SCHEDULES.keys() == catalog.LR_SCHEDULES.keys()


def test_cosine_warms_up_over_its_share_of_the_steps() -> None:
    assert [cosine(step, TEN_TENS) for step in range(6)] == [0.2, 0.4, 0.6, 0.8, 1.0, 1.0]
    assert cosine(0, Horizon(10, 10, warmup=0.0)) == 1.0


def test_cosine_falls_from_one_to_nearly_zero() -> None:
    shares = [cosine(step, TEN_TENS) for step in range(5, 100)]
    assert all(later < earlier for earlier, later in pairwise(shares))
    # Half of the way down lies in the middle of the 95 steps that remain.
    assert shares[47] > 0.5 > shares[48]
    assert 0 < shares[-1] < 0.001


@pytest.mark.parametrize("name", LR_SCHEDULES)
@pytest.mark.parametrize(("steps", "epochs"), [(1, 1), (2, 1), (500, 1), (1, 1000)])
def test_every_share_lies_between_zero_and_one(name: str, steps: int, epochs: int) -> None:
    horizon = Horizon(steps, epochs, warmup=0.05)
    assert all(0 < LR_SCHEDULES[name](step, horizon) <= 1 for step in range(horizon.steps))


def test_step_decay_halves_every_ten_epochs() -> None:
    horizon = Horizon(steps_per_epoch=16, epochs=30)
    shares = [step_decay(16 * epoch, horizon) for epoch in (0, 9, 10, 19, 20, 29)]
    assert shares == [1, 1, 0.5, 0.5, 0.25, 0.25]
    assert (step_decay(159, horizon), step_decay(160, horizon)) == (1, 0.5)


def test_one_cycle_is_torchs_own() -> None:
    parameter = torch.nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([parameter], lr=1.0)
    theirs = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=1.0, total_steps=100, cycle_momentum=False)
    for step in range(100):
        assert one_cycle(step, TEN_TENS) == pytest.approx(theirs.get_last_lr()[0], rel=1e-9)
        optimizer.step()
        if step < 99:
            theirs.step()
