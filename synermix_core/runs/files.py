"""Writing and reading single files so that nobody ever sees half of one."""

from __future__ import annotations

import json
import os
import secrets
import tempfile
import time
from pathlib import Path
from typing import Any


def free_path(folder: Path, kind: str, suffix: str = "") -> Path:
    """Return a path in `folder` that nobody has, with a telling name: the time, what it is, and some digits.

    Only the digits tell apart what is begun in one second; in a classroom, two may be alike.
    """
    while True:
        path = folder / f"{time.strftime('%Y%m%d-%H%M%S')}-{kind}-{secrets.token_hex(2)}{suffix}"
        if not path.exists():
            return path


def make_folder(folder: Path, within: Path | None = None) -> None:
    """Make a folder, where there is none yet, and those on the way to it.

    Args:
        folder: The folder.
        within: A folder that has to be there: a run that was moved away with its disk must not come into being again
            somewhere else. When None, all folders are made.

    Raises:
        OSError: `within` is gone, or a folder can't be made.
    """
    if within is None:
        folder.mkdir(parents=True, exist_ok=True)
        return
    for missing in reversed([above for above in (folder, *folder.parents) if within in above.parents]):
        missing.mkdir(exist_ok=True)


def replace_file(path: Path, content: bytes | memoryview, *, durable: bool = True, within: Path | None = None) -> None:
    """Write `content` to `path` in one step: a reader sees the old file or the new one, never a part.

    Args:
        path: File to write.
        content: The whole new content.
        durable: Survive a power cut as well. A heartbeat, replaced a second later anyway, does without.
        within: As in `make_folder`, for the folder of the file.

    Raises:
        OSError: `within` is gone, or something can't be written.
    """
    make_folder(path.parent, within)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def write_json(path: Path, document: Any, *, durable: bool = True, within: Path | None = None) -> None:
    """Replace `path` by `document` as JSON; the rest is as in `replace_file`."""
    content = json.dumps(document, indent=1, ensure_ascii=False).encode()
    replace_file(path, content, durable=durable, within=within)


def read_json(path: Path) -> Any:
    """Read a JSON file.

    Raises:
        OSError: the file can't be read.
        ValueError: it is not JSON.
    """
    return json.loads(path.read_text(encoding="utf-8"))
