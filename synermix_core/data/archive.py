"""Unpacking a .zip that somebody handed in: only images, only inside the folder, and never more than fits."""

from __future__ import annotations

import shutil
import stat
import tempfile
import zipfile
from pathlib import Path, PurePosixPath, PureWindowsPath

from synermix_core.data.decode import IMAGE_SUFFIXES
from synermix_core.data_dir import unpacked_place
from synermix_core.errors import DataError
from synermix_core.zips import DAMAGE

MAX_ENTRIES = 500_000
MAX_BYTES = 50 * 2**30
KEEP_FREE = 2**30
"""Bytes of the disk that are left free: whatever else writes there, a run among it, is to go on."""
MAX_RATIO = 200
"""Unpacked over packed size. Photos reach 2, blank drawings about 100, what is made to harm 1,000."""
SMALL, SMALL_TOTAL = 2**20, 64 * 2**20
"""Bytes of an image, and of all together, below which the ratio does not matter: tiny plain images compress well."""
_BLOCK = 4096  # what the smallest file takes on most disks


def unpack(archive: Path, data_dir: Path) -> Path:
    """Unpack the images of a .zip into a folder of the data directory named after its content, once, and return it.

    Raises:
        DataError: it can't be read or written, is damaged or encrypted, or would write outside its folder, through a
            link, one file twice, or more than the limits above or the disk allow.
    """
    try:
        target = unpacked_place(archive, data_dir)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            _unpack_to(archive, target)
    except DAMAGE as error:
        raise DataError(
            f"{archive}: can't be unpacked ({error}). Make the .zip anew, or unpack it yourself."
        ) from error
    return target


def _unpack_to(archive: Path, target: Path) -> None:
    # Beside the target and renamed when complete, so that nobody ever sees half of it.
    temporary = Path(tempfile.mkdtemp(dir=target.parent))
    try:
        with zipfile.ZipFile(archive) as opened:
            _check_number(archive, len(opened.infolist()))
            entries = [entry for entry in opened.infolist() if not entry.is_dir()]
            for entry in entries:
                _check(archive, entry)
            images = [entry for entry in entries if _is_image(entry)]
            _check_names(archive, images)
            _check_sizes(archive, images, shutil.disk_usage(target.parent).free)
            for entry in images:
                _write(opened, entry, temporary.joinpath(*_parts(entry)))
        try:
            temporary.rename(target)
        except OSError:
            if not target.exists():  # or else another process was faster
                raise
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _parts(entry: zipfile.ZipInfo) -> tuple[str, ...]:
    """Return the folders and the name of an entry; some programs for Windows write backslashes between them."""
    return PureWindowsPath(entry.filename).parts


def _is_image(entry: zipfile.ZipInfo) -> bool:
    parts = _parts(entry)
    return PurePosixPath(parts[-1]).suffix.lower() in IMAGE_SUFFIXES and "__MACOSX" not in parts


def _write(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # No more than the declared size is read, whatever is packed. A name that differs from another in case alone fails
    # here where the disk does not tell the two apart.
    with opened.open(entry) as packed, path.open("xb") as file:
        shutil.copyfileobj(packed, file)


def _check_number(archive: Path, number: int) -> None:
    if number > MAX_ENTRIES:
        raise DataError(f"{archive}: must hold at most {MAX_ENTRIES:,} files, but has {number:,}. Unpack it yourself.")


def _check_names(archive: Path, images: list[zipfile.ZipInfo]) -> None:
    seen: set[tuple[str, ...]] = set()
    for entry in images:
        if _parts(entry) in seen:
            raise _refused(archive, entry, "comes twice")
        seen.add(_parts(entry))


def _check_sizes(archive: Path, images: list[zipfile.ZipInfo], free: int) -> None:
    unpacked = sum(entry.file_size for entry in images)
    # The file's own size, and not the sum of its entries', which may overlap.
    packed = archive.stat().st_size
    if unpacked > max(SMALL_TOTAL, MAX_RATIO * packed):
        raise DataError(
            f"{archive}: must unpack to at most {MAX_RATIO} times its size, but of {packed:,} bytes it makes "
            f"{unpacked:,}. Make the .zip anew, of plain images only, or unpack it yourself."
        )
    on_disk = sum(-(-entry.file_size // _BLOCK) * _BLOCK for entry in images)
    limit = max(min(MAX_BYTES, free - KEEP_FREE), 0)
    if on_disk > limit:
        raise DataError(
            f"{archive}: must unpack to at most {limit / 2**30:.2f} GiB (the limit, or what is free on the disk less "
            f"{KEEP_FREE / 2**30:.0f} GiB), but unpacks to {on_disk / 2**30:.2f} GiB. Unpack it yourself, or free some "
            "space."
        )


def _check(archive: Path, entry: zipfile.ZipInfo) -> None:
    """Refuse an entry that is not a plain file inside the folder."""
    whole, parts = PureWindowsPath(entry.filename), _parts(entry)
    # A drive leads out of the folder wherever it stands: on Windows, folder / "a" / "C:x" is on drive C.
    if not parts or whole.drive or whole.root or ".." in parts or any(PureWindowsPath(part).drive for part in parts):
        problem = "leads outside the folder"
    elif stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
        problem = "is a link or a device, not a file"
    elif entry.flag_bits & 1:
        problem = "is encrypted"
    elif entry.file_size > max(SMALL, MAX_RATIO * entry.compress_size):
        problem = (
            f"unpacks to {entry.file_size:,} bytes, over {MAX_RATIO} times its {entry.compress_size:,} packed ones"
        )
    else:
        return
    raise _refused(archive, entry, problem)


def _refused(archive: Path, entry: zipfile.ZipInfo, problem: str) -> DataError:
    return DataError(f"{archive}: its entry {entry.filename!r} {problem}. Make the .zip anew, of plain images only.")
