"""The shapes' knobs mean what they say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import torch
from torch import Tensor

from synermix_core.config import DataConfig
from synermix_core.data.images import ImageSource
from synermix_core.data.shapes import shapes


@cache
def draw(**values: object) -> ImageSource:
    return shapes(DataConfig.model_validate(values), Path())


def spread(source: ImageSource) -> tuple[float, float]:
    """Return the variance inside the classes and between them, of raw pixels."""
    pixels, labels = source.train.images.flatten(1).float(), source.train.labels
    means = torch.stack([pixels[labels == label].mean(dim=0) for label in range(10)])
    return (pixels - means[labels]).square().mean().item(), means.var(dim=0, correction=0).mean().item()


def nearest_mean_accuracy(source: ImageSource) -> float:
    def flat(images: Tensor) -> Tensor:
        return images.flatten(1).float()

    pixels, labels = flat(source.train.images), source.train.labels
    means = torch.stack([pixels[labels == label].mean(dim=0) for label in range(10)])
    predicted = torch.cdist(flat(source.evaluation.images), means).argmin(dim=1)
    return (predicted == source.evaluation.labels).double().mean().item()


def test_without_variety_a_class_is_one_image() -> None:
    source = draw(variety=0)
    for label in range(10):
        assert len(source.train.images[source.train.labels == label].unique(dim=0)) == 1
    assert len(source.train.images.unique(dim=0)) == 10


def test_at_full_similarity_the_classes_are_one() -> None:
    assert len(draw(variety=0, similarity=1).train.images.unique(dim=0)) == 1
    inside, between = spread(draw(variety=0.5, similarity=1))
    assert between < inside / 200


def test_variety_widens_the_classes_and_similarity_brings_them_together() -> None:
    spreads = [spread(draw(variety=variety))[0] for variety in (0, 0.5, 1)]
    assert spreads == sorted(spreads)
    assert spreads[0] == 0
    distances = [spread(draw(variety=0, similarity=similarity))[1] for similarity in (0, 0.5, 0.9)]
    assert distances == sorted(distances, reverse=True)
    assert distances[-1] > 0


def test_the_ground_truth_can_be_found_and_can_be_hidden() -> None:
    assert nearest_mean_accuracy(draw(variety=0.05)) == 1
    hidden = nearest_mean_accuracy(draw(variety=0.5, similarity=1))
    # 1,000 images, ten classes: chance is 0.1, and 0.04 is four standard deviations.
    assert hidden == pytest.approx(0.1, abs=0.04)


def test_two_drawings_are_the_same_and_the_splits_differ() -> None:
    first, again, on_test = draw(), shapes(DataConfig(), Path()), draw(evaluate_on="test")
    assert torch.equal(first.train.images, again.train.images)
    assert torch.equal(first.train.images, on_test.train.images)
    splits = (first.train, first.evaluation, on_test.evaluation)
    assert len({image.numpy().tobytes() for split in splits for image in split.images}) == 6000


def test_outlines_have_the_same_area() -> None:
    images = draw(variety=0, similarity=0).train.images[:10, 0].float()
    areas = ((images - images.min()) / (images.max() - images.min())).sum(dim=(1, 2))
    assert (areas / areas[0] - 1).abs().max() < 0.08
