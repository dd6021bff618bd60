"""FMix and SmoothMix against masks made pixel by pixel from the papers' formulas."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from synermix_core.mixup.masks import fmix, low_frequency_fields, smoothmix
from tests.core.mixup.making import draw_of, each, pixel_ids

LAMS = {"shared": 0.6, "own": [0.0, 0.1, 0.35, 0.6, 0.999, 1.0]}
SIZES = [(8, 8), (6, 9), (7, 4)]


def field_by_hand(real: NDArray[np.float64], imaginary: NDArray[np.float64], size: tuple[int, int]) -> list[float]:
    """Sum the waves of a field at each pixel, row by row, without a Fourier transform."""
    height, width = size
    values = []
    for y, x in product(range(height), range(width)):
        value = 0.0
        for row, column in product(range(height), range(width // 2 + 1)):
            frequency = math.hypot(min(row, height - row) / height, column / width)
            amplitude = max(frequency, 1 / max(height, width)) ** -3.0
            angle = 2 * math.pi * (row * y / height + column * x / width)
            # A wave that has no mirror image among the others stands for itself only.
            mirrored = 1 if column == 0 or 2 * column == width else 2
            wave = real[row, column] * math.cos(angle) - imaginary[row, column] * math.sin(angle)
            value += mirrored * amplitude * wave
        values.append(value)
    return values


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lam", LAMS.values(), ids=LAMS)
def test_fmix_keeps_the_top_pixels_of_a_low_frequency_field(lam: float | list[float], size: tuple[int, int]) -> None:
    images, drawn = pixel_ids(6, *size), draw_of(6, lam, shape_seed=4)
    real, imaginary = np.random.default_rng(4).standard_normal((2, len(drawn.lam), size[0], size[1] // 2 + 1))
    mixed = fmix(images, drawn)
    pixels = size[0] * size[1]
    for i, share in enumerate(each(drawn)):
        own = i % len(drawn.lam)
        field = field_by_hand(real[own], imaginary[own], size)
        kept = sorted(range(pixels), key=lambda p: -field[p])[: round(share * pixels)]
        expected = images[drawn.permutation[i]].flatten(1).clone()
        expected[:, kept] = images[i].flatten(1)[:, kept]
        assert torch.equal(mixed.images[i].flatten(1), expected)
        assert mixed.lam[own].item() == pytest.approx(len(kept) / pixels)


def test_the_power_of_the_field_falls_with_the_sixth_power_of_the_frequency() -> None:
    fields = low_frequency_fields(2_000, 32, 32, np.random.default_rng(0))
    power = np.square(np.abs(np.fft.rfft2(fields))).mean(axis=0)[0, 1:16]
    slope = np.polyfit(np.log(np.arange(1, 16)), np.log(power), 1)[0]
    assert slope == pytest.approx(-6, abs=0.1)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lam", LAMS.values(), ids=LAMS)
def test_smoothmix_fades_with_the_distance_from_a_centre(lam: float | list[float], size: tuple[int, int]) -> None:
    height, width = size
    images, drawn = pixel_ids(6, *size), draw_of(6, lam, shape_seed=4)
    twin = np.random.default_rng(4)
    rows, columns = (twin.uniform(0, side, size=drawn.lam.shape) for side in size)
    spreads = min(size) * twin.uniform(0.25, 0.5, size=drawn.lam.shape)
    mixed = smoothmix(images, drawn)
    for i in range(6):
        row, column, spread = (values[i % len(drawn.lam)] for values in (rows, columns, spreads))
        mask = np.empty(size)
        for y, x in product(range(height), range(width)):
            mask[y, x] = math.exp(-((y + 0.5 - row) ** 2 + (x + 0.5 - column) ** 2) / (2 * spread**2))
        first, partner = images[i].numpy(), images[drawn.permutation[i]].numpy()
        np.testing.assert_allclose(mixed.images[i].numpy(), mask * first + (1 - mask) * partner, rtol=1e-5)
        assert mixed.lam[i % len(drawn.lam)].item() == pytest.approx(mask.mean(), rel=1e-5)


def test_smoothmix_takes_no_notice_of_lambda() -> None:
    images = pixel_ids(6, 8, 8)
    assert torch.equal(smoothmix(images, draw_of(6, 0.1)).images, smoothmix(images, draw_of(6, 0.9)).images)
