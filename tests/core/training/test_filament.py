"""The λ-filament of a finished run: from one image to the other, its chord straight, and all as the network says."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
import torch

from synermix_core.data import load_data
from synermix_core.data.images import ImageData
from synermix_core.errors import AskError, RunError
from synermix_core.questions import Filament
from synermix_core.runs import Run, create_run
from synermix_core.training.filament import filament, ways
from tests.core.tiny import tiny_cnn


@pytest.fixture(scope="module")
def data(finished_run: Run) -> ImageData:
    """Return the data set of the finished run."""
    return load_data(finished_run.config.data)


def images_of(run: Run, *labels: int) -> list[int]:
    """Return the number of the first probe image of each of the classes."""
    return [int(run.probe.ids[np.flatnonzero(run.probe.labels == label)[0]]) for label in labels]


@pytest.fixture(scope="module")
def between(finished_run: Run, data: ImageData) -> Filament:
    """Return the filament from a nine to a four."""
    return filament(finished_run, data, *images_of(finished_run, 9, 4), steps=11)


def test_both_ways_begin_and_end_at_the_two_images_of_the_frames(finished_run: Run, between: Filament) -> None:
    rows = [int(np.flatnonzero(finished_run.probe.ids == number)[0]) for number in images_of(finished_run, 9, 4)]
    for way in (between.through_pixels, between.through_features):
        # The record is in half precision.
        np.testing.assert_allclose(way[[0, -1]], between.probe[rows], atol=2e-2)
    np.testing.assert_allclose(between.bend[[0, -1]], 0, atol=1e-4)
    predictions = finished_run.predictions(between.epoch)
    for probabilities in (between.probabilities_pixels, between.probabilities_features):
        np.testing.assert_allclose(probabilities.sum(axis=1), 1, rtol=1e-5)
        np.testing.assert_array_equal(probabilities[[0, -1]].argmax(axis=1), predictions.predictions[rows])
        np.testing.assert_allclose(probabilities[[0, -1]].max(axis=1), predictions.confidences[rows], atol=2e-3)


def test_the_chord_is_straight_and_evenly_spaced_and_the_curve_is_not(between: Filament) -> None:
    steps = np.diff(between.through_features, axis=0)
    np.testing.assert_allclose(steps, np.broadcast_to(steps.mean(axis=0), steps.shape), atol=1e-4)
    assert between.bend[1:-1].min() > 1e-3


def test_the_plane_goes_through_both_classes_first(finished_run: Run, between: Filament) -> None:
    assert tuple(between.plane_classes[:2]) == (9, 4)
    assert len(set(between.plane_classes)) == 3
    means = [between.probe[finished_run.probe.labels == label].mean(axis=0) for label in between.plane_classes]
    # A standing triangle: the first on top, counterclockwise.
    assert np.argmax([y for _, y in means]) == 0
    assert means[1][0] < means[2][0]


def test_mixed_thumbnails_are_mixed_pixels(finished_run: Run, between: Filament) -> None:
    rows = [int(np.flatnonzero(finished_run.probe.ids == number)[0]) for number in images_of(finished_run, 9, 4)]
    first, second = finished_run.probe.thumbnails[rows].astype(np.float64)
    for lam, picture in zip(between.lam, between.thumbnails, strict=True):
        np.testing.assert_allclose(picture, lam * first + (1 - lam) * second, atol=0.51)


def test_two_images_of_one_class_have_a_plane_as_well(finished_run: Run, data: ImageData) -> None:
    first, second = (int(number) for number in finished_run.probe.ids[finished_run.probe.labels == 3][:2])
    found = filament(finished_run, data, first, second, steps=3)
    assert found.plane_classes[0] == 3
    assert len(set(found.plane_classes)) == 3


def test_a_network_without_bends_has_none() -> None:
    model = tiny_cnn().eval()
    for module in model.modules():
        # Without its nonlinearities it is one affine map, which keeps ratios along lines.
        for name, child in module.named_children():
            if isinstance(child, torch.nn.ReLU | torch.nn.MaxPool2d):
                setattr(module, name, torch.nn.Identity())
    curve, chord = ways(
        model, torch.randn(2, 1, 8, 8, generator=torch.Generator().manual_seed(0)), torch.linspace(1, 0, 7)
    )
    torch.testing.assert_close(curve.features, chord.features, rtol=1e-4, atol=1e-5)
    torch.testing.assert_close(curve.probabilities, chord.probabilities, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"first": 10**6}, "first: must be the number of one of the run's probe images, but is 1000000"),
        ({"second": -1}, "second: must be the number of one of the run's probe images, but is -1"),
        ({"steps": 1}, "steps: must be 2 to 101, but is 1"),
        ({"steps": 102}, "steps: must be 2 to 101, but is 102"),
    ],
)
def test_what_does_not_fit_is_refused(finished_run: Run, data: ImageData, change: dict[str, int], words: str) -> None:
    first, second = images_of(finished_run, 0, 1)
    with pytest.raises(AskError, match=words):
        filament(finished_run, data, **{"first": first, "second": second, "steps": 5} | change)


def test_there_is_no_way_from_an_image_to_itself(finished_run: Run, data: ImageData) -> None:
    (image,) = images_of(finished_run, 0)
    with pytest.raises(AskError, match=f"second: must be another image than the first, but both are {image}"):
        filament(finished_run, data, image, image, steps=5)


def test_a_run_without_a_checkpoint_has_no_network_to_ask(finished_run: Run, data: ImageData, runs_dir: Path) -> None:
    begun = create_run(finished_run.config, runs_dir)
    begun.layout.probe.write_bytes(finished_run.layout.probe.read_bytes())
    with pytest.raises(RunError, match="can't be read"):
        filament(begun, data, *images_of(finished_run, 0, 1), steps=5)


def test_every_pair_of_a_probe_can_be_swept(finished_run: Run, data: ImageData) -> None:
    for pair in itertools.combinations(images_of(finished_run, 0, 1, 2), 2):
        found = filament(finished_run, data, *pair, steps=2)
        assert all(np.isfinite(part).all() for part in (found.probe, found.through_pixels, found.bend))
