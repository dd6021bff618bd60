"""One seed, several independent streams: what one part of training draws never shifts what another one draws.

Each epoch starts its streams anew from (seed, epoch, stream). A resumed run therefore needs no saved generator
state, and runs that differ only in their mixup see the same images in the same order.
"""

from __future__ import annotations

import numpy as np
import torch

_STREAMS = ("order", "augmentation", "pairing", "lambda", "weights", "model")


class EpochStreams:
    """The random streams of one epoch.

    Args:
        seed: The run's seed.
        epoch: The epoch the streams are for; 0 is the initialisation.
        device: Where the tensors that are drawn on a device shall be.
    """

    def __init__(self, seed: int, epoch: int, device: torch.device) -> None:
        self._seeds = {
            name: int(np.random.SeedSequence((seed, epoch, index)).generate_state(1, np.uint64)[0] >> 1)
            for index, name in enumerate(_STREAMS)
        }
        # The order is drawn on the CPU whatever the device, so that it is the same everywhere.
        self.order = self._generator("order", torch.device("cpu"))
        self.augmentation_seed = self._seeds["augmentation"]
        self.pairing = self._generator("pairing", device)
        self.weights = self._generator("weights", device)
        self.lam = np.random.default_rng(self._seeds["lambda"])

    def seed_torch(self) -> None:
        """Seed torch's global generator, from which initialisation and dropout draw."""
        torch.manual_seed(self._seeds["model"])

    def _generator(self, name: str, device: torch.device) -> torch.Generator:
        return torch.Generator(device).manual_seed(self._seeds[name])
