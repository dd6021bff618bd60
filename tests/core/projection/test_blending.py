"""Ghosts in layouts that no map made: approximate, but where they must be."""

from __future__ import annotations

import numpy as np
import pytest

from synermix_core.config import ProjectionConfig
from synermix_core.projection import PROJECTIONS
from synermix_core.projection.blending import place_among
from synermix_core.projection.neighbours import Metric
from tests.core.projection.making import digits_epoch, labels


@pytest.mark.parametrize("metric", ["euclidean", "cosine"])
def test_a_ghost_on_a_probe_point_is_drawn_on_it(metric: Metric) -> None:
    epoch, layout = digits_epoch(), np.random.default_rng(0).normal(size=(300, 2)).astype(np.float32)
    np.testing.assert_allclose(place_among(epoch, layout, metric)(epoch.points), layout, atol=1e-4)


def test_a_ghost_is_drawn_among_its_neighbours() -> None:
    epoch = digits_epoch()
    drawing = PROJECTIONS["umap"].draw(epoch, None, ProjectionConfig(), 0)
    means = np.stack([epoch.points[labels() == label].mean(axis=0) for label in range(10)])
    placed = drawing.place(means)
    assert (placed.shape, placed.dtype) == ((10, 2), np.float32)
    centres = np.stack([drawing.layout[labels() == label].mean(axis=0) for label in range(10)])
    nearest = np.linalg.norm(placed[:, None] - centres[None], axis=2).argmin(axis=1)
    assert (nearest == np.arange(10)).mean() >= 0.8


def test_no_ghosts_are_no_places() -> None:
    epoch = digits_epoch()
    placed = place_among(epoch, np.zeros((300, 2), dtype=np.float32), "euclidean")(np.empty((0, 64)))
    assert placed.shape == (0, 2)


def test_points_that_are_all_alike_place_ghosts_too() -> None:
    epoch = digits_epoch()
    epoch.points[:] = 1
    assert np.isfinite(place_among(epoch, np.ones((300, 2), dtype=np.float32), "euclidean")(np.ones((3, 64)))).all()
