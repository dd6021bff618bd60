"""Starting sweeps: here and now, or in a process of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.process import let_go, start_module
from synermix_core.runs import RunStatus
from synermix_core.sweeps.cluster import check_installed
from synermix_core.sweeps.driver import drive, prepare
from synermix_core.sweeps.folder import Sweep, create_sweep
from synermix_core.sweeps.grid import Grid, read_values
from synermix_core.sweeps.place import Place, remembered, workers_at
from synermix_core.sweeps.results import Results


def sweep(
    axes: Mapping[str, Any] | None = None,
    *,
    seeds: int | Sequence[int] = 1,
    config: RunConfig | None = None,
    points: Sequence[Mapping[str, Any]] = ({},),
    runs_dir: Path | str | None = None,
    jobs: int | None = None,
    frames: bool = True,
    ray: str | None = None,
    cpus: int | None = None,
    gpus: float | None = None,
) -> pd.DataFrame:
    """Train every combination of some fields' values with every seed, and return a tidy table, a row a run.

    `sweep({"beta": "0:1:0.1", "inter": ["none", "mixup"]}, seeds=5, config=RunConfig(epochs=10))`

    A run that fails leaves the others to go on; `state` and `error` of its row tell. `attrs["sweep"]` of the table is
    the name of the sweep, which `open_sweep` takes.

    Args:
        axes: Leaf fields by name with their values: a sequence, or text as the shell takes it.
        seeds: Number of seeds, from that of `config` on, or the seeds themselves.
        config: What the runs have in common; the defaults when None.
        points: Leaf fields by name, a mapping a point, for what is no grid.
        runs_dir: Folder that holds the runs; `SYNERMIX_RUNS` or `runs` when None.
        jobs: How many runs to train at once; what suits the place when None.
        frames: Whether the runs are laid out for the embedding view.
        ray: Address of a Ray cluster to train on, `auto` for the one of this machine; None trains here.
        cpus: Processors of each run on Ray; see `Place`.
        gpus: GPUs of each run on Ray; see `Place`.

    Raises:
        ConfigError: a configuration or the grid breaks a rule, or there is no reaching the cluster; nothing was
            started.
        RunError: the runs directory can't be written, is full or gone; what was finished is kept.
        KeyboardInterrupt: once what it stopped has stopped.
    """
    base = config or RunConfig()
    values = {name: _values(name, its) for name, its in (axes or {}).items()}
    chosen = range(base.seed, base.seed + seeds) if isinstance(seeds, int) else list(seeds)
    place = Place(jobs, ray, cpus, gpus)
    with place.reached():
        made = create_sweep(Grid(base, values, points, chosen), runs_dir)
        status = run_sweep(made, place, frames=frames)
    if status.error:
        raise RunError(status.error)
    table = Results(made).table()
    table.attrs["sweep"] = made.id
    return table


def run_sweep(
    sweep: Sweep, place: Place | None = None, *, frames: bool = True, on_tick: Callable[[], None] = lambda: None
) -> RunStatus:
    """Train what is not finished of a sweep, new or interrupted, and return how it was left.

    Args:
        sweep: The sweep.
        place: Where to train; where it was trained last, or else here, when None.
        frames: Whether the runs are laid out for the embedding view.
        on_tick: Called a few times a second.

    Raises:
        ConfigError: there is no reaching the place, or a run does not fit there.
        RunError: somebody else is at it, or its folder can't be written.
        KeyboardInterrupt: once what it stopped has stopped.
    """
    place = place or remembered(sweep)
    with workers_at(place, sweep) as (make_worker, jobs):
        prepare(sweep, place)
        return drive(sweep, make_worker, jobs, frames=frames, on_tick=on_tick)


def launch_sweep(sweep: Sweep, place: Place | None = None, *, frames: bool = True) -> None:
    """Train what is not finished of a sweep, new or interrupted, in a process of its own.

    A place that is not to be reached is told by the sweep's status.

    Args:
        sweep: The sweep.
        place: Where to train; where it was trained last, or else here, when None.
        frames: Whether the runs are laid out for the embedding view.

    Raises:
        ConfigError: it is to be trained on Ray, which is not installed.
        RunError: somebody is at it already, or its folder can't be written.
    """
    place = place or remembered(sweep)
    if place.ray is not None:
        check_installed()
    prepare(sweep, place)
    let_go(start_module("synermix_core.sweeps", str(sweep.path), *["--no-frames"] * (not frames)))


def _values(name: str, given: Any) -> Sequence[Any]:
    if isinstance(given, str):
        return read_values(name, given)
    return list(given) if isinstance(given, Iterable) else [given]
