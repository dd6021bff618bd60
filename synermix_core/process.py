"""How workers and projectors are started: on run folders at once, or as warm spares that get them later."""

from __future__ import annotations

import argparse
import json
import logging
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

CALM_THREADS = {"OMP_WAIT_POLICY": "PASSIVE"}
"""OpenMP's threads shall sleep while they wait for each other. When they spin instead, as they do by default, training
beside one other busy process on two cores was measured 15 times slower."""

ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS", "NUMBA_NUM_THREADS"), "1"
)
"""For a process that works beside a training one: its libraries shall not start threads on all processors."""

SPARE = "--spare"
"""Argument of a process that gets its run folders later, by `hand_over`."""


def start_module(
    module: str,
    *arguments: str,
    environment: Mapping[str, str] = CALM_THREADS,
    complaints: IO[bytes] | None = None,
) -> subprocess.Popen[str]:
    """Start `python -m module arguments…`, detached: it outlives this process and its terminal.

    A spare's standard input is a pipe for `hand_over`. Until it has a run's log to write to, its complaints appear
    where this process's do, or go to the file `complaints`. What `environment` sets, this process's own environment
    overrides.
    """
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE if arguments == (SPARE,) else subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=complaints,
        text=True,
        start_new_session=True,
        env={**environment, **os.environ},
    )


def hand_over(spare: subprocess.Popen[str], folders: Sequence[Path]) -> bool:
    """Give a waiting spare its run folders; return whether it was still there to take them."""
    if spare.stdin is None:
        return False
    try:
        with spare.stdin as pipe:
            pipe.write(json.dumps([str(folder) for folder in folders]) + "\n")
    except BrokenPipeError:
        return False
    return True


class Job:
    """What this process was started for: the run folders of its command line, or ones still to come.

    Args:
        arguments: The command line without the program's name.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        parser = argparse.ArgumentParser()
        choice = parser.add_mutually_exclusive_group(required=True)
        choice.add_argument("folders", type=Path, nargs="*", default=[], help="run folders, worked on side by side")
        choice.add_argument(SPARE, action="store_true", help="warm up, then read the folders from standard input")
        options = parser.parse_args(arguments)
        self._folders: list[Path] = options.folders
        self.spare: bool = options.spare

    def folders(self) -> list[Path]:
        """Return the run folders, waiting for them if need be; none when whoever kept the spare has gone."""
        if not self._folders and (line := sys.stdin.readline()):
            self._folders = [Path(folder) for folder in json.loads(line)]
        return self._folders


def log_to(path: Path) -> None:
    """Send this process's output, its libraries' and its last words to `path`."""
    with path.open("a") as file:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(file.fileno(), stream.fileno())
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", force=True)
