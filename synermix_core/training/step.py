"""The loss of one training step: L = β·L_intra + (1−β)·L_inter (Xu et al., arXiv 2403.14137).

Two train-mode passes, as in the authors' script: the unaugmented images for L_intra, the augmented ones for
L_inter; batch norm sees each on its own. β = 0 skips the first and β = 1 the second.
"""

from __future__ import annotations

import logging
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from synermix_core.config import RunConfig
from synermix_core.mixup import intra
from synermix_core.mixup.draw import draw
from synermix_core.mixup.inter import INTER_MIXUPS
from synermix_core.models.backbone import Backbone
from synermix_core.training.seeding import StepStreams

_LOG = logging.getLogger(__name__)


class StepLoss(NamedTuple):
    """The losses of one step, scalars on the device; a component that was skipped is None."""

    total: Tensor
    intra: Tensor | None
    inter: Tensor | None
    correct: Tensor | None
    """label mass predicted in the augmented pass, summed over the batch"""


class SynerMixStep(nn.Module):
    """A network and its loss as one module, so that data-parallel training sees one forward pass a step.

    Args:
        model: The network, in train mode when called.
        config: Inter component, α, β, how λ and the intra weights are drawn, label smoothing.
    """

    def __init__(self, model: Backbone, config: RunConfig) -> None:
        super().__init__()
        self.model = model
        self._mixup = config.mixup
        self._label_smoothing = config.optimizer.label_smoothing
        if config.mixup.inter == "manifold" and not model.mixing_layers:
            _LOG.warning(
                "%s has no inner layer that Manifold MixUp can blend after, so that it is MixUp at the input. "
                "Choose another model to blend at depth.", config.model.model,
            )  # fmt: skip

    def forward(self, clean: Tensor | None, augmented: Tensor | None, labels: Tensor, streams: StepStreams) -> StepLoss:
        """Compute the loss of one batch.

        Args:
            clean: (N, channels, height, width) normalised, unaugmented images; None when β = 0.
            augmented: The same images, augmented; None when β = 1.
            labels: (N,) class indices.
            streams: The random streams of the step.
        """
        beta = self._mixup.beta
        total, intra_loss, inter_loss, correct = torch.zeros((), device=labels.device), None, None, None
        if clean is not None:
            intra_loss = self._intra_loss(clean, labels, streams)
            total = total + beta * intra_loss
        if augmented is not None:
            drawn = draw(
                self._mixup.alpha,
                len(labels),
                streams.lam,
                streams.shapes,
                streams.pairing,
                lam_per_sample=self._mixup.lam_per_sample,
            )
            mixed = INTER_MIXUPS[self._mixup.inter](self.model, augmented, labels, drawn)
            inter_loss, correct = mixed.loss(self._label_smoothing), mixed.correct()
            total = total + (1 - beta) * inter_loss
        return StepLoss(total, intra_loss, inter_loss, correct)

    def _intra_loss(self, clean: Tensor, labels: Tensor, streams: StepStreams) -> Tensor:
        """Return the cross-entropy of the synthesized features, averaged over the classes present in the batch."""
        weights_N = intra.INTRA_WEIGHTS[self._mixup.weights](len(labels), clean.device, streams.weights)
        num_classes = self.model.head.out_features
        synthesized_CD, present_C = intra.synthesize(self.model.features(clean), labels, weights_N, num_classes)
        classes_C = torch.arange(num_classes, device=labels.device)
        loss_C = functional.cross_entropy(
            self.model.head(synthesized_CD), classes_C, reduction="none", label_smoothing=self._label_smoothing
        )
        # Masking keeps the shape fixed; picking the present rows would make the device wait for their number.
        return (loss_C * present_C).sum() / present_C.sum()
