"""One image through the epochs, against the records it is told from."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np

from synermix_core.runs import Run
from synermix_core.runs.point_path import PointPath, Stay, point_path, stays
from synermix_core.runs.standouts import movement

ROW = 17


def test_it_is_what_the_epochs_recorded(finished_run: Run) -> None:
    path = point_path(finished_run, ROW, "umap")
    np.testing.assert_array_equal(path.epochs, [0, 1, 2, 3, 4])
    for place, epoch in enumerate(path.epochs):
        predictions, confidences = finished_run.predictions(epoch)
        assert path.predictions[place] == predictions[ROW]
        assert path.confidences[place] == np.float64(confidences[ROW])
    layouts = [frame.layout for frame in finished_run.frames("umap")]
    assert np.isnan(path.displacements[0])
    assert path.displacements[3] == movement(layouts[3], layouts[2])[ROW]
    assert path.noise_floors[3] == finished_run.frame("umap", 3).quality.noise_floor


def test_the_probability_of_its_own_class_is_the_confidence_where_it_is_right(finished_run: Run) -> None:
    rights = 0
    for row in range(0, 100, 10):
        path = point_path(finished_run, row, "pca")
        right = path.predictions == finished_run.probe.labels[row]
        # Features are recorded in half precision.
        np.testing.assert_allclose(path.own[right], path.confidences[right], atol=5e-3)
        assert (path.own[~right] <= path.confidences[~right] + 5e-3).all()
        rights += right.sum()
    assert rights > 20


def test_runs_of_before_have_no_probability_of_the_own_class(finished_run: Run, tmp_path: Path) -> None:
    shutil.copytree(finished_run.path, tmp_path / "copy", ignore=shutil.ignore_patterns("heads", "frames"))
    path = point_path(Run(tmp_path / "copy"), ROW, "umap")
    assert np.isnan(path.own).all()
    assert np.isnan(path.displacements).all()
    assert np.isfinite(path.confidences).all()


def test_a_run_without_epochs_has_an_empty_path(finished_run: Run, tmp_path: Path) -> None:
    shutil.copytree(finished_run.path, tmp_path / "copy", ignore=shutil.ignore_patterns("features", "frames"))
    path = point_path(Run(tmp_path / "copy"), ROW, "umap")
    assert [len(part) for part in path] == [0] * 6
    assert stays(path) == []


def test_stays_are_stretches_of_one_prediction() -> None:
    nothing = np.zeros(6)
    path = PointPath(np.arange(6), np.array([8, 8, 3, 8, 3, 3]), nothing, nothing, nothing, nothing)
    assert stays(path) == [Stay(8, 0, 1), Stay(3, 2, 2), Stay(8, 3, 3), Stay(3, 4, 5)]
