"""What training would do to the images, seen before it starts: augmented, mixed, and combined inside their classes.

The batches, pairs, λ, boxes and weights are those of the first steps of the run that the configuration describes. How
an image is augmented is drawn as it is there, but anew.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from synermix_core.config import RunConfig
from synermix_core.data.images import ImageData
from synermix_core.data.samplers import SAMPLERS
from synermix_core.mixup import intra
from synermix_core.mixup.draw import MixupDraw, draw
from synermix_core.mixup.inter import IMAGE_MIXUPS
from synermix_core.mixup.manifold import place_of
from synermix_core.training.seeding import EpochStreams

PAIRS = 4
"""Of as many steps: a batch mostly shares one λ."""
COMBINATIONS = 2
"""Classes whose combination of features is shown."""
MOST_IMAGES = 6
"""Of a class, those with the largest weights."""

_CPU = torch.device("cpu")


class Pair(NamedTuple):
    """An image of a batch and the partner it is mixed with. Pictures are numbered within the preview."""

    clean: int
    augmented: int
    label: int
    partner: int | None = None
    """the partner's picture, augmented; None where nothing is mixed, as all below"""
    partner_label: int | None = None
    lam: float | None = None
    """share of the first image in the label"""
    mixed: int | None = None
    """None as well where features are mixed, of which there is no picture"""
    layer: str | None = None
    """the layer after which features are mixed"""


class Combination(NamedTuple):
    """The images of a class in the first batch, of whose features the intra component makes one."""

    label: int
    pictures: list[int]
    """those with the largest weights"""
    weights: list[float]
    """of these, as shares of all"""
    size: int
    """images of the class in the batch"""


class Preview(NamedTuple):
    """What there is to show of the first steps."""

    pictures: NDArray[np.uint8]
    """(M, height, width, 1 or 3)"""
    pairs: list[Pair]
    """none when β = 1: augmented images then play no part"""
    combinations: list[Combination]
    """none when β = 0"""


def preview(config: RunConfig, data: ImageData, mixing_layers: tuple[str, ...]) -> Preview:
    """Show what the first steps of a run do to some images.

    Args:
        config: The run.
        data: Its data set.
        mixing_layers: Layers after which Manifold MixUp may blend in the run's network.

    Raises:
        ConfigError: there are too few images for a batch.
        DataError: an image can't be read.
    """
    steps = _FirstSteps(config, data, mixing_layers)
    pairs = steps.pairs() if config.mixup.beta < 1 else []
    combinations = steps.combinations() if config.mixup.beta > 0 else []
    return Preview(data.pictures(torch.cat(steps.album)).numpy(), pairs, combinations)


class _FirstSteps:
    """The first steps of a run, and the pictures taken of them."""

    def __init__(self, config: RunConfig, data: ImageData, mixing_layers: tuple[str, ...]) -> None:
        self._mixup = config.mixup
        self._data = data
        self._layers = mixing_layers
        self._streams = EpochStreams(config.seed, 1, _CPU)
        batches = SAMPLERS[config.data.sampler](data.train_labels, config.data, self._streams.order)
        self._batches = batches[:PAIRS]
        self.album: list[Tensor] = []
        """images (N, channels, height, width), normalised"""

    def pairs(self) -> list[Pair]:
        """Return a pair of each step."""
        return [self._pair(step, batch) for step, batch in enumerate(self._batches)]

    def combinations(self) -> list[Combination]:
        """Return the classes of which the first batch has the most images, weighed as its step does."""
        batch = self._batches[0]
        labels = self._data.train_labels[batch]
        weights = intra.INTRA_WEIGHTS[self._mixup.weights](len(labels), _CPU, self._streams.at(0).weights)
        largest = torch.bincount(labels).argsort(descending=True, stable=True)[:COMBINATIONS].tolist()
        return [
            self._combination(label, batch[labels == label], weights[labels == label])
            for label in largest
            if bool((labels == label).any())
        ]

    def _pair(self, step: int, batch: Tensor) -> Pair:
        """Take the first image of a batch whose partner is of another class, where there is one."""
        drawn = self._draw(step, len(batch))
        labels = self._data.train_labels[batch]
        first = int((labels != labels[drawn.permutation]).byte().argmax())
        two = batch[[first, int(drawn.permutation[first])]]
        (views,) = self._data.training_batches([two], self._streams.augmentation, _CPU, first=step)
        assert views.clean is not None
        assert views.augmented is not None
        label, partner_label = views.labels.tolist()
        alone = Pair(self._add(views.clean[:1]), self._add(views.augmented[:1]), label)
        if self._mixup.inter == "none":
            return alone
        lam = drawn.lam[first % len(drawn.lam)]  # of each image, or the one of all
        paired = alone._replace(
            partner=self._add(views.augmented[1:]), partner_label=partner_label, lam=float(lam)
        )  # fmt: skip
        layer = place_of(drawn, self._layers) if self._mixup.inter == "manifold" else None
        if layer is not None:
            return paired._replace(layer=layer)
        # Manifold MixUp at the input is MixUp.
        mix = IMAGE_MIXUPS.get(self._mixup.inter, IMAGE_MIXUPS["mixup"])
        mixed = mix(views.augmented, replace(drawn, lam=np.array([lam]), permutation=torch.tensor([1, 0])))
        return paired._replace(lam=mixed.lam[0].item(), mixed=self._add(mixed.images[:1]))

    def _draw(self, step: int, count: int) -> MixupDraw:
        streams = self._streams.at(step)
        per_sample = self._mixup.lam_per_sample
        return draw(self._mixup.alpha, count, streams.lam, streams.shapes, streams.pairing, lam_per_sample=per_sample)

    def _combination(self, label: int, members: Tensor, weights: Tensor) -> Combination:
        shares = weights / weights.sum()
        heaviest = shares.argsort(descending=True)[:MOST_IMAGES]
        (views,) = self._data.training_batches([members[heaviest]], 0, _CPU, need_augmented=False)
        assert views.clean is not None
        first = self._add(views.clean)
        return Combination(label, [first + k for k in range(len(heaviest))], shares[heaviest].tolist(), len(members))

    def _add(self, images: Tensor) -> int:
        """Put images into the album and return the number of the first."""
        number = sum(map(len, self.album))
        self.album.append(images)
        return number
