"""One seed, several independent streams: what one part of training draws never shifts what another one draws.

Every step starts its streams anew from (seed, epoch, rank, step, stream). A resumed run therefore needs no saved
generator state, whatever step it goes on from, and runs that differ only in their mixup see the same images in the
same order.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import torch

_STEP_STREAMS = ("pairing", "lambda", "shapes", "weights", "model")


class StepStreams(NamedTuple):
    """The random streams of one step."""

    pairing: torch.Generator
    """which images are mixed with which; on the training device"""
    weights: torch.Generator
    """convex weights inside the classes; on the training device"""
    lam: np.random.Generator
    """λ and the layer of Manifold MixUp"""
    shapes: np.random.Generator
    """boxes and masks"""


class EpochStreams:
    """The random streams of one epoch.

    Args:
        seed: The run's seed.
        epoch: The epoch the streams are for; 0 is the initialisation.
        device: Where the tensors that are drawn on a device shall be.
        rank: Number of this process among those that train together; each draws its own steps, all share the order.
    """

    def __init__(self, seed: int, epoch: int, device: torch.device, rank: int = 0) -> None:
        self._key = (seed, epoch, rank)
        order, self._model = _seeds("epoch", (seed, epoch), 2)
        (self.augmentation,) = _seeds("rank", self._key, 1)
        # The order is drawn on the CPU whatever the device, so that it is the same everywhere.
        self.order = torch.Generator().manual_seed(order)
        self._pairing, self._weights = torch.Generator(device), torch.Generator(device)
        self._seed_device = _SEED_DEVICE[device.type]

    def seed_torch(self) -> None:
        """Seed torch's global generator for the initialisation of the network."""
        torch.manual_seed(self._model)

    def at(self, step: int) -> StepStreams:
        """Return the streams of a step, and seed the device's own generator, from which dropout draws."""
        seeds = dict(zip(_STEP_STREAMS, _seeds("step", (*self._key, step), len(_STEP_STREAMS)), strict=True))
        self._seed_device(seeds["model"])
        return StepStreams(
            pairing=self._pairing.manual_seed(seeds["pairing"]),
            weights=self._weights.manual_seed(seeds["weights"]),
            lam=np.random.default_rng(seeds["lambda"]),
            shapes=np.random.default_rng(seeds["shapes"]),
        )


def ghost_stream(seed: int) -> torch.Generator:
    """Return the random stream that the ghosts of a run are chosen from, on the CPU."""
    return torch.Generator().manual_seed(*_seeds("ghosts", (seed,), 1))


# torch.manual_seed seeds every device at once, which takes longer than all else that is drawn for a step.
_SEED_DEVICE: dict[str, Callable[[int], object]] = {
    "cpu": torch.default_generator.manual_seed,
    "cuda": torch.cuda.manual_seed,
    "mps": torch.mps.manual_seed,
}


# NumPy takes (1, 2) and (1, 2, 0) for the same key: a number in front tells keys of different length apart.
_KINDS = {"epoch": 1, "rank": 2, "step": 3, "ghosts": 4}


def _seeds(kind: str, key: tuple[int, ...], count: int) -> list[int]:
    states = np.random.SeedSequence((_KINDS[kind], *key)).generate_state(count, np.uint64)
    return [int(state >> 1) for state in states]  # torch takes signed 64-bit seeds
