"""Labelled images as tensors: what every small data set is once it is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor


@dataclass(frozen=True, slots=True)
class LabelledImages:
    """A split of a data set, held as raw pixels so that it fits on the device."""

    images: Tensor
    """(N, channels, height, width) uint8"""
    labels: Tensor
    """(N,) int64"""

    def __len__(self) -> int:
        return len(self.labels)

    def to(self, device: torch.device) -> Self:
        return type(self)(self.images.to(device), self.labels.to(device))

    def __getitem__(self, index: Tensor) -> Self:
        return type(self)(self.images[index], self.labels[index])


@dataclass(frozen=True, slots=True)
class ImageData:
    """A data set: its splits, its class names, and how its pixels are scaled and augmented."""

    train: LabelledImages
    val: LabelledImages
    test: LabelledImages
    class_names: tuple[str, ...]
    mean: tuple[float, ...]
    """a channel, of pixels scaled to [0, 1]"""
    std: tuple[float, ...]
    """a channel, of pixels scaled to [0, 1]"""
    crop_padding: int
    """pixels an augmented image may be shifted, each way"""

    def normalise(self, images: Tensor) -> Tensor:
        """Scale raw pixels (N, channels, height, width) to zero mean and unit variance, float32."""
        shape = (1, -1, 1, 1)
        mean = torch.tensor(self.mean, device=images.device).view(shape)
        std = torch.tensor(self.std, device=images.device).view(shape)
        return (images.float() / 255.0 - mean) / std


def balanced_indices(labels: Tensor, size: int) -> Tensor:
    """Pick about `size` indices, equally many of each class (fewer where a class runs out), in ascending order.

    Args:
        labels: (N,) class indices.
        size: How many to pick in all; rounded up to a multiple of the number of classes.

    Returns:
        (M,) int64 indices: the first images of each class.
    """
    num_classes = int(labels.max()) + 1
    order = torch.argsort(labels, stable=True)
    starts = torch.bincount(labels, minlength=num_classes).cumsum(0).roll(1)
    starts[0] = 0
    rank_in_class = torch.empty_like(labels)
    rank_in_class[order] = torch.arange(len(labels), device=labels.device) - starts[labels[order]]
    per_class = -(-size // num_classes)
    return (rank_in_class < per_class).nonzero().squeeze(1)
