"""Augmentation of whole batches on the device: no loop over the images, raw pixels in and out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from synermix_core.catalog_data import Recipe

AUGMENTATIONS: dict[str, Callable[[Recipe], Recipe]] = {
    "auto": lambda recipe: recipe,
    "no_cutout": lambda recipe: replace(recipe, cutout=0),
    "crop": lambda recipe: replace(recipe, flip=False, cutout=0),
    "none": lambda recipe: Recipe(),  # noqa: ARG005 -- one signature for all
}
"""Name -> the part of a data set's recipe that is used."""


def scale_recipe(recipe: Recipe, factor: float) -> Recipe:
    """Return the recipe for images whose side is `factor` times the one it was made for."""
    return replace(recipe, crop_padding=round(recipe.crop_padding * factor), cutout=round(recipe.cutout * factor))


def batch_generator(seed: int, batch: int, device: torch.device) -> torch.Generator:
    """Return the random stream of one batch, which needs none of the batches before it."""
    return torch.Generator(device).manual_seed(batch_seed(seed, batch))


def batch_seed(seed: int, batch: int) -> int:
    """Return the seed of batch number `batch` in an epoch whose augmentation has `seed`."""
    return int(np.random.SeedSequence((seed, batch)).generate_state(1, np.uint64)[0] >> 1)


def augment(images: Tensor, recipe: Recipe, generator: torch.Generator) -> Tensor:
    """Augment a batch by the parts of `recipe` that work on finished squares: shift, mirror, black out.

    Args:
        images: (N, channels, height, width), any type.
        recipe: What to do.
        generator: Source of the draws, on the images' device.

    Returns:
        Images of the same shape and type; `images` itself where there is nothing to do.
    """
    images = random_crop(images, recipe.crop_padding, generator)
    if recipe.flip:
        images = random_flip(images, generator)
    return cutout(images, recipe.cutout, generator)


def random_crop(images: Tensor, padding: int, generator: torch.Generator) -> Tensor:
    """Shift each image by up to `padding` pixels each way, independently, with black coming in at the edges.

    Args:
        images: (N, channels, height, width), any type.
        padding: Largest shift in pixels; 0 returns the images as they are.
        generator: Source of the shifts, on the images' device.

    Returns:
        Images of the same shape and type.
    """
    if padding == 0:
        return images
    count, _, height, width = images.shape
    padded = functional.pad(images, (padding,) * 4)
    rows, columns = torch.randint(0, 2 * padding + 1, (2, count), generator=generator, device=images.device)
    # Every possible crop as a view, of which one is copied for each image.
    crops = padded.unfold(2, height, 1).unfold(3, width, 1)
    return crops[torch.arange(count, device=images.device), :, rows, columns]


def random_flip(images: Tensor, generator: torch.Generator) -> Tensor:
    """Mirror each image left to right with probability 1/2, independently; shape and type stay."""
    flipped = torch.rand(len(images), generator=generator, device=images.device) < 0.5
    return torch.where(flipped[:, None, None, None], images.flip(3), images)


def cutout(images: Tensor, side: int, generator: torch.Generator) -> Tensor:
    """Black out one square in each image (DeVries & Taylor, arXiv 1708.04552); shape and type stay.

    The square's centre is drawn from all pixels, so that a part of it may lie outside the image.

    Args:
        images: (N, channels, height, width), any type.
        side: Side of the square in pixels; 0 returns the images as they are.
        generator: Source of the centres, on the images' device.
    """
    if side == 0:
        return images
    height, width = images.shape[2:]
    rows = _outside(len(images), height, side, generator)[:, None, :, None]
    columns = _outside(len(images), width, side, generator)[:, None, None, :]
    return images * (rows | columns)


def _outside(count: int, length: int, side: int, generator: torch.Generator) -> Tensor:
    """Draw an interval of `side` pixels around a random pixel for each image; True where a pixel is outside it."""
    start = torch.randint(0, length, (count, 1), generator=generator, device=generator.device) - side // 2
    pixels = torch.arange(length, device=generator.device)
    return (pixels < start) | (pixels >= start + side)
