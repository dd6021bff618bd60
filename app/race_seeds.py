"""The runs of a racer's configuration with other seeds: what its seed noise is known from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from app import data
from synermix_core.config import LEAVES, RunConfig
from synermix_core.runs import Run, RunState, default_runs_dir
from synermix_core.sweeps.statistics import LEAST_SEEDS

LOOK_SECONDS = 10
"""How often the runs directory is looked through."""


def metrics_by_seed(run: Run) -> dict[int, pd.DataFrame]:
    """Return seed -> metrics table of the run's configuration with that seed, its own among them."""
    others = {seed: data.metrics(Run(path)) for seed, path in _seeds_of(run).items()}
    return {**others, run.config.seed: data.metrics(run)}


def missing_seeds(runs: Sequence[Run]) -> list[int]:
    """Return the seeds to race `runs` with, until there are enough to know the seed noise."""
    # Their own is not missing, however far it came: there is a button that resumes it.
    known = set.intersection(*({*_seeds_of(run), run.config.seed} for run in runs))
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
    _runs_by_seed.clear()


def _seeds_of(run: Run) -> Mapping[int, Path]:
    return _runs_by_seed(default_runs_dir())[_fingerprint(run.config)]


@st.cache_resource(ttl=LOOK_SECONDS, show_spinner=False)
def _runs_by_seed(runs_dir: Path) -> Mapping[str, Mapping[int, Path]]:
    """Return configuration but for the seed -> seed -> a run of it: a finished one, or one that may become so."""
    found: dict[str, dict[int, Path]] = defaultdict(dict)
    for finished in (True, False):
        for line in data.listing(runs_dir).summaries:
            state = line.status.state
            if state is RunState.FINISHED if finished else state.active:
                found[_fingerprint(line.config)].setdefault(line.config.seed, line.run.path)
    return found


def _fingerprint(config: RunConfig) -> str:
    """Return a configuration but for the seed."""
    return config.model_dump_json(exclude={"seed"})
