"""Which files of a folder are images of which class and split, by where they lie; none is opened here.

The folder, or the .zip of one, holds the classes, or folders train, val and test that hold them. A class's own
sub-folders belong to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from synermix_core.data.archive import unpack
from synermix_core.data.decode import IMAGE_SUFFIXES
from synermix_core.data.images import LabelledFiles
from synermix_core.errors import DataError

_SPLIT_NAMES = {
    "train": "train", "training": "train",
    "val": "val", "valid": "val", "validation": "val",
    "test": "test", "testing": "test",
}  # fmt: skip
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class ClassFolders:
    """Where the images of each class and split are."""

    root: Path
    parts: dict[str, Path]
    """split -> the folder of its classes; `train` is always there"""
    class_names: tuple[str, ...]
    notes: tuple[str, ...]
    """what is left out"""

    def images(self, part: str) -> tuple[LabelledFiles, tuple[str, ...]]:
        """Return the files of a split that should be images, and what is left out.

        Raises:
            DataError: there are none.
        """
        folder = self.parts[part]
        found = [
            (str(path), label)
            for label, name in enumerate(self.class_names)
            for path in _images_below(folder / name)
        ]  # fmt: skip
        if not found:
            raise DataError(f"{folder}: has no images in the sub-folders of its classes. Add some, or remove it.")
        loose = [path.name for path in _images(folder)]
        note = f"{folder}: left out {len(loose)} images that lie in no class's sub-folder: {some(loose)}"
        paths, labels = zip(*found, strict=True)
        return LabelledFiles(paths, torch.tensor(labels)), (note,) if loose else ()


def find_class_folders(path: Path, data_dir: Path) -> ClassFolders:
    """Find the classes and splits of a folder of images, or of a .zip of one, which is unpacked first.

    Raises:
        DataError: it is not there, is unsafe to unpack, or has not two classes in the folders expected.
    """
    place = _open(path, data_dir)
    root = _top(place)
    try:
        parts, notes = _splits(root)
        return ClassFolders(root, parts, _class_names(root, parts), notes)
    except DataError as error:
        # Where a .zip was unpacked to tells its owner nothing.
        raise DataError(str(error).replace(str(place), str(path))) from error


def some(names: Sequence[str], separator: str = ", ") -> str:
    """Return the first few of `names`, and how many more there are."""
    more = f"{separator}and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return separator.join(names[:_SHOWN]) + more


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


def _splits(root: Path) -> tuple[dict[str, Path], tuple[str, ...]]:
    """Return the folders of the splits that are there, `train` always among them, and what is left out."""
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
        return {"train": root}, ()
    note = f"{root}: beside train, val and test, these folders are left out: {some(others)}"
    return named, (note,) if others else ()


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
                f"{part}: has classes that train has not: {some(sorted(strange))}. Every class of {name} must be "
                "trained; add images of it to train, or remove it."
            )
    return class_names


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
