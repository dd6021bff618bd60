"""Getting a published data set onto this disk, once and whole, and saying what to do where that fails."""

from __future__ import annotations

import lzma
import pickle
import shutil
import tarfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.error import URLError

from filelock import FileLock

from synermix_core.catalog import DATASETS
from synermix_core.data_dir import DATA_DIR_VARIABLE
from synermix_core.errors import DataError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Archive:
    """A published archive that is unpacked here and not by torchvision, which can't tell half of it from the whole."""

    url: str
    path: str
    """where it goes, relative to the data directory; one of the catalog's `archives`"""
    md5: str | None
    """None: any file of that name will do"""
    unpacks_to: str
    """the folder in it, which comes to lie beside it"""

    def folder(self, data_dir: Path) -> Path:
        """Return where its folder lies once it is unpacked."""
        return (data_dir / self.path).parent / self.unpacks_to


_PETS = "https://www.robots.ox.ac.uk/~vgg/data/pets/data"

ARCHIVES: dict[str, tuple[Archive, ...]] = {
    "stl10": (
        Archive(
            "http://ai.stanford.edu/~acoates/stl10/stl10_binary.tar.gz",
            "stl10_binary.tar.gz",
            "91f7769df0f17e558f3565bffb0c7dfb",
            "stl10_binary",
        ),
    ),
    "food101": (
        Archive(
            "http://data.vision.ee.ethz.ch/cvl/food-101.tar.gz",
            "food-101.tar.gz",
            "85eeb15f3717b99a5da872d97d918f87",
            "food-101",
        ),
    ),
    "oxford_pet": (
        Archive(
            f"{_PETS}/images.tar.gz",
            "oxford-iiit-pet/images.tar.gz",
            "5c4f3ee8e5d25df40f4fd59a7f44e54c",
            "images",
        ),
        Archive(
            f"{_PETS}/annotations.tar.gz",
            "oxford-iiit-pet/annotations.tar.gz",
            "95a8c909bbe2e81eed6a22bccdf3f68f",
            "annotations",
        ),
    ),
    "caltech256": (
        Archive(
            "https://data.caltech.edu/records/nyy15-4j048/files/256_ObjectCategories.tar",
            "caltech256/256_ObjectCategories.tar",
            "67b4f42ca05d46448c6bb8ecd2220f6d",
            "256_ObjectCategories",
        ),
    ),
}
"""Data set -> its archives. The folders of the others are torchvision's to download and to check file by file."""

# torchvision's own complaints (some are assertions), and what damaged files make of pickle, NumPy and the archives.
_DAMAGE = (
    OSError, RuntimeError, ValueError, KeyError, EOFError, AssertionError,
    pickle.UnpicklingError, tarfile.TarError, zlib.error, lzma.LZMAError,
)  # fmt: skip


def obtain(name: str, data_dir: Path, read: Callable[[], T]) -> T:
    """Return `read()`, which may download; other processes that want the same set wait meanwhile.

    Args:
        name: A key of `catalog.DATASETS`.
        data_dir: Folder that holds the data sets; made when missing.
        read: Reads the set from `data_dir`, after having torchvision download what is not there.

    Raises:
        DataError: it can't be downloaded, written or read; the text names the files to put where.
    """
    with _explained(name, data_dir):
        data_dir.mkdir(parents=True, exist_ok=True)
        with FileLock(data_dir / f".{name}.lock"):
            return read()


def fetch(name: str, data_dir: Path) -> None:
    """Download the archives of the data set `name`, compare their checksums and unpack them, where that is not done.

    An archive is unpacked beside its place and moved there when complete: whatever ends this in the middle, a folder
    that is there is whole. To be called inside `obtain`.
    """
    for archive in ARCHIVES[name]:
        folder = archive.folder(data_dir)
        if not folder.exists():
            _download_and_unpack(archive, data_dir, folder)


def _download_and_unpack(archive: Archive, data_dir: Path, folder: Path) -> None:
    from torchvision.datasets.utils import download_url, extract_archive

    packed = data_dir / archive.path
    download_url(archive.url, packed.parent, packed.name, archive.md5)
    temporary = folder.with_name(f".{folder.name}.unpacking")
    shutil.rmtree(temporary, ignore_errors=True)  # left by a process that was killed
    try:
        extract_archive(packed, temporary)
        (temporary / archive.unpacks_to).rename(folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def not_usable(name: str, data_dir: Path, reason: str) -> DataError:
    """Return the error that says why the data set `name` can't be used, and which files to put where."""
    download = DATASETS[name].download
    if download is None:
        raise ValueError(f"name: must be a data set that is kept on disk, but is '{name}'.")
    if download.layout:
        place = data_dir / next(iter(download.files))
        remedy = (
            f"It may not be downloaded for you: {place} must hold {download.layout}. Copy it there, or set "
            f"{DATA_DIR_VARIABLE} (--data-dir) to the folder it lies in."
        )
    else:
        archives = ", ".join(str(data_dir / path) for path in download.archives)
        remedy = (
            f"Without a network, get the {download.size_mb:,} MB from {DATASETS[name].source} elsewhere and put them "
            f"here as {archives}; or set {DATA_DIR_VARIABLE} (--data-dir) to a folder that has them. Delete what is "
            "damaged."
        )
    return DataError(f"{name}: {reason}. {remedy}")


@contextmanager
def _explained(name: str, data_dir: Path) -> Iterator[None]:
    try:
        yield
    except URLError as error:
        raise not_usable(name, data_dir, f"can't be downloaded ({error.reason})") from error
    except _DAMAGE as error:
        raise not_usable(name, data_dir, f"can't be downloaded or read ({' '.join(str(error).split())})") from error
