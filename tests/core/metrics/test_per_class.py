"""Figures class by class against loops over the classes, and against the figures of the whole."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import confusion_matrix as oracle
from torch import Tensor

from synermix_core.metrics.geometry import geometry
from synermix_core.metrics.per_class import class_cohesion, class_margin, confusion_matrix
from synermix_core.metrics.points import LabelledPoints
from tests.core.metrics.making import digits_points, labelled_points, offset, rotation, shuffled


def margins_by_loops(features: Tensor, labels: Tensor, num_classes: int) -> list[float]:
    means = {label: features[labels == label].mean(dim=0) for label in labels.unique().tolist()}
    margins = []
    for own in range(num_classes):
        widths = []
        for point in features[labels == own]:
            inside = float((point - means[own]).norm())
            outside = min(float((point - mean).norm()) for label, mean in means.items() if label != own)
            widths.append((outside - inside) / max(inside, outside))
        margins.append(float(np.mean(widths)))
    return margins


def test_cohesion_is_the_spread_of_directions() -> None:
    features, labels = digits_points()
    centred = (features - features.mean(dim=0)).numpy()
    directions = centred / np.linalg.norm(centred, axis=1, keepdims=True)
    expected = [directions[labels.numpy() == label].var(axis=0).sum() for label in range(10)]
    assert class_cohesion(LabelledPoints(features, labels), 10).tolist() == pytest.approx(expected)


def test_margin_agrees_with_loops() -> None:
    features, labels = digits_points()
    measured = class_margin(LabelledPoints(features, labels), 10)
    assert measured.dtype == torch.float64
    assert measured.tolist() == pytest.approx(margins_by_loops(features, labels, 10))


@given(labelled_points())
def test_the_classes_make_up_the_whole(points: tuple[Tensor, Tensor]) -> None:
    classes = class_cohesion(LabelledPoints(*points), 3)
    assert classes[points[1]].mean().item() == pytest.approx(geometry(*points).cohesion)


@given(labelled_points(), st.floats(1e-3, 1e3), st.floats(-100, 100), st.integers(0, 1000))
def test_scale_shift_rotation_and_order_change_nothing(
    points: tuple[Tensor, Tensor], scale: float, shift: float, seed: int
) -> None:
    features, labels = points
    order = shuffled(len(labels), seed)
    moved = scale * (features @ rotation(features.shape[1], seed) + offset(features.shape[1], shift))
    before, after = LabelledPoints(features, labels), LabelledPoints(moved[order], 2 - labels[order])
    for measure in (class_cohesion, class_margin):
        torch.testing.assert_close(measure(after, 3), measure(before, 3).flip(0), rtol=1e-6, atol=1e-8, equal_nan=True)


def test_a_class_that_is_missing_is_nan_and_the_others_stand() -> None:
    features, labels = digits_points()
    there = labels != 4
    points = LabelledPoints(features[there], labels[there])
    assert class_margin(points, 11).isnan().nonzero().flatten().tolist() == [4, 10]
    assert class_cohesion(points, 11).isnan().nonzero().flatten().tolist() == [4, 10]


def test_degenerate_classes() -> None:
    alone = LabelledPoints(torch.tensor([[0.0, 1.0], [2.0, 0.0]]), torch.tensor([0, 0]))
    assert class_cohesion(alone, 1).tolist() == pytest.approx([1.0])
    assert class_margin(alone, 1).isnan().all()
    single = LabelledPoints(torch.eye(3), torch.arange(3))
    assert (class_cohesion(single, 3).tolist(), class_margin(single, 3).tolist()) == ([0.0] * 3, [1.0] * 3)
    constant = LabelledPoints(torch.full((6, 2), 0.1), torch.arange(6) % 2)
    assert (class_cohesion(constant, 2).tolist(), class_margin(constant, 2).tolist()) == ([0.0] * 2, [0.0] * 2)


def test_more_labels_than_classes_are_refused() -> None:
    with pytest.raises(ValueError, match=r"num_classes: must exceed the largest label 9, but is 9\. Pass the number"):
        class_margin(LabelledPoints(*digits_points()), 9)


def test_confusion_agrees_with_scikit_learn() -> None:
    _, labels = digits_points()
    predictions = torch.where(torch.arange(300) % 3 == 0, labels.roll(1), labels)
    measured = confusion_matrix(labels, predictions, 12)
    np.testing.assert_array_equal(measured, oracle(labels, predictions, labels=range(12)))
    assert measured.dtype == torch.int64


@given(st.integers(1, 40), st.integers(0, 1000))
def test_confusion_follows_the_names_of_classes_and_no_order(count: int, seed: int) -> None:
    labels, predictions = torch.randint(0, 4, (2, count), generator=torch.Generator().manual_seed(seed))
    order, names = shuffled(count, seed), shuffled(4, seed + 1)
    measured = confusion_matrix(names[labels[order]], names[predictions[order]], 4)
    assert torch.equal(measured[names][:, names], confusion_matrix(labels, predictions, 4))


@pytest.mark.parametrize("bad", [-1, 3])
def test_confusion_refuses_what_is_no_class(bad: int) -> None:
    labels, bads = torch.tensor([0, 1]), torch.tensor([0, bad])
    with pytest.raises(ValueError, match=r"predictions_N: must lie in 0 to 2, but hold"):
        confusion_matrix(labels, bads, 3)
    with pytest.raises(ValueError, match=r"labels_N: must lie in 0 to 2, but hold"):
        confusion_matrix(bads, labels, 3)
