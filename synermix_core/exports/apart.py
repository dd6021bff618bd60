"""Making an export in a process of its own: what loads torch shall not stay in the app's."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from synermix_core.errors import RunError
from synermix_core.process import CALM_THREADS
from synermix_core.runs import Run

PATIENCE_SECONDS = 300.0
"""A limit for a process that hangs: loading torch and tracing a Swin-T takes half a minute on two busy cores."""

_ONE_AT_A_TIME = threading.Lock()


def export_apart(run: Run, name: str) -> bytes:
    """Return a run in a format, made by a process that ends with it. Others of this process wait their turn.

    Args:
        run: The run.
        name: A key of `FORMATS`.

    Raises:
        RunError: as `export_bytes` does, or the process died.
    """
    with _ONE_AT_A_TIME, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export"
        command = [sys.executable, "-m", "synermix_core", "export", str(run.path), "--as", name, "--out", str(path)]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, env={**CALM_THREADS, **os.environ}
            )
        except subprocess.TimeoutExpired:
            raise RunError(
                f"run {run.id}: was not written as {name} within {PATIENCE_SECONDS:.0f} s. Try again when the machine "
                "is less busy."
            ) from None
        if done.returncode != 0:
            raise RunError(_reason(done.stderr) or f"run {run.id}: was not written as {name}; its process died.")
        return path.read_bytes()


def _reason(complaints: str) -> str:
    """Return what the shell said it was, in one line or several; nothing of a process that crashed."""
    _, found, reason = f"\n{complaints}".rpartition("\nerror: ")
    # When a network could not be traced, Triton's bindings have last words of their own.
    return reason.partition("\nnanobind: ")[0].strip() if found else ""
