"""Augmentation of whole batches on the device: no loop over the images."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional


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
    count, channels, height, width = images.shape
    padded = functional.pad(images, (padding,) * 4)
    shifts = torch.randint(0, 2 * padding + 1, (2, count, 1), generator=generator, device=images.device)
    rows = shifts[0] + torch.arange(height, device=images.device)
    columns = shifts[1] + torch.arange(width, device=images.device)
    batch = torch.arange(count, device=images.device)[:, None, None, None]
    channel = torch.arange(channels, device=images.device)[None, :, None, None]
    return padded[batch, channel, rows[:, None, :, None], columns[:, None, None, :]]
