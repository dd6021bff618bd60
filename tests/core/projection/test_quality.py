"""The measures against scikit-learn's trustworthiness, and where their answers are known."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.manifold import trustworthiness
from sklearn.neighbors import NearestNeighbors

from synermix_core.projection.neighbours import Metric, ranks
from synermix_core.projection.quality import quality


def clouds(seed: int, count: int, width: int) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    features = random.normal(size=(count, width)) + 3 * random.normal(size=(4, width))[np.arange(count) % 4]
    return features, features[:, :2] + random.normal(size=(count, 2))


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.integers(8, 120), st.integers(2, 40), st.integers(1, 15))
def test_agrees_with_scikit_learn(seed: int, count: int, width: int, k: int) -> None:
    features, layout = clouds(seed, count, width)
    used = min(k, (count - 1) // 2)
    measured = quality(ranks(features), layout, k)
    assert measured.trustworthiness == pytest.approx(trustworthiness(features, layout, n_neighbors=used), abs=1e-12)
    assert measured.continuity == pytest.approx(trustworthiness(layout, features, n_neighbors=used), abs=1e-12)


@pytest.mark.parametrize("metric", ["euclidean", "cosine"])
def test_neighbours_may_be_those_of_another_metric(metric: Metric) -> None:
    features, layout = clouds(0, 200, 12)
    measured = quality(ranks(features, metric), layout)
    expected = trustworthiness(features, layout, n_neighbors=15, metric=metric)
    assert measured.trustworthiness == pytest.approx(expected, abs=1e-12)


def test_the_overlap_is_the_share_of_common_neighbours() -> None:
    features, layout = clouds(1, 150, 12)
    near_features = NearestNeighbors(n_neighbors=15).fit(features).kneighbors(return_distance=False)
    near_drawn = NearestNeighbors(n_neighbors=15).fit(layout).kneighbors(return_distance=False)
    common = [len(set(a) & set(b)) / 15 for a, b in zip(near_features, near_drawn, strict=True)]
    assert quality(ranks(features), layout).knn_overlap == pytest.approx(np.mean(common))


def test_a_layout_that_is_the_features_is_perfect_whatever_its_size_and_place() -> None:
    _, layout = clouds(2, 100, 2)
    assert quality(ranks(layout), layout * 7 + 100) == (1.0, 1.0, 1.0)


def test_a_layout_without_any_sense_keeps_what_chance_keeps() -> None:
    random = np.random.default_rng(0)
    measured = quality(ranks(random.normal(size=(500, 30))), random.normal(size=(500, 2)))
    assert measured.trustworthiness == pytest.approx(0.5, abs=0.05)
    assert measured.knn_overlap == pytest.approx(15 / 499, abs=0.02)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_few_points_have_defined_measures(count: int) -> None:
    features, layout = clouds(3, count, 5)
    measured = quality(ranks(features), layout)
    assert all(0 <= value <= 1 for value in measured)


def test_a_collapsed_network_has_defined_measures() -> None:
    measured = quality(ranks(np.ones((60, 5))), np.zeros((60, 2)))
    assert all(0 <= value <= 1 for value in measured)
