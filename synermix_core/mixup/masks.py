"""Mixups along a free-form mask: FMix (hard, from low frequencies) and SmoothMix (soft-edged).

Shape suffixes: H rows, W columns; B is 1 (one mask for the batch) or N (one an image).
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from synermix_core.mixup.draw import MixupDraw
from synermix_core.mixup.pixels import MixedImages, picture_size, shares_on

FMIX_DECAY = 3.0
"""δ of FMix, the power with which its mask's amplitudes fall with the frequency (Harris et al. 2020, section 4)."""

SMOOTHMIX_SPREADS = 0.25, 0.5
"""Range of SmoothMix's σ ~ U, as a share of the image's side (Lee et al. 2020)."""


def fmix(images: Tensor, drawn: MixupDraw) -> MixedImages:
    """Keep the image where a random smooth grey field is highest, the partner elsewhere (Harris et al. 2020).

    Source: "FMix: Enhancing Mixed Sample Data Augmentation", arXiv 2002.12047, section 4. The field's Fourier
    coefficients are complex normal, divided by frequency^δ; its top λ ~ Beta(α, α) pixels are kept. Their number is
    rounded to the nearest (the authors round up or down by chance), and the label's λ is the share they are.

    Raises:
        ValueError: the batch holds no pictures.
    """
    height, width = picture_size(images)
    fields = low_frequency_fields(len(drawn.lam), height, width, drawn.shape_rng())
    masks_BHW, lam = top_pixels(fields, drawn.lam)
    masks = torch.from_numpy(masks_BHW[:, None]).to(images.device, non_blocking=True)
    return MixedImages(torch.where(masks, images, images[drawn.permutation]), shares_on(images.device, lam))


def smoothmix(images: Tensor, drawn: MixupDraw) -> MixedImages:
    """Fade from the image to its partner around a soft round spot (Lee et al. 2020, the circular mask).

    Source: "SmoothMix: a Simple Yet Effective Data Augmentation to Train Robust Classifiers", CVPR Workshops 2020:
    x̃ = G·x_i + (1−G)·x_j with G = exp(−‖p − μ‖² / 2σ²), the label's λ is the mean of G. The centre μ is uniform over
    the image and σ ~ U(0.25, 0.5) of its shorter side, so neither λ ~ Beta(α, α) nor α plays a part.

    Raises:
        ValueError: the batch holds no pictures.
    """
    height, width = picture_size(images)
    rng, shape = drawn.shape_rng(), drawn.lam.shape
    centre_row, centre_column = rng.uniform(0, height, size=shape), rng.uniform(0, width, size=shape)
    spread = min(height, width) * rng.uniform(*SMOOTHMIX_SPREADS, size=shape)
    # A Gaussian of the plane is the product of one along the rows and one along the columns.
    masks_BHW = _bells(height, centre_row, spread)[:, :, None] * _bells(width, centre_column, spread)[:, None, :]
    masks = shares_on(images.device, masks_BHW)[:, None]
    mixed = torch.lerp(images[drawn.permutation], images, masks.to(images.dtype))
    return MixedImages(mixed, masks.mean(dim=(1, 2, 3)))


def low_frequency_fields(count: int, height: int, width: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Draw (count, height, width) grey fields with amplitudes falling as frequency^−δ."""
    frequencies = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width))
    # Nothing varies more slowly than once over the image; this also keeps the constant term finite.
    amplitudes = np.maximum(frequencies, 1.0 / max(height, width)) ** -FMIX_DECAY
    real, imaginary = rng.standard_normal((2, count, *amplitudes.shape))
    return np.fft.irfft2(amplitudes * (real + 1j * imaginary), s=(height, width))


def top_pixels(
    fields_BHW: NDArray[np.float64], lam_B: NDArray[np.float64]
) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """Mark the highest pixels of each field, λ of them.

    Returns:
        masks (B, H, W), and (B,) the share they mark: λ to the nearest pixel.
    """
    flat = fields_BHW.reshape(len(fields_BHW), -1)
    size = flat.shape[1]
    marked = np.rint(lam_B * size).astype(np.int64)
    ascending = np.argsort(flat, axis=1)
    masks = np.zeros(flat.shape, dtype=np.bool_)
    np.put_along_axis(masks, ascending, np.arange(size) >= size - marked[:, None], axis=1)
    return masks.reshape(fields_BHW.shape), marked / size


def _bells(side: int, centre_B: NDArray[np.float64], spread_B: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return (B, side), exp(−distance² / 2σ²) of each pixel's middle from the centre."""
    distance = np.arange(side) + 0.5 - centre_B[:, None]
    return np.exp(-(distance**2) / (2 * spread_B[:, None] ** 2))
