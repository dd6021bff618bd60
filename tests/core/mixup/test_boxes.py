"""CutMix and ResizeMix against boxes cut and pasted one at a time in NumPy."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from scipy.stats import kstest
from torch import Tensor
from torch.nn import functional

from synermix_core.mixup.boxes import cutmix, resizemix
from tests.core.mixup.making import draw_of, each, pixel_ids

HEIGHT, WIDTH = 13, 20
LAMS = {"shared": 0.6, "own": [0.0, 0.1, 0.35, 0.6, 0.999, 1.0]}


def spread(values: NDArray[np.int64], count: int) -> list[int]:
    return np.broadcast_to(values, count).tolist()


@pytest.mark.parametrize("shape_seed", range(5))
@pytest.mark.parametrize("lam", LAMS.values(), ids=LAMS)
def test_cutmix_pastes_the_paper_s_box_and_counts_what_is_left_of_it(lam: float | list[float], shape_seed: int) -> None:
    images, drawn = pixel_ids(6, HEIGHT, WIDTH), draw_of(6, lam, shape_seed=shape_seed)
    twin = np.random.default_rng(shape_seed)
    centre_rows = spread(twin.integers(HEIGHT, size=drawn.lam.shape), 6)
    centre_columns = spread(twin.integers(WIDTH, size=drawn.lam.shape), 6)
    expected, shares = images.numpy().copy(), []
    for i, share in enumerate(each(drawn)):
        side = math.sqrt(1 - share)
        top, bottom = clip(centre_rows[i], HEIGHT * side, HEIGHT)
        left, right = clip(centre_columns[i], WIDTH * side, WIDTH)
        partner = images[int(drawn.permutation[i])].numpy()
        expected[i, :, top:bottom, left:right] = partner[:, top:bottom, left:right]
        shares.append(1 - (bottom - top) * (right - left) / (HEIGHT * WIDTH))
    mixed = cutmix(images, drawn)
    np.testing.assert_array_equal(mixed.images.numpy(), expected)
    assert mixed.lam.expand(6).tolist() == pytest.approx(shares)


def clip(centre: int, length: float, side: int) -> tuple[int, int]:
    half = int(length / 2)
    return max(centre - half, 0), min(centre + half, side)


def test_cutmix_puts_its_centre_anywhere_with_equal_chance() -> None:
    # λ near enough to 1 for a box of two by two, over the rows c − 1 and c.
    count, side = 4_000, 16
    images = torch.arange(2.0)[:, None, None, None].repeat(count // 2, 1, side, side)
    pasted = cutmix(images, draw_of(count, [1 - (2 / side) ** 2] * count)).images != images
    for axis in (1, 2):
        last = side - 1 - pasted.squeeze(1).any(dim=axis).flip(1).int().argmax(dim=1)
        centres = last.numpy()
        noise = np.random.default_rng(1).random(count)
        assert kstest((centres + noise) / side, "uniform").pvalue > 0.001


@pytest.mark.parametrize("shape_seed", range(5))
@pytest.mark.parametrize("lam", LAMS.values(), ids=LAMS)
def test_resizemix_pastes_the_whole_partner_shrunk(lam: float | list[float], shape_seed: int) -> None:
    images, drawn = pixel_ids(6, HEIGHT, WIDTH), draw_of(6, lam, shape_seed=shape_seed)
    twin = np.random.default_rng(shape_seed)
    rates = twin.uniform(0.1, 0.8, size=drawn.lam.shape)
    heights, widths = (np.maximum((side * rates).astype(int), 1) for side in (HEIGHT, WIDTH))
    tops, lefts = spread(twin.integers(HEIGHT - heights + 1), 6), spread(twin.integers(WIDTH - widths + 1), 6)
    heights, widths = spread(heights, 6), spread(widths, 6)
    expected, shares = images.clone(), []
    for i in range(6):
        top, left, height, width = (values[i] for values in (tops, lefts, heights, widths))
        partner = images[drawn.permutation[i]][None]
        expected[i, :, top : top + height, left : left + width] = functional.interpolate(partner, (height, width))[0]
        shares.append(1 - height * width / (HEIGHT * WIDTH))
    mixed = resizemix(images, drawn)
    assert torch.equal(mixed.images, expected)
    assert mixed.lam.expand(6).tolist() == pytest.approx(shares)


def test_resizemix_shrinks_to_its_rates_and_reaches_every_edge_unclipped() -> None:
    count, side = 2_000, 50
    images = torch.arange(2.0)[:, None, None, None].repeat(count // 2, 1, side, side)
    pasted = (resizemix(images, draw_of(count, [0.5] * count)).images != images).squeeze(1)
    rows, columns = pasted.any(dim=2), pasted.any(dim=1)
    lengths = rows.sum(dim=1)
    assert torch.equal(lengths, columns.sum(dim=1))
    # τ ~ U(0.1, 0.8) of fifty rows, rounded down: 5 to 39, all equally likely.
    assert (int(lengths.min()), int(lengths.max())) == (5, 39)
    noise = np.random.default_rng(1).random(count)
    assert kstest((lengths.numpy() - 5 + noise) / 35, "uniform").pvalue > 0.001
    assert all(edge_reached(lines) for lines in (rows, rows.flip(1), columns, columns.flip(1)))


def edge_reached(lines: Tensor) -> bool:
    return bool(lines[:, 0].any())


def test_resizemix_takes_no_notice_of_lambda() -> None:
    images = pixel_ids(6, HEIGHT, WIDTH)
    assert torch.equal(resizemix(images, draw_of(6, 0.1)).images, resizemix(images, draw_of(6, 0.9)).images)
