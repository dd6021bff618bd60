"""Where data sets lie on disk, and which of them are there already; needs no torch."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import platformdirs

from synermix_core.catalog import DATASETS
from synermix_core.errors import DataError

DATA_DIR_VARIABLE = "SYNERMIX_DATA"


def cache_dir() -> Path:
    """Return the folder in the user's cache directory for what can be had again."""
    return platformdirs.user_cache_path("synermix", appauthor=False)


def default_data_dir() -> Path:
    """Return the folder that holds the data sets: `SYNERMIX_DATA`, or one in the user's cache directory."""
    chosen = os.environ.get(DATA_DIR_VARIABLE)
    folder = Path(chosen) if chosen else cache_dir() / "data"
    return folder.expanduser().absolute()


def is_here(name: str, data_dir: Path | None = None) -> bool:
    """Return whether the data set `name` can be used without a download: it needs none, or its files are there.

    Only names and sizes are looked at, so that a download under way does not count; a file of the right size that is
    damaged is found when the data set is loaded.

    Args:
        name: A key of `catalog.DATASETS`.
        data_dir: Folder that holds the data sets; `default_data_dir()` when None.
    """
    download = DATASETS[name].download
    if download is None:
        return True
    root = data_dir or default_data_dir()
    unpacked = all(_is_whole(root / path, size) for path, size in download.files.items())
    packed = bool(download.archives) and all(_is_whole(root / path, size) for path, size in download.archives.items())
    return unpacked or packed


def download_share(name: str, data_dir: Path | None = None) -> float | None:
    """Return which share of the data set `name` has arrived, 0 to 1, by what lies on the disk; None where none has.

    Args:
        name: A key of `catalog.DATASETS`.
        data_dir: Folder that holds the data sets; `default_data_dir()` when None.
    """
    download, root = DATASETS[name].download, data_dir or default_data_dir()
    if download is None or is_here(name, root):
        return None
    fetched = sum(_size(root / archive) or 0 for archive in download.archives)
    return min(fetched / sum(download.archives.values()), 1.0) if fetched else None


def download_progress(name: str, data_dir: Path | None = None) -> str | None:
    """Say how far the download of the data set `name` has come; None when none is under way.

    Args:
        name: A key of `catalog.DATASETS`.
        data_dir: Folder that holds the data sets; `default_data_dir()` when None.
    """
    entry, share = DATASETS[name], download_share(name, data_dir)
    if entry.download is None or share is None:
        return None
    size = entry.download.size_mb
    return f"downloading {entry.title}: {share * size:,.0f} of {size:,} MB"


def unpacked_place(archive: Path, data_dir: Path | None = None) -> Path:
    """Return the folder that a .zip of images is unpacked to, named after its content.

    Args:
        archive: The .zip, which is read.
        data_dir: Folder that holds the data sets; `default_data_dir()` when None.

    Raises:
        OSError: it can't be read.
    """
    with archive.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return (data_dir or default_data_dir()) / "unpacked" / digest[:32]


def not_writable(data_dir: Path, error: OSError) -> DataError:
    """Return what to tell somebody whose data directory can't be written."""
    return DataError(
        f"{data_dir}: can't be written ({error.strerror or error}). Free some space or mend the folder, or set "
        "SYNERMIX_DATA (--data-dir) to another one."
    )


def _is_whole(path: Path, size: int | None) -> bool:
    found = _size(path)
    return found is not None and size in (None, found)


def _size(path: Path) -> int | None:
    """Return the size of a file or folder in bytes, None where there is none: it may go while one looks."""
    try:
        return path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        return None
