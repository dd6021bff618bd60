"""The measures in NumPy against those that the runs are measured by."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from synermix_core.lessons import stored
from synermix_core.lessons.measures import class_spreads, measure, variance_ledger
from synermix_core.metrics.geometry import geometry
from synermix_core.metrics.pairs import measure_pairs
from synermix_core.metrics.points import LabelledPoints

PLANE = stored.arrays("plane")
LABELS = PLANE["labels"]


@pytest.mark.parametrize("preset", ["baseline", "mixup"])
def test_the_measures_are_those_of_the_runs(preset: str) -> None:
    features = PLANE[f"{preset}/features"]
    tensors = torch.from_numpy(features.copy()), torch.from_numpy(LABELS.copy())
    theirs, ours = geometry(*tensors), measure(features, LABELS)
    assert ours.variance == pytest.approx(theirs.intra_class_variance)
    assert ours.cohesion == pytest.approx(theirs.cohesion)
    assert ours.fisher_ratio == pytest.approx(theirs.fisher_ratio)
    assert ours.knn_accuracy == pytest.approx(measure_pairs(LabelledPoints(*tensors)).knn_accuracy)


def test_scaling_changes_the_variance_and_nothing_else() -> None:
    features = PLANE["baseline/features"]
    as_is, doubled = measure(features, LABELS), measure(2 * features, LABELS)
    assert doubled.variance == pytest.approx(4 * as_is.variance)
    assert doubled[1:] == pytest.approx(as_is[1:])


def test_the_ledger_adds_up_to_one() -> None:
    ledger = variance_ledger(PLANE["mixup/features"] + 3.0, LABELS)
    assert sum(ledger) == pytest.approx(1)
    assert min(ledger) > 0


def test_the_spread_of_a_class_is_a_root_mean_square() -> None:
    points, labels = np.array([[0.0, 0], [2, 0], [5, 5], [5, 5]]), np.array([1, 1, 7, 7])
    assert class_spreads(points, labels).tolist() == [1.0, 0.0]
