"""Getting a published data set onto this disk with torchvision, once, and saying what to do where that fails."""

from __future__ import annotations

import pickle
import tarfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from urllib.error import URLError

from filelock import FileLock

from synermix_core.catalog import DATASETS
from synermix_core.data_dir import DATA_DIR_VARIABLE
from synermix_core.errors import DataError

T = TypeVar("T")

# torchvision's own complaints (some are assertions), and what damaged files make of pickle, NumPy and the archives.
_DAMAGE = (
    OSError, RuntimeError, ValueError, KeyError, EOFError, AssertionError,
    pickle.UnpicklingError, tarfile.TarError, zlib.error,
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
