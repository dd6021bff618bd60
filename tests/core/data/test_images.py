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
