"""Writing and reading single files so that nobody ever sees half of one."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any


def replace_file(path: Path, content: bytes | memoryview, *, durable: bool = True, make_folder: bool = True) -> None:
    """Write `content` to `path` in one step: a reader sees the old file or the new one, never a part.

    Args:
        path: File to write.
        content: The whole new content.
        durable: Survive a power cut as well. A heartbeat, replaced a second later anyway, does without.
        make_folder: Make the file's folder when it is missing.
    """
    if make_folder:
        path.parent.mkdir(parents=True, exist_ok=True)
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


def write_json(path: Path, document: Any, *, durable: bool = True, make_folder: bool = True) -> None:
    """Replace `path` by `document` as JSON; the rest is as in `replace_file`."""
    content = json.dumps(document, indent=1, ensure_ascii=False).encode()
    replace_file(path, content, durable=durable, make_folder=make_folder)


def read_json(path: Path) -> Any:
    """Read a JSON file.

    Raises:
        OSError: the file can't be read.
        ValueError: it is not JSON.
    """
    return json.loads(path.read_text(encoding="utf-8"))
