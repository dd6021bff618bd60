"""Points of the plane: balanced, separable as drawn, and pictured where they lie."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from sklearn.neighbors import KNeighborsClassifier

from synermix_core.config import DataConfig
from synermix_core.data import load_data
from synermix_core.data.images import ImageSource
from synermix_core.data.toy2d import TOYS, toy2d


def draw(**values: object) -> ImageSource:
    return toy2d(DataConfig.model_validate({"dataset": "toy2d", **values}), Path())


@pytest.mark.parametrize("toy", TOYS)
def test_points_are_float_pairs_of_balanced_classes(toy: str) -> None:
    source = draw(toy=toy)
    assert (source.train.images.shape, source.train.images.dtype) == ((1000, 2, 1, 1), torch.float32)
    counts = torch.bincount(source.train.labels)
    assert len(counts) == len(source.class_names)
    assert counts.max() - counts.min() <= 1
    normalised = source.scaling(source.train.images)
    torch.testing.assert_close(normalised.mean(dim=(0, 2, 3)), torch.zeros(2), atol=1e-5, rtol=0)
    torch.testing.assert_close(normalised.std(dim=(0, 2, 3), correction=0), torch.ones(2))


@pytest.mark.parametrize("toy", TOYS)
def test_little_noise_leaves_the_classes_apart_and_much_mixes_them(toy: str) -> None:
    accuracies = []
    for variety in (0.2, 1):
        source = draw(toy=toy, variety=variety)
        neighbours = KNeighborsClassifier(15).fit(source.train.images[:, :, 0, 0], source.train.labels)
        accuracies.append(neighbours.score(source.evaluation.images[:, :, 0, 0], source.evaluation.labels))
    assert accuracies[0] > 0.99
    assert accuracies[1] < accuracies[0]


@pytest.mark.parametrize("toy", TOYS)
def test_splits_are_drawn_apart_and_repeatably(toy: str) -> None:
    first, again, on_test = draw(toy=toy), draw(toy=toy), draw(toy=toy, evaluate_on="test")
    assert torch.equal(first.train.images, again.train.images)
    assert torch.equal(first.train.images, on_test.train.images)
    rows = torch.cat([first.train.images, first.evaluation.images, on_test.evaluation.images]).flatten(1)
    assert len(rows.unique(dim=0)) == 2000


def test_a_thumbnail_has_its_dot_where_the_point_lies() -> None:
    data, source = load_data(DataConfig(dataset="toy2d", toy="rings")), draw(toy="rings")
    pictures = data.thumbnails(torch.arange(50))
    assert (pictures.shape, pictures.dtype) == ((50, 32, 32, 3), torch.uint8)
    points = source.scaling(source.evaluation.images[:50])[:, :, 0, 0].numpy()
    for picture, (x, y) in zip(pictures[..., 0].numpy().astype(float), points, strict=True):
        ink = 235 - picture
        rows, columns = np.indices(ink.shape)
        centre_x, centre_y = ((axis * ink).sum() / ink.sum() for axis in (columns, 31 - rows))
        assert centre_x == pytest.approx(15.5 + 15.5 * x / 2.5, abs=0.2)
        assert centre_y == pytest.approx(15.5 + 15.5 * y / 2.5, abs=0.2)


def test_augmentation_leaves_points_alone() -> None:
    data, source = load_data(DataConfig(dataset="toy2d")), draw()
    # Twice: what is kept must not be scaled in place.
    for batch in data.training_batches([torch.arange(64)] * 2, 0, torch.device("cpu")):
        assert batch.clean is not None
        assert batch.augmented is not None
        assert torch.equal(batch.clean, source.scaling(source.train.images[:64]))
        assert torch.equal(batch.augmented, batch.clean)
