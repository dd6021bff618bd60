"""Random streams: repeatable, different from each other, and none moved by another."""

from __future__ import annotations

import torch
from hypothesis import given
from hypothesis import strategies as st

from synermix_core.training.seeding import EpochStreams

CPU = torch.device("cpu")


def first_draws(streams: EpochStreams) -> dict[str, float]:
    generators = {
        "order": streams.order,
        "pairing": streams.pairing,
        "weights": streams.weights,
    }
    draws = {name: torch.rand((), generator=each, dtype=torch.float64).item() for name, each in generators.items()}
    draws["augmentation"] = float(streams.augmentation_seed)
    draws["lambda"] = float(streams.lam.random())
    streams.seed_torch()
    draws["model"] = torch.rand((), dtype=torch.float64).item()
    return draws


@given(st.integers(0, 2**31 - 1), st.integers(0, 1000))
def test_seed_and_epoch_decide_every_stream(seed: int, epoch: int) -> None:
    draws = first_draws(EpochStreams(seed, epoch, CPU))
    assert first_draws(EpochStreams(seed, epoch, CPU)) == draws
    for other in (EpochStreams(seed + 1, epoch, CPU), EpochStreams(seed, epoch + 1, CPU)):
        assert all(value != draws[name] for name, value in first_draws(other).items())


def test_the_streams_differ_from_each_other() -> None:
    draws = first_draws(EpochStreams(0, 0, CPU))
    assert len(set(draws.values())) == len(draws)


def test_no_stream_is_moved_by_another() -> None:
    untouched = first_draws(EpochStreams(0, 1, CPU))
    streams = EpochStreams(0, 1, CPU)
    torch.rand(1000, generator=streams.weights)
    torch.rand(1000, generator=streams.pairing)
    streams.lam.random(1000)
    draws = first_draws(streams)
    for name in ("order", "augmentation", "model"):
        assert draws[name] == untouched[name]
