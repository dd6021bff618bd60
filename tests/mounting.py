"""Commands that run in a file system of their own, which nobody else sees."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

_PRIVATE_MOUNTS = (["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"])


def output_on_mount(folder: Path, options: str, command: Sequence[str | Path]) -> str:
    """Mount a file system in memory at `folder`, run a command and return its output; skip where that is not allowed.

    Args:
        folder: Where to; it is made.
        options: Of the mount, such as `size=5m`.
        command: What to run. It has to exit with 0.
    """
    folder.mkdir()
    script = f'mount -t tmpfs -o {options} none "$0" && exec "$@"'
    for private in _PRIVATE_MOUNTS if shutil.which("unshare") else ():
        mounted = [*private, "sh", "-c", script, str(folder), *map(str, command)]
        answer = subprocess.run(mounted, capture_output=True, text=True, check=False)
        if answer.returncode == 0:
            return answer.stdout
    pytest.skip("this machine does not let a test mount a file system of its own")
