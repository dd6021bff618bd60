"""Several runs side by side: grouped by configuration, averaged over seeds, and what sets them apart."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from synermix_core.catalog import METRICS
from synermix_core.config import LEAVES, RunConfig
from synermix_core.naming import named_value
from synermix_core.runs import Run, RunState
from synermix_core.sweeps.statistics import LEAST_SEEDS, Estimate, estimate
from synermix_core.view.curves import variant_color
from synermix_core.view.leads import CLEAR

_TOLD_BY_TITLE = frozenset({"inter", "beta"})


@dataclass(frozen=True, slots=True)
class SeedGroup:
    """Runs of one configuration that differ in nothing but the seed."""

    title: str
    """the method, and where that is not enough to tell the groups apart, what else differs"""
    color: str
    runs: tuple[Run, ...]
    """one a seed, in the order of the seeds"""
    repeats: tuple[Run, ...]
    """further runs of a seed that is among them: they tell nothing new of chance, and count for nothing"""

    @property
    def label(self) -> str:
        """The title with the number of seeds behind every figure of the group."""
        return f"{self.title} (n = {len(self.runs)})"


def group_by_configuration(runs: Sequence[Run]) -> list[SeedGroup]:
    """Group runs that differ in nothing but the seed, in the order of their first appearance.

    Of several runs with one seed the newest finished one counts; the newest one, while none is finished.

    Raises:
        RunError: a run can't be opened.
    """
    found: dict[RunConfig, list[Run]] = defaultdict(list)
    for run in runs:
        found[run.config.override({"seed": 0})].append(run)
    same_method: dict[str, list[RunConfig]] = defaultdict(list)
    for config in found:
        same_method[config.variant_title].append(config)
    groups = []
    for config, members in found.items():
        apart = differences(same_method[config.variant_title])
        details = [named_value(name, leaf_value(config, name)) for name in apart if name not in _TOLD_BY_TITLE]
        title = " · ".join([config.variant_title, *details])
        kept = _one_a_seed(members)
        repeats = tuple(run for run in members if run not in kept)
        groups.append(SeedGroup(title, variant_color(config.preset), kept, repeats))
    return groups


def _one_a_seed(runs: Sequence[Run]) -> tuple[Run, ...]:
    # A run's name begins with the time at which it was started.
    ranked = sorted(runs, key=lambda run: (run.status.state is RunState.FINISHED, run.id))
    return tuple(run for _, run in sorted({run.config.seed: run for run in ranked}.items()))


def leaf_value(config: RunConfig, name: str) -> Any:
    """Return the value of a leaf field by its name."""
    section = LEAVES[name].section
    return getattr(getattr(config, section) if section else config, name)


def differences(configs: Sequence[RunConfig]) -> dict[str, list[Any]]:
    """Return, for each field in which `configs` differ, its value in each of them."""
    values = {name: [leaf_value(config, name) for config in configs] for name in LEAVES}
    return {name: row for name, row in values.items() if any(value != row[0] for value in row)}


def curves_of(groups: Sequence[SeedGroup], tables: Mapping[str, pd.DataFrame], column: str) -> pd.DataFrame:
    """Return a metric over the epochs as a tidy table: `epoch`, `group` (its label), `run` (its id), `value`.

    Args:
        groups: The groups.
        tables: Run id -> metrics table.
        column: Name of the metric; epochs in which it was not computed are left out.
    """
    parts = [
        pd.DataFrame({"epoch": table["epoch"], "group": group.label, "run": run.id, "value": table[column]}).dropna(
            subset="value"
        )
        for group in groups
        for run in group.runs
        if not (table := tables[run.id]).empty
    ]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=["epoch", "group", "run", "value"])


def final_and_best(group: SeedGroup, tables: Mapping[str, pd.DataFrame], column: str) -> tuple[Estimate, Estimate]:
    """Return a metric after the last epoch of each run, and after each run's best one.

    The best epoch is chosen by the metric itself, so that its figure flatters; a metric that ranks nothing has none.
    The untrained network, epoch 0, is nobody's best: it can be well calibrated by knowing nothing.
    """
    series = [pd.Series(tables[run.id].set_index("epoch")[column]).dropna() for run in group.runs]
    trained = [values[values.index > 0] for values in series]
    higher = METRICS[column].higher_is_better
    best = [] if higher is None else [values.max() if higher else values.min() for values in trained if len(values)]
    return estimate([values.iloc[-1] for values in series if len(values)]), estimate(best)


def clear_leader(estimates: Sequence[Estimate], *, higher_is_better: bool) -> int | None:
    """Return the position of the best estimate if it leads by more than the seed noise explains, else None.

    The noise of a difference of two means is √(sd₁²/n₁ + sd₂²/n₂), unknown below `LEAST_SEEDS` seeds. A clear lead is
    worth a look, not a proof: that takes a test over paired seeds.
    """
    ranked = sorted(
        (place for place, found in enumerate(estimates) if found.n),
        key=lambda place: estimates[place].mean,
        reverse=higher_is_better,
    )
    if len(ranked) < 2:
        return None
    first, second = (estimates[place] for place in ranked[:2])
    if min(first.n, second.n) < LEAST_SEEDS:
        return None
    noise = math.hypot(first.sd / math.sqrt(first.n), second.sd / math.sqrt(second.n))
    return ranked[0] if abs(first.mean - second.mean) > CLEAR * noise else None
