"""How workers and projectors are started: on run folders at once, as warm spares that get them later, or to serve."""

from __future__ import annotations

import argparse
import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, TextIO

CALM_THREADS = {"OMP_WAIT_POLICY": "PASSIVE"}
"""OpenMP's threads shall sleep while they wait for each other. When they spin instead, as they do by default, training
beside one other busy process on two cores was measured 15 times slower."""

_THREAD_VARIABLES = (
    "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS", "NUMBA_NUM_THREADS",
)  # fmt: skip
ONE_THREAD: dict[str, str] = dict.fromkeys(_THREAD_VARIABLES, "1")
"""For a process that works beside a training one, whatever number of threads its own environment has for training."""

SPARE = "--spare"
"""Argument of a process that gets its run folders later, by `hand_over`."""
SERVE = "--serve"
"""Argument of a process that works on one run after the other, as they come, until nobody is left to send more."""


def num_processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def threads(count: int) -> dict[str, str]:
    """Return the environment in which a process trains on so many threads."""
    return dict.fromkeys(_THREAD_VARIABLES, str(count))


def threads_asked_for(environment: Mapping[str, str]) -> int | None:
    """Return the number of threads that OMP_NUM_THREADS asks for; None where it is not set, or holds no number."""
    number, *_ = environment.get("OMP_NUM_THREADS", "").split(",")  # "4,2" has others for threads within threads
    return int(number) if number.isdigit() and int(number) > 0 else None


def threads_of_each(processes: int) -> dict[str, str]:
    """Return the environment in which each of `processes` training side by side starts its share of threads.

    Shares are equal, of all processors but one, and one thread at least. A process alone decides itself
    (`ComputeConfig.threads`).
    """
    return threads(max(1, (num_processors() - 1) // processes)) if processes > 1 else {}


def start_module(
    module: str,
    *arguments: str,
    environment: Mapping[str, str] = CALM_THREADS,
    one_thread: bool = False,
    complaints: IO[str] | None = None,
) -> subprocess.Popen[str]:
    """Start `python -m module arguments…`, detached: it outlives this process and its terminal.

    A spare's standard input is a pipe for `hand_over`; a serving process has one for its orders, and its answers come
    on its standard output. Until it has a log to write to, its complaints go to the file `complaints`, or appear where
    this process's do. What `environment` sets, this process's own environment overrides; `one_thread` it does not.
    """
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE if arguments in ((SPARE,), (SERVE,)) else subprocess.DEVNULL,
        stdout=subprocess.PIPE if arguments == (SERVE,) else subprocess.DEVNULL,
        stderr=complaints,
        text=True,
        start_new_session=True,
        env={**environment, **os.environ, **(ONE_THREAD if one_thread else {})},
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
        choice.add_argument(SERVE, action="store_true", help="take a folder a line from standard input, to its end")
        options = parser.parse_args(arguments)
        self._folders: list[Path] = options.folders
        self.spare: bool = options.spare
        self.serves: bool = options.serve

    def folders(self) -> list[Path]:
        """Return the run folders, waiting for them if need be; none when whoever kept the spare has gone."""
        if not self._folders and (line := sys.stdin.readline()):
            self._folders = [Path(folder) for folder in json.loads(line)]
        return self._folders


def let_go(process: subprocess.Popen[str]) -> None:
    """Leave a process to itself; its exit status is collected some time after its end, so that no zombie stays."""
    with _LETTING_GO:  # several threads of a sweep's driver may let go at once
        _LET_GO[:] = [other for other in (*_LET_GO, process) if other.poll() is None]


_LET_GO: list[subprocess.Popen[str]] = []
_LETTING_GO = threading.Lock()


class Server:
    """A process that works on one run after the other, for as long as somebody sends it some.

    Args:
        module: The module to run.
        log: File for what it says until it has a run's log to write to.
        environment: Environment variables that this process's own override.
        one_thread: Whether it shall keep to one thread.
    """

    def __init__(
        self, module: str, log: Path, environment: Mapping[str, str] = CALM_THREADS, *, one_thread: bool = False
    ) -> None:
        with log.open("a") as complaints:
            self._process = start_module(
                module, SERVE, environment=environment, one_thread=one_thread, complaints=complaints
            )
        assert self._process.stdin is not None, "a serving process has a pipe for its orders"
        assert self._process.stdout is not None, "a serving process has a pipe for its answers"
        self._orders, self._answers = self._process.stdin, self._process.stdout

    def send(self, folder: Path) -> None:
        """Tell it to work on a run folder.

        Raises:
            BrokenPipeError: it is gone.
        """
        self._orders.write(json.dumps(str(folder)) + "\n")
        self._orders.flush()

    def answer(self) -> Any:
        """Wait for its answer to an order.

        Raises:
            BrokenPipeError: it is gone.
        """
        if line := self._answers.readline():
            return json.loads(line)
        raise BrokenPipeError(f"exit status {self._process.wait()}")

    def close(self) -> None:
        """Send no more: it ends with what it was sent, however long after this process."""
        for pipe in (self._orders, self._answers):
            try:
                pipe.close()
            except BrokenPipeError:  # what it was still to be sent
                continue
        let_go(self._process)


def orders(stream: TextIO) -> Iterator[Path]:
    """Yield the run folders that a `Server` is sent, until nobody is left to send more."""
    return (Path(json.loads(line)) for line in stream)


def log_to(path: Path) -> None:
    """Send this process's output, its libraries' and its last words to `path`."""
    with path.open("a") as file:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(file.fileno(), stream.fileno())
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", force=True)
