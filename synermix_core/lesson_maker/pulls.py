"""How hard both losses pull while networks learn: averages, where `batch` looks into one step.

Every moment of a run is given the same batches, partners and weights, and each batch is mixed with the same values of
λ: what differs between two moments is the network alone.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from synermix_core.config import RunConfig
from synermix_core.lesson_maker.batch import PRESET, keep_outputs
from synermix_core.lesson_maker.networks import CPU, MOMENTS, Trained, flat, flat_config
from synermix_core.lessons.forces import inter_pull, intra_pull, strength
from synermix_core.mixup.draw import draw
from synermix_core.mixup.inter import INTER_MIXUPS
from synermix_core.mixup.intra import INTRA_WEIGHTS
from synermix_core.models.backbone import Backbone
from synermix_core.runs.records import Head
from synermix_core.training.trainer import Trainer

SEEDS = (0, 1, 2, 3, 4)
LAMBDAS = (np.arange(10) + 0.5) / 10
"""They stand for the λ that training draws: with α = 1 all are equally likely."""


def pull_configs() -> dict[str, RunConfig]:
    """Return the runs, by name."""
    return {f"seed {seed}": flat_config(PRESET, seed) for seed in SEEDS}


def pulls() -> dict[str, NDArray[Any]]:
    """Return the strength of both pulls for R runs, E moments, B batches and L values of λ."""
    runs = [pulls_of(flat(PRESET, seed)) for seed in SEEDS]
    return {
        "epochs": np.array(MOMENTS), "seeds": np.array(SEEDS), "lambdas": LAMBDAS,
        "intra": np.stack([intra for intra, _ in runs]), "inter": np.stack([inter for _, inter in runs]),
    }  # fmt: skip


def pulls_of(run: Trained) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the strength of L_intra's pull, (E, B), and of L_inter's, (E, B, L), before β."""
    model, intra, inter = deepcopy(run.trainer.model), [], []
    for epoch in MOMENTS:
        model.load_state_dict(run.moments[epoch])
        batches = [strengths(model, run.trainer, step) for step in range(run.trainer.steps_per_epoch)]
        intra.append([by_intra for by_intra, _ in batches])
        inter.append([by_inter for _, by_inter in batches])
    return np.array(intra), np.array(inter)


@torch.no_grad()
def strengths(model: Backbone, trainer: Trainer, step: int) -> tuple[float, list[float]]:
    """Return how hard the losses pull on a batch of the first epoch: L_intra, and L_inter for each of `LAMBDAS`.

    The features are those of train mode, whose batch norm sees this batch alone.
    """
    mixup, (batch, streams) = trainer.config.mixup, trainer.batch(1, step)
    assert batch.clean is not None
    assert batch.augmented is not None
    labels, head = batch.labels.numpy(), Head(model.head.weight.numpy(), model.head.bias.numpy())
    weights = INTRA_WEIGHTS[mixup.weights](len(labels), CPU, streams.weights).numpy()
    drawn = draw(mixup.alpha, len(labels), streams.lam, streams.shapes, streams.pairing)
    partners = labels[drawn.permutation.numpy()]
    with keep_outputs(model.train().bottleneck) as features:
        model(batch.clean)
        for lam in LAMBDAS:
            INTER_MIXUPS[mixup.inter](model, batch.augmented, batch.labels, replace(drawn, lam=np.array([lam])))
    clean, *mixed = (one.numpy() for one in features)
    intra = intra_pull(clean, labels, weights, head).on_images
    inter = [inter_pull(one, labels, partners, lam, head).pulls for one, lam in zip(mixed, LAMBDAS, strict=True)]
    return strength(intra), [strength(pulls_ND) for pulls_ND in inter]
