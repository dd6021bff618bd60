"""A real training step looked into: the features of its batch, and what it mixes of them, at moments of a run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from synermix_core.lesson_maker.networks import CPU, MOMENTS, SEED, Moments, flat
from synermix_core.mixup.draw import draw
from synermix_core.mixup.intra import INTRA_WEIGHTS
from synermix_core.training.step import SynerMixStep
from synermix_core.training.trainer import Trainer

PRESET = "synermix-mixup"


def batch() -> dict[str, NDArray[Any]]:
    """Return the first batch after each of some epochs of a flat SynerMix + MixUp run."""
    run = flat(PRESET, SEED)
    stored: dict[str, NDArray[Any]] = {"epochs": np.array(MOMENTS)}
    for epoch in MOMENTS:
        step = first_step(run.trainer, run.moments, epoch)
        stored.update({f"{epoch}/{name}": values for name, values in step.items()})
    return stored


@torch.no_grad()
def first_step(trainer: Trainer, moments: Moments, epoch: int) -> dict[str, NDArray[Any]]:
    """Take the forward pass of the first step after `epoch` once more, and return what it passed through.

    The features are those of train mode, whose batch norm sees this batch alone.
    """
    config, (batch, streams) = trainer.config, trainer.batch(epoch + 1, 0)
    model = deepcopy(trainer.model).train()
    model.load_state_dict(moments[epoch])
    with keep_outputs(model.bottleneck) as features:
        loss = SynerMixStep(model, config)(batch.clean, batch.augmented, batch.labels, streams)
    assert loss.intra is not None
    assert loss.inter is not None

    (_, again), count = trainer.batch(epoch + 1, 0), len(batch.labels)  # the streams of a step start anew
    drawn = draw(config.mixup.alpha, count, again.lam, again.shapes, again.pairing)
    clean, mixed = features
    stored = {
        "features": clean, "mixed": mixed, "labels": batch.labels, "partners": batch.labels[drawn.permutation],
        "weights": INTRA_WEIGHTS[config.mixup.weights](count, CPU, again.weights), "lam": torch.from_numpy(drawn.lam),
        "weight": model.head.weight, "bias": model.head.bias,
        "intra_loss": loss.intra, "inter_loss": loss.inter,
    }  # fmt: skip
    return {name: value.numpy() for name, value in stored.items()}


@contextmanager
def keep_outputs(module: nn.Module) -> Iterator[list[Tensor]]:
    """Collect what a module returns, call by call."""
    kept: list[Tensor] = []

    def keep(_module: nn.Module, _inputs: object, output: Tensor) -> None:
        kept.append(output)

    handle = module.register_forward_hook(keep)
    yield kept
    handle.remove()
