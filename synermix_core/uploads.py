"""The .zips of images that were handed in: kept in the data directory, and deleted when no run needs them."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from synermix_core.cards import Subject
from synermix_core.config import RunConfig
from synermix_core.data_dir import default_data_dir, not_writable, unpacked_place
from synermix_core.errors import DataError
from synermix_core.preparing import read_preparation
from synermix_core.runs.disk import folder_size
from synermix_core.runs.files import replace_file

_FOLDER = "uploads"


@dataclass(frozen=True, slots=True)
class Upload:
    """A .zip that was handed in."""

    path: Path
    size: int
    """bytes of it, and of the images unpacked from it"""


def uploads_dir(data_dir: Path | None = None) -> Path:
    """Return the folder that holds what was handed in."""
    return (data_dir or default_data_dir()) / _FOLDER


def keep_upload(name: str, content: bytes | memoryview, data_dir: Path | None = None) -> Path:
    """Keep a .zip that somebody handed in, under its own name and its content's; return where.

    Args:
        name: What it was called where it comes from; only letters, digits and hyphens of it are used.
        content: Its bytes, which are not looked into here.
        data_dir: Folder that holds the data sets; `default_data_dir()` when None.

    Raises:
        DataError: the data directory can't be written.
    """
    stem = re.sub(r"[^a-z0-9]+", "-", PurePath(name).stem.lower()).strip("-")[:40] or "images"
    path = uploads_dir(data_dir) / f"{stem}-{hashlib.sha256(content).hexdigest()[:12]}.zip"
    if not path.exists():
        try:
            replace_file(path, content)
        except OSError as error:
            raise not_writable(data_dir or default_data_dir(), error) from error
    return path


def unused_uploads(configs: Iterable[RunConfig], data_dir: Path | None = None) -> list[Upload]:
    """Return what was handed in and none of `configs` trains on, by name, leaving out what is being checked."""
    used = {config.data.folder for config in configs}
    found = []
    for path in sorted(uploads_dir(data_dir).glob("*.zip")):
        checked = read_preparation(Subject("folder", str(path)), data_dir)
        if str(path) not in used and not (checked and checked.active):
            try:
                size = path.stat().st_size + folder_size(unpacked_place(path, data_dir))
            except FileNotFoundError:  # somebody has just deleted it
                continue
            found.append(Upload(path, size))
    return found


def delete_upload(upload: Upload, data_dir: Path | None = None) -> None:
    """Delete a .zip, what was unpacked from it and its card.

    Raises:
        DataError: it can't be deleted.
    """
    try:
        for folder in (unpacked_place(upload.path, data_dir), Subject("folder", str(upload.path)).place(data_dir)):
            if folder.exists():
                shutil.rmtree(folder)
        # Last: as long as it is there, it is listed, and can be deleted again.
        upload.path.unlink(missing_ok=True)
    except OSError as error:
        raise DataError(f"{upload.path}: can't be deleted ({error.strerror or error}). Delete it by hand.") from error
