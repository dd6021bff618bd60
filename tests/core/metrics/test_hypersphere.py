"""Alignment and uniformity against all pairs written out."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.distance import pdist, squareform
from torch import Tensor

from synermix_core.metrics.hypersphere import alignment
from synermix_core.metrics.pairs import measure_pairs
from synermix_core.metrics.points import LabelledPoints
from tests.core.metrics.making import digits_points, labelled_points, rotation, shuffled


def both(features: Tensor, labels: Tensor) -> tuple[float | None, float | None]:
    points = LabelledPoints(features, labels)
    return alignment(points), measure_pairs(points).uniformity


def both_by_pairs(features: Tensor, labels: Tensor) -> tuple[float, float]:
    units = features.numpy() / np.linalg.norm(features.numpy(), axis=1, keepdims=True)
    squared = pdist(units, "sqeuclidean")
    same = labels.numpy()[:, None] == labels.numpy()
    np.fill_diagonal(same, val=False)
    return float(squareform(squared)[same].mean()), float(np.log(np.exp(-2 * squared).mean()))


@pytest.mark.parametrize("count", [50, 1500])
def test_they_agree_with_all_pairs_of_digits(count: int) -> None:
    assert both(*digits_points(count)) == pytest.approx(both_by_pairs(*digits_points(count)), rel=1e-9)


@given(labelled_points())
def test_they_agree_with_all_pairs_of_any_points(points: tuple[Tensor, Tensor]) -> None:
    assert both(*points) == pytest.approx(both_by_pairs(*points), rel=1e-7)


@given(labelled_points(), st.floats(1e-3, 1e3), st.integers(0, 1000))
def test_scale_rotation_order_and_names_change_nothing(points: tuple[Tensor, Tensor], scale: float, seed: int) -> None:
    features, labels = points
    order = shuffled(len(labels), seed)
    moved = scale * features @ rotation(features.shape[1], seed)
    assert both(moved[order], 5 - labels[order]) == pytest.approx(both(features, labels), rel=1e-7)


def test_their_limits() -> None:
    opposite = torch.tensor([[1.0, 0.0], [-3.0, 0.0]])
    assert both(opposite, torch.tensor([0, 0])) == (pytest.approx(4), pytest.approx(-8))
    assert both(torch.full((9, 3), 0.1), torch.arange(9) % 3) == (pytest.approx(0), pytest.approx(0, abs=1e-12))


def test_a_zero_vector_stays_one() -> None:
    features = torch.tensor([[0.0, 0.0], [5.0, 0.0], [0.0, 0.0]])
    expected = np.log((2 * np.exp(-2) + 1) / 3)
    assert both(features, torch.tensor([0, 0, 1])) == (pytest.approx(1), pytest.approx(expected))


def test_without_pairs_they_are_not_defined() -> None:
    assert both(torch.ones(1, 2), torch.tensor([0])) == (None, None)
    assert both(torch.eye(3), torch.arange(3))[0] is None
