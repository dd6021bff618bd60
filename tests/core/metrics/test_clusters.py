"""Cluster indices and the silhouette against scikit-learn, and where they are not defined."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics as oracle
from torch import Tensor

from synermix_core.metrics.clusters import calinski_harabasz, davies_bouldin
from synermix_core.metrics.pairs import measure_pairs
from synermix_core.metrics.points import LabelledPoints
from tests.core.metrics.making import digits_points, labelled_points, offset, rotation, shuffled

Indices = tuple[float | None, float | None, float | None]


def indices(features: Tensor, labels: Tensor) -> Indices:
    points = LabelledPoints(features, labels)
    return davies_bouldin(points), calinski_harabasz(points), measure_pairs(points).silhouette


def indices_of_scikit_learn(features: Tensor, labels: Tensor) -> Indices:
    data = features.numpy(), labels.numpy()
    return (
        float(oracle.davies_bouldin_score(*data)),
        float(oracle.calinski_harabasz_score(*data)),
        float(oracle.silhouette_score(*data)),
    )


@pytest.mark.parametrize("count", [40, 300, 1500])
def test_they_agree_on_digits(count: int) -> None:
    features, labels = digits_points(count)
    assert indices(features, labels) == pytest.approx(indices_of_scikit_learn(features, labels), rel=1e-7)


@given(labelled_points())
def test_they_agree_on_any_points(points: tuple[Tensor, Tensor]) -> None:
    assert indices(*points) == pytest.approx(indices_of_scikit_learn(*points), rel=1e-7, abs=1e-9)


def test_a_point_alone_in_its_class_has_no_width() -> None:
    features, labels = digits_points(60)
    labels = labels.clone()
    labels[17] = 10
    assert indices(features, labels) == pytest.approx(indices_of_scikit_learn(features, labels))


@given(labelled_points(), st.floats(1e-3, 1e3), st.floats(-100, 100), st.integers(0, 1000))
def test_scale_shift_rotation_and_order_change_nothing(
    points: tuple[Tensor, Tensor], scale: float, shift: float, seed: int
) -> None:
    features, labels = points
    order = shuffled(len(labels), seed)
    moved = scale * (features @ rotation(features.shape[1], seed) + offset(features.shape[1], shift))
    assert indices(moved[order], 5 - labels[order]) == pytest.approx(indices(features, labels), rel=1e-6, abs=1e-8)


def test_the_indices_of_tight_classes_far_from_the_origin_are_exact() -> None:
    # The squared distances inside these classes drown in the rounding of products of features that are not centred,
    # scikit-learn's among them, which is therefore asked about classes near the origin.
    features, labels = digits_points(200)
    tight = features[labels] + 1e-4 * features
    assert indices(tight + 1e4, labels) == pytest.approx(indices_of_scikit_learn(tight, labels), rel=1e-6)


@pytest.mark.parametrize(
    ("features", "labels"),
    [
        (torch.tensor([[0.0, 1.0], [2.0, 0.0]]), torch.tensor([1, 1])),
        (torch.eye(4), torch.arange(4)),
        (torch.ones(1, 2), torch.tensor([0])),
    ],
    ids=["one class", "one point a class", "one point"],
)
def test_they_are_not_defined_without_classes_of_several_points(features: Tensor, labels: Tensor) -> None:
    assert indices(features, labels) == (None, None, None)


@pytest.mark.parametrize("value", [0.0, 0.1, 1e6 / 3, 1e30])
def test_constant_features_are_no_clusters(value: float) -> None:
    assert indices(torch.full((30, 7), value), torch.arange(30) % 3) == (None, None, 0.0)


def test_classes_that_have_collapsed_to_points() -> None:
    labels = torch.arange(20) % 4
    bouldin, harabasz, silhouette = indices(torch.eye(4)[labels], labels)
    assert (bouldin, harabasz, silhouette) == (pytest.approx(0, abs=1e-12), None, pytest.approx(1))


def test_two_class_means_at_one_place_have_no_davies_bouldin() -> None:
    features = torch.tensor([[1.0, 0], [-1, 0], [0, 1], [0, -1], [9, 9], [9, 8]])
    assert indices(features, torch.tensor([0, 0, 1, 1, 2, 2]))[0] is None
