"""Augmentation of batches, against doing it to each image on its own."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from synermix_core.catalog_data import Recipe
from synermix_core.data.augment import (
    AUGMENTATIONS,
    augment,
    batch_seed,
    cutout,
    random_crop,
    random_flip,
    scale_recipe,
)
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


def test_flips_mirror_the_images_that_were_drawn() -> None:
    images = digits().train.images[:40]
    flipped = random_flip(images, torch.Generator().manual_seed(3))
    drawn = torch.rand(40, generator=torch.Generator().manual_seed(3)) < 0.5
    for image, result, mirrored in zip(images.numpy(), flipped.numpy(), drawn.tolist(), strict=True):
        np.testing.assert_array_equal(result, image[:, :, ::-1] if mirrored else image)


@pytest.mark.parametrize("side", [1, 4, 5, 20])
def test_cutout_agrees_with_a_loop_over_the_images(side: int) -> None:
    images = torch.full((60, 3, 9, 7), 200, dtype=torch.uint8)
    cut = cutout(images, side, torch.Generator().manual_seed(2)).numpy()
    twin = torch.Generator().manual_seed(2)
    rows = torch.randint(0, 9, (60,), generator=twin).tolist()
    columns = torch.randint(0, 7, (60,), generator=twin).tolist()
    for image, result, row, column in zip(images.numpy(), cut, rows, columns, strict=True):
        expected = image.copy()
        top, left = row - side // 2, column - side // 2
        expected[:, max(top, 0) : top + side, max(left, 0) : left + side] = 0
        np.testing.assert_array_equal(result, expected)


def test_no_cutout_returns_the_images() -> None:
    images = digits().train.images[:4]
    assert cutout(images, 0, torch.Generator()) is images


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("auto", Recipe(crop_padding=4, flip=True, cutout=16)),
        ("no_cutout", Recipe(crop_padding=4, flip=True)),
        ("crop", Recipe(crop_padding=4)),
        ("none", Recipe()),
    ],
)
def test_an_augmentation_is_a_part_of_the_recipe(name: str, expected: Recipe) -> None:
    assert AUGMENTATIONS[name](Recipe(crop_padding=4, flip=True, cutout=16)) == expected


def test_parts_are_applied_one_after_another() -> None:
    images = digits().train.images[:30]
    recipe = Recipe(crop_padding=1, flip=True, cutout=3)
    twin = torch.Generator().manual_seed(9)
    expected = cutout(random_flip(random_crop(images, 1, twin), twin), 3, twin)
    assert torch.equal(augment(images, recipe, torch.Generator().manual_seed(9)), expected)
    assert augment(images, Recipe(), torch.Generator()) is images


def test_a_recipe_grows_with_the_images() -> None:
    assert scale_recipe(Recipe(crop_padding=12, flip=True, cutout=32), 0.5) == Recipe(
        crop_padding=6, flip=True, cutout=16
    )


def test_batches_have_streams_of_their_own() -> None:
    seeds = {batch_seed(seed, batch) for seed in range(30) for batch in range(30)}
    assert len(seeds) == 900
    assert batch_seed(5, 3) == batch_seed(5, 3)
