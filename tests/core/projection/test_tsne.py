"""t-SNE layouts: repeatable, steady from epoch to epoch, and true to the neighbourhoods."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.manifold import trustworthiness

from synermix_core.config import ProjectionConfig
from synermix_core.projection import ProbeEpoch
from synermix_core.projection.alignment import align, displacement
from synermix_core.projection.tsne import tsne_layout
from tests.core.projection.making import digits_epoch, labels, pixels

CONFIG = ProjectionConfig()


@pytest.fixture(scope="module")
def epoch() -> ProbeEpoch:
    return digits_epoch()


@pytest.fixture(scope="module")
def first(epoch: ProbeEpoch) -> NDArray[np.float32]:
    return tsne_layout(epoch, None, CONFIG)


def test_neighbourhoods_are_kept(epoch: ProbeEpoch, first: NDArray[np.float32]) -> None:
    assert (first.shape, first.dtype) == ((300, 2), np.float32)
    assert trustworthiness(epoch.points, first, n_neighbors=15) > 0.95


def test_the_same_features_give_the_same_layout(epoch: ProbeEpoch, first: NDArray[np.float32]) -> None:
    np.testing.assert_array_equal(tsne_layout(digits_epoch(), None, CONFIG), first)
    np.testing.assert_array_equal(tsne_layout(epoch, first, CONFIG), tsne_layout(digits_epoch(), first, CONFIG))


def test_unchanged_features_stay_where_they_are(epoch: ProbeEpoch, first: NDArray[np.float32]) -> None:
    before = first.copy()
    layout = tsne_layout(epoch, first, CONFIG)
    assert displacement(align(layout, first), first) <= 0.08
    np.testing.assert_array_equal(first, before)


def test_a_chain_of_warm_starts_stays_trustworthy(first: NDArray[np.float32]) -> None:
    random, layout = np.random.default_rng(0), first
    features = pixels().astype(np.float32)
    for _ in range(4):
        features = features + random.normal(0, 0.3, features.shape).astype(np.float32)
        layout = align(tsne_layout(ProbeEpoch(features, labels()), layout, CONFIG), layout)
    assert trustworthiness(features, layout, n_neighbors=15) > 0.95


def test_the_configuration_shapes_the_layout(epoch: ProbeEpoch, first: NDArray[np.float32]) -> None:
    for config in (ProjectionConfig(perplexity=5), ProjectionConfig(metric="cosine")):
        assert displacement(align(tsne_layout(epoch, None, config), first), first) > 0.05


@pytest.mark.parametrize("perplexity", [2.0, 200.0])
def test_perplexity_is_cut_to_the_points(perplexity: float) -> None:
    layout = tsne_layout(digits_epoch(20), None, ProjectionConfig(perplexity=perplexity))
    assert np.isfinite(layout).all()


@pytest.mark.parametrize("value", [0.0, 3.3, 65504.0])
@pytest.mark.parametrize("warm", [False, True])
def test_a_collapsed_network_is_laid_out_too(value: float, warm: bool) -> None:
    previous = np.random.default_rng(0).normal(size=(100, 2)).astype(np.float32) if warm else None
    epoch = ProbeEpoch(np.full((100, 16), value, dtype=np.float16), labels(100))
    assert np.isfinite(tsne_layout(epoch, previous, CONFIG)).all()


@pytest.mark.parametrize("spot", [0.0, 7.3])
def test_points_that_coincide_come_apart_again(epoch: ProbeEpoch, first: NDArray[np.float32], spot: float) -> None:
    layout = tsne_layout(epoch, np.full((300, 2), spot, dtype=np.float32), CONFIG)
    np.testing.assert_array_equal(layout, first)
    assert first.std() > 1
