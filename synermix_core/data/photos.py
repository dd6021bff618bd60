"""Published data sets of photos too many for memory: which files they consist of, and of which class each is."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import torch

from synermix_core.catalog import DATASETS
from synermix_core.config import DataConfig
from synermix_core.data.decode import IMAGE_SUFFIXES, margin_of
from synermix_core.data.download import ARCHIVES, fetch, not_usable, obtain
from synermix_core.data.images import FileSource, LabelledFiles, Scaling, trained_and_evaluated
from synermix_core.data.splits import hold_out
from synermix_core.errors import DataError

MINI_IMAGENET_TEST = 0.2
"""Share of each class of mini-ImageNet that is tested on, as in the authors' script."""

_CALTECH_TRAIN, _CALTECH_TEST = 60, 20


class Listing(NamedTuple):
    """The files of a data set, in its official two parts."""

    train: LabelledFiles
    test: LabelledFiles
    class_names: tuple[str, ...]


def photos(name: str, read: Callable[[Path], Listing]) -> Callable[[DataConfig, Path], FileSource]:
    """Return the loader of the data set `name`: train and validation come from the official training images."""

    def load(config: DataConfig, data_dir: Path) -> FileSource:
        entry = DATASETS[name]
        listing = obtain(name, data_dir, lambda: read(data_dir))
        _check_whole(name, data_dir, listing)
        kept, held_out = hold_out(listing.train.labels)
        splits = {"train": listing.train[kept], "val": listing.train[held_out], "test": listing.test}
        train, evaluation = trained_and_evaluated(config, splits)
        return FileSource(train, evaluation, listing.class_names, Scaling.of(entry), margin_of(entry.recipe))

    return load


def food101(data_dir: Path) -> Listing:
    """List Food-101: `meta/train.json` and `meta/test.json` hold the images of each class."""
    fetch("food101", data_dir)
    root = data_dir / "food-101"
    tables = [json.loads((root / "meta" / f"{split}.json").read_text()) for split in ("train", "test")]
    classes = sorted(tables[0])
    train, test = (
        _files(
            (str(root / "images" / f"{name}.jpg"), label) for label, key in enumerate(classes) for name in table[key]
        )
        for table in tables
    )
    return Listing(train, test, tuple(name.replace("_", " ") for name in classes))


def oxford_pet(data_dir: Path) -> Listing:
    """List Oxford-IIIT Pet: a line of `annotations/trainval.txt` is image, class from 1, species, breed."""
    fetch("oxford_pet", data_dir)
    root = data_dir / "oxford-iiit-pet"
    names: dict[int, str] = {}
    rows: dict[str, list[tuple[str, int]]] = {"trainval": [], "test": []}
    for split, found in rows.items():
        for line in (root / "annotations" / f"{split}.txt").read_text().splitlines():
            image, number, *_ = line.split()
            names[int(number) - 1] = image.rsplit("_", 1)[0].replace("_", " ")
            found.append((str(root / "images" / f"{image}.jpg"), int(number) - 1))
    return Listing(_files(rows["trainval"]), _files(rows["test"]), tuple(names[label] for label in sorted(names)))


def caltech256(data_dir: Path) -> Listing:
    """List the part of Caltech-256 the paper uses: of each class the first 60 files to train, the next 20 to test.

    The clutter class counts as a class, as in the authors' script.
    """
    fetch("caltech256", data_dir)
    folders = sorted(path for path in (data_dir / "caltech256" / "256_ObjectCategories").iterdir() if path.is_dir())
    train: list[tuple[str, int]] = []
    test: list[tuple[str, int]] = []
    for label, folder in enumerate(folders):
        files = sorted(str(path) for path in folder.glob("*.jpg"))
        train += [(path, label) for path in files[:_CALTECH_TRAIN]]
        test += [(path, label) for path in files[_CALTECH_TRAIN : _CALTECH_TRAIN + _CALTECH_TEST]]
    names = (folder.name.split(".", 1)[-1].replace("-", " ") for folder in folders)
    return Listing(_files(train), _files(test), tuple(names))


def mini_imagenet(data_dir: Path) -> Listing:
    """List a copy of mini-ImageNet that the user has: its hundred classes, a fixed fifth of each to test.

    `mini-imagenet/` holds either train.csv, val.csv and test.csv (columns filename and label) beside images/, or a
    folder for each class. The parts of the csv files have no class in common, for they are meant for learning from a
    few examples; to classify, they are put together and split anew.

    Raises:
        DataError: neither layout is there.
    """
    root = data_dir / "mini-imagenet"
    tables = sorted(root.glob("*.csv"))
    pairs = [pair for table in tables for pair in _table(table)] if tables else _class_folders(root)
    if not pairs:
        raise not_usable("mini_imagenet", data_dir, "no images are there")
    classes = sorted({label for _, label in pairs})
    index = {label: number for number, label in enumerate(classes)}
    everything = _files([(path, index[label]) for path, label in pairs])
    train, test = hold_out(everything.labels, MINI_IMAGENET_TEST)
    return Listing(everything[train], everything[test], tuple(classes))


def _table(table: Path) -> list[tuple[str, str]]:
    with table.open(newline="", encoding="utf-8") as file:
        return [(str(table.parent / "images" / row["filename"]), row["label"]) for row in csv.DictReader(file)]


def _class_folders(root: Path) -> list[tuple[str, str]]:
    images = (path for path in sorted(root.glob("*/*")) if path.suffix.lower() in IMAGE_SUFFIXES)
    return [(str(path), path.parent.name) for path in images]


def _check_whole(name: str, data_dir: Path, listing: Listing) -> None:
    """Refuse a part of the data set: a copy that was broken off would else be trained on as if it were all of it."""
    entry = DATASETS[name]
    wanted = ((entry.train_size or 0) + (entry.val_size or 0), entry.test_size or 0)
    found = (len(listing.train), len(listing.test))
    if found != wanted:
        problem = (
            f"must have {wanted[0]:,} images to train and validate and {wanted[1]:,} to test, but has {found[0]:,} "
            f"and {found[1]:,}"
        )
    else:
        missing = _missing((*listing.train.paths, *listing.test.paths))
        if not missing:
            return
        problem = f"must have {sum(wanted):,} images, but {len(missing):,} of them are missing, as {missing[0]}"
    folders = [str(archive.folder(data_dir)) for archive in ARCHIVES.get(name, ())]
    remedy = f"Delete {' and '.join(folders)} to have it unpacked or downloaded anew" if folders else "Copy it anew"
    raise DataError(
        f"{name}: what lies in {data_dir} is not all of it: it {problem}. {remedy}. To train on a part on purpose, use "
        "the data set 'folder'."
    )


def _missing(paths: tuple[str, ...]) -> list[str]:
    # Each folder is listed once: to ask for each file takes minutes on a network drive.
    folders = {folder for folder, _ in map(os.path.split, paths)}
    present = {str(path) for folder in map(Path, folders) if folder.is_dir() for path in folder.iterdir()}
    return [path for path in paths if path not in present]


def _files(rows: Iterable[tuple[str, int]]) -> LabelledFiles:
    listed = list(rows)
    return LabelledFiles(tuple(path for path, _ in listed), torch.tensor([label for _, label in listed]).long())
