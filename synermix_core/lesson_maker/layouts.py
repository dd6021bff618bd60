"""The same features drawn again and again: UMAP with several seeds, and the exact planes through three classes."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
from numpy.typing import NDArray
from umap import UMAP

from synermix_core.config import ProjectionConfig
from synermix_core.lesson_maker.networks import probe_images, wide
from synermix_core.projection import ProbeEpoch
from synermix_core.projection.alignment import align, displacement
from synermix_core.projection.plane import plane_view
from synermix_core.projection.quality import quality

PRESET = "baseline"
SEEDS = (0, 1, 2, 3, 4)
PLANES = ((0, 1, 2), (3, 8, 9), (4, 7, 9), (1, 6, 8))
"""Classes that a plane goes through."""
SHRUNK_CLASS, SHRUNK_TO = 0, 0.2
"""The class whose features are pulled to their mean, and how much of their distance from it is left."""


def layouts() -> dict[str, NDArray[Any]]:
    """Return the features of a trained network's probe, and drawings of them as they are and with one class shrunk."""
    run = wide(PRESET)
    features_ND, labels = run.last.features, probe_images(run)[1].numpy()
    shrunk_ND = shrink_class(features_ND, labels)
    stored: dict[str, NDArray[Any]] = {
        "labels": labels, "features": features_ND, "seeds": np.array(SEEDS), "plane_classes": np.array(PLANES),
        "shrunk_class": np.array(SHRUNK_CLASS), "shrunk_to": np.array(SHRUNK_TO),
    }  # fmt: skip
    first = None
    for name, points in (("as_is", features_ND), ("shrunk", shrunk_ND)):
        probe = ProbeEpoch(points, labels)
        drawn = [umap_of(probe.points, seed) for seed in SEEDS]
        first = drawn[0] if first is None else first
        aligned = [align(layout, first) for layout in drawn]
        stored[f"{name}/umap"] = np.stack(aligned)
        stored[f"{name}/plane"] = np.stack(
            [plane_view(probe, ProjectionConfig(plane_classes=classes))(probe.points) for classes in PLANES]
        )
        stored[f"{name}/trustworthiness"] = np.array([quality(probe.ranks(), one).trustworthiness for one in aligned])
        stored[f"{name}/displacement"] = np.array([displacement(one, aligned[0]) for one in aligned])
    return stored


def shrink_class(features_ND: NDArray[np.floating], labels: NDArray[np.integer]) -> NDArray[np.float32]:
    """Return the features with one class pulled to its mean, and every other class as it is."""
    points = features_ND.astype(np.float32)
    members = labels == SHRUNK_CLASS
    mean = points[members].mean(axis=0)
    points[members] = mean + SHRUNK_TO * (points[members] - mean)
    return points


def umap_of(points_ND: NDArray[np.float32], seed: int) -> NDArray[np.float32]:
    """Lay points out with umap-learn as it comes, one seed apart from its defaults."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="n_jobs value", category=UserWarning)
        return np.asarray(UMAP(random_state=seed).fit_transform(points_ND), dtype=np.float32)
