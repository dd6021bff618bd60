"""What all commands share: results on standard output, all else on standard error, and where folders are named."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

EXIT_OK, EXIT_FAILED, EXIT_BAD_INPUT = 0, 1, 2

console = Console(stderr=True)
"""Where progress and complaints go."""


def complain(text: str) -> None:
    """Say what went wrong, as it is: no colour codes or line breaks of rich's own inside paths."""
    console.print(text, style="red", markup=False, highlight=False, soft_wrap=True)


def result(text: str) -> None:
    """Write a line of what the command was called for."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def result_json(document: Any) -> None:
    """Write a document on one line; a number that is not finite becomes null, which JSON can hold."""
    result(json.dumps(_finite(document), ensure_ascii=False))


def result_tables(*tables: Table) -> None:
    """Write tables of what the command was called for."""
    drawing = Console()
    # Written like all results: rich would make an end of its own of a reader that has gone.
    with drawing.capture() as drawn:
        drawing.print(*tables)
    result(drawn.get().rstrip("\n"))


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not abs(value) < float("inf") else value


@contextmanager
def interrupt_calls(stop: Callable[[], None]) -> Iterator[None]:
    """Turn Ctrl-C into a wish to stop, wherever in the watching it comes."""
    before = signal.signal(signal.SIGINT, lambda _signal, _frame: stop())
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def add_runs_dir(parser: argparse.ArgumentParser) -> None:
    """Let the user name the runs directory."""
    _add_folder(parser, "--runs-dir", "folder of the runs (default: SYNERMIX_RUNS or runs)")


def add_data_dir(parser: argparse.ArgumentParser) -> None:
    """Let the user name the data directory."""
    _add_folder(parser, "--data-dir", "folder of the data sets (default: SYNERMIX_DATA or one in the user's cache)")


def _add_folder(parser: argparse.ArgumentParser, flag: str, text: str) -> None:
    parser.add_argument(flag, type=Path, metavar="DIR", help=text)
