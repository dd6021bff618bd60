"""Geometry of features against scatter matrices built in full, and what must leave it unchanged."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from sklearn.datasets import load_digits
from torch import Tensor

from synermix_core.metrics.geometry import Geometry, geometry
from tests.core.metrics.making import labelled_points, rotation


def scatter_matrices(features: NDArray[np.float64], labels: NDArray[np.int64]) -> tuple[float, float]:
    """Return the traces of S_W and S_B, each built as the D x D matrix of its definition."""
    centre = features.mean(axis=0)
    within = np.zeros((features.shape[1],) * 2)
    between = np.zeros_like(within)
    for label in np.unique(labels):
        members = features[labels == label]
        mean = members.mean(axis=0)
        for row in members:
            within += np.outer(row - mean, row - mean) / len(features)
        between += len(members) / len(features) * np.outer(mean - centre, mean - centre)
    return float(np.trace(within)), float(np.trace(between))


@pytest.fixture(scope="module")
def digits_features() -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    pixels, labels = load_digits(return_X_y=True)
    return np.asarray(pixels[:300], dtype=np.float64), np.asarray(labels[:300], dtype=np.int64)


def assert_equal_geometry(measured: Geometry, expected: Geometry, variance_factor: float = 1.0) -> None:
    assert measured.fisher_ratio == pytest.approx(expected.fisher_ratio, rel=1e-7)
    assert measured.cohesion == pytest.approx(expected.cohesion, rel=1e-7)
    assert measured.intra_class_variance == pytest.approx(expected.intra_class_variance * variance_factor, rel=1e-7)


def test_agrees_with_full_scatter_matrices(digits_features: tuple[NDArray[np.float64], NDArray[np.int64]]) -> None:
    features, labels = digits_features
    within, between = scatter_matrices(features, labels)
    centred = features - features.mean(axis=0)
    cohesion, _ = scatter_matrices(centred / np.linalg.norm(centred, axis=1, keepdims=True), labels)
    measured = geometry(torch.from_numpy(features), torch.from_numpy(labels))
    assert measured.intra_class_variance == pytest.approx(within)
    assert measured.fisher_ratio == pytest.approx(between / within)
    assert measured.cohesion == pytest.approx(cohesion)


@given(labelled_points(), st.floats(1e-3, 1e3))
def test_scale_changes_nothing_but_the_variance(points: tuple[Tensor, Tensor], scale: float) -> None:
    features, labels = points
    assert_equal_geometry(geometry(features * scale, labels), geometry(features, labels), variance_factor=scale**2)


@given(labelled_points(), st.floats(-100, 100))
def test_a_shift_changes_nothing(points: tuple[Tensor, Tensor], shift: float) -> None:
    features, labels = points
    offset = shift * torch.arange(1, features.shape[1] + 1)
    assert_equal_geometry(geometry(features + offset, labels), geometry(features, labels))


@given(labelled_points(), st.integers(0, 1000))
def test_a_rotation_changes_nothing(points: tuple[Tensor, Tensor], seed: int) -> None:
    features, labels = points
    assert_equal_geometry(geometry(features @ rotation(features.shape[1], seed), labels), geometry(features, labels))


@given(labelled_points(), st.integers(0, 1000))
def test_the_order_of_points_and_of_classes_changes_nothing(points: tuple[Tensor, Tensor], seed: int) -> None:
    features, labels = points
    order = torch.randperm(len(labels), generator=torch.Generator().manual_seed(seed))
    assert_equal_geometry(geometry(features[order], 5 - labels[order]), geometry(features, labels))


@given(labelled_points())
def test_cohesion_lies_between_zero_and_one(points: tuple[Tensor, Tensor]) -> None:
    assert 0 <= geometry(*points).cohesion <= 1


def test_one_class_has_no_separability() -> None:
    measured = geometry(torch.tensor([[0.0, 0.0], [2.0, 0.0]]), torch.zeros(2, dtype=torch.int64))
    assert measured == Geometry(intra_class_variance=1.0, cohesion=1.0, fisher_ratio=0.0)


def test_one_point_a_class_has_no_spread() -> None:
    measured = geometry(torch.eye(4), torch.arange(4))
    assert measured == Geometry(intra_class_variance=0.0, cohesion=0.0, fisher_ratio=None)


@pytest.mark.parametrize("value", [0.0, 0.1, 1e6 / 3, 1e-30, 1e30])
def test_constant_features_have_no_geometry(value: float) -> None:
    measured = geometry(torch.full((30, 7), value), torch.arange(30) % 3)
    assert measured == Geometry(intra_class_variance=0.0, cohesion=0.0, fisher_ratio=None)


@pytest.mark.parametrize("value", [0.1, 1e6 / 3, 1e30])
def test_classes_collapsed_up_to_rounding_have_no_fisher_ratio(value: float) -> None:
    labels = torch.arange(30) % 3
    features = torch.full((30, 7), value, dtype=torch.float64) * (1 + labels[:, None] / 3)
    assert geometry(features, labels).fisher_ratio is None


def test_half_precision_is_measured_in_double() -> None:
    features = torch.tensor([[60_000.0, 0.0], [59_968.0, 0.0]], dtype=torch.float16)
    assert geometry(features, torch.zeros(2, dtype=torch.int64)).intra_class_variance == 256.0


@pytest.mark.parametrize(
    ("features", "labels", "text"),
    [
        (
            torch.tensor([[0.0, 1.0], [float("nan"), 0.0], [float("inf"), 0.0]]),
            torch.tensor([0, 1, 1]),
            "features: must be finite, but 2 of 3 rows are not. Lower the learning rate, or measure an earlier epoch",
        ),
        (torch.zeros(0, 2), torch.zeros(0, dtype=torch.int64), r"N at least 1, but have \(0, 2\) and \(0,\)"),
        (torch.zeros(4), torch.zeros(4, dtype=torch.int64), r"\(N, D\) and \(N,\) .* but have \(4,\) and \(4,\)"),
        (
            torch.zeros(4, 2),
            torch.zeros(3, dtype=torch.int64),
            r"have \(4, 2\) and \(3,\)\. Pass one row and one label",
        ),
        (torch.zeros(2, 2), torch.zeros(2), "labels: must be integers, but are torch.float32. Pass class indices"),
        (
            torch.full((2, 2), 1e200, dtype=torch.float64),
            torch.tensor([0, 1]),
            r"features: must not exceed 1e\+150 in size, .* but reach 1e\+200\. Scale them down",
        ),
        (torch.zeros(2, 2), torch.tensor([0, -1]), "labels: must not be negative, but hold -1. Drop unlabelled images"),
    ],
)
def test_bad_input_is_explained(features: Tensor, labels: Tensor, text: str) -> None:
    with pytest.raises(ValueError, match=text):
        geometry(features, labels)
