"""The loss of one training step: L = β·L_intra + (1−β)·L_inter (Xu et al., arXiv 2403.14137).

Two train-mode passes, as in the authors' script: the unaugmented images for L_intra, the augmented ones for
L_inter. β = 0 skips the first and β = 1 the second.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from synermix_core.config import MixupConfig
from synermix_core.mixup import inter, intra
from synermix_core.models.backbone import Backbone
from synermix_core.training.seeding import EpochStreams


@dataclass(frozen=True, slots=True)
class StepLoss:
    """The losses of one step, scalars on the device; a component that was skipped is None."""

    total: Tensor
    intra: Tensor | None
    inter: Tensor | None
    correct: Tensor | None
    """label mass predicted in the augmented pass, summed over the batch"""


def synermix_loss(
    model: Backbone,
    clean: Tensor | None,
    augmented: Tensor | None,
    labels: Tensor,
    mixup: MixupConfig,
    streams: EpochStreams,
) -> StepLoss:
    """Compute the loss of one batch.

    Args:
        model: The network, in train mode.
        clean: (N, channels, height, width) normalised, unaugmented images; None is as good where β = 0.
        augmented: The same images, augmented; None is as good where β = 1.
        labels: (N,) class indices.
        mixup: Inter component, α, β and the distribution of the intra weights.
        streams: The epoch's random streams.
    """
    total, intra_loss, inter_loss, correct = torch.zeros((), device=labels.device), None, None, None
    if mixup.beta > 0 and clean is not None:
        intra_loss = _intra_loss(model, clean, labels, mixup.weights, streams)
        total = total + mixup.beta * intra_loss
    if mixup.beta < 1 and augmented is not None:
        drawn = inter.draw(mixup.alpha, len(labels), streams.lam, streams.pairing)
        mixed = inter.INTER_MIXUPS[mixup.inter](model, augmented, labels, drawn)
        inter_loss, correct = mixed.loss(), mixed.correct()
        total = total + (1 - mixup.beta) * inter_loss
    return StepLoss(total, intra_loss, inter_loss, correct)


def _intra_loss(model: Backbone, clean: Tensor, labels: Tensor, weights: str, streams: EpochStreams) -> Tensor:
    """Return the cross-entropy of the synthesized features, averaged over the classes present in the batch."""
    drawn = intra.INTRA_WEIGHTS[weights](len(labels), clean.device, streams.weights)
    num_classes = model.head.out_features
    synthesized_CD, present_C = intra.synthesize(model.features(clean), labels, drawn, num_classes)
    classes_C = torch.arange(num_classes, device=labels.device)
    loss_C = functional.cross_entropy(model.head(synthesized_CD), classes_C, reduction="none")
    # Masking keeps the shape fixed; picking the present rows would make the device wait for their number.
    return (loss_C * present_C).sum() / present_C.sum()
