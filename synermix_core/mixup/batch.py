"""What comes out of an inter mixup: the network's answers, and the two labels each is held against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional

from synermix_core.mixup.draw import MixupDraw


class MixableModel(Protocol):
    """What an inter mixup needs of a network: to be called, and named places to blend at."""

    @property
    def mixing_layers(self) -> tuple[str, ...]: ...
    def get_submodule(self, target: str) -> nn.Module: ...
    def __call__(self, images: Tensor) -> Tensor: ...


@dataclass(frozen=True, slots=True)
class MixedBatch:
    """What the network said of a mixed batch of N images and C classes."""

    logits: Tensor
    """(N, C)"""
    targets_a: Tensor
    """(N,) labels of the first images, weight λ"""
    targets_b: Tensor
    """(N,) labels of their partners, weight 1−λ"""
    lam: Tensor
    """(N,) λ of each image, or (1,) where the batch shares one"""

    def loss(self, label_smoothing: float = 0.0) -> Tensor:
        """Return λ·CE(logits, a) + (1−λ)·CE(logits, b), the mean over the batch (Zhang et al. 2018).

        Args:
            label_smoothing: Share of each label spread evenly over all classes, 0 to 1.
        """
        loss_a, loss_b = (
            functional.cross_entropy(self.logits, targets, reduction="none", label_smoothing=label_smoothing)
            for targets in (self.targets_a, self.targets_b)
        )
        return torch.lerp(loss_b, loss_a, self.lam.to(loss_a.dtype)).mean()

    def correct(self) -> Tensor:
        """Return the label mass predicted, summed over the batch: λ for a hit of a, 1−λ for a hit of b."""
        predicted = self.logits.argmax(dim=1)
        hits_a, hits_b = ((predicted == targets).to(self.lam.dtype) for targets in (self.targets_a, self.targets_b))
        return torch.lerp(hits_b, hits_a, self.lam).sum()


InterMixup = Callable[[MixableModel, Tensor, Tensor, MixupDraw], MixedBatch]
"""(model, images, labels, draw) -> what the model says of the mixed batch"""
