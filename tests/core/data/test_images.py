"""Splits as tensors, per-channel scaling and class-balanced picking."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from synermix_core.data.images import LabelledImages, Scaling, balanced_indices


def test_normalise_scales_each_channel_by_its_own_statistics() -> None:
    scaling = Scaling(mean=(0.0, 0.5, 1.0), std=(1.0, 0.5, 0.25))
    pixels = torch.tensor([0, 255, 51], dtype=torch.uint8).view(1, 3, 1, 1)
    torch.testing.assert_close(scaling(pixels).flatten(), torch.tensor([0.0, 1.0, -3.2]))


@pytest.mark.parametrize("dtype", [torch.uint8, torch.float32])
def test_scaling_leaves_its_input_alone_and_bytes_count_255_to_one(dtype: torch.dtype) -> None:
    full = 255 if dtype == torch.uint8 else 1
    images = torch.tensor([0, full], dtype=dtype).view(2, 1, 1, 1)
    before = images.clone()
    torch.testing.assert_close(Scaling((0.5,), (0.25,))(images).flatten(), torch.tensor([-2.0, 2.0]))
    assert torch.equal(images, before)


def test_measured_scaling_gives_zero_mean_and_unit_variance_and_keeps_constant_channels() -> None:
    images = torch.randint(0, 256, (50, 2, 3, 3), dtype=torch.uint8, generator=torch.Generator().manual_seed(0))
    images[:, 1] = 51
    scaling = Scaling.measure(images)
    assert (scaling.mean[1], scaling.std[1]) == (0.2, 1.0)
    scaled = scaling(images)
    torch.testing.assert_close(scaled.mean(dim=(0, 2, 3)), torch.zeros(2), atol=1e-6, rtol=0)
    torch.testing.assert_close(scaled[:, 0].std(correction=0), torch.tensor(1.0))


def test_indexing_keeps_images_and_labels_together() -> None:
    split = LabelledImages(torch.arange(5, dtype=torch.uint8).view(5, 1, 1, 1), torch.arange(5))
    picked = split[torch.tensor([4, 0])]
    assert (len(picked), picked.images.flatten().tolist(), picked.labels.tolist()) == (2, [4, 0], [4, 0])


@given(st.lists(st.integers(0, 4), min_size=1, max_size=60), st.integers(1, 80))
def test_balanced_indices_are_the_first_images_of_each_class(labels: list[int], size: int) -> None:
    classes = max(labels) + 1
    per_class = -(-size // classes)
    expected = [i for i, label in enumerate(labels) if labels[:i].count(label) < per_class]
    assert balanced_indices(torch.tensor(labels), size).tolist() == expected


@pytest.mark.parametrize(("size", "expected"), [(20, 20), (21, 30), (500, 100)])
def test_balanced_indices_round_up_to_whole_classes(size: int, expected: int) -> None:
    labels = torch.arange(100) % 10
    picked = labels[balanced_indices(labels, size)]
    assert torch.bincount(picked).tolist() == [expected // 10] * 10
