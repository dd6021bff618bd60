"""A data set whose images are read from their files as they are needed, by worker processes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset
from torchvision.transforms import v2

from synermix_core.catalog_data import Recipe
from synermix_core.data.augment import augment, batch_generator, batch_seed
from synermix_core.data.decode import bombs_are_errors, fit_square, read_image, to_tensor
from synermix_core.data.images import Batch, EvaluatedSplit, FileSource
from synermix_core.data.in_memory import THUMBNAIL_SIDE, to_bytes
from synermix_core.errors import DataError

EVALUATION_BATCH = 64


class Request(NamedTuple):
    """Order for one batch, for a worker process: what it needs to know travels with it, so that it keeps no state."""

    rows: tuple[int, ...]
    seed: int
    whole: bool
    """wanted: each image scaled and cut to its middle"""
    part: bool
    """wanted: a random part of each image"""


class Views(NamedTuple):
    """Raw pixels (N, 3, side, side) uint8; a view that was not ordered is empty."""

    whole: Tensor
    part: Tensor


@dataclass(frozen=True)
class _Files(Dataset[Views | DataError]):
    """Whole batches by `Request`; this is what workers get."""

    paths: tuple[str, ...]
    side: int
    resize_to: int

    def __getitem__(self, request: Request) -> Views | DataError:
        # Returned, not raised: on its way out of a worker an error would be wrapped in a traceback of that process.
        try:
            return self._read(request)
        except DataError as error:
            return error

    def _read(self, request: Request) -> Views:
        crop = v2.RandomResizedCrop(self.side)
        whole: list[Tensor] = []
        part: list[Tensor] = []
        # torchvision draws from torch's global stream, which in the trainer's own process belongs to the trainer.
        with bombs_are_errors(), torch.random.fork_rng(devices=[]):
            torch.manual_seed(request.seed)
            for row in request.rows:
                image = read_image(self.paths[row])
                if request.whole:
                    whole.append(to_tensor(fit_square(image, self.side, self.resize_to)))
                if request.part:
                    part.append(to_tensor(crop(image)))
        return Views(_stack(whole), _stack(part))


class StreamedData:
    """Implements `ImageData` for images in files, of any size and kind.

    Args:
        source: The files.
        recipe: How training images are augmented. A random part is cut by the workers, from the same decoded image
            as the clean view; the rest is done to whole batches on the device.
        side: Height and width of an image as the network sees it.
        workers: Processes that read ahead; 0 reads in this process.
    """

    def __init__(self, source: FileSource, recipe: Recipe, side: int, workers: int) -> None:
        self.class_names = source.class_names
        self.scaling = source.scaling
        self.image_shape = (3, side, side)
        self._source = source
        self._recipe = recipe
        self._files = _Files(source.train.paths + source.evaluation.paths, side, round(side * source.margin))
        self._workers = min(workers, os.cpu_count() or 1)  # torch warns of more
        # Two, for an evaluation may come between two training batches. Workers start with the first batch and stay.
        self._training: _Reader | None = None
        self._evaluation: _Reader | None = None

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
        part = need_augmented and self._recipe.resized_crop
        whole = need_clean or (need_augmented and not part)
        requests = [
            Request(tuple(index.tolist()), batch_seed(seed, number), whole, part)
            for number, index in enumerate(batches, first)
        ]
        self._training = self._training or _Reader(self._files, self._workers, device)
        for number, (index, views) in enumerate(zip(batches, self._training.read(requests), strict=True), first):
            whole_images = views.whole.to(device, non_blocking=True)
            clean = self._source.scaling(whole_images) if need_clean else None
            augmented = None
            if need_augmented:
                uncut = views.part.to(device, non_blocking=True) if part else whole_images
                generator = batch_generator(seed, number, device)
                augmented = self._source.scaling(augment(uncut, self._recipe, generator))
            yield Batch(clean, augmented, self.train_labels[index].to(device, non_blocking=True))

    def evaluation_batches(
        self, split: EvaluatedSplit, indices: Tensor | None, device: torch.device
    ) -> Iterator[tuple[Tensor, Tensor]]:
        """See `ImageData.evaluation_batches`."""
        labels = self.train_labels if split == "train" else self.evaluation_labels
        offset = 0 if split == "train" else len(self.train_labels)
        batches = (torch.arange(len(labels)) if indices is None else indices).split(EVALUATION_BATCH)
        requests = [Request(tuple((index + offset).tolist()), 0, whole=True, part=False) for index in batches]
        self._evaluation = self._evaluation or _Reader(self._files, self._workers, device)
        for index, views in zip(batches, self._evaluation.read(requests), strict=True):
            images = views.whole.to(device, non_blocking=True)
            yield self._source.scaling(images), labels[index].to(device, non_blocking=True)

    def thumbnails(self, indices: Tensor) -> Tensor:
        """See `ImageData.thumbnails`."""
        side = min(THUMBNAIL_SIDE, self._files.side)
        with bombs_are_errors():
            images = (read_image(self._source.evaluation.paths[row]) for row in indices.tolist())
            resize_to = round(side * self._source.margin)
            pictures = [to_tensor(fit_square(image, side, resize_to)) for image in images]
        return torch.stack(pictures).permute(0, 2, 3, 1).contiguous()

    def pictures(self, images: Tensor) -> Tensor:
        """See `ImageData.pictures`."""
        return to_bytes(self._source.scaling.undo(images))


class _Reader:
    """A `DataLoader` whose workers outlive an epoch and take any list of requests."""

    def __init__(self, files: _Files, workers: int, device: torch.device) -> None:
        self._requests: list[Request] = []
        self._start = partial(
            DataLoader,
            files,
            batch_size=None,
            sampler=self._requests,
            num_workers=workers,
            persistent_workers=workers > 0,
            pin_memory=device.type == "cuda",
            # A stream of its own: the loader seeds its workers from it, and the global one belongs to the trainer.
            generator=torch.Generator(),
        )
        self._loader = self._start()

    def read(self, requests: list[Request]) -> Iterator[Views]:
        # In place: the loader looks at its sampler whenever it is iterated anew.
        self._requests[:] = requests
        problem: str | None = None
        for answer in self._loader:
            if isinstance(answer, DataError):
                problem = str(answer)
                break
            yield answer
        if problem is not None:
            # Let go of the workers before raising: a loader that a traceback holds is left to the garbage collector,
            # which takes ten seconds to be rid of them.
            self._loader = self._start()
            raise DataError(problem)


def _stack(images: list[Tensor]) -> Tensor:
    return torch.stack(images) if images else torch.empty(0, dtype=torch.uint8)
