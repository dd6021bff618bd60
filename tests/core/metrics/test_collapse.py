"""Neural collapse against the definitions written out in full, what must leave it unchanged, and its limits."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from torch import Tensor

from synermix_core.metrics.collapse import nc1, nc2, nc3, nc4
from synermix_core.metrics.points import LabelledPoints
from tests.core.metrics.making import digits_points, labelled_points, offset, rotation, shuffled

FloatArray = NDArray[np.float64]


def class_means(features: FloatArray, labels: NDArray[np.int64]) -> FloatArray:
    return np.stack([features[labels == label].mean(axis=0) for label in np.unique(labels)])


def nc1_in_full(features: FloatArray, labels: NDArray[np.int64]) -> float:
    """Build S_W and S_B as D x D matrices and invert the second by its singular values."""
    centre, dimensions = features.mean(axis=0), features.shape[1]
    within, between = np.zeros((dimensions, dimensions)), np.zeros((dimensions, dimensions))
    for label, mean in zip(np.unique(labels), class_means(features, labels), strict=True):
        members = features[labels == label] - mean
        within += members.T @ members / len(features)
        between += len(members) / len(features) * np.outer(mean - centre, mean - centre)
    return float(np.trace(within @ np.linalg.pinv(between, rcond=1e-12, hermitian=True))) / len(np.unique(labels))


def points_of(features: FloatArray | Tensor, labels: NDArray[np.int64] | Tensor) -> LabelledPoints:
    return LabelledPoints(torch.as_tensor(features), torch.as_tensor(labels))


@pytest.fixture(scope="module")
def digits() -> tuple[Tensor, Tensor]:
    return digits_points()


@pytest.fixture
def collapsed() -> tuple[Tensor, Tensor]:
    """Return four classes, each a single place, at the corners of a simplex."""
    labels = torch.arange(20) % 4
    return torch.eye(4, dtype=torch.float64)[labels], labels


def test_nc1_agrees_with_the_pseudo_inverse(digits: tuple[Tensor, Tensor]) -> None:
    assert nc1(points_of(*digits)) == pytest.approx(nc1_in_full(digits[0].numpy(), digits[1].numpy()), rel=1e-6)


@given(labelled_points())
def test_nc1_agrees_with_the_pseudo_inverse_of_any_points(points: tuple[Tensor, Tensor]) -> None:
    expected = nc1_in_full(points[0].numpy(), points[1].numpy())
    # Means that nearly lie in a line or a plane leave an eigenvalue that either way of inverting takes for zero.
    if expected < 1e6:
        assert nc1(points_of(*points)) == pytest.approx(expected, rel=1e-5)


def test_nc1_of_fewer_dimensions_than_classes(digits: tuple[Tensor, Tensor]) -> None:
    features = digits[0][:, 20:23]
    assert nc1(points_of(features, digits[1])) == pytest.approx(
        nc1_in_full(features.numpy(), digits[1].numpy()), rel=1e-6
    )


def test_nc1_of_class_means_in_a_plane(digits: tuple[Tensor, Tensor]) -> None:
    features = digits[0].clone()
    for label in range(10):  # ten classes whose means lie in a plane, in 64 dimensions
        angle = 2 * math.pi * label / 10
        mean = torch.zeros(64, dtype=torch.float64)
        mean[:2] = 5 * torch.tensor([math.cos(angle), math.sin(angle)])
        members = digits[1] == label
        features[members] += mean - features[members].mean(dim=0)
    expected = nc1_in_full(features.numpy(), digits[1].numpy())
    assert nc1(points_of(features, digits[1])) == pytest.approx(expected, rel=1e-6)


def test_nc2_agrees_with_the_definition(digits: tuple[Tensor, Tensor]) -> None:
    means = class_means(digits[0].numpy(), digits[1].numpy())
    means -= means.mean(axis=0)
    gram, simplex = means @ means.T, np.eye(10) - np.full((10, 10), 0.1)
    expected = np.linalg.norm(gram / np.linalg.norm(gram) - simplex / np.linalg.norm(simplex))
    assert nc2(points_of(*digits)) == pytest.approx(expected)


def test_nc3_agrees_with_the_definition(digits: tuple[Tensor, Tensor]) -> None:
    weight = torch.randn(10, 64, generator=torch.Generator().manual_seed(0))
    means = class_means(digits[0].numpy(), digits[1].numpy())
    means -= means.mean(axis=0)
    classifier = weight.double().numpy()
    expected = np.linalg.norm(classifier / np.linalg.norm(classifier) - means / np.linalg.norm(means)) ** 2
    assert nc3(points_of(*digits), weight) == pytest.approx(expected)


def test_nc4_agrees_with_the_nearest_class_mean(digits: tuple[Tensor, Tensor]) -> None:
    features, labels = digits[0].numpy(), digits[1].numpy()
    nearest = np.linalg.norm(features[:, None] - class_means(features, labels), axis=2).argmin(axis=1)
    predictions = digits[1].roll(3)
    assert nc4(points_of(*digits), predictions) == pytest.approx(float(np.mean(nearest != predictions.numpy())))


def test_collapse_to_a_simplex_is_zero(collapsed: tuple[Tensor, Tensor]) -> None:
    points = points_of(*collapsed)
    simplex = torch.eye(4) - 0.25
    assert nc1(points) == pytest.approx(0, abs=1e-12)
    assert nc2(points) == pytest.approx(0, abs=1e-7)
    assert nc3(points, 7 * simplex) == pytest.approx(0, abs=1e-12)
    assert nc3(points, -simplex) == pytest.approx(4)
    assert nc4(points, collapsed[1]) == 0.0
    assert nc4(points, (collapsed[1] + 1) % 4) == 1.0


def test_nc2_sees_lengths_and_angles(collapsed: tuple[Tensor, Tensor]) -> None:
    corners, labels = torch.eye(4, dtype=torch.float64) - 0.25, collapsed[1]
    longer = corners * torch.tensor([2.0, 1, 1, 1])[:, None]
    closer = corners.clone()
    closer[0] += 0.5 * corners[1]
    assert all((nc2(points_of(means[labels], labels)) or 0) > 0.1 for means in (longer, closer))


@given(labelled_points(), st.sampled_from([1e-3, 1.0, 1e3]), st.floats(-10, 10), st.integers(0, 1000))
def test_scale_shift_rotation_and_order_change_nothing(
    points: tuple[Tensor, Tensor], scale: float, shift: float, seed: int
) -> None:
    features, labels = points
    dimensions = features.shape[1]
    turn, order = rotation(dimensions, seed), shuffled(len(labels), seed)
    weight = torch.randn(3, dimensions, dtype=torch.float64, generator=torch.Generator().manual_seed(seed))
    predictions = labels.roll(1)
    before = points_of(features, labels)
    after = points_of((scale * features @ turn + offset(dimensions, shift))[order], labels[order])
    if (nc1(before) or 0) < 1e4:  # beyond, rounding of nearly coinciding means is what is measured
        assert nc1(after) == pytest.approx(nc1(before), rel=1e-4)
    assert nc2(after) == pytest.approx(nc2(before), rel=1e-6, abs=1e-6)
    assert nc3(after, 5 * weight @ turn) == pytest.approx(nc3(before, weight), rel=1e-6)
    assert nc4(after, predictions[order]) == nc4(before, predictions)


DEGENERATE = {
    "one class": (torch.tensor([[0.0, 1.0], [2.0, 0.0]]), torch.tensor([1, 1])),
    "constant": (torch.full((6, 3), 0.1), torch.arange(6) % 3),
    "means coincide": (torch.tensor([[1.0, 0], [-1, 0], [0, 1], [0, -1]]), torch.tensor([0, 0, 1, 1])),
    "one point": (torch.tensor([[3.0, 4.0]]), torch.tensor([2])),
}


@pytest.mark.parametrize("name", DEGENERATE)
def test_classes_that_can_not_be_compared_have_none(name: str) -> None:
    features, labels = DEGENERATE[name]
    points, weight = points_of(features, labels), torch.ones(3, features.shape[1])
    assert (nc1(points), nc2(points), nc3(points, weight), nc4(points, labels)) == (None, None, None, None)


def test_one_point_a_class_has_collapsed() -> None:
    points = points_of(torch.eye(4), torch.arange(4))
    assert nc1(points) == 0.0
    assert nc4(points, torch.arange(4)) == 0.0


def test_a_class_that_is_missing_plays_no_part(digits: tuple[Tensor, Tensor]) -> None:
    features, labels = digits
    weight = torch.randn(10, 64, generator=torch.Generator().manual_seed(0))
    there = labels != 4
    some = points_of(features[there], labels[there])
    closed_up = points_of(features[there], labels[there] - (labels[there] > 4).long())
    assert (nc1(some), nc2(some)) == (nc1(closed_up), nc2(closed_up))
    assert nc3(some, weight) == nc3(closed_up, weight[torch.arange(10) != 4])
    assert nc4(some, torch.full_like(labels[there], 4)) == 1.0


def test_a_classifier_of_zeros_has_no_nc3(digits: tuple[Tensor, Tensor]) -> None:
    assert nc3(points_of(*digits), torch.zeros(10, 64)) is None


@pytest.mark.parametrize("shape", [(9, 64), (10, 63), (640,)])
def test_a_classifier_of_another_shape_is_refused(digits: tuple[Tensor, Tensor], shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"weight_CD: must have shape \(C, 64\) with C above the largest label 9, but"):
        nc3(points_of(*digits), torch.zeros(shape))
