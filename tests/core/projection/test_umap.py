"""UMAP layouts: repeatable, steady from epoch to epoch, and true to the neighbourhoods."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.manifold import trustworthiness

from synermix_core.config import ProjectionConfig
from synermix_core.projection import ProbeEpoch
from synermix_core.projection.alignment import align, displacement
from synermix_core.projection.umap import umap_layout
from tests.core.projection.making import digits_epoch, labels

CONFIG = ProjectionConfig()
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def features() -> ProbeEpoch:
    return digits_epoch(400)


@pytest.fixture(scope="module")
def first(features: ProbeEpoch) -> NDArray[np.float32]:
    return umap_layout(features, None, CONFIG, seed=0)


def test_neighbourhoods_are_kept(features: ProbeEpoch, first: NDArray[np.float32]) -> None:
    assert (first.shape, first.dtype) == ((400, 2), np.float32)
    assert trustworthiness(features.points, first, n_neighbors=15) > 0.95


def test_the_seed_decides_the_layout(features: ProbeEpoch, first: NDArray[np.float32]) -> None:
    np.testing.assert_array_equal(umap_layout(features, None, CONFIG, seed=0), first)
    assert displacement(umap_layout(features, None, CONFIG, seed=1), first) > 0.001


def test_unchanged_features_stay_where_they_are(features: ProbeEpoch, first: NDArray[np.float32]) -> None:
    before = first.copy()
    second = umap_layout(features, first, CONFIG, seed=1)
    assert displacement(align(second, first), first) <= 0.08
    np.testing.assert_array_equal(first, before)


def test_a_chain_of_warm_starts_stays_trustworthy(features: ProbeEpoch, first: NDArray[np.float32]) -> None:
    layout = first
    for epoch in range(1, 6):
        layout = align(umap_layout(features, layout, CONFIG, seed=epoch), layout)
    assert trustworthiness(features.points, layout, n_neighbors=15) > 0.95


def test_the_configuration_shapes_the_layout(features: ProbeEpoch, first: NDArray[np.float32]) -> None:
    loose = umap_layout(features, None, ProjectionConfig(min_dist=1.0), seed=0)
    wide = umap_layout(features, None, ProjectionConfig(n_neighbors=100), seed=0)
    directions = umap_layout(features, None, ProjectionConfig(metric="cosine"), seed=0)

    def nearest(layout: NDArray[np.float32]) -> float:
        distances = np.linalg.norm(layout[:, None] - layout[None], axis=2)
        return float(np.sort(distances, axis=1)[:, 1].mean())

    assert nearest(loose) > 2 * nearest(first)
    assert displacement(align(wide, first), first) > 0.05
    assert displacement(align(directions, first), first) > 0.05


def test_more_neighbours_than_points_are_cut_to_the_points() -> None:
    assert np.isfinite(umap_layout(digits_epoch(20), None, ProjectionConfig(n_neighbors=200), seed=0)).all()


@pytest.mark.parametrize("value", [0.0, 3.3, 65504.0])
@pytest.mark.parametrize("warm", [False, True])
def test_a_collapsed_network_is_laid_out_too(value: float, warm: bool) -> None:
    previous = np.random.default_rng(0).normal(size=(100, 2)).astype(np.float32) if warm else None
    layout = umap_layout(ProbeEpoch(np.full((100, 16), value, dtype=np.float16), labels(100)), previous, CONFIG, seed=0)
    assert np.isfinite(layout).all()


def test_points_that_coincide_come_apart_again(features: ProbeEpoch, first: NDArray[np.float32]) -> None:
    layout = umap_layout(features, np.full((400, 2), 7.3, dtype=np.float32), CONFIG, seed=0)
    np.testing.assert_array_equal(layout, first)
    assert first.std() > 1


IN_A_PROCESS = """
import json
from synermix_core import projector

projector.COMPILE_SECONDS = 600
projector.warm_up("umap")
from umap import layouts, umap_
parts = [umap_.smooth_knn_dist, umap_.compute_membership_strengths, layouts._nb_optimize_layout_euclidean_single_epoch]
print(json.dumps([[sum(part.stats.cache_misses.values()), sum(part.stats.cache_hits.values())] for part in parts]))
"""


def test_of_processes_that_start_together_one_compiles_and_the_others_load(tmp_path: Path) -> None:
    # Caches of their own, numba's and ours: other tests' processes shall neither have compiled before nor wait.
    environment = {**os.environ, "NUMBA_CACHE_DIR": str(tmp_path / "numba"), "XDG_CACHE_HOME": str(tmp_path / "ours")}
    command = [sys.executable, "-c", IN_A_PROCESS]
    together = [subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate()[0] for process in together]
    loaded, compiled = sorted(map(json.loads, said))
    assert loaded == [[0, 1]] * 3
    assert compiled == [[1, 0]] * 3
