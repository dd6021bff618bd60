"""Random crops against padding and cutting each image on its own."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from synermix_core.data.augment import random_crop
from synermix_core.data.digits import digits


def shifts_like(padding: int, count: int, seed: int) -> torch.Tensor:
    return torch.randint(0, 2 * padding + 1, (2, count), generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("padding", [1, 2, 4])
def test_agrees_with_a_loop_over_the_images(padding: int) -> None:
    images = digits().train.images[:40].repeat(1, 3, 1, 1)[:, :, :, :7]
    cropped = random_crop(images, padding, torch.Generator().manual_seed(5))
    rows, columns = shifts_like(padding, 40, 5).tolist()
    for image, result, top, left in zip(images.numpy(), cropped.numpy(), rows, columns, strict=True):
        padded = np.pad(image, ((0, 0), (padding, padding), (padding, padding)))
        np.testing.assert_array_equal(result, padded[:, top : top + 8, left : left + 7])


def test_every_shift_occurs_equally_often() -> None:
    images = torch.zeros(9_000, 1, 3, 3, dtype=torch.uint8)
    images[:, :, 1, 1] = 1
    cropped = random_crop(images, 1, torch.Generator().manual_seed(0))
    counts = cropped.sum(dim=(0, 1)).flatten().tolist()
    # Nine places of 1,000 expected dots: five standard deviations of a binomial are about 150.
    assert all(abs(count - 1_000) < 150 for count in counts)


def test_zero_padding_returns_the_images() -> None:
    images = digits().train.images[:4]
    assert torch.equal(random_crop(images, 0, torch.Generator()), images)


def test_type_and_shape_stay_and_the_input_is_untouched() -> None:
    images = digits().train.images[:16]
    before = images.clone()
    cropped = random_crop(images, 1, torch.Generator().manual_seed(0))
    assert (cropped.dtype, cropped.shape) == (torch.uint8, images.shape)
    assert not torch.equal(cropped, images)
    assert torch.equal(images, before)
