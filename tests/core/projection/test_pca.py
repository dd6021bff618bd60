"""PCA against the eigenvectors of the covariance."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA

from synermix_core.projection.pca import pca_layout, pca_view


def test_agrees_with_the_eigenvectors_of_the_covariance() -> None:
    pixels = np.asarray(load_digits(return_X_y=True)[0][:300])
    layout = pca_layout(pixels)
    centred = pixels - pixels.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(centred, rowvar=False))
    expected = centred @ vectors[:, [-1, -2]]
    np.testing.assert_allclose(np.abs(layout), np.abs(expected), atol=1e-3)
    np.testing.assert_allclose(layout.var(axis=0, ddof=1), values[[-1, -2]], rtol=1e-4)
    assert (layout.shape, layout.dtype) == ((300, 2), np.float32)
    np.testing.assert_allclose(layout.mean(axis=0), 0, atol=1e-4)


@pytest.mark.parametrize("count", [20, 64, 65, 300])
def test_agrees_with_scikit_learn_with_fewer_and_with_more_points_than_features(count: int) -> None:
    pixels = np.asarray(load_digits(return_X_y=True)[0][:count])
    expected = PCA(2, svd_solver="full").fit(pixels)
    view = pca_view(pixels)
    np.testing.assert_allclose(np.abs(view.axes.T), np.abs(np.asarray(expected.components_)), atol=1e-8)
    np.testing.assert_allclose(np.abs(view(pixels)), np.abs(expected.transform(pixels)), atol=1e-3)


def test_directions_do_not_depend_on_the_solver() -> None:
    pixels = np.asarray(load_digits(return_X_y=True)[0][:40])
    few, many = pca_view(pixels), pca_view(np.concatenate([pixels, pixels]))  # 40 < 64 < 80
    np.testing.assert_allclose(few.axes, many.axes, atol=1e-8)


def test_stored_half_precision_features_are_taken() -> None:
    pixels = np.asarray(load_digits(return_X_y=True)[0][:100])
    np.testing.assert_allclose(pca_layout(pixels.astype(np.float16)), pca_layout(pixels), atol=1e-3)


@pytest.mark.parametrize("count", [4, 40])
def test_a_collapsed_network_is_drawn_as_a_point(count: int) -> None:
    assert (pca_layout(np.full((count, 8), 3.3, dtype=np.float16)) == 0).all()


def test_points_on_a_line_are_drawn_on_a_line() -> None:
    line = np.outer(np.arange(5.0), np.ones(9))
    layout = pca_layout(line)
    np.testing.assert_allclose(layout, np.stack([layout[:, 0], np.zeros(5)], axis=1), atol=1e-5)
    np.testing.assert_allclose(np.diff(layout[:, 0]), 3.0, rtol=1e-5)


def test_a_single_feature_is_refused() -> None:
    with pytest.raises(ValueError, match=r"two rows and two columns or more, but their shape is \(10, 1\)"):
        pca_view(np.ones((10, 1)))
