"""All epochs laid out together: steady, true to the neighbourhoods, repeatable, and in windows."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from sklearn.manifold import trustworthiness

from synermix_core.config import ProjectionConfig
from synermix_core.projection import ProbeEpoch, aligned
from synermix_core.projection.aligned import aligned_layouts
from synermix_core.projection.alignment import displacement
from tests.core.projection.making import labels, pixels

CONFIG = ProjectionConfig()


def drifting(count: int, points: int = 100) -> list[ProbeEpoch]:
    random, features = np.random.default_rng(0), pixels(points).astype(np.float32)
    epochs = []
    for _ in range(count):
        epochs.append(ProbeEpoch(features, labels(points)))
        features = features + random.normal(0, 0.5, features.shape).astype(np.float32)
    return epochs


def test_windows_join_without_a_jump(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aligned, "WINDOW", 4)
    monkeypatch.setattr(aligned, "SHARED", 2)
    epochs, told = drifting(6), []
    layouts = aligned_layouts(epochs, CONFIG, 0, told.append)
    assert told == [4, 6]
    assert [(layout.shape, layout.dtype) for layout in layouts] == [((100, 2), np.float32)] * 6
    for epoch, layout in zip(epochs, layouts, strict=True):
        assert trustworthiness(epoch.points, layout, n_neighbors=15) > 0.9
    steps = [displacement(after, before) for before, after in pairwise(layouts)]
    assert max(steps) < 0.5
    for again, before in zip(aligned_layouts(epochs, CONFIG, 0), layouts, strict=True):
        np.testing.assert_array_equal(again, before)


@pytest.mark.parametrize("count", [1, 2])
def test_few_epochs_are_laid_out_too(count: int) -> None:
    layouts = aligned_layouts(drifting(count), CONFIG, 0)
    assert len(layouts) == count
    assert all(np.isfinite(layout).all() for layout in layouts)
