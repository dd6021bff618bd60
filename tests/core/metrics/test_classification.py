"""Calibration against a loop over the bins, and nearest neighbours against scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sklearn.datasets import load_digits
from sklearn.neighbors import KNeighborsClassifier
from torch import Tensor

from synermix_core.metrics.classification import expected_calibration_error, knn_accuracy
from tests.core.metrics.making import labelled_points, rotation, shuffled


def calibration_error_by_bins(probabilities: Tensor, labels: Tensor, bins: int) -> float:
    confidence, predicted = probabilities.numpy().max(axis=1), probabilities.numpy().argmax(axis=1)
    correct = predicted == labels.numpy()
    error = 0.0
    for low, high in zip(np.arange(bins) / bins, np.arange(1, bins + 1) / bins, strict=True):
        inside = (confidence > low) & (confidence <= high)
        if inside.any():
            error += inside.mean() * abs(correct[inside].mean() - confidence[inside].mean())
    return float(error)


@pytest.fixture(scope="module")
def digits_pixels() -> tuple[Tensor, Tensor]:
    pixels, labels = load_digits(return_X_y=True)
    return torch.from_numpy(np.asarray(pixels[:200])), torch.from_numpy(np.asarray(labels[:200]))


@pytest.mark.parametrize("bins", [1, 5, 15])
@pytest.mark.parametrize("sharpness", [0.5, 2.0, 8.0])
def test_calibration_error_agrees_with_a_loop_over_the_bins(bins: int, sharpness: float) -> None:
    generator = torch.Generator().manual_seed(0)
    logits = sharpness * torch.randn(500, 10, generator=generator, dtype=torch.float64)
    labels = torch.randint(0, 10, (500,), generator=generator)
    probabilities = logits.softmax(dim=1)
    expected = calibration_error_by_bins(probabilities, labels, bins)
    assert expected_calibration_error(probabilities, labels, bins) == pytest.approx(expected)


def test_calibration_error_of_honest_and_of_boastful_predictions() -> None:
    certain = torch.eye(2)[[0, 0, 1, 1]]
    assert expected_calibration_error(certain, torch.tensor([0, 0, 1, 1])) == 0.0
    assert expected_calibration_error(certain, torch.tensor([1, 1, 0, 0])) == 1.0
    assert expected_calibration_error(certain, torch.tensor([0, 1, 1, 0])) == 0.5


@given(st.integers(2, 40), st.integers(2, 5), st.integers(0, 1000))
def test_the_order_of_images_and_of_classes_changes_no_calibration(count: int, classes: int, seed: int) -> None:
    generator = torch.Generator().manual_seed(seed)
    probabilities = torch.randn(count, classes, generator=generator, dtype=torch.float64).softmax(dim=1)
    labels = torch.randint(0, classes, (count,), generator=generator)
    order, names = shuffled(count, seed), shuffled(classes, seed + 1)
    measured = expected_calibration_error(probabilities[order][:, names], names.argsort()[labels[order]])
    assert measured == pytest.approx(expected_calibration_error(probabilities, labels))


@pytest.mark.parametrize(
    ("probabilities", "text"),
    [
        (torch.zeros(0, 3), r"probabilities_NC: must have at least 1 row, but have 0\. Pass the images"),
        (torch.tensor([[0.5, 0.5], [torch.nan, 0.1]]), r"must be finite, but 1 of 2 rows are not\. Lower the learning"),
    ],
)
def test_calibration_refuses_what_it_can_not_measure(probabilities: Tensor, text: str) -> None:
    with pytest.raises(ValueError, match=text):
        expected_calibration_error(probabilities, torch.zeros(len(probabilities), dtype=torch.int64))


def test_fifteen_bins_are_the_default() -> None:
    # 0.61 and 0.66 share the tenth of fifteen bins, where their gaps cancel; in fourteen or sixteen they do not.
    probabilities = torch.tensor([[0.61, 0.39], [0.66, 0.34]], dtype=torch.float64)
    labels = torch.tensor([0, 1])
    assert expected_calibration_error(probabilities, labels) == pytest.approx(abs(0.39 - 0.66) / 2)


@pytest.mark.parametrize("k", [1, 5, 20])
def test_knn_accuracy_agrees_with_scikit_learn(digits_pixels: tuple[Tensor, Tensor], k: int) -> None:
    features, labels = digits_pixels
    right = 0
    for point in range(len(labels)):
        others = np.arange(len(labels)) != point
        classifier = KNeighborsClassifier(n_neighbors=k, metric="cosine", algorithm="brute")
        classifier.fit(features[others].numpy(), labels[others].numpy())
        right += int(classifier.predict(features[[point]].numpy())[0] == labels[point])
    assert knn_accuracy(features, labels, k) == pytest.approx(right / len(labels))


@given(labelled_points(), st.floats(1e-3, 1e3), st.integers(0, 1000))
def test_scale_rotation_and_order_change_no_vote(points: tuple[Tensor, Tensor], scale: float, seed: int) -> None:
    features, labels = points
    order = shuffled(len(labels), seed)
    moved = scale * features @ rotation(features.shape[1], seed)
    assert knn_accuracy(moved[order], labels[order], k=5) == pytest.approx(knn_accuracy(features, labels, k=5))


@given(labelled_points(), st.integers(0, 1000))
def test_the_names_of_the_classes_change_no_vote(points: tuple[Tensor, Tensor], seed: int) -> None:
    features, labels = points
    # A single voter leaves no tie, which the lowest index would win.
    renamed = shuffled(3, seed)[labels]
    assert knn_accuracy(features, renamed, k=1) == knn_accuracy(features, labels, k=1)


@pytest.mark.parametrize("k", [0, -3])
def test_without_a_voter_there_is_no_vote(k: int) -> None:
    with pytest.raises(ValueError, match=f"k: must be at least 1 neighbour to have a vote, but is {k}. Leave it out"):
        knn_accuracy(torch.eye(3), torch.arange(3), k)


def test_no_point_votes_for_itself() -> None:
    features = torch.tensor([[1.0, 0.0], [1.0, 0.1], [0.0, 1.0], [0.1, 1.0]])
    assert knn_accuracy(features, torch.tensor([0, 1, 2, 3]), k=1) == 0.0


def test_neighbours_are_found_by_direction_not_by_length() -> None:
    features = torch.tensor([[1.0, 0.0], [100.0, 1.0], [0.0, 1.0], [1.0, 100.0]])
    assert knn_accuracy(features, torch.tensor([0, 0, 1, 1]), k=1) == 1.0


def test_all_the_others_vote_when_there_are_fewer_than_k() -> None:
    features = torch.tensor([[1.0, 0.0], [1.0, 0.1], [0.0, 1.0]])
    assert knn_accuracy(features, torch.tensor([0, 0, 1]), k=20) == pytest.approx(2 / 3)


@pytest.mark.parametrize(("each", "voters"), [(1, 1), (2, 1), (5, 4), (21, 20), (30, 20)])
def test_no_more_vote_than_a_class_has_others_to_vote(each: int, voters: int) -> None:
    labels = torch.arange(10).repeat(each)
    features = torch.eye(10)[labels] + 0.01 * torch.rand(len(labels), 10, generator=torch.Generator().manual_seed(0))
    assert knn_accuracy(features, labels) == knn_accuracy(features, labels, voters) == float(each > 1)


def test_a_single_point_has_no_neighbours() -> None:
    text = "features: need at least 2 rows to have neighbours, but have 1. Use a larger probe"
    with pytest.raises(ValueError, match=text):
        knn_accuracy(torch.zeros(1, 3), torch.zeros(1, dtype=torch.int64))
