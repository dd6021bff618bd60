"""PCA against the eigenvectors of the covariance."""

from __future__ import annotations

import numpy as np
from sklearn.datasets import load_digits

from synermix_core.projection.pca import pca_layout


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


def test_stored_half_precision_features_are_taken() -> None:
    pixels = np.asarray(load_digits(return_X_y=True)[0][:100])
    np.testing.assert_allclose(pca_layout(pixels.astype(np.float16)), pca_layout(pixels), atol=1e-3)


def test_a_collapsed_network_is_drawn_as_a_point() -> None:
    assert (pca_layout(np.full((40, 8), 3.3, dtype=np.float16)) == 0).all()
