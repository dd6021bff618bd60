"""The user's own images: a folder, or a .zip of one, with a sub-folder for each class (see `class_folders`).

Without a folder val, a fixed stratified tenth of the training images, the same for every run and seed, is held out to
validate. It is held out when a run is measured on test, too: what is trained on does not depend on what is measured on,
and never has a part in it. Images to test come from the folder test alone.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor

from synermix_core.catalog import DATASETS
from synermix_core.config import DataConfig
from synermix_core.data.class_folders import ClassFolders, find_class_folders, some
from synermix_core.data.decode import (
    bombs_are_errors,
    fit_square,
    margin_of,
    read_image,
    to_tensor,
)
from synermix_core.data.images import (
    FileSource,
    ImageSource,
    LabelledFiles,
    LabelledImages,
    Scaling,
    needed_splits,
    trained_and_evaluated,
)
from synermix_core.data.splits import hold_out
from synermix_core.errors import ConfigError, DataError

MEMORY_LIMIT = 512 * 2**20
"""Bytes of raw pixels above which images stay in their files."""

_LOG = logging.getLogger(__name__)


class Size(NamedTuple):
    """Of the pixels to keep."""

    side: int
    resize_to: int


class _Checked(NamedTuple):
    """The readable files of a split, and their pixels if those are to be kept."""

    files: LabelledFiles
    pixels: Tensor


def folder(config: DataConfig, data_dir: Path) -> ImageSource | FileSource:
    """Load the images in `config.folder`; every one is decoded once, so that a bad one is found before training.

    Images are scaled and cut to squares of `config.image_size`. Those that fit in memory are kept there; others are
    read again as they are needed. Either way the clean views and the images evaluated are the same; of the random parts
    that training takes, those in memory have only shifts left (see `InMemoryData`).

    Raises:
        ConfigError: no folder is given, or it has no test images to evaluate on.
        DataError: it is not there, has fewer than two classes, a class with too few images, or images that can't be
            read and may not be skipped (`config.on_bad_image`).
    """
    if config.folder is None:
        raise ConfigError(
            "data.folder: must name a folder of images, or a .zip of one, for the data set 'folder', but is empty. "
            "Give its path."
        )
    found = find_class_folders(Path(config.folder).expanduser(), data_dir)
    if config.evaluate_on == "test" and "test" not in found.parts:
        raise ConfigError(
            f"data.evaluate_on: must be 'val', but is 'test', and {found.root} has no sub-folder test. Add one beside "
            "train."
        )
    listed = _list(found, [name for name in needed_splits(config) if name in found.parts])

    entry = DATASETS["folder"]
    side = config.image_size or entry.image_shape[1]
    in_memory = sum(len(files) for files in listed.values()) * 3 * side**2 <= MEMORY_LIMIT
    margin = margin_of(entry.recipe)
    size = Size(side, round(side * margin)) if in_memory else None
    checked = {name: _check(files, size, config.on_bad_image) for name, files in listed.items()}
    whole = checked["train"]
    need_enough(whole.files.labels, found)
    if "val" not in found.parts:
        kept, held_out = hold_out(whole.files.labels)
        checked |= {"train": _part(whole, kept), "val": _part(whole, held_out)}
    for name, part in checked.items():
        if len(part.files) == 0:
            raise DataError(f"{found.root}: has no readable image in {name}. Mend or add some.")

    scaling = Scaling.of(entry)
    if not in_memory:
        files = trained_and_evaluated(config, {name: part.files for name, part in checked.items()})
        return FileSource(*files, found.class_names, scaling, margin)
    images = {name: LabelledImages(part.pixels, part.files.labels) for name, part in checked.items()}
    return ImageSource(*trained_and_evaluated(config, images), found.class_names, scaling)


def decode_all(files: LabelledFiles, size: Size | None) -> Iterator[Tensor | DataError]:
    """Yield, in order, the pixels (3, side, side) uint8 of each file, or why it can't be used; none with no size."""

    def decode(path: str) -> Tensor | DataError:
        try:
            image = read_image(path)
            return torch.empty(0, dtype=torch.uint8) if size is None else to_tensor(fit_square(image, *size))
        except DataError as error:
            return error

    with bombs_are_errors(), ThreadPoolExecutor() as pool:
        yield from pool.map(decode, files.paths)


def need_enough(labels: Tensor, found: ClassFolders) -> None:
    """Check that every class has the images that training, and holding some out, needs.

    Args:
        labels: (N,) classes of the readable training images.
        found: Their folders.

    Raises:
        DataError: a class has too few.
    """
    least = 1 if "val" in found.parts else 2
    counts = torch.bincount(labels, minlength=len(found.class_names)).tolist()
    short = [f"{name} ({count})" for name, count in zip(found.class_names, counts, strict=True) if count < least]
    if short:
        reason = "one to train on and one to hold out" if least == 2 else "to train on"
        raise DataError(
            f"{found.root}: every class must have at least {least} readable image{'s' * (least > 1)}, {reason}, but "
            f"these have fewer: {some(short)}. Add images, or remove these sub-folders."
        )


def _list(found: ClassFolders, parts: list[str]) -> dict[str, LabelledFiles]:
    listed = {name: found.images(name) for name in parts}
    for note in (*found.notes, *(note for _, notes in listed.values() for note in notes)):
        _LOG.warning(note)
    return {name: files for name, (files, _) in listed.items()}


def _check(files: LabelledFiles, size: Size | None, on_bad_image: str) -> _Checked:
    """Decode every file; return those that could be read, with their pixels where a size to keep them in is given."""
    decoded = list(decode_all(files, size))
    bad = [str(result) for result in decoded if isinstance(result, DataError)]
    if bad and on_bad_image == "refuse":
        raise DataError(
            f"{len(bad)} of {len(decoded)} images can't be used:\n{some(bad, separator=chr(10))}\n"
            "Mend them, or set data.on_bad_image to 'skip' to leave them out."
        )
    if bad:
        _LOG.warning("left out %d of %d images that can't be used: %s", len(bad), len(decoded), some(bad))
    good = [row for row, result in enumerate(decoded) if isinstance(result, Tensor)]
    pixels = [result for result in decoded if isinstance(result, Tensor)]
    return _Checked(files[torch.tensor(good, dtype=torch.int64)], torch.stack(pixels) if pixels else torch.empty(0))


def _part(whole: _Checked, index: Tensor) -> _Checked:
    return _Checked(whole.files[index], whole.pixels[index])
