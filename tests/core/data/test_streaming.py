"""Images read by worker processes: the same whoever reads them, from wherever an epoch goes on."""

from __future__ import annotations

import pickle
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor

from synermix_core.catalog_data import Recipe
from synermix_core.data.augment import augment, batch_generator
from synermix_core.data.decode import fit_square, margin_of, read_image, to_tensor
from synermix_core.data.images import FileSource, LabelledFiles, Scaling
from synermix_core.data.streaming import StreamedData
from synermix_core.errors import DataError
from tests.core.data.conftest import CPU, assert_same

PHOTOS = Recipe(resized_crop=True, flip=True)
SHIFTS = Recipe(crop_padding=3, flip=True, cutout=5)
BATCHES = list(torch.randperm(20, generator=torch.Generator().manual_seed(0)).split(6))
SCALING = Scaling((0.5, 0.4, 0.3), (0.2, 0.3, 0.4))


@pytest.fixture
def source(photo_folder: Path) -> FileSource:
    paths = tuple(str(path) for path in sorted(photo_folder.rglob("*.jpg")))
    return FileSource(
        LabelledFiles(paths[:20], torch.arange(20) // 12),
        LabelledFiles(paths[20:], torch.tensor([1, 1, 0, 1])),
        ("cat", "dog"),
        SCALING,
        margin=margin_of(PHOTOS),
    )


@pytest.mark.parametrize("recipe", [PHOTOS, SHIFTS])
def test_workers_make_no_difference_and_an_epoch_goes_on_from_any_batch(source: FileSource, recipe: Recipe) -> None:
    alone, helped = (StreamedData(source, recipe, side=16, workers=workers) for workers in (0, 2))
    expected = list(alone.training_batches(BATCHES, 7, CPU))
    assert_same(list(helped.training_batches(BATCHES, 7, CPU)), expected)
    # Broken off in the middle, with batches read ahead that nobody wants any more.
    broken_off = helped.training_batches(BATCHES, 7, CPU)
    assert_same([next(broken_off)], expected[:1])
    del broken_off
    assert_same(list(helped.training_batches(BATCHES[1:], 7, CPU, first=1)), expected[1:])
    assert_same(list(alone.training_batches(BATCHES[3:], 7, CPU, first=3)), expected[3:])
    other = list(alone.training_batches(BATCHES, 8, CPU))
    assert all(not torch.equal(a.augmented, b.augmented) for a, b in zip(other, expected, strict=True))  # type: ignore[arg-type]


def test_the_clean_view_is_the_scaled_middle(source: FileSource) -> None:
    data = StreamedData(source, PHOTOS, side=14, workers=0)
    (batch,) = data.training_batches([torch.tensor([4, 0])], 0, CPU)
    raw = torch.stack([to_tensor(fit_square(read_image(source.train.paths[row]), 14, 16)) for row in (4, 0)])
    assert batch.clean is not None
    assert torch.equal(batch.clean, SCALING(raw))
    assert batch.labels.tolist() == [0, 0]


def test_without_random_parts_both_views_come_from_the_same_square(source: FileSource) -> None:
    data = StreamedData(source, SHIFTS, side=16, workers=0)
    (batch,) = data.training_batches([torch.arange(6)], 3, CPU)
    raw = torch.stack([to_tensor(fit_square(read_image(path), 16, 18)) for path in source.train.paths[:6]])
    assert batch.augmented is not None
    assert torch.equal(batch.augmented, SCALING(augment(raw, SHIFTS, batch_generator(3, 0, CPU))))


def test_a_random_part_is_a_part(source: FileSource) -> None:
    # A picture that grows brighter to the right: every part of it covers a narrower range.
    path = Path(source.train.paths[0])
    Image.fromarray(np.tile(np.arange(128, dtype=np.uint8) * 2, (128, 1))).save(path.with_suffix(".png"))
    split = LabelledFiles((str(path.with_suffix(".png")),) * 20, torch.zeros(20, dtype=torch.int64))
    ramp = FileSource(split, split, ("a", "b"), Scaling((0.0,) * 3, (1.0,) * 3))
    (batch,) = StreamedData(ramp, Recipe(resized_crop=True), 32, 0).training_batches([torch.arange(20)], 1, CPU)
    assert batch.augmented is not None
    ranges = (batch.augmented[:, 0, 16, -1] - batch.augmented[:, 0, 16, 0]).tolist()
    assert len(set(ranges)) > 10
    assert all(0.1 < width <= 1 for width in ranges)


@pytest.mark.parametrize("recipe", [PHOTOS, SHIFTS, Recipe()])
def test_what_is_evaluated_does_not_depend_on_the_augmentation(source: FileSource, recipe: Recipe) -> None:
    ((images, _),) = StreamedData(source, recipe, 16, 0).evaluation_batches("evaluation", None, CPU)
    ((expected, _),) = StreamedData(source, PHOTOS, 16, 0).evaluation_batches("evaluation", None, CPU)
    assert torch.equal(images, expected)


def test_reading_leaves_the_trainers_random_stream_alone(source: FileSource) -> None:
    data = StreamedData(source, PHOTOS, side=16, workers=0)
    torch.manual_seed(1)
    expected = torch.rand(3)
    torch.manual_seed(1)
    assert len(list(data.training_batches(BATCHES, 7, CPU))) == len(BATCHES)
    assert torch.equal(torch.rand(3), expected)


@pytest.mark.parametrize("recipe", [PHOTOS, SHIFTS])
def test_a_view_that_is_not_needed_is_left_out_and_changes_nothing(source: FileSource, recipe: Recipe) -> None:
    data = StreamedData(source, recipe, side=16, workers=0)
    both = list(data.training_batches(BATCHES, 5, CPU))
    clean = data.training_batches(BATCHES, 5, CPU, need_augmented=False)
    assert_same(list(clean), [batch._replace(augmented=None) for batch in both])
    augmented = data.training_batches(BATCHES, 5, CPU, need_clean=False)
    assert_same(list(augmented), [batch._replace(clean=None) for batch in both])


@pytest.mark.parametrize("indices", [None, torch.tensor([3, 0])])
def test_evaluation_in_the_middle_of_an_epoch(source: FileSource, indices: Tensor | None) -> None:
    data = StreamedData(source, PHOTOS, side=16, workers=2)
    expected = list(StreamedData(source, PHOTOS, side=16, workers=0).training_batches(BATCHES, 7, CPU))
    epoch = data.training_batches(BATCHES, 7, CPU)
    first = next(epoch)
    for split, held in (("train", source.train), ("evaluation", source.evaluation)):
        rows = range(len(held)) if indices is None else indices.tolist()
        ((images, labels),) = data.evaluation_batches(split, indices, CPU)  # type: ignore[arg-type]
        raw = torch.stack([to_tensor(fit_square(read_image(held.paths[row]), 16, 18)) for row in rows])
        assert torch.equal(images, SCALING(raw))
        assert labels.tolist() == [int(held.labels[row]) for row in rows]
    assert_same([first, *epoch], expected)


@pytest.mark.parametrize("workers", [0, 2])
def test_a_file_that_went_bad_is_named_without_a_traceback_of_the_worker(source: FileSource, workers: int) -> None:
    path = Path(source.train.paths[int(BATCHES[2][0])])
    path.write_bytes(path.read_bytes()[:600])
    data = StreamedData(source, PHOTOS, side=16, workers=workers)
    with pytest.raises(DataError) as caught:
        list(data.training_batches(BATCHES, 7, CPU))
    assert str(caught.value).startswith(f"{path}: is damaged (")
    assert "Traceback" not in str(caught.value)


def test_thumbnails_are_small_squares(source: FileSource) -> None:
    assert StreamedData(source, PHOTOS, 16, 0).thumbnails(torch.tensor([1])).shape == (1, 16, 16, 3)
    pictures = StreamedData(source, PHOTOS, 224, 0).thumbnails(torch.tensor([1, 0]))
    expected = [np.asarray(fit_square(read_image(source.evaluation.paths[row]), 64, 73)) for row in (1, 0)]
    np.testing.assert_array_equal(pictures, expected)


def test_it_can_be_pickled_for_workers_that_start_from_nothing(source: FileSource) -> None:
    data = StreamedData(source, PHOTOS, side=16, workers=0)
    copy: StreamedData = pickle.loads(pickle.dumps(data))
    assert_same(list(copy.training_batches(BATCHES, 7, CPU)), list(data.training_batches(BATCHES, 7, CPU)))
