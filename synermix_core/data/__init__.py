"""The data sets, by the names of `catalog.DATASETS`, and `load_data`, which makes one ready to train on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from synermix_core.catalog import DATASETS as ENTRIES
from synermix_core.config import DataConfig
from synermix_core.data import photos, published
from synermix_core.data.augment import AUGMENTATIONS, scale_recipe
from synermix_core.data.digits import digits
from synermix_core.data.image_folder import folder
from synermix_core.data.images import FileSource, ImageData, ImageSource
from synermix_core.data.in_memory import InMemoryData
from synermix_core.data.samplers import steps_per_epoch, warn_of_copies
from synermix_core.data.shapes import shapes
from synermix_core.data.splits import stratified_subset
from synermix_core.data.toy2d import toy2d
from synermix_core.data_dir import default_data_dir
from synermix_core.errors import ConfigError

Loader = Callable[[DataConfig, Path], ImageSource | FileSource]

DATASETS: dict[str, Loader] = {
    "digits": lambda config, _data_dir: digits().source(config),
    "shapes": shapes,
    "toy2d": toy2d,
    "mnist": published.published("mnist", published.mnist_like("MNIST")),
    "fashion_mnist": published.published("fashion_mnist", published.mnist_like("FashionMNIST")),
    "kmnist": published.published("kmnist", published.mnist_like("KMNIST")),
    "cifar10": published.published("cifar10", published.cifar("CIFAR10")),
    "cifar100": published.published("cifar100", published.cifar("CIFAR100")),
    "svhn": published.published("svhn", published.svhn),
    "stl10": published.published("stl10", published.stl10),
    "food101": photos.photos("food101", photos.food101),
    "oxford_pet": photos.photos("oxford_pet", photos.oxford_pet),
    "caltech256": photos.photos("caltech256", photos.caltech256),
    "mini_imagenet": photos.photos("mini_imagenet", photos.mini_imagenet),
    "folder": folder,
}
"""Name -> loader taking (configuration, data directory)."""


def load_data(config: DataConfig, data_dir: Path | None = None) -> ImageData:
    """Load the configured data set, downloading it first where it is published and not there.

    Args:
        config: Which one, how much of it, and how it is augmented.
        data_dir: Folder that holds the data sets; `default_data_dir()` when None.

    Raises:
        ConfigError: limit, batch size, image size or folder do not fit the data set.
        DataError: the data set can't be had or read; the text says which files to put where.
    """
    entry = ENTRIES[config.dataset]
    _check_image_size(config)
    source = DATASETS[config.dataset](config, data_dir or default_data_dir())
    if config.limit is not None:
        source = replace(source, train=source.train[stratified_subset(source.train.labels, config.limit)])
    steps_per_epoch(source.train.labels, config)  # refuses batches that the images do not fill
    warn_of_copies(source.train.labels, source.class_names, config)

    recipe = AUGMENTATIONS[config.augmentation](entry.recipe)
    if isinstance(source, ImageSource):
        return InMemoryData(source, recipe)
    # It imports torchvision's transforms, a second that sets in memory do without.
    from synermix_core.data.streaming import StreamedData

    side = config.image_size or entry.image_shape[1]
    return StreamedData(source, scale_recipe(recipe, side / entry.image_shape[1]), side, config.workers)


def _check_image_size(config: DataConfig) -> None:
    entry = ENTRIES[config.dataset]
    if config.image_size is not None and not entry.any_size:
        _, height, width = entry.image_shape
        scaled = ", ".join(name for name, other in ENTRIES.items() if other.any_size)
        raise ConfigError(
            f"data.image_size: must be left empty for '{config.dataset}', whose images have {height} x {width} pixels, "
            f"but is {config.image_size}. Only photos are scaled: {scaled}."
        )
