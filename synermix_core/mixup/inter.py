"""Inter-class mixup, by name: blends different images, in pixels or in features, and remembers both labels.

As in the SynerMix authors' script, one permutation pairs the whole batch, and one λ serves it unless asked otherwise.
λ ~ Beta(α, α) sets MixUp, Manifold MixUp, CutMix and FMix; ResizeMix and SmoothMix draw as their papers do.
"""

from __future__ import annotations

import torch
from torch import Tensor

from synermix_core.mixup.batch import InterMixup, MixableModel, MixedBatch
from synermix_core.mixup.boxes import cutmix, resizemix
from synermix_core.mixup.draw import MixupDraw
from synermix_core.mixup.manifold import manifold_mixup
from synermix_core.mixup.masks import fmix, smoothmix
from synermix_core.mixup.pixels import ImageMixup, mixup


def no_mixup(model: MixableModel, images: Tensor, labels: Tensor, _: MixupDraw) -> MixedBatch:
    """Leave the images as they are."""
    return MixedBatch(model(images), labels, labels, torch.ones(1, device=images.device))


def _before_the_model(mix: ImageMixup) -> InterMixup:
    def mix_and_ask(model: MixableModel, images: Tensor, labels: Tensor, drawn: MixupDraw) -> MixedBatch:
        mixed = mix(images, drawn)
        return MixedBatch(model(mixed.images), labels, labels[drawn.permutation], mixed.lam)

    return mix_and_ask


IMAGE_MIXUPS: dict[str, ImageMixup] = {
    "mixup": mixup,
    "cutmix": cutmix,
    "resizemix": resizemix,
    "fmix": fmix,
    "smoothmix": smoothmix,
}
"""Those that mix the images themselves and need no network."""

INTER_MIXUPS: dict[str, InterMixup] = {
    "none": no_mixup,
    "manifold": manifold_mixup,
    **{name: _before_the_model(mix) for name, mix in IMAGE_MIXUPS.items()},
}
