"""One seed, several independent streams: what one part of training draws never shifts what another one draws.

Every step starts its streams anew from (seed, epoch, rank, step, stream). A resumed run therefore needs no saved
generator state, whatever step it goes on from, and runs that differ only in their mixup see the same images in the
same order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch

_EPOCH_STREAMS = ("order", "model")
_STEP_STREAMS = ("augmentation", "pairing", "lambda", "shapes", "weights", "model")


@dataclass(frozen=True, slots=True)
class StepStreams:
    """The random streams of one step."""

    augmentation: int
    """seed of the batch's augmentation"""
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
        order, self._model = _seeds((seed, epoch), len(_EPOCH_STREAMS))
        # The order is drawn on the CPU whatever the device, so that it is the same everywhere.
        self.order = torch.Generator().manual_seed(order)
        self._pairing, self._weights = torch.Generator(device), torch.Generator(device)
        self._seed_device = _SEED_DEVICE[device.type]

    def seed_torch(self) -> None:
        """Seed torch's global generator for the initialisation of the network."""
        torch.manual_seed(self._model)

    def at(self, step: int) -> StepStreams:
        """Return the streams of a step, and seed the device's own generator, from which dropout draws."""
        seeds = dict(zip(_STEP_STREAMS, _seeds((*self._key, step), len(_STEP_STREAMS)), strict=True))
        self._seed_device(seeds["model"])
        return StepStreams(
            augmentation=seeds["augmentation"],
            pairing=self._pairing.manual_seed(seeds["pairing"]),
            weights=self._weights.manual_seed(seeds["weights"]),
            lam=np.random.default_rng(seeds["lambda"]),
            shapes=np.random.default_rng(seeds["shapes"]),
        )


# torch.manual_seed seeds every device at once, which takes longer than all else that is drawn for a step.
_SEED_DEVICE: dict[str, Callable[[int], object]] = {
    "cpu": torch.default_generator.manual_seed,
    "cuda": torch.cuda.manual_seed,
    "mps": torch.mps.manual_seed,
}


def _seeds(key: tuple[int, ...], count: int) -> list[int]:
    # Torch takes signed 64-bit seeds.
    return [int(state >> 1) for state in np.random.SeedSequence(key).generate_state(count, np.uint64)]
