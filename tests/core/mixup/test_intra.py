"""Intra-class mixup: its defining properties on generated batches, and the statistics of its weights."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from torch import Tensor

from synermix_core.mixup.intra import INTRA_WEIGHTS, expected_shrink, intra_class_mixup, synthesize

CPU = torch.device("cpu")


class Batch(NamedTuple):
    features: Tensor
    labels: Tensor
    weights: Tensor


@st.composite
def batches(draw: st.DrawFn) -> Batch:
    """Draw a batch of 1 to 24 images of up to 6 classes, usually with some class missing."""
    count = draw(st.integers(1, 24))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    labels = draw(st.lists(st.integers(0, 5), min_size=count, max_size=count))
    return Batch(
        features=torch.from_numpy(rng.normal(scale=3.0, size=(count, draw(st.integers(1, 8))))),
        labels=torch.tensor(labels),
        weights=torch.from_numpy(1.0 - rng.random(count)),
    )


def loop_over_classes(batch: Batch) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Mix class by class and image by image, as one would on paper."""
    features, labels, weights = (tensor.numpy() for tensor in batch)
    classes = np.unique(labels)
    rows = []
    for label in classes:
        members = np.flatnonzero(labels == label)
        total = sum(weights[i] for i in members)
        rows.append(sum((weights[i] / total) * features[i] for i in members))
    return np.stack(rows), classes


@given(batches())
def test_agrees_with_a_loop_given_the_same_weights(batch: Batch) -> None:
    synthesized, classes = intra_class_mixup(*batch)
    expected, expected_classes = loop_over_classes(batch)
    np.testing.assert_array_equal(classes.numpy(), expected_classes)
    np.testing.assert_allclose(synthesized.numpy(), expected, rtol=1e-12, atol=1e-12)


@given(batches(), st.integers(0, 2**32 - 1))
def test_each_output_is_a_convex_combination_of_its_class(batch: Batch, seed: int) -> None:
    # One-hot features read the coefficients themselves, whatever the weights that were drawn.
    identity = torch.eye(len(batch.labels), dtype=torch.float64)
    coefficients, classes = intra_class_mixup(identity, batch.labels, generator=torch.Generator().manual_seed(seed))
    assert (coefficients >= 0).all()
    torch.testing.assert_close(coefficients.sum(dim=1), torch.ones(len(classes), dtype=torch.float64))
    belongs = batch.labels[None, :] == classes[:, None]
    assert (coefficients[~belongs] == 0).all()
    assert (coefficients[belongs] > 0).all()


@given(batches())
def test_only_present_classes_come_out_in_ascending_order(batch: Batch) -> None:
    synthesized, classes = intra_class_mixup(*batch)
    assert classes.tolist() == sorted(set(batch.labels.tolist()))
    assert synthesized.shape == (len(classes), batch.features.shape[1])


@given(batches(), st.randoms(use_true_random=False))
def test_the_order_of_the_batch_does_not_matter(batch: Batch, random: Random) -> None:
    order = list(range(len(batch.labels)))
    random.shuffle(order)
    synthesized, classes = intra_class_mixup(*batch)
    shuffled, shuffled_classes = intra_class_mixup(batch.features[order], batch.labels[order], batch.weights[order])
    torch.testing.assert_close(shuffled, synthesized)
    assert shuffled_classes.tolist() == classes.tolist()


@given(batches())
def test_gradients_are_the_convex_weights(batch: Batch) -> None:
    features = batch.features.clone().requires_grad_()
    synthesized, _ = intra_class_mixup(features, batch.labels, batch.weights)
    synthesized.sum().backward()
    totals = torch.zeros(6, dtype=torch.float64).index_add(0, batch.labels, batch.weights)
    share = batch.weights / totals[batch.labels]
    assert features.grad is not None
    torch.testing.assert_close(features.grad, share[:, None].expand_as(features))


@given(batches())
def test_the_dense_form_marks_absent_classes_and_leaves_them_zero(batch: Batch) -> None:
    synthesized, present = synthesize(*batch, num_classes=9)
    expected, classes = intra_class_mixup(*batch)
    assert present.nonzero().squeeze(1).tolist() == classes.tolist()
    torch.testing.assert_close(synthesized[present], expected)
    assert (synthesized[~present] == 0).all()


def test_a_lone_image_stays_itself() -> None:
    synthesized, classes = intra_class_mixup(torch.tensor([[3.0, -1.0]]), torch.tensor([4]))
    torch.testing.assert_close(synthesized, torch.tensor([[3.0, -1.0]]))
    assert classes.tolist() == [4]


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_weights_are_normalised_in_full_precision_whatever_the_features_are(dtype: torch.dtype) -> None:
    # Too small for half precision; the second class must not vanish for it.
    weights, labels = torch.tensor([1.0, 2.0, 1e-20]), torch.tensor([0, 0, 1])
    synthesized, classes = intra_class_mixup(torch.eye(3, dtype=dtype), labels, weights)
    assert classes.tolist() == [0, 1]
    expected = torch.tensor([[1 / 3, 2 / 3, 0.0], [0.0, 0.0, 1.0]]).to(dtype)
    assert torch.equal(synthesized, expected)
    # A thousand weights of a hundredth each and one of one: in bfloat16 their sum, 11, and the quotients would be off.
    weights = torch.cat([torch.ones(1), torch.full((1_000,), 0.01)])
    coefficients, _ = intra_class_mixup(torch.eye(1_001, dtype=dtype), torch.zeros(1_001, dtype=torch.int64), weights)
    # To the last bit but one: a sum in full precision is off by a few of its own, which may tip a rounding.
    torch.testing.assert_close(coefficients[0], (weights / 11).to(dtype), rtol=torch.finfo(dtype).eps, atol=0)


def test_the_generator_decides_the_draw() -> None:
    features, labels = torch.eye(8), torch.zeros(8, dtype=torch.int64)
    draws = [
        intra_class_mixup(features, labels, generator=torch.Generator().manual_seed(seed))[0] for seed in (1, 1, 2)
    ]
    assert torch.equal(draws[0], draws[1])
    assert not torch.equal(draws[0], draws[2])


@pytest.mark.parametrize(
    ("name", "count", "expected"),
    [
        # E[w²] of normalised uniforms: 2·(1 − ln 2) for two, by quadrature for twenty; Dirichlet: 2 / (n + 1).
        ("uniform", 2, 0.6137),
        ("uniform", 20, 0.0667),
        ("dirichlet", 2, 2 / 3),
        ("dirichlet", 20, 2 / 21),
    ],
)
def test_concentration_of_the_weights(name: str, count: int, expected: float) -> None:
    groups = 40_000
    generator = torch.Generator().manual_seed(0)
    draws = INTRA_WEIGHTS[name](groups * count, CPU, generator).double().view(groups, count)
    squares = (draws / draws.sum(dim=1, keepdim=True)).square().sum(dim=1)
    # Five standard errors, plus the last digit the expected value is given to.
    tolerance = 5 * squares.std().item() / groups**0.5 + 1e-4
    assert squares.mean().item() == pytest.approx(expected, abs=tolerance)


@pytest.mark.parametrize(("count", "tolerance"), [(1, 1e-9), (2, 0.09), (3, 0.04), (5, 0.02), (20, 0.01)])
def test_expected_shrink_is_the_concentration_that_is_drawn(count: int, tolerance: float) -> None:
    draws = np.random.default_rng(0).random((40_000, count))
    squares = np.square(draws / draws.sum(axis=1, keepdims=True)).sum(axis=1)
    assert expected_shrink(count) == pytest.approx(squares.mean(), rel=tolerance)


def test_no_image_has_no_shrink() -> None:
    with pytest.raises(ValueError, match=r"count: must be at least 1, but is 0\. Pass how many images of a class are"):
        expected_shrink(0)


@pytest.mark.parametrize("name", INTRA_WEIGHTS)
def test_drawn_weights_are_positive_and_finite(name: str) -> None:
    draws = INTRA_WEIGHTS[name](1_000_000, CPU, torch.Generator().manual_seed(0))
    assert (draws > 0).all()
    assert draws.isfinite().all()


@pytest.mark.parametrize(
    ("features", "labels", "weights", "text"),
    [
        (
            torch.zeros(2, 3, 4, 4),
            torch.tensor([0, 1]),
            None,
            r"features: must be floating point of shape \(N, D\), but is torch.float32 of shape \(2, 3, 4, 4\)\. "
            "Flatten each image's features to one row",
        ),
        (torch.zeros(2, 3, dtype=torch.int64), torch.tensor([0, 1]), None, r"features: .* is torch.int64"),
        (
            torch.zeros(2, 3),
            torch.zeros(2, 10),
            None,
            r"labels: must be integers of shape \(2,\), one for each row of features, but is torch.float32 of shape "
            r"\(2, 10\)\. Pass class indices, not one-hot rows",
        ),
        (torch.zeros(2, 3), torch.tensor([0.0, 1.0]), None, r"labels: must be integers .* is torch.float32"),
        (torch.zeros(2, 3), torch.tensor([True, False]), None, r"labels: must be integers .* is torch.bool"),
        (torch.zeros(0, 3), torch.zeros(0, dtype=torch.int64), None, "labels: need at least one label"),
        (torch.zeros(2, 3), torch.tensor([0, -1]), None, "labels: .* none below 0. Drop unlabelled images first"),
        (
            torch.zeros(2, 3),
            torch.tensor([0, 1]),
            torch.tensor([1.0, -2.0]),
            r"weights: must be non-negative, of shape \(2,\), but has shape \(2,\) and values \[1\.0, -2\.0\]\. "
            "Pass one weight an image",
        ),
        (torch.zeros(2, 3), torch.tensor([0, 1]), torch.ones(3), r"weights: .* but has shape \(3,\)"),
        (torch.zeros(2, 3), torch.tensor([0, 1]), torch.tensor([1.0, float("nan")]), "weights: must be non-negative"),
        (
            torch.zeros(3, 3),
            torch.tensor([0, 1, 1]),
            torch.tensor([1.0, 0.0, 0.0]),
            "weights: must have a positive sum in every class. Give each class one weight above 0",
        ),
    ],
)
def test_bad_input_is_explained(features: Tensor, labels: Tensor, weights: Tensor | None, text: str) -> None:
    with pytest.raises(ValueError, match=text):
        intra_class_mixup(features, labels, weights)
