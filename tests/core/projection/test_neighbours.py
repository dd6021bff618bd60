"""Exact neighbours against scikit-learn's."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.datasets import load_digits
from sklearn.neighbors import NearestNeighbors

from synermix_core.projection.neighbours import nearest_neighbours


@pytest.mark.parametrize("k", [1, 2, 15, 300])
def test_agrees_with_scikit_learn(k: int) -> None:
    # Jitter separates pixels at equal distance, so that there is one right order.
    pixels = np.asarray(load_digits(return_X_y=True)[0][:300]) + np.random.default_rng(0).normal(0, 0.01, (300, 64))
    indices, distances = nearest_neighbours(pixels, k)
    expected_distances, expected = NearestNeighbors(n_neighbors=k, algorithm="brute").fit(pixels).kneighbors(pixels)
    np.testing.assert_array_equal(indices, expected)
    np.testing.assert_allclose(distances, expected_distances, atol=1e-4)
    assert (indices.dtype, distances.dtype) == (np.int32, np.float32)


def test_a_point_is_its_own_nearest_even_among_twins() -> None:
    points = np.ones((6, 3), dtype=np.float32)
    indices, distances = nearest_neighbours(points, 3)
    assert indices[:, 0].tolist() == [0, 1, 2, 3, 4, 5]
    assert (distances == 0).all()


def test_a_far_away_origin_costs_no_precision() -> None:
    points = np.array([[0.0], [1.0], [3.0], [7.0]], dtype=np.float32) + np.float32(10_000)
    indices, distances = nearest_neighbours(points, 2)
    assert indices[:, 1].tolist() == [1, 0, 1, 2]
    assert distances[:, 1].tolist() == [1.0, 1.0, 2.0, 4.0]
