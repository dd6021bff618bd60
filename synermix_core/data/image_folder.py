"""The user's own images: a folder, or a .zip of one, with a sub-folder for each class.

A class's own sub-folders belong to it.

How they are split: the folder holds the classes, or folders train, val and test that hold them. Without val, a fixed
stratified tenth of the training images, the same for every run and seed, is held out to validate. It is held out when
a run is measured on test, too: what is trained on does not depend on what is measured on, and never has a part in it.
Images to test come from the folder test alone.
"""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor

from synermix_core.catalog import DATASETS
from synermix_core.config import DataConfig
from synermix_core.data.archive import unpack
from synermix_core.data.decode import (
    IMAGE_SUFFIXES,
    bombs_are_errors,
    fit_square,
    margin_of,
    read_image,
    to_tensor,
)
from synermix_core.data.images import FileSource, ImageSource, LabelledFiles, LabelledImages, Scaling
from synermix_core.data.splits import hold_out
from synermix_core.errors import ConfigError, DataError

MEMORY_LIMIT = 512 * 2**20
"""Bytes of raw pixels above which images stay in their files."""

_SPLIT_NAMES = {
    "train": "train", "training": "train",
    "val": "val", "valid": "val", "validation": "val",
    "test": "test", "testing": "test",
}  # fmt: skip
_SHOWN = 3
_LOG = logging.getLogger(__name__)


class _Size(NamedTuple):
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
    root = _top(_open(Path(config.folder).expanduser(), data_dir))
    parts = _splits(root)
    if config.evaluate_on == "test" and "test" not in parts:
        raise ConfigError(
            f"data.evaluate_on: must be 'val', but is 'test', and {root} has no sub-folder test. Add one beside train."
        )
    class_names = _class_names(root, parts)
    wanted = [name for name in ("train", config.evaluate_on) if name in parts]
    listed = {name: _list(parts[name], class_names) for name in wanted}

    entry = DATASETS["folder"]
    side = config.image_size or entry.image_shape[1]
    in_memory = sum(len(files) for files in listed.values()) * 3 * side**2 <= MEMORY_LIMIT
    margin = margin_of(entry.recipe)
    size = _Size(side, round(side * margin)) if in_memory else None
    checked = {name: _check(files, size, config.on_bad_image) for name, files in listed.items()}
    train, evaluation = checked["train"], checked.get(config.evaluate_on)
    _need(train.files, class_names, 1 if "val" in parts else 2, root)
    if "val" not in parts:
        kept, held_out = hold_out(train.files.labels)
        train, evaluation = _part(train, kept), evaluation or _part(train, held_out)
    if evaluation is None or len(evaluation.files) == 0:
        raise DataError(f"{root}: has no readable image in {config.evaluate_on}. Mend or add some.")

    scaling = Scaling.of(entry)
    if not in_memory:
        return FileSource(train.files, evaluation.files, class_names, scaling, margin)
    return ImageSource(
        LabelledImages(train.pixels, train.files.labels),
        LabelledImages(evaluation.pixels, evaluation.files.labels),
        class_names,
        scaling,
    )


def _open(path: Path, data_dir: Path) -> Path:
    if path.is_dir():
        return path
    if not path.is_file():
        raise DataError(f"{path}: is neither a folder nor a .zip file. Check data.folder.")
    return unpack(path, data_dir)


def _top(root: Path) -> Path:
    """Descend while there is a single folder that is not itself a class: a .zip often holds one that holds all."""
    inside = _subfolders(root)
    while len(inside) == 1 and not _images(inside[0]) and _subfolders(inside[0]) and inside[0].name not in _SPLIT_NAMES:
        root, inside = inside[0], _subfolders(inside[0])
    return root


def _splits(root: Path) -> dict[str, Path]:
    """Return the folders of the splits that are there; `train` always is."""
    named: dict[str, Path] = {}
    others: list[str] = []
    for path in _subfolders(root):
        name = _SPLIT_NAMES.get(path.name.lower())
        if name is None:
            others.append(path.name)
        elif name in named:
            raise DataError(
                f"{root}: must have one folder for {name}, but has {named[name].name} and {path.name}. Put what is in "
                "them together."
            )
        else:
            named[name] = path
    # A folder `train` that holds images itself is a class of that name.
    if "train" not in named or _images(named["train"]):
        return {"train": root}
    if others:
        _LOG.warning("%s: beside train, val and test, these folders are left out: %s", root, _some(others))
    return named


def _class_names(root: Path, parts: dict[str, Path]) -> tuple[str, ...]:
    class_names = tuple(path.name for path in _subfolders(parts["train"]) if _images_below(path))
    if len(class_names) < 2:
        raise DataError(
            f"{root}: must have at least 2 sub-folders with images, one for each class, but has {len(class_names)}. "
            f"Images are files ending in {', '.join(sorted(IMAGE_SUFFIXES))}."
        )
    for name, part in parts.items():
        strange = {path.name for path in _subfolders(part) if _images_below(path)} - set(class_names)
        if strange:
            raise DataError(
                f"{part}: has classes that train has not: {_some(sorted(strange))}. Every class of {name} must be "
                "trained; add images of it to train, or remove it."
            )
    return class_names


def _list(part: Path, class_names: tuple[str, ...]) -> LabelledFiles:
    found = [(str(path), label) for label, name in enumerate(class_names) for path in _images_below(part / name)]
    loose = [path.name for path in _images(part)]
    if loose:
        _LOG.warning("%s: left out %d images that lie in no class's sub-folder: %s", part, len(loose), _some(loose))
    if not found:
        raise DataError(f"{part}: has no images in the sub-folders of its classes. Add some, or remove the folder.")
    paths, labels = zip(*found, strict=True)
    return LabelledFiles(paths, torch.tensor(labels))


def _check(files: LabelledFiles, size: _Size | None, on_bad_image: str) -> _Checked:
    """Decode every file; return those that could be read, with their pixels where a size to keep them in is given."""

    def decode(path: str) -> Tensor | DataError:
        try:
            image = read_image(path)
            return torch.empty(0, dtype=torch.uint8) if size is None else to_tensor(fit_square(image, *size))
        except DataError as error:
            return error

    with bombs_are_errors(), ThreadPoolExecutor() as pool:
        decoded = list(pool.map(decode, files.paths))
    bad = [str(result) for result in decoded if isinstance(result, DataError)]
    if bad and on_bad_image == "refuse":
        raise DataError(
            f"{len(bad)} of {len(decoded)} images can't be used:\n{_some(bad, separator=chr(10))}\n"
            "Mend them, or set data.on_bad_image to 'skip' to leave them out."
        )
    if bad:
        _LOG.warning("left out %d of %d images that can't be used: %s", len(bad), len(decoded), _some(bad))
    good = [row for row, result in enumerate(decoded) if isinstance(result, Tensor)]
    pixels = [result for result in decoded if isinstance(result, Tensor)]
    return _Checked(files[torch.tensor(good, dtype=torch.int64)], torch.stack(pixels) if pixels else torch.empty(0))


def _need(files: LabelledFiles, class_names: tuple[str, ...], least: int, root: Path) -> None:
    counts = torch.bincount(files.labels, minlength=len(class_names)).tolist()
    short = [f"{name} ({count})" for name, count in zip(class_names, counts, strict=True) if count < least]
    if short:
        reason = "one to train on and one to hold out" if least == 2 else "to train on"
        raise DataError(
            f"{root}: every class must have at least {least} readable image{'s' * (least > 1)}, {reason}, but these "
            f"have fewer: {_some(short)}. Add images, or remove these sub-folders."
        )


def _part(whole: _Checked, index: Tensor) -> _Checked:
    return _Checked(whole.files[index], whole.pixels[index])


def _subfolders(path: Path) -> list[Path]:
    return sorted(entry for entry in path.iterdir() if entry.is_dir() and not entry.name.startswith((".", "__")))


def _images(path: Path) -> list[Path]:
    if not path.is_dir():
        return []
    # A Mac puts a file ._x.jpg, which is no image, beside x.jpg on foreign drives.
    return sorted(
        entry
        for entry in path.iterdir()
        if entry.suffix.lower() in IMAGE_SUFFIXES and not entry.name.startswith(".") and entry.is_file()
    )


def _images_below(path: Path) -> list[Path]:
    """Return the images of a class, with those in its own sub-folders; not through links, which may lead in circles."""
    if not path.is_dir():
        return []
    deeper = (image for inner in _subfolders(path) if not inner.is_symlink() for image in _images_below(inner))
    return [*_images(path), *deeper]


def _some(names: list[str], separator: str = ", ") -> str:
    more = f"{separator}and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return separator.join(names[:_SHOWN]) + more
