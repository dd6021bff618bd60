"""Random streams: repeatable, different from each other, and none moved by another."""

from __future__ import annotations

import torch
from hypothesis import given
from hypothesis import strategies as st

from synermix_core.training.seeding import EpochStreams

CPU = torch.device("cpu")


def draws_of(seed: int, epoch: int, step: int = 0, rank: int = 0) -> dict[str, float]:
    """Return the first draw of every stream that seed, epoch, rank and step lead to."""
    epoch_streams = EpochStreams(seed, epoch, CPU, rank)
    streams = epoch_streams.at(step)
    draws = {"model": torch.rand((), dtype=torch.float64).item()}
    generators = {
        "order": epoch_streams.order,
        "augmentation": torch.Generator().manual_seed(epoch_streams.augmentation),
        "pairing": streams.pairing,
        "weights": streams.weights,
    }
    draws |= {name: torch.rand((), generator=each, dtype=torch.float64).item() for name, each in generators.items()}
    return {**draws, "lambda": float(streams.lam.random()), "shapes": float(streams.shapes.random())}


@given(st.integers(0, 2**31 - 1), st.integers(0, 1000), st.integers(0, 1000), st.integers(0, 7))
def test_seed_and_epoch_decide_every_stream(seed: int, epoch: int, step: int, rank: int) -> None:
    draws = draws_of(seed, epoch, step, rank)
    assert draws_of(seed, epoch, step, rank) == draws
    for other in (draws_of(seed + 1, epoch, step, rank), draws_of(seed, epoch + 1, step, rank)):
        assert all(value != draws[name] for name, value in other.items())


def test_a_step_has_streams_of_its_own_within_the_epochs_order() -> None:
    first, second = draws_of(0, 1, 0), draws_of(0, 1, 1)
    assert {name for name in first if first[name] == second[name]} == {"order", "augmentation"}


def test_processes_share_the_order_and_nothing_else() -> None:
    first, second = draws_of(0, 1, 3, rank=0), draws_of(0, 1, 3, rank=1)
    assert {name for name in first if first[name] == second[name]} == {"order"}


def test_the_streams_differ_from_each_other_even_where_all_numbers_are_zero() -> None:
    draws = draws_of(0, 0)
    assert len(set(draws.values())) == len(draws)


def test_no_stream_is_moved_by_another() -> None:
    streams = EpochStreams(0, 1, CPU).at(0)
    torch.rand(1000, generator=streams.weights)
    streams.lam.random(1000)
    streams.shapes.random(1000)
    assert torch.rand((), generator=streams.pairing, dtype=torch.float64).item() == draws_of(0, 1)["pairing"]


def test_the_initialisation_depends_on_the_seed_alone() -> None:
    values = []
    for seed in (0, 0, 1):
        EpochStreams(seed, 0, CPU).seed_torch()
        values.append(torch.rand(()).item())
    assert values[0] == values[1] != values[2]
