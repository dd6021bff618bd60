"""The command: `python -m synermix_core.lesson_maker [name …]`, all of them when none is named."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
from numpy.typing import NDArray

from synermix_core.config import RunConfig
from synermix_core.lesson_maker import batch, layouts, networks, pairs, pulls, tables, writing
from synermix_core.lessons.stored import DATA


@dataclass(frozen=True, slots=True)
class Making:
    """A file of the lessons' data."""

    make: Callable[[], Mapping[str, NDArray[Any]] | pd.DataFrame]
    configs: Callable[[], Mapping[str, RunConfig]]
    """the runs it is made from"""


def _wide(*presets: str) -> dict[str, RunConfig]:
    return {preset: networks.wide_config(preset) for preset in presets}


def _flat(*presets: str) -> dict[str, RunConfig]:
    return {preset: networks.flat_config(preset) for preset in presets}


def _seed_studies() -> dict[str, RunConfig]:
    # One of each study: the others differ in their seeds alone.
    return {name.removesuffix(", seed 0"): run for name, run in tables.seed_configs().items() if run.seed == 0}


MAKINGS: dict[str, Making] = {
    "mixing": Making(pairs.mixing, lambda: _wide(*pairs.MIXING_PRESETS)),
    "plane": Making(pairs.plane, lambda: _flat(*networks.PRESETS)),
    "batch": Making(batch.batch, lambda: _flat(batch.PRESET)),
    "pulls": Making(pulls.pulls, pulls.pull_configs),
    "ledger": Making(tables.ledger, lambda: _wide(*networks.PRESETS)),
    "layouts": Making(layouts.layouts, lambda: _wide(layouts.PRESET)),
    "seeds": Making(tables.seeds, _seed_studies),
}


def main(arguments: list[str] | None = None) -> None:
    """Make files of the lessons' data.

    Args:
        arguments: Of the command line; the process's own when None.
    """
    parser = argparse.ArgumentParser(prog="python -m synermix_core.lesson_maker", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=f"what to make: {', '.join(MAKINGS)}; default: all")
    parser.add_argument("--to", type=Path, default=DATA, help="folder to write to; default: the package's own")
    chosen = parser.parse_args(arguments)
    if unknown := [name for name in chosen.names if name not in MAKINGS]:
        parser.error(f"name: must be of {', '.join(MAKINGS)}, but is {unknown[0]}. Choose one of them.")
    for name in chosen.names or MAKINGS:
        making = MAKINGS[name]
        writing.write(chosen.to, writing.made(name, making.configs()), making.make())


if __name__ == "__main__":
    main()
