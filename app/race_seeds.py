"""The runs of a racer's configuration with other seeds: what its seed noise is known from."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import pandas as pd

from app import data
from synermix_core.config import LEAVES
from synermix_core.errors import RunError
from synermix_core.runs import Run, list_runs
from synermix_core.sweeps.statistics import LEAST_SEEDS

LOOK_SECONDS = 10
"""How often the runs directory is looked through."""


def metrics_by_seed(run: Run) -> dict[int, pd.DataFrame]:
    """Return seed -> metrics table of the run's configuration with that seed, its own among them."""
    others = {seed: data.metrics(Run(path)) for seed, path in _seeds_of(run).items()}
    return {**others, run.config.seed: data.metrics(run)}


def missing_seeds(runs: Sequence[Run]) -> list[int]:
    """Return the seeds to race `runs` with, until there are enough to know the seed noise."""
    known = set.intersection(*(set(_seeds_of(run)) for run in runs))
    first, highest = runs[0].config.seed, int(LEAVES["seed"].bounds[1])
    later = (seed % (highest + 1) for seed in range(first + 1, first + 1 + LEAST_SEEDS + len(known)))
    return [seed for seed in later if seed not in known][: max(0, LEAST_SEEDS - len(known))]


def race_more_seeds(runs: Sequence[Run]) -> None:
    """Queue the race of `runs` once more for each seed that is missing.

    Raises:
        RunError: the runs directory can't be written.
    """
    for seed in missing_seeds(runs):
        data.launcher().race([run.config.override({"seed": seed}) for run in runs])
    _runs_by_seed.cache_clear()


def _seeds_of(run: Run) -> Mapping[int, Path]:
    own = _fingerprint(run.path)
    return _runs_by_seed(run.path.parent, int(time.monotonic() / LOOK_SECONDS))[own[0]] if own else {}


@lru_cache(maxsize=2)
def _runs_by_seed(runs_dir: Path, turn: int) -> Mapping[str, Mapping[int, Path]]:  # noqa: ARG001 -- it makes this expire
    """Return configuration but for the seed -> seed -> a run of it."""
    found: dict[str, dict[int, Path]] = defaultdict(dict)
    for run in list_runs(runs_dir):
        if known := _fingerprint(run.path):
            found[known[0]].setdefault(known[1], run.path)
    return found


@lru_cache(maxsize=4096)
def _fingerprint(path: Path) -> tuple[str, int] | None:
    """Return a run's configuration but for the seed, and the seed, which never change; None where it can't be read."""
    try:
        config = Run(path).config
    except RunError:
        return None
    return config.model_dump_json(exclude={"seed"}), config.seed
