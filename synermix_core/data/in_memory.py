"""A data set whose raw pixels live on the device: batches are gathered, augmented and scaled there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import torch
from torch import Tensor
from torch.nn import functional

from synermix_core.catalog_data import Recipe
from synermix_core.data.augment import augment, batch_generator
from synermix_core.data.images import Batch, EvaluatedSplit, ImageSource, LabelledImages

EVALUATION_BATCH = 256
THUMBNAIL_SIDE = 64


class InMemoryData:
    """Implements `ImageData` for images held as tensors. Each split moves to a device once, at first use.

    Args:
        source: The images.
        recipe: How training images are augmented. There is nothing left of a photo to cut a random part out of: shifts
            by up to an eighth of the side take its place.
    """

    def __init__(self, source: ImageSource, recipe: Recipe) -> None:
        self.class_names = source.class_names
        self.scaling = source.scaling
        self._source = source
        if recipe.resized_crop:
            recipe = replace(recipe, resized_crop=False, crop_padding=source.train.images.shape[2] // 8)
        self._recipe = recipe
        self._on_device: dict[tuple[str, torch.device], LabelledImages] = {}

    @property
    def image_shape(self) -> tuple[int, int, int]:
        channels, height, width = self._source.train.images.shape[1:]
        return channels, height, width

    @property
    def train_labels(self) -> Tensor:
        return self._source.train.labels

    @property
    def evaluation_labels(self) -> Tensor:
        return self._source.evaluation.labels

    def training_batches(
        self,
        batches: Sequence[Tensor],
        seed: int,
        device: torch.device,
        *,
        first: int = 0,
        need_clean: bool = True,
        need_augmented: bool = True,
    ) -> Iterator[Batch]:
        """See `ImageData.training_batches`."""
        train = self._split("train", device)
        for number, index in enumerate(batches, first):
            raw = train[index.to(device, non_blocking=True)]
            clean = self._source.scaling(raw.images) if need_clean else None
            augmented = None
            if need_augmented:
                generator = batch_generator(seed, number, device)
                augmented = self._source.scaling(augment(raw.images, self._recipe, generator))
            yield Batch(clean, augmented, raw.labels)

    def evaluation_batches(
        self, split: EvaluatedSplit, indices: Tensor | None, device: torch.device
    ) -> Iterator[tuple[Tensor, Tensor]]:
        """See `ImageData.evaluation_batches`."""
        held = self._split(split, device)
        rows = torch.arange(len(held)) if indices is None else indices
        for index in rows.split(EVALUATION_BATCH):
            raw = held[index.to(device)]
            yield self._source.scaling(raw.images), raw.labels

    def thumbnails(self, indices: Tensor) -> Tensor:
        """See `ImageData.thumbnails`."""
        images = self._source.evaluation[indices].images
        if self._source.picture is not None:
            return self._source.picture(images)
        return shrink(images).permute(0, 2, 3, 1).contiguous()

    def pictures(self, images: Tensor) -> Tensor:
        """See `ImageData.pictures`."""
        inputs = self._source.scaling.undo(images)
        return to_bytes(inputs) if self._source.picture is None else self._source.picture(inputs)

    def _split(self, split: EvaluatedSplit, device: torch.device) -> LabelledImages:
        held = self._source.train if split == "train" else self._source.evaluation
        if (split, device) not in self._on_device:
            self._on_device[split, device] = held.to(device)
        return self._on_device[split, device]


def to_bytes(images: Tensor) -> Tensor:
    """Return images (N, channels, height, width) of [0, 1] as small pictures (N, height, width, channels) uint8."""
    pixels = (255 * images).round().clamp(0, 255).byte()
    return shrink(pixels).permute(0, 2, 3, 1).contiguous()


def shrink(images: Tensor) -> Tensor:
    """Scale images (N, channels, height, width) uint8 down to `THUMBNAIL_SIDE` pixels; smaller ones stay."""
    height, width = images.shape[2:]
    scale = THUMBNAIL_SIDE / max(height, width)
    if scale >= 1:
        return images
    size = (max(round(height * scale), 1), max(round(width * scale), 1))
    return functional.interpolate(images, size, mode="bilinear", antialias=True)
