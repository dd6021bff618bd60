"""The one pass over all pairs: blocks make no difference, and cosines are those of the features as they came."""

from __future__ import annotations

import pytest
import torch
from sklearn.metrics.pairwise import cosine_similarity

from synermix_core.metrics import pairs
from synermix_core.metrics.classification import knn_accuracy
from synermix_core.metrics.pairs import measure_pairs, pair_blocks
from synermix_core.metrics.points import LabelledPoints
from tests.core.metrics.making import digits_points


@pytest.mark.parametrize("rows", [1, 7, 300, 4096])
def test_blocks_make_no_difference(monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    points = LabelledPoints(*digits_points())
    whole = measure_pairs(points)
    monkeypatch.setattr(pairs, "BLOCK_ROWS", rows)
    measured = measure_pairs(points)
    assert measured.knn_accuracy == whole.knn_accuracy == knn_accuracy(*digits_points())
    assert measured.silhouette == pytest.approx(whole.silhouette)
    assert measured.uniformity == pytest.approx(whole.uniformity)


def test_the_cosines_are_those_of_the_features_as_they_came() -> None:
    features, labels = digits_points(100)
    features[13] = 0
    (block,) = pair_blocks(LabelledPoints(features, labels))
    torch.testing.assert_close(block.cosines, torch.from_numpy(cosine_similarity(features.numpy())))


def test_a_single_point_has_no_pairs() -> None:
    measured = measure_pairs(LabelledPoints(torch.ones(1, 3), torch.tensor([0])))
    assert (measured.knn_accuracy, measured.silhouette, measured.uniformity) == (None, None, None)
