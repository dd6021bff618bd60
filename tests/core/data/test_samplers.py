"""Samplers: what every batch holds, for any labels; and sizes that never disagree with the promise."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from synermix_core.config import DataConfig
from synermix_core.data.samplers import SAMPLERS, at_least_two, class_balanced, shuffle, steps_per_epoch
from synermix_core.errors import ConfigError

LABELS = st.lists(st.integers(0, 6), min_size=2, max_size=120).map(
    lambda drawn: torch.tensor(drawn).unique(return_inverse=True)[1]
)
"""Labels of any shares, with every class from 0 to the largest in use."""


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def config_of(**values: object) -> DataConfig:
    return DataConfig.model_validate(values)


@given(LABELS, st.integers(2, 40), st.integers(0, 1000))
def test_shuffle_takes_every_image_once_in_batches_of_the_size_asked_for(labels: Tensor, size: int, seed: int) -> None:
    config = config_of(batch_size=min(size, len(labels)))
    batches = shuffle(labels, config, generator(seed))
    assert torch.cat(batches).sort().values.tolist() == list(range(len(labels)))
    *whole, last = (len(batch) for batch in batches)
    assert set(whole) <= {config.batch_size}
    assert 2 <= last <= config.batch_size + 1
    assert (last == config.batch_size + 1) == (len(labels) % config.batch_size == 1)


@given(LABELS, st.integers(2, 40), st.integers(0, 1000))
def test_no_class_stands_alone_in_a_batch(labels: Tensor, size: int, seed: int) -> None:
    config = config_of(batch_size=min(size, len(labels)), sampler="at_least_two")
    batches, plain = at_least_two(labels, config, generator(seed)), shuffle(labels, config, generator(seed))
    sizes = torch.bincount(labels)
    assert len(batches) == len(plain)
    for batch, before in zip(batches, plain, strict=True):
        assert batch[: len(before)].tolist() == before.tolist()
        assert len(batch.unique()) == len(batch) <= 2 * len(before)
        counts, counts_before = (torch.bincount(labels[part], minlength=len(sizes)) for part in (batch, before))
        alone = (counts_before == 1) & (sizes > 1)
        assert counts.tolist() == (counts_before + alone).tolist()


def test_the_companion_is_drawn_from_the_whole_class() -> None:
    labels = torch.tensor([0, 1, 1, 1, 1])
    config = config_of(batch_size=2)
    drawn = [
        int(batch[-1])
        for seed in range(400)
        for batch in at_least_two(labels, config, generator(seed))
        if (labels[batch] == 1).sum() == 2 and 0 in batch
    ]
    counts = torch.bincount(torch.tensor(drawn), minlength=5)[1:]
    expected = len(drawn) / 4
    assert (counts - expected).abs().max() < 5 * expected**0.5


@given(LABELS, st.integers(2, 4), st.integers(2, 6), st.integers(0, 1000))
def test_balanced_batches_hold_as_many_of_each_class(labels: Tensor, classes: int, images: int, seed: int) -> None:
    num_classes = len(labels.unique())
    config = config_of(classes_per_batch=classes, images_per_class=images, sampler="class_balanced")
    if classes > num_classes or classes * images > len(labels):
        with pytest.raises(ConfigError, match="classes_per_batch"):
            class_balanced(labels, config, generator(seed))
        return
    batches = class_balanced(labels, config, generator(seed))
    sizes = torch.bincount(labels)
    for batch in batches:
        counts = torch.bincount(labels[batch], minlength=num_classes)
        assert sorted(counts[counts > 0].tolist()) == [images] * classes
        for label in counts.nonzero().flatten():
            rows = batch[labels[batch] == label]
            assert len(rows.unique()) == min(images, int(sizes[label])), "repeated before the class was used up"


def test_a_class_hands_out_all_its_images_before_it_repeats_one() -> None:
    labels = torch.arange(60) % 2
    config = config_of(classes_per_batch=2, images_per_class=5)
    rows = torch.cat(class_balanced(labels, config, generator()))
    assert rows.sort().values.tolist() == list(range(60))


@pytest.mark.parametrize("name", SAMPLERS)
@given(LABELS, st.integers(2, 20))
def test_steps_are_what_the_sampler_makes(name: str, labels: Tensor, size: int) -> None:
    config = config_of(
        sampler=name, batch_size=min(size, len(labels)), classes_per_batch=2, images_per_class=2
    )  # fmt: skip
    if name == "class_balanced" and (len(labels.unique()) < 2 or len(labels) < 4):
        return
    assert steps_per_epoch(labels, config) == len(SAMPLERS[name](labels, config, generator()))


@pytest.mark.parametrize("name", SAMPLERS)
def test_the_same_seed_draws_the_same_batches(name: str) -> None:
    labels = torch.arange(200) % 9
    config = config_of(batch_size=16, classes_per_batch=4, images_per_class=4)
    first, again, other = (SAMPLERS[name](labels, config, generator(seed)) for seed in (1, 1, 2))
    assert [batch.tolist() for batch in first] == [batch.tolist() for batch in again]
    assert [batch.tolist() for batch in first] != [batch.tolist() for batch in other]


@pytest.mark.parametrize("name", ["shuffle", "at_least_two"])
def test_a_batch_larger_than_the_set_is_refused(name: str) -> None:
    config = config_of(sampler=name, batch_size=64)
    text = (
        r"data\.batch_size: must be at most the number of training images, which is 50, but is 64\. "
        r"Lower it to 50 or less, or train on more images \(data\.limit\)\."
    )
    with pytest.raises(ConfigError, match=text):
        steps_per_epoch(torch.arange(50) % 5, config)
    with pytest.raises(ConfigError, match=text):
        SAMPLERS[name](torch.arange(50) % 5, config, generator())


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (
            {"classes_per_batch": 6},
            r"data\.classes_per_batch: must be at most the number of classes, which is 5, but is 6",
        ),
        (
            {"classes_per_batch": 5, "images_per_class": 11},
            r"number of training images, which is 50, but is 5 x 11 = 55\. Lower either",
        ),
    ],
)
def test_a_balanced_batch_that_can_not_be_filled_is_refused(values: dict[str, int], text: str) -> None:
    with pytest.raises(ConfigError, match=text):
        steps_per_epoch(torch.arange(50) % 5, config_of(sampler="class_balanced", **values))
