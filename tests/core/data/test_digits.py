"""The digits and their fixed split, against scikit-learn's own arrays."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from sklearn.datasets import load_digits

from synermix_core.data.digits import Digits, digits
from synermix_core.data.images import LabelledImages

SIZES = {"train": 997, "val": 500, "test": 300}


@pytest.fixture(scope="module")
def data() -> Digits:
    return digits()


def split_of(data: Digits, name: str) -> LabelledImages:
    return {"train": data.train, "val": data.val, "test": data.test}[name]


def rows(split: LabelledImages) -> list[tuple[bytes, int]]:
    return [(image.numpy().tobytes(), int(label)) for image, label in zip(split.images, split.labels, strict=True)]


@pytest.mark.parametrize("name", SIZES)
def test_split_sizes_shapes_and_types(data: Digits, name: str) -> None:
    split = split_of(data, name)
    assert len(split) == SIZES[name]
    assert (split.images.shape, split.images.dtype) == ((SIZES[name], 1, 8, 8), torch.uint8)
    assert (split.labels.shape, split.labels.dtype) == ((SIZES[name],), torch.int64)


@pytest.mark.parametrize("name", SIZES)
def test_splits_hold_the_classes_in_equal_shares(data: Digits, name: str) -> None:
    everything = np.bincount(np.asarray(load_digits(return_X_y=True)[1])) / 1797
    counts = np.bincount(split_of(data, name).labels.numpy(), minlength=10)
    np.testing.assert_allclose(counts, everything * SIZES[name], atol=1.0)


def test_the_splits_are_disjoint_and_hold_every_image(data: Digits) -> None:
    pixels, labels = (np.asarray(part) for part in load_digits(return_X_y=True))
    scaled = np.rint(pixels * 255 / 16).astype(np.uint8)
    original = sorted((row.tobytes(), int(label)) for row, label in zip(scaled, labels, strict=True))
    # Sizes add up to the whole and the multiset of images is the whole: no image can be in two splits.
    assert sorted(row for name in SIZES for row in rows(split_of(data, name))) == original


def test_two_loads_are_the_same(data: Digits) -> None:
    again = digits()
    for name in SIZES:
        assert torch.equal(split_of(again, name).images, split_of(data, name).images)
        assert torch.equal(split_of(again, name).labels, split_of(data, name).labels)


def test_intensities_use_the_whole_byte(data: Digits) -> None:
    assert (int(data.train.images.min()), int(data.train.images.max())) == (0, 255)


def test_normalised_training_images_have_zero_mean_and_unit_variance(data: Digits) -> None:
    normalised = data.scaling(data.train.images)
    assert normalised.dtype == torch.float32
    assert normalised.mean().item() == pytest.approx(0, abs=1e-5)
    assert normalised.std(correction=0).item() == pytest.approx(1, rel=1e-5)


def test_held_out_images_are_scaled_by_the_training_statistics(data: Digits) -> None:
    pixels, train = (split.images.double() / 255 for split in (data.val, data.train))
    expected = (pixels - train.mean()) / train.std(correction=0)
    torch.testing.assert_close(data.scaling(data.val.images), expected.float())
