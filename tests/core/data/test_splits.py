"""Stratified parts: exact sizes, every class on either side, and the same images for ever."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from synermix_core.data.splits import hold_out, stratified_subset
from synermix_core.errors import ConfigError

COUNTS = st.lists(st.integers(2, 40), min_size=1, max_size=8)
"""Images of each class."""


def labels_of(counts: list[int]) -> Tensor:
    labels = torch.repeat_interleave(torch.tensor(counts))
    return labels[torch.randperm(len(labels), generator=torch.Generator().manual_seed(len(labels)))]


@given(COUNTS, st.floats(0.01, 0.9))
def test_a_split_has_every_class_on_either_side(counts: list[int], fraction: float) -> None:
    labels = labels_of(counts)
    kept, held_out = hold_out(labels, fraction)
    assert sorted([*kept.tolist(), *held_out.tolist()]) == list(range(len(labels)))
    for part in (kept, held_out):
        assert part.tolist() == sorted(part.tolist())
        assert labels[part].unique().tolist() == list(range(len(counts)))


@given(COUNTS, st.integers(1, 400))
def test_a_subset_has_the_size_asked_for_and_every_class(counts: list[int], limit: int) -> None:
    labels = labels_of(counts)
    if limit < len(counts):
        with pytest.raises(
            ConfigError, match=rf"data\.limit: must be at least the number of classes, which is {len(counts)}"
        ):
            stratified_subset(labels, limit)
        return
    picked = stratified_subset(labels, limit)
    assert len(picked) == min(limit, len(labels))
    assert labels[picked].unique().tolist() == list(range(len(counts)))


@pytest.mark.parametrize(("size", "expected"), [(60_000, 6000), (73_257, 7326), (3680, 368)])
def test_a_tenth_is_a_tenth(size: int, expected: int) -> None:
    labels = (torch.arange(size) ** 2) % 11
    labels = labels.unique(return_inverse=True)[1]
    _, held_out = hold_out(labels)
    assert len(held_out) == expected
    shares, held_shares = (torch.bincount(part) / len(part) for part in (labels, labels[held_out]))
    torch.testing.assert_close(held_shares, shares, atol=1.5 / expected, rtol=0)


def test_the_held_out_images_never_change() -> None:
    labels = torch.arange(40) % 2
    # Published figures depend on them: another result here changes what every run is measured on.
    assert hold_out(labels)[1].tolist() == [15, 20, 22, 25]
    assert stratified_subset(labels, 4).tolist() == [15, 20, 22, 25]
