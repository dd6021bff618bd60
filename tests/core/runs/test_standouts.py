"""What stands out in a run's probe: told from its records, and in the order that is promised."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from synermix_core.errors import RunError
from synermix_core.metrics.per_class import class_cohesion
from synermix_core.metrics.points import LabelledPoints
from synermix_core.projection.alignment import displacement
from synermix_core.runs import Run
from synermix_core.runs.standouts import (
    MOST_PICKED,
    PICKS,
    largest_movers,
    least_cohesive_class,
    least_confident,
    movement,
    telling_pair,
    unit_features,
    worst_errors,
    worst_first,
)


@pytest.fixture
def run(finished_run: Run, tmp_path: Path) -> Run:
    """Return a copy of a finished run, to be written to."""
    return Run(shutil.copytree(finished_run.path, tmp_path / "copy"))


def predict(run: Run, epoch: int, predictions: np.ndarray, confidences: np.ndarray) -> None:
    np.savez(run.layout.predictions(epoch), predictions=predictions, confidences=confidences.astype(np.float32))


@pytest.mark.parametrize("name", PICKS)
@pytest.mark.parametrize("epoch", [0, 1, 4])
def test_every_pick_names_rows_of_the_probe_and_says_what_they_are(finished_run: Run, name: str, epoch: int) -> None:
    rows, words = PICKS[name].find(finished_run, epoch, "umap")
    assert len(set(rows.tolist())) == len(rows) <= len(finished_run.probe.labels)
    assert set(rows.tolist()) <= set(range(len(finished_run.probe.labels)))
    assert words.endswith(".")


def test_the_worst_errors_are_the_surest_mistakes(run: Run) -> None:
    labels = run.probe.labels
    predictions, confidences = labels.copy(), np.full(len(labels), 0.9)
    predictions[[3, 8, 5]] = (labels[[3, 8, 5]] + 1) % 10
    confidences[[3, 8, 5]] = 0.5, 0.99, 0.7
    predict(run, 4, predictions, confidences)
    rows, words = worst_errors(run, 4)
    assert rows.tolist() == [8, 5, 3]
    assert words == "Taken for another class after epoch 4: 3 images."
    assert worst_first(run, 4, np.array([0, 3, 5, 8])).tolist() == [8, 5, 3, 0]
    predict(run, 4, labels, confidences)
    rows, words = worst_errors(run, 4)
    assert (len(rows), words) == (0, "No image of the probe is taken for another class after epoch 4.")


def test_of_many_errors_the_worst_are_shown_and_all_counted(finished_run: Run) -> None:
    predictions, confidences = finished_run.predictions(0)
    wrong = predictions != finished_run.probe.labels
    rows, words = worst_errors(finished_run, 0)
    assert wrong.sum() > MOST_PICKED == len(rows)
    assert f"the {MOST_PICKED} surest of {wrong.sum()} images" in words
    assert confidences[rows].min() >= np.sort(confidences[wrong])[-MOST_PICKED]
    assert (np.diff(confidences[rows]) <= 0).all()


def test_the_least_confident_come_in_order_right_or_wrong(finished_run: Run) -> None:
    rows, _ = least_confident(finished_run, 4)
    confidences = finished_run.predictions(4).confidences
    np.testing.assert_array_equal(confidences[rows], np.sort(confidences)[:MOST_PICKED])


def test_the_loosest_class_is_whole_and_its_strays_come_first(finished_run: Run) -> None:
    rows, words = least_cohesive_class(finished_run, 4)
    cohesion = finished_run.per_class(4).cohesion
    label = cohesion.argmax()
    assert sorted(rows) == np.flatnonzero(finished_run.probe.labels == label).tolist()
    assert f"{label} is the loosest class" in words
    # Its mean square distance is the class's cohesion, up to the record's half precision.
    points = unit_features(finished_run.features(4))[rows]
    away = np.linalg.norm(points - points.mean(axis=0), axis=1)
    assert (np.diff(away) <= 1e-12).all()
    assert np.square(away).mean() == pytest.approx(cohesion[label], rel=2e-2)


def test_unit_features_are_those_of_the_cohesion(finished_run: Run) -> None:
    features, labels = finished_run.features(4), finished_run.probe.labels
    points = unit_features(features)
    spread = [np.square(points[labels == c] - points[labels == c].mean(axis=0)).sum(axis=1).mean() for c in range(10)]
    of_metric = class_cohesion(LabelledPoints(torch.from_numpy(features).float(), torch.from_numpy(labels)), 10)
    np.testing.assert_allclose(spread, of_metric.numpy(), rtol=1e-4)
    assert (unit_features(np.ones((3, 2))) == 0).all()


def test_the_largest_movers_lead_and_the_mean_is_that_of_the_frame(finished_run: Run) -> None:
    layout, previous = (finished_run.frame("umap", epoch).layout for epoch in (3, 2))
    moved = movement(layout, previous)
    assert moved.mean() == pytest.approx(displacement(layout, previous), rel=1e-5)
    rows, words = largest_movers(finished_run, 3, "umap")
    np.testing.assert_array_equal(moved[rows], np.sort(moved)[::-1][:MOST_PICKED])
    assert f"to {moved.max():.2f} radii of the layout since epoch 2" in words
    noise = finished_run.frame("umap", 3).quality.noise_floor
    assert f"the same features again would move it by {noise:.2f}." in words
    assert "same features" not in largest_movers(finished_run, 3, "pca").words


def test_before_the_second_frame_nothing_has_moved(finished_run: Run) -> None:
    rows, words = largest_movers(finished_run, 0, "umap")
    assert (len(rows), words) == (0, "Nothing has moved yet: epoch 0 is the first one drawn.")
    assert (movement(np.ones((3, 2)), np.zeros((3, 2))) == 0).all()


def test_the_way_from_a_mistake_leads_to_a_typical_image_of_its_own_class(run: Run) -> None:
    labels = run.probe.labels
    predictions, confidences = labels.copy(), np.full(len(labels), 0.9)
    predictions[7] = (labels[7] + 3) % 10
    predict(run, 4, predictions, confidences)
    assert (pair := telling_pair(run, 4, row=7)) is not None
    assert pair[0] == 7
    assert labels[pair[1]] == labels[7]
    points = unit_features(run.features(4))
    members = np.flatnonzero(labels == labels[7])
    away = np.linalg.norm(points[members] - points[members].mean(axis=0), axis=1)
    assert pair[1] == members[away.argmin()]


def test_the_way_from_what_is_right_leads_to_the_nearest_other_class(run: Run) -> None:
    labels, points = run.probe.labels, unit_features(run.features(4))
    predict(run, 4, labels, np.full(len(labels), 0.9))
    means = np.stack([points[labels == label].mean(axis=0) for label in range(10)])
    distances = np.linalg.norm(means - points[2], axis=1)
    distances[labels[2]] = np.inf
    assert (pair := telling_pair(run, 4, row=2)) is not None
    assert pair[0] == 2
    assert labels[pair[1]] == distances.argmin()


def test_by_default_the_way_joins_the_two_nearest_classes(finished_run: Run) -> None:
    labels, points = finished_run.probe.labels, unit_features(finished_run.features(4))
    means = np.stack([points[labels == label].mean(axis=0) for label in range(10)])
    distances = np.linalg.norm(means[:, None] - means, axis=2) + np.diag(np.full(10, np.inf))
    assert (pair := telling_pair(finished_run, 4)) is not None
    assert set(labels[list(pair)]) == set(np.unravel_index(distances.argmin(), distances.shape))


def test_one_class_makes_no_pair(run: Run) -> None:
    probe = run.probe
    zeros = np.zeros_like(probe.labels)
    np.savez(run.layout.probe, ids=probe.ids, labels=zeros, thumbnails=probe.thumbnails)
    predict(run, 4, zeros, np.full(len(zeros), 0.9))
    alone = Run(run.path)
    assert telling_pair(alone, 4) is None
    assert telling_pair(alone, 4, row=3) is None


@pytest.mark.parametrize("name", PICKS)
def test_what_was_not_recorded_is_told(run: Run, name: str) -> None:
    for folder in ("predictions", "per_class", "frames/umap"):
        shutil.rmtree(run.path / folder)
    if name == "movers":
        assert "Nothing has moved yet" in PICKS[name].find(run, 4, "umap").words
    else:
        with pytest.raises(RunError, match="can't be read"):
            PICKS[name].find(run, 4, "umap")
