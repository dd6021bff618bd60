"""Reads what `python -m synermix_core.lesson_maker` computed once for the lessons, from really trained networks.

Each file says how it was made: the command, the configurations of its runs, and the versions of the packages.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from synermix_core.errors import DataError

DATA = Path(__file__).with_name("data")
MADE = "made"
"""Key in an array file, and beginning of the first line of a table, of how it was made (JSON)."""


@dataclass(frozen=True, slots=True)
class Made:
    """How a file was made."""

    command: str
    configs: dict[str, dict[str, Any]]
    """configurations of the runs it is from, by name"""
    versions: dict[str, str]
    """of Python and the packages"""

    def to_json(self) -> str:
        return json.dumps({"command": self.command, "configs": self.configs, "versions": self.versions})


@dataclass(frozen=True, slots=True)
class Arrays:
    """Named arrays, read-only: all tabs share them."""

    values: dict[str, NDArray[Any]]
    made: Made

    def __getitem__(self, name: str) -> NDArray[Any]:
        return self.values[name]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; take a copy before changing it."""

    rows: pd.DataFrame
    made: Made


@lru_cache
def arrays(name: str) -> Arrays:
    """Read `<name>.npz`.

    Raises:
        DataError: there is no such file.
    """
    with np.load(_found(f"{name}.npz"), allow_pickle=False) as stored:
        values = {key: stored[key] for key in stored.files}
    made = _made(str(values.pop(MADE)))
    for array in values.values():
        array.flags.writeable = False
    return Arrays(values, made)


@lru_cache
def table(name: str) -> Table:
    """Read `<name>.csv`.

    Raises:
        DataError: there is no such file.
    """
    with _found(f"{name}.csv").open(encoding="utf-8") as lines:
        made = _made(lines.readline().removeprefix(f"# {MADE}: "))
        return Table(pd.read_csv(lines), made)


def _found(name: str) -> Path:
    path = DATA / name
    if not path.is_file():
        raise DataError(
            f"{name}: must be in {DATA}, but is not. Make it with `python -m synermix_core.lesson_maker {path.stem}`, "
            "or install the package again."
        )
    return path


def _made(text: str) -> Made:
    return Made(**json.loads(text))
