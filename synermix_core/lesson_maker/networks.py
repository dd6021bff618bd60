"""The networks behind the lessons, each trained once: all on the digits and on the CPU."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import torch
from torch import Tensor

from synermix_core.config import RunConfig
from synermix_core.training.trainer import EpochResult, Trainer

PRESETS = ("baseline", "mixup", "synermix-intra", "synermix-mixup")
SEED = 0
"""Of the networks that are shown; averages are over more."""
CPU = torch.device("cpu")

Moments = dict[int, dict[str, Tensor]]


@dataclass(frozen=True, slots=True)
class Trained:
    """A run, from the untrained network to the last epoch."""

    trainer: Trainer
    results: list[EpochResult]
    """one an epoch"""
    moments: Moments
    """weights and buffers of the network after the epochs of `MOMENTS`"""

    @property
    def last(self) -> EpochResult:
        return self.results[-1]


FLAT_EPOCHS = 30
MOMENTS = (0, 1, 3, 10, FLAT_EPOCHS - 1)
"""Epochs of a flat run before whose successor a real batch is looked at; the last one leads to the final epoch."""


def flat_config(preset: str, seed: int = SEED) -> RunConfig:
    """Return a run whose features are two, so that the feature space itself can be drawn."""
    return RunConfig.from_preset(preset, epochs=FLAT_EPOCHS, bottleneck=True, device="cpu", seed=seed)


def wide_config(preset: str) -> RunConfig:
    """Return a run as the Train page makes it."""
    return RunConfig.from_preset(preset, device="cpu")


@cache
def flat(preset: str, seed: int) -> Trained:
    """Train the flat network of a preset, once however many lessons ask for it."""
    return _train(flat_config(preset, seed))


@cache
def wide(preset: str) -> Trained:
    """Train the wide network of a preset, once however many lessons ask for it."""
    return _train(wide_config(preset))


def _train(config: RunConfig) -> Trained:
    trainer, results, moments = Trainer(config), [], {}
    with torch.enable_grad():  # whoever asks may be done with gradients
        for result in trainer:
            results.append(result)
            if result.epoch in MOMENTS:
                moments[result.epoch] = {name: value.clone() for name, value in trainer.model.state_dict().items()}
    return Trained(trainer, results, moments)


def probe_images(trained: Trained) -> tuple[Tensor, Tensor]:
    """Return the probe's images, normalised, and their classes."""
    trainer = trained.trainer
    batches = list(trainer.data.evaluation_batches("evaluation", trainer.probe_index, CPU))
    return torch.cat([images for images, _ in batches]), torch.cat([labels for _, labels in batches])
