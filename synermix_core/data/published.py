"""Published data sets small enough for memory, read and downloaded by torchvision."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import ArrayLike

from synermix_core.catalog import DATASETS
from synermix_core.config import DataConfig
from synermix_core.data.download import fetch, obtain
from synermix_core.data.images import ImageSource, LabelledImages, Scaling, trained_and_evaluated
from synermix_core.data.splits import hold_out

Official = Literal["train", "test"]
Reader = Callable[[Path, Official], tuple[LabelledImages, tuple[str, ...]]]
"""(data directory, official split) -> images and class names"""


def published(name: str, read: Reader) -> Callable[[DataConfig, Path], ImageSource]:
    """Return the loader of the data set `name`: train and validation come from the official training images."""

    def load(config: DataConfig, data_dir: Path) -> ImageSource:
        entry = DATASETS[name]
        images, class_names = obtain(name, data_dir, lambda: read(data_dir, "train"))
        kept, held_out = hold_out(images.labels)
        splits = {"train": images[kept], "val": images[held_out]}
        if config.evaluate_on == "test":
            splits["test"], _ = obtain(name, data_dir, lambda: read(data_dir, "test"))
        return ImageSource(*trained_and_evaluated(config, splits), entry.class_names or class_names, Scaling.of(entry))

    return load


def mnist_like(class_name: str) -> Reader:
    """Return a reader of idx files, by the name of torchvision's class."""

    def read(data_dir: Path, split: Official) -> tuple[LabelledImages, tuple[str, ...]]:
        found = _torchvision(class_name)(data_dir, train=split == "train", download=True)
        return _labelled(found.data[:, None], found.targets), tuple(found.classes)

    return read


def cifar(class_name: str) -> Reader:
    """Return a reader of pickled CIFAR batches, by the name of torchvision's class."""

    def read(data_dir: Path, split: Official) -> tuple[LabelledImages, tuple[str, ...]]:
        found = _torchvision(class_name)(data_dir, train=split == "train", download=True)
        return _labelled(found.data.transpose(0, 3, 1, 2), found.targets), tuple(found.classes)

    return read


def svhn(data_dir: Path, split: Official) -> tuple[LabelledImages, tuple[str, ...]]:
    """Read SVHN's cropped digits."""
    found = _torchvision("SVHN")(data_dir, split=split, download=True)
    return _labelled(found.data, found.labels), ()


def stl10(data_dir: Path, split: Official) -> tuple[LabelledImages, tuple[str, ...]]:
    """Read STL-10's labelled images."""
    fetch("stl10", data_dir)
    folder = data_dir / "stl10_binary"
    # Read here, for torchvision would compute the checksum of 2.8 GB of unlabelled images at each start. Pixels lie
    # column by column.
    pixels = np.fromfile(folder / f"{split}_X.bin", dtype=np.uint8).reshape(-1, 3, 96, 96)
    labels = np.fromfile(folder / f"{split}_y.bin", dtype=np.uint8)
    if len(pixels) != len(labels):
        raise ValueError(f"{folder / split}_X.bin has {len(pixels):,} images, but {split}_y.bin {len(labels):,} labels")
    return _labelled(pixels.transpose(0, 1, 3, 2), labels - 1), ()


def _torchvision(class_name: str) -> Any:
    # Its import takes a second, which the embedded data sets do without.
    from torchvision import datasets

    return getattr(datasets, class_name)


def _labelled(pixels: ArrayLike | torch.Tensor, labels: ArrayLike | torch.Tensor) -> LabelledImages:
    images = torch.as_tensor(np.ascontiguousarray(pixels))
    return LabelledImages(images, torch.as_tensor(np.asarray(labels)).long())
