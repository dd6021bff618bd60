"""The trainer's view of a set in memory: views, resuming, evaluation, thumbnails, and what configuration changes."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from synermix_core.catalog_data import Recipe
from synermix_core.config import DataConfig
from synermix_core.data import load_data
from synermix_core.data.augment import augment, batch_generator
from synermix_core.data.digits import digits
from synermix_core.data.images import ImageData, ImageSource, LabelledImages, Scaling
from synermix_core.data.in_memory import EVALUATION_BATCH, InMemoryData
from synermix_core.data.samplers import class_balanced
from synermix_core.errors import ConfigError
from tests.core.data.conftest import CPU, assert_same

BATCHES = list(torch.randperm(997, generator=torch.Generator().manual_seed(0)).split(200))


@pytest.fixture(scope="module")
def data() -> ImageData:
    return load_data(DataConfig())


def load(**values: object) -> ImageData:
    return load_data(DataConfig.model_validate(values))


def test_both_views_are_the_gathered_images(data: ImageData) -> None:
    whole = digits()
    for number, (index, batch) in enumerate(zip(BATCHES, data.training_batches(BATCHES, 5, CPU), strict=True)):
        raw = whole.train.images[index]
        augmented = augment(raw, Recipe(crop_padding=1), batch_generator(5, number, CPU))
        assert batch.clean is not None
        assert batch.augmented is not None
        assert torch.equal(batch.clean, whole.scaling(raw))
        assert torch.equal(batch.augmented, whole.scaling(augmented))
        assert not torch.equal(batch.augmented, batch.clean)
        assert torch.equal(batch.labels, whole.train.labels[index])


@pytest.mark.parametrize("kept", range(6))
def test_an_epoch_goes_on_from_any_batch(data: ImageData, kept: int) -> None:
    uninterrupted = list(data.training_batches(BATCHES, 5, CPU))
    rest = data.training_batches(BATCHES[kept:], 5, CPU, first=kept)
    assert_same(list(rest), uninterrupted[kept:])


def test_the_seed_decides_the_augmentation(data: ImageData) -> None:
    first, again, other = (list(data.training_batches(BATCHES, seed, CPU)) for seed in (5, 5, 6))
    assert_same(first, again)
    assert all(not torch.equal(a.augmented, b.augmented) for a, b in zip(first, other, strict=True))  # type: ignore[arg-type]
    assert_same(
        [batch._replace(augmented=None) for batch in first], [batch._replace(augmented=None) for batch in other]
    )


def test_a_view_that_is_not_needed_is_left_out_and_changes_nothing(data: ImageData) -> None:
    both = list(data.training_batches(BATCHES, 5, CPU))
    clean = data.training_batches(BATCHES, 5, CPU, need_augmented=False)
    assert_same(list(clean), [batch._replace(augmented=None) for batch in both])
    augmented = data.training_batches(BATCHES, 5, CPU, need_clean=False)
    assert_same(list(augmented), [batch._replace(clean=None) for batch in both])


@pytest.mark.parametrize("indices", [None, torch.tensor([7, 0, 99])])
def test_evaluation_gives_the_images_asked_for_in_order(data: ImageData, indices: Tensor | None) -> None:
    whole = digits()
    for split, held in (("train", whole.train), ("evaluation", whole.val)):
        batches = list(data.evaluation_batches(split, indices, CPU))  # type: ignore[arg-type]
        wanted = held if indices is None else held[indices]
        assert torch.equal(torch.cat([images for images, _ in batches]), whole.scaling(wanted.images))
        assert torch.equal(torch.cat([labels for _, labels in batches]), wanted.labels)
        assert all(len(labels) <= EVALUATION_BATCH for _, labels in batches)


def test_val_is_evaluated_on_unless_test_is_asked_for() -> None:
    whole = digits()
    assert torch.equal(load().evaluation_labels, whole.val.labels)
    on_test = load(evaluate_on="test")
    assert torch.equal(on_test.evaluation_labels, whole.test.labels)
    assert torch.equal(on_test.train_labels, whole.train.labels)


def test_a_limit_takes_a_stratified_part_and_leaves_the_rest_alone() -> None:
    limited = load(limit=100, batch_size=50)
    assert torch.bincount(limited.train_labels).tolist() == [10] * 10
    assert len(limited.evaluation_labels) == 500
    with pytest.raises(
        ConfigError, match=r"data\.limit: must be at least the number of classes, which is 10, but is 9"
    ):
        load(limit=9)
    with pytest.raises(
        ConfigError, match=r"data\.batch_size: must be at most the number of training images, which is 40"
    ):
        load(limit=40)


def test_the_size_of_what_is_not_scaled_can_not_be_chosen() -> None:
    text = (
        r"data\.image_size: must be left empty for 'digits', whose images have 8 x 8 pixels, but is 32\. "
        r"Only photos are scaled: food101, .*, folder\."
    )
    with pytest.raises(ConfigError, match=text):
        load(image_size=32)


def test_copies_of_a_classs_only_image_are_told_of_once(caplog: pytest.LogCaptureFixture) -> None:
    config = {"limit": 10, "classes_per_batch": 2, "images_per_class": 3, "batch_size": 4}
    data = load(**config, sampler="class_balanced")
    (record,) = caplog.records
    assert record.levelname == "WARNING"
    assert record.message == (
        "these classes have one training image, of which each batch gets 3 copies, with nothing to mix inside the "
        "class: 0, 1, 2, 3, 4 and 5 more"
    )
    class_balanced(data.train_labels, DataConfig.model_validate(config), torch.Generator())
    load(**config, sampler="shuffle")
    load(**(config | {"limit": 20}), sampler="class_balanced")
    assert len(caplog.records) == 1


def test_no_augmentation_means_two_equal_views() -> None:
    for batch in load(augmentation="none").training_batches(BATCHES[:2], 0, CPU):
        assert batch.clean is not None
        assert batch.augmented is not None
        assert torch.equal(batch.clean, batch.augmented)


def test_thumbnails_are_the_raw_images(data: ImageData) -> None:
    pictures = data.thumbnails(torch.tensor([3, 1]))
    assert (pictures.shape, pictures.dtype) == ((2, 8, 8, 1), torch.uint8)
    assert torch.equal(pictures[..., 0], digits().val.images[torch.tensor([3, 1]), 0])


@pytest.mark.parametrize(("channels", "size", "expected"), [(1, (100, 50), (64, 32)), (3, (96, 96), (64, 64))])
def test_large_thumbnails_are_scaled_down(channels: int, size: tuple[int, int], expected: tuple[int, int]) -> None:
    images = torch.full((2, channels, *size), 77, dtype=torch.uint8)
    split = LabelledImages(images, torch.tensor([0, 1]))
    source = ImageSource(split, split, ("a", "b"), Scaling((0.0,) * channels, (1.0,) * channels))
    pictures = InMemoryData(source, Recipe()).thumbnails(torch.tensor([0, 1]))
    assert pictures.shape == (2, *expected, channels)
    assert (pictures == 77).all()


def test_random_parts_become_shifts_in_memory() -> None:
    images = torch.arange(16 * 16, dtype=torch.uint8).view(1, 1, 16, 16).expand(30, 1, 16, 16).contiguous()
    split = LabelledImages(images, torch.arange(30) % 2)
    source = ImageSource(split, split, ("a", "b"), Scaling((0.0,), (1.0,)))
    (batch,) = InMemoryData(source, Recipe(resized_crop=True)).training_batches([torch.arange(30)], 0, CPU)
    assert batch.augmented is not None
    expected = augment(images, Recipe(crop_padding=2), batch_generator(0, 0, CPU))
    torch.testing.assert_close(batch.augmented * 255, expected.float())
