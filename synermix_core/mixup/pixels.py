"""Mixing in pixels: what every pixel mixup gives back, and MixUp itself.

Source: Zhang et al. 2018, "mixup: Beyond Empirical Risk Minimization", arXiv 1710.09412:
λ ~ Beta(α, α) and x̃ = λ·x_i + (1−λ)·x_j.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from synermix_core.mixup.draw import MixupDraw


class MixedImages(NamedTuple):
    """Mixed images and how much of the label the first image of each pair keeps."""

    images: Tensor
    """(N, channels, height, width)"""
    lam: Tensor
    """(N,), or (1,) where the batch shares one"""


ImageMixup = Callable[[Tensor, MixupDraw], MixedImages]


def mixup(images: Tensor, drawn: MixupDraw) -> MixedImages:
    """Blend each image with its partner; images of any shape (N, …)."""
    lam = shares_on(images.device, drawn.lam)
    return MixedImages(blend(images, drawn.permutation, lam), lam)


def blend(values: Tensor, permutation: Tensor, lam: Tensor) -> Tensor:
    """Return λ·values + (1−λ)·values[permutation] for values (N, …) and λ of shape (N,) or (1,)."""
    lam_B1 = lam.to(values.dtype).view(-1, *[1] * (values.ndim - 1))
    return torch.lerp(values[permutation], values, lam_B1)


def shares_on(device: torch.device, shares: NDArray[np.float64]) -> Tensor:
    """Move shares to a device without waiting for it; in single precision, as not every device knows double."""
    return torch.from_numpy(shares.astype(np.float32)).to(device, non_blocking=True)


def picture_size(images: Tensor) -> tuple[int, int]:
    """Return the height and width that a box or mask has to fit.

    Raises:
        ValueError: the batch holds no pictures, for instance points of the plane.
    """
    if images.ndim != 4 or min(images.shape[2:]) < 2:
        raise ValueError(
            "mixup.inter: boxes and masks need pictures (N, channels, height, width) of at least 2 x 2 pixels, but the "
            f"batch has shape {tuple(images.shape)}. Choose inter = mixup or manifold, which blend inputs of any shape."
        )
    return images.shape[2], images.shape[3]
