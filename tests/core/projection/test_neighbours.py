"""Exact neighbours against scikit-learn's."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.datasets import load_digits
from sklearn.neighbors import NearestNeighbors

from synermix_core.projection import neighbours
from synermix_core.projection.neighbours import Metric, nearest_neighbours, nearest_of, ranks


def jittered_digits() -> np.ndarray:
    # Jitter separates pixels at equal distance, so that there is one right order.
    return np.asarray(load_digits(return_X_y=True)[0][:300]) + np.random.default_rng(0).normal(0, 0.01, (300, 64))


@pytest.mark.parametrize("metric", ["euclidean", "cosine"])
@pytest.mark.parametrize("rows", [1024, 70])
@pytest.mark.parametrize("k", [1, 2, 15, 300])
def test_agrees_with_scikit_learn(k: int, rows: int, metric: Metric, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "_ROWS", rows)
    points = jittered_digits()
    near = nearest_neighbours(points, k, metric)
    reference = NearestNeighbors(n_neighbors=k, algorithm="brute", metric=metric).fit(points)
    expected_distances, expected = reference.kneighbors(points)
    np.testing.assert_array_equal(near.indices, expected)
    np.testing.assert_allclose(near.distances, expected_distances, atol=1e-4)
    assert (near.indices.dtype, near.distances.dtype, near.k) == (np.int32, np.float32, k)


@pytest.mark.parametrize("metric", ["euclidean", "cosine"])
@pytest.mark.parametrize("rows", [1024, 70])
def test_ranks_number_the_points_by_their_distance(rows: int, metric: Metric, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "_ROWS", rows)
    points = jittered_digits()
    near = nearest_neighbours(points, 300, metric)
    in_order = np.take_along_axis(ranks(points, metric), near.indices.astype(np.intp), axis=1)
    assert (in_order == np.arange(300)).all()


@pytest.mark.parametrize("metric", ["euclidean", "cosine"])
def test_neighbours_of_other_points_agree_with_scikit_learn(metric: Metric) -> None:
    points = jittered_digits()
    others, rest = points[:50], points[50:]
    indices, distances = nearest_of(others, rest, 7, metric)
    reference = NearestNeighbors(n_neighbors=7, algorithm="brute", metric=metric).fit(rest)
    expected_distances, expected = reference.kneighbors(others)
    np.testing.assert_array_equal(indices, expected)
    np.testing.assert_allclose(distances, expected_distances, atol=1e-6)


@pytest.mark.parametrize("metric", ["euclidean", "cosine"])
@pytest.mark.parametrize("value", [0.0, 1.0])
def test_a_point_is_its_own_nearest_even_among_twins(value: float, metric: Metric) -> None:
    near = nearest_neighbours(np.full((6, 3), value, dtype=np.float32), 3, metric)
    assert near.indices[:, 0].tolist() == [0, 1, 2, 3, 4, 5]
    assert (near.distances[:, 0] == 0).all()
    assert np.isfinite(near.distances).all()


def test_a_far_away_origin_costs_no_precision() -> None:
    points = np.array([[0.0], [1.0], [3.0], [7.0]], dtype=np.float32) + np.float32(10_000)
    near = nearest_neighbours(points, 2)
    assert near.indices[:, 1].tolist() == [1, 0, 1, 2]
    assert near.distances[:, 1].tolist() == [1.0, 1.0, 2.0, 4.0]


def test_cosine_looks_at_directions_only() -> None:
    points = jittered_digits()
    scaled = points * np.random.default_rng(1).uniform(0.1, 10, size=(300, 1))
    np.testing.assert_array_equal(
        nearest_neighbours(points, 9, "cosine").indices, nearest_neighbours(scaled, 9, "cosine").indices
    )
