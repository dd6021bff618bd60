"""Unpacking a .zip that somebody handed in: only images, only inside the folder, and never more than fits."""

from __future__ import annotations

import hashlib
import shutil
import stat
import tempfile
import zipfile
import zlib
from pathlib import Path, PurePosixPath, PureWindowsPath

from synermix_core.data.decode import IMAGE_SUFFIXES
from synermix_core.errors import DataError

MAX_ENTRIES = 500_000
MAX_BYTES = 50 * 2**30
MAX_RATIO = 200
"""Unpacked over packed size of an image. Photos reach 2, blank drawings about 100, what is made to harm 1,000."""
_SMALL = 2**20
"""Bytes below which the ratio does not matter: tiny plain images compress well."""


def unpack(archive: Path, data_dir: Path) -> Path:
    """Unpack the images of a .zip into a folder of the data directory named after its content, once, and return it.

    Raises:
        DataError: it can't be read or written, is damaged or encrypted, or would write outside its folder, through a
            link, or more than the limits above or the disk allow.
    """
    try:
        with archive.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        target = data_dir / "unpacked" / digest[:32]
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            _unpack_to(archive, target)
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise DataError(
            f"{archive}: can't be unpacked ({error}). Make the .zip anew, or unpack it yourself."
        ) from error
    return target


def _unpack_to(archive: Path, target: Path) -> None:
    # Beside the target and renamed when complete, so that nobody ever sees half of it.
    temporary = Path(tempfile.mkdtemp(dir=target.parent))
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = [entry for entry in opened.infolist() if not entry.is_dir()]
            _check_sizes(archive, entries, shutil.disk_usage(target.parent).free)
            for entry in entries:
                _check(archive, entry)
                path = temporary.joinpath(*PurePosixPath(entry.filename).parts)
                if path.suffix.lower() in IMAGE_SUFFIXES and "__MACOSX" not in path.parts:
                    _write(opened, entry, path)
        if not target.exists():
            temporary.rename(target)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _write(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # A name that comes twice fails here. No more than the declared size is read, whatever is packed.
    with opened.open(entry) as packed, path.open("xb") as file:
        shutil.copyfileobj(packed, file)


def _check_sizes(archive: Path, entries: list[zipfile.ZipInfo], free: int) -> None:
    if len(entries) > MAX_ENTRIES:
        raise DataError(
            f"{archive}: must hold at most {MAX_ENTRIES:,} files, but has {len(entries):,}. Unpack it yourself."
        )
    total = sum(entry.file_size for entry in entries)
    limit = min(MAX_BYTES, free)
    if total > limit:
        raise DataError(
            f"{archive}: must unpack to at most {limit / 2**30:.2f} GiB (the limit, or what is free on the disk), but "
            f"unpacks to {total / 2**30:.2f} GiB. Unpack it yourself, or free some space."
        )


def _check(archive: Path, entry: zipfile.ZipInfo) -> None:
    """Refuse an entry that is not a plain file inside the folder."""
    posix, windows = PurePosixPath(entry.filename), PureWindowsPath(entry.filename)
    if posix.is_absolute() or windows.drive or windows.root or ".." in windows.parts:
        problem = "leads outside the folder"
    elif stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
        problem = "is a link or a device, not a file"
    elif entry.flag_bits & 1:
        problem = "is encrypted"
    elif entry.file_size > max(_SMALL, MAX_RATIO * entry.compress_size):
        problem = (
            f"unpacks to {entry.file_size:,} bytes, over {MAX_RATIO} times its {entry.compress_size:,} packed ones"
        )
    else:
        return
    raise DataError(f"{archive}: its entry {entry.filename!r} {problem}. Make the .zip anew, of plain images only.")
