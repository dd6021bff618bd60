"""The floor of the Fisher ratio, measured, against geometry under permuted labels and against the formula."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from synermix_core.catalog import fisher_floor
from synermix_core.metrics.geometry import geometry
from synermix_core.metrics.points import LabelledPoints
from synermix_core.metrics.random_labels import permuted_fisher_ratio
from tests.core.metrics.making import digits_points, labelled_points, rotation


def test_it_is_what_geometry_says_of_permuted_labels() -> None:
    # A hundred classes take a single permutation.
    features, _ = digits_points(300)
    labels = torch.arange(300) % 100
    order = torch.rand(1, 300, generator=torch.Generator().manual_seed(3)).argsort(dim=1)[0]
    measured = permuted_fisher_ratio(LabelledPoints(features, labels), seed=3)
    assert measured == pytest.approx(geometry(features, labels[order]).fisher_ratio)


def test_it_agrees_with_the_formula() -> None:
    features, labels = digits_points(1000)
    floors = [permuted_fisher_ratio(LabelledPoints(features, labels), seed) or 0 for seed in range(20)]
    assert sum(floors) / 20 == pytest.approx(fisher_floor(1000, 10), rel=0.03)
    assert floors == pytest.approx([fisher_floor(1000, 10)] * 20, rel=0.25)


def test_the_seed_alone_decides() -> None:
    points = LabelledPoints(*digits_points())
    assert permuted_fisher_ratio(points) == permuted_fisher_ratio(points, 0) != permuted_fisher_ratio(points, 1)


def test_the_floor_is_below_what_real_classes_reach() -> None:
    features, labels = digits_points()
    assert (permuted_fisher_ratio(LabelledPoints(features, labels)) or 0) < (
        geometry(features, labels).fisher_ratio or 0
    )


def test_scale_and_shift_change_nothing() -> None:
    features, labels = digits_points()
    moved = LabelledPoints(1e-3 * features + 7, labels)
    assert permuted_fisher_ratio(moved) == pytest.approx(permuted_fisher_ratio(LabelledPoints(features, labels)))


@given(labelled_points(), st.integers(0, 1000))
def test_rotation_and_the_names_of_classes_change_nothing(points: tuple[Tensor, Tensor], seed: int) -> None:
    features, labels = points
    moved = LabelledPoints(features @ rotation(features.shape[1], seed), 5 - labels)
    expected = permuted_fisher_ratio(LabelledPoints(features, labels), seed)
    assert permuted_fisher_ratio(moved, seed) == pytest.approx(expected, rel=1e-7)


def test_without_spread_there_is_no_floor() -> None:
    assert permuted_fisher_ratio(LabelledPoints(torch.eye(4), torch.arange(4))) is None
    assert permuted_fisher_ratio(LabelledPoints(torch.full((30, 7), 0.1), torch.arange(30) % 3)) is None
    one_class = LabelledPoints(torch.rand(5, 2), torch.zeros(5, dtype=torch.int64))
    assert permuted_fisher_ratio(one_class) == pytest.approx(0)
