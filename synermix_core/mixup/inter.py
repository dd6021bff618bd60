"""Inter-class mixup: blends different images, in pixels or in features, and remembers both labels.

Sources: MixUp: Zhang et al. 2018, arXiv 1710.09412, λ ~ Beta(α, α) and x̃ = λ·x_i + (1−λ)·x_j.
Manifold MixUp: Verma et al. 2019, arXiv 1806.05236: the same blend at a layer drawn anew for each batch.
As in the SynerMix authors' script, one λ and one permutation serve the whole batch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional


class MixableModel(Protocol):
    """What an inter mixup needs of a network: to be called, and named places to blend at."""

    @property
    def mixing_layers(self) -> tuple[str, ...]: ...
    def get_submodule(self, target: str) -> nn.Module: ...
    def __call__(self, images: Tensor) -> Tensor: ...


@dataclass(frozen=True, slots=True)
class MixupDraw:
    """The random choices of one batch."""

    lam: float
    """λ, the share of the first image, 0 to 1"""
    permutation: Tensor
    """(N,) index of each image's partner"""
    layer_draw: float
    """U[0, 1), picks the layer of Manifold MixUp"""


@dataclass(frozen=True, slots=True)
class MixedBatch:
    """What the network said of a mixed batch, and the two labels each answer is held against."""

    logits: Tensor
    """(N, C)"""
    targets_a: Tensor
    """(N,) labels of the first images, weight λ"""
    targets_b: Tensor
    """(N,) labels of their partners, weight 1−λ"""
    lam: float

    def loss(self) -> Tensor:
        """Return λ·CE(logits, a) + (1−λ)·CE(logits, b), the mean over the batch (Zhang et al. 2018)."""
        loss_a = functional.cross_entropy(self.logits, self.targets_a)
        if self.lam == 1.0:
            return loss_a
        return self.lam * loss_a + (1.0 - self.lam) * functional.cross_entropy(self.logits, self.targets_b)

    def correct(self) -> Tensor:
        """Return the label mass predicted, summed over the batch: λ for a hit of a, 1−λ for a hit of b."""
        predicted = self.logits.argmax(dim=1)
        hits_a, hits_b = (predicted == self.targets_a).sum(), (predicted == self.targets_b).sum()
        return self.lam * hits_a + (1.0 - self.lam) * hits_b


def draw(alpha: float, count: int, rng: np.random.Generator, generator: torch.Generator) -> MixupDraw:
    """Draw λ ~ Beta(α, α), a permutation of `count` images and a layer.

    λ comes from NumPy, on the CPU, because the loss needs it as a number: drawing it on a GPU would wait for it.
    """
    permutation = torch.randperm(count, generator=generator, device=generator.device)
    return MixupDraw(float(rng.beta(alpha, alpha)), permutation, float(rng.random()))


def no_mixup(model: MixableModel, images: Tensor, labels: Tensor, _: MixupDraw) -> MixedBatch:
    """Leave the images as they are."""
    return MixedBatch(model(images), labels, labels, 1.0)


def mixup(model: MixableModel, images: Tensor, labels: Tensor, drawn: MixupDraw) -> MixedBatch:
    """Blend the pixels of each image with its partner's (Zhang et al. 2018)."""
    logits = model(blend(images, drawn))
    return MixedBatch(logits, labels, labels[drawn.permutation], drawn.lam)


def manifold_mixup(model: MixableModel, images: Tensor, labels: Tensor, drawn: MixupDraw) -> MixedBatch:
    """Blend at the input or after one of the model's `mixing_layers`, all equally likely (Verma et al. 2019)."""
    layers = model.mixing_layers
    choice = int(drawn.layer_draw * (len(layers) + 1))
    if choice == 0:
        return mixup(model, images, labels, drawn)
    with blending_after(model.get_submodule(layers[choice - 1]), drawn):
        logits = model(images)
    return MixedBatch(logits, labels, labels[drawn.permutation], drawn.lam)


def blend(values: Tensor, drawn: MixupDraw) -> Tensor:
    """Return λ·values + (1−λ)·values[permutation]."""
    return torch.lerp(values[drawn.permutation], values, drawn.lam)


@contextmanager
def blending_after(module: nn.Module, drawn: MixupDraw) -> Iterator[None]:
    """Blend whatever `module` returns while the context lasts."""

    def hook(_module: nn.Module, _inputs: object, output: Tensor) -> Tensor:
        return blend(output, drawn)

    handle = module.register_forward_hook(hook)
    try:
        yield
    finally:
        handle.remove()


InterMixup = Callable[[MixableModel, Tensor, Tensor, MixupDraw], MixedBatch]

INTER_MIXUPS: dict[str, InterMixup] = {"none": no_mixup, "mixup": mixup, "manifold": manifold_mixup}
