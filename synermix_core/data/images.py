"""What the trainer asks of a data set, whether its images fit in memory or are read as they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Literal, NamedTuple, Protocol, Self, TypeVar

import torch
from torch import Tensor

from synermix_core.catalog import DatasetEntry
from synermix_core.config import DataConfig

EvaluatedSplit = Literal["train", "evaluation"]


class Batch(NamedTuple):
    """A training batch on the device. A view that was not asked for is None."""

    clean: Tensor | None
    """(N, channels, height, width) float32, normalised"""
    augmented: Tensor | None
    """the same images, augmented, then normalised"""
    labels: Tensor
    """(N,) int64"""


class ImageData(Protocol):
    """A data set as the trainer sees it: training images, and the held-out images of the split evaluated on."""

    @property
    def class_names(self) -> tuple[str, ...]:
        """Names of the classes, in the order of their indices."""
        ...

    @property
    def image_shape(self) -> tuple[int, int, int]:
        """Channels, height and width of an image as the network sees it."""
        ...

    @property
    def scaling(self) -> Scaling:
        """How pixels become what the network sees."""
        ...

    @property
    def train_labels(self) -> Tensor:
        """Class indices of the training images, (N,) int64 on the CPU."""
        ...

    @property
    def evaluation_labels(self) -> Tensor:
        """Class indices of the images evaluated on, (M,) int64 on the CPU."""
        ...

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
        """Yield the batches of an epoch, or of the rest of one.

        What is drawn for a batch depends on `seed` and the batch's number alone. An epoch broken off after k batches
        therefore goes on as if nothing had happened with `training_batches(batches[k:], seed, device, first=k)`.

        Args:
            batches: Indices into the training images, one tensor a batch, on the CPU.
            seed: Seed of the epoch's augmentation, not negative.
            device: Where the batches are wanted.
            first: Number of the first of `batches` in its epoch.
            need_clean: Give the unaugmented view; without, `Batch.clean` is None and costs nothing.
            need_augmented: Give the augmented view; without, `Batch.augmented` is None and costs nothing.

        Raises:
            DataError: an image can't be read.
        """
        ...

    def evaluation_batches(
        self, split: EvaluatedSplit, indices: Tensor | None, device: torch.device
    ) -> Iterator[tuple[Tensor, Tensor]]:
        """Yield unaugmented, normalised images (N, channels, height, width) and their labels (N,), on the device.

        Args:
            split: The training images, or the held-out ones.
            indices: Which of them, in which order, on the CPU; all when None.
            device: Where the batches are wanted.

        Raises:
            DataError: an image can't be read.
        """
        ...

    def thumbnails(self, indices: Tensor) -> Tensor:
        """Return small pictures of held-out images: (N, height, width, 1 or 3) uint8 on the CPU, 64 px a side at most.

        Raises:
            DataError: an image can't be read.
        """
        ...

    def pictures(self, images: Tensor) -> Tensor:
        """Draw images as the network sees them, which may be augmented or mixed, as small pictures.

        Args:
            images: (N, channels, height, width) normalised, on the CPU.

        Returns:
            (N, height, width, 1 or 3) uint8, 64 px a side at most.
        """
        ...


@dataclass(frozen=True, slots=True)
class LabelledImages:
    """A split of a data set, held as raw pixels so that it fits on the device."""

    images: Tensor
    """(N, channels, height, width) uint8; float32 where the inputs are not pixels"""
    labels: Tensor
    """(N,) int64"""

    def __len__(self) -> int:
        return len(self.labels)

    def to(self, device: torch.device) -> Self:
        return type(self)(self.images.to(device), self.labels.to(device))

    def __getitem__(self, index: Tensor) -> Self:
        # Many times faster than `images[index]` on a CPU.
        return type(self)(self.images.index_select(0, index), self.labels.index_select(0, index))

    def __add__(self, other: Self) -> Self:
        return type(self)(torch.cat([self.images, other.images]), torch.cat([self.labels, other.labels]))


@dataclass(frozen=True, slots=True)
class LabelledFiles:
    """A split of a data set, its images still in their files."""

    paths: tuple[str, ...]
    labels: Tensor
    """(N,) int64"""

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, index: Tensor) -> Self:
        return type(self)(tuple(self.paths[row] for row in index.tolist()), self.labels[index])

    def __add__(self, other: Self) -> Self:
        return type(self)(self.paths + other.paths, torch.cat([self.labels, other.labels]))


@dataclass(frozen=True, slots=True)
class Scaling:
    """Mean and standard deviation of each channel, of pixels scaled to [0, 1] (or of the inputs that are none)."""

    mean: tuple[float, ...]
    std: tuple[float, ...]

    @classmethod
    def of(cls, entry: DatasetEntry) -> Self:
        """Return the published constants of a data set.

        Raises:
            ValueError: it has none, and is to be measured.
        """
        if entry.mean is None or entry.std is None:
            raise ValueError(f"entry: must have a mean and a std, but {entry.title} has not both. Measure its images.")
        return cls(entry.mean, entry.std)

    @classmethod
    def measure(cls, images: Tensor) -> Self:
        """Measure images (N, channels, height, width)."""
        values = images.double() / _full_scale(images)
        std, mean = torch.std_mean(values, dim=(0, 2, 3), correction=0)
        # A channel that never changes, as a set of identical black images has, is left as it is.
        return cls(tuple(mean.tolist()), tuple(std.where(std > 0, 1.0).tolist()))

    def __call__(self, images: Tensor) -> Tensor:
        """Scale (N, channels, height, width) to zero mean and unit variance, float32."""
        factor, shift = _factor_and_shift(self, _full_scale(images), images.device)
        return images.to(torch.float32, copy=True).mul_(factor).sub_(shift)

    def undo(self, images: Tensor) -> Tensor:
        """Scale normalised images (N, channels, height, width) on the CPU back, pixels to [0, 1]."""
        mean, std = (torch.tensor(values).view(1, -1, 1, 1) for values in (self.mean, self.std))
        return images * std + mean


@lru_cache(maxsize=16)
def _factor_and_shift(scaling: Scaling, full_scale: float, device: torch.device) -> tuple[Tensor, Tensor]:
    # Kept, for a GPU waits at each copy to it.
    mean, std = (torch.tensor(values, device=device).view(1, -1, 1, 1) for values in (scaling.mean, scaling.std))
    return 1.0 / (full_scale * std), mean / std


def _full_scale(images: Tensor) -> float:
    return 255.0 if images.dtype == torch.uint8 else 1.0


Rows = TypeVar("Rows", LabelledImages, LabelledFiles)


@dataclass(frozen=True, slots=True)
class Source(Generic[Rows]):
    """What a loader found: the images to train on and those to evaluate on."""

    train: Rows
    evaluation: Rows
    class_names: tuple[str, ...]
    scaling: Scaling


@dataclass(frozen=True, slots=True)
class ImageSource(Source[LabelledImages]):
    """A data set in memory."""

    picture: Callable[[Tensor], Tensor] | None = None
    """draws inputs that are no pixels: (N, channels, height, width) -> (N, height, width, 3) uint8"""


@dataclass(frozen=True, slots=True)
class FileSource(Source[LabelledFiles]):
    """A data set in files."""

    margin: float = 1.0
    """side an image's shorter side is scaled to, over that of the square cut out of its middle"""


def needed_splits(config: DataConfig) -> tuple[str, ...]:
    """Return which of a data set's splits, train, val and test, a configuration needs."""
    return ("train", "val", "test") if config.train_on == "train+val" else ("train", config.evaluate_on)


def trained_and_evaluated(config: DataConfig, splits: Mapping[str, Rows]) -> tuple[Rows, Rows]:
    """Return what a configuration trains on and what it evaluates on, of a data set's splits by their names."""
    train = splits["train"] + splits["val"] if config.train_on == "train+val" else splits["train"]
    return train, splits[config.evaluate_on]


def balanced_indices(labels: Tensor, size: int) -> Tensor:
    """Pick about `size` indices, equally many of each class (fewer where a class runs out), in ascending order.

    Args:
        labels: (N,) class indices.
        size: How many to pick in all; rounded up to a multiple of the number of classes.

    Returns:
        (M,) int64 indices: the first images of each class.
    """
    num_classes = int(labels.max()) + 1
    per_class = -(-size // num_classes)
    return (rank_in_class(labels) < per_class).nonzero().squeeze(1)


def rank_in_class(labels: Tensor) -> Tensor:
    """Return how many images of the same class come before each image: (N,) class indices -> (N,) int64."""
    order = torch.argsort(labels, stable=True)
    counts = torch.bincount(labels)
    starts = counts.cumsum(0) - counts
    ranks = torch.empty_like(labels)
    ranks[order] = torch.arange(len(labels), device=labels.device) - starts[labels[order]]
    return ranks
