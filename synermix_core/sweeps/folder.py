"""The sweep folder, `sweeps/<id>/` in the runs directory: `sweep.json` names the runs and never changes.

A run's own folder comes into being when its turn comes. `status.json`, `stop` and `worker.lock` are what they are in a
run folder, with the driver in the worker's place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synermix_core.config import LEAVES, RunConfig
from synermix_core.errors import ConfigError, RunError
from synermix_core.runs import Run, RunState, RunStatus, default_runs_dir, list_runs
from synermix_core.runs.files import free_path, read_json, write_json
from synermix_core.runs.layout import SWEEPS_FOLDER, RunLayout
from synermix_core.runs.status import read_status
from synermix_core.sweeps.grid import Grid

if TYPE_CHECKING:
    import pandas as pd
    from plotly.graph_objects import Figure

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class PlannedRun:
    """A run of a sweep, whether it has begun or not."""

    run: Run
    values: Mapping[str, Any]
    """leaf fields by name that the sweep sets for it, `seed` among them"""

    @property
    def begun(self) -> bool:
        """Whether its folder is there."""
        return self.run.path.is_dir()

    @property
    def state(self) -> RunState | None:
        """What it is doing; None while it waits for its turn.

        Raises:
            RunError: its folder is damaged.
        """
        return self.run.status.state if self.begun else None


class Sweep:
    """A sweep, read afresh whenever it is asked for its state.

    Args:
        path: Its folder.

    Raises:
        RunError: there is no such sweep, or its file is damaged.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        self.id = path.name
        self.layout = RunLayout(self.path)
        try:
            document = read_json(self.file)
            self.base = RunConfig.model_validate(document["base"])
            runs = [(str(entry["run"]), dict(entry["values"])) for entry in document["runs"]]
        except FileNotFoundError:
            raise RunError(f"sweep {self.id}: there is none of that name in {path.parent} (any more).") from None
        except (OSError, ValueError, TypeError, KeyError, ConfigError) as error:
            raise RunError(
                f"{self.file}: can't be read ({error}). Restore or delete it; the runs themselves are not touched."
            ) from error
        # Only names inside the runs directory, whatever somebody wrote into the file.
        self.runs = tuple(PlannedRun(Run(self.runs_dir / Path(name).name), values) for name, values in runs)

    def __repr__(self) -> str:
        return f"Sweep({self.id!r}, {len(self.runs)} runs)"

    @property
    def file(self) -> Path:
        return self.path / "sweep.json"

    @property
    def runs_dir(self) -> Path:
        return self.path.parent.parent

    @cached_property
    def axes(self) -> dict[str, list[Any]]:
        """The fields in which runs differ, but for the seed, with their values in the order of their appearance."""
        names = dict.fromkeys(name for planned in self.runs for name in planned.values if name != "seed")
        columns = {name: _unique(self.value(planned, name) for planned in self.runs) for name in names}
        return {name: values for name, values in columns.items() if len(values) > 1}

    @cached_property
    def seeds(self) -> list[int]:
        return sorted({self.value(planned, "seed") for planned in self.runs})

    def value(self, planned: PlannedRun, name: str) -> Any:
        """Return a run's value of a leaf field."""
        if name in planned.values:
            return planned.values[name]
        section = LEAVES[name].section
        return getattr(getattr(self.base, section) if section else self.base, name)

    def config(self, planned: PlannedRun) -> RunConfig:
        """Return a run's configuration."""
        return self.base.override(planned.values)

    @property
    def status(self) -> RunStatus:
        """What the driver is doing; stopped when there was never one.

        Raises:
            RunError: `status.json` is damaged.
        """
        try:
            status = read_status(self.layout)
        except FileNotFoundError:
            return RunStatus(RunState.STOPPED)
        except (OSError, ValueError, TypeError) as error:
            raise RunError(
                f"{self.layout.status}: can't be read ({error}). Delete it and continue the sweep."
            ) from error
        if status.state is RunState.LOST:
            return replace(status, error="The sweep's driver was killed. Continue goes on where it was.")
        return status

    def table(self) -> pd.DataFrame:
        """Return a tidy table, a row a run: what sets it apart, its state, and its metrics after the latest epoch."""
        from synermix_core.sweeps.results import Results

        return Results(self).table()

    def compare(
        self, columns: Sequence[str] | None = None, *, baseline: Mapping[str, Any] | None = None, test: str = "t"
    ) -> pd.DataFrame:
        """Hold every point against one of them, seed by seed: a row a point and metric, with a verdict in words.

        Args:
            columns: Names of metrics; accuracy, cohesion, Fisher ratio and calibration error when None.
            baseline: Values that single out the point that the others are held against; no mixing when None, or else
                the first point.
            test: "t", Student's paired test, or "wilcoxon".

        Raises:
            ConfigError: `baseline` fits no point, or several, or a name is not known.
        """
        from synermix_core.sweeps.verdicts import METRICS_COMPARED, compare_sweep, comparison_table

        return comparison_table(compare_sweep(self, columns or METRICS_COMPARED, baseline, test))

    def plot(self, column: str) -> Figure:
        """Draw the means of a metric over the seeds, with their 95 % confidence intervals, as a Plotly figure."""
        from synermix_core.view.sweep_figures import sweep_figure

        return sweep_figure(self, column)

    def request_stop(self) -> None:
        """Ask the driver to stop the runs under way and to start no more; all can be continued.

        Raises:
            RunError: the folder is gone or can't be written.
        """
        try:
            self.layout.stop.touch()
        except OSError as error:
            raise RunError(
                f"sweep {self.id}: can't be told to stop ({error.strerror or error}). Look whether its folder is still "
                "there."
            ) from error


def create_sweep(grid: Grid, runs_dir: Path | str | None = None) -> Sweep:
    """Make the folder of a sweep, and train nothing yet.

    A finished run of the same configuration that is in the runs directory already is named instead of being repeated.

    Raises:
        ConfigError: some of its configurations break a rule; nothing is written.
        RunError: the runs directory can't be written.
    """
    parent = Path(runs_dir) if runs_dir is not None else default_runs_dir()
    configs, values = grid.configs(), list(grid.values())
    finished = _finished_runs(parent)
    path = free_path(parent / SWEEPS_FOLDER, "sweep")
    stamp, token = path.name.split("-sweep-")
    # Numbered: of a thousand random endings, two would be alike.
    names = [
        finished.get(config) or f"{stamp}-{config.variant}-{token}-{number:03d}"
        for number, config in enumerate(configs, start=1)
    ]
    document = {
        "schema_version": SCHEMA_VERSION,
        "base": grid.base.model_dump(mode="json"),
        "runs": [{"run": name, "values": its} for name, its in zip(names, values, strict=True)],
    }
    try:
        write_json(path / "sweep.json", document)
    except OSError as error:
        raise RunError(
            f"runs directory {parent}: can't be written ({error.strerror or error}). "
            "Choose another directory with --runs-dir or SYNERMIX_RUNS."
        ) from error
    return Sweep(path)


def open_sweep(path: Path | str, runs_dir: Path | str | None = None) -> Sweep:
    """Open a sweep.

    Args:
        path: Its folder, or its name in the runs directory.
        runs_dir: Folder that holds the runs; `default_runs_dir()` when None.

    Raises:
        RunError: there is no such sweep, or its file is damaged.
    """
    parent = Path(runs_dir) if runs_dir is not None else default_runs_dir()
    return Sweep(Path(path) if (Path(path) / "sweep.json").exists() else parent / SWEEPS_FOLDER / Path(path).name)


def list_sweeps(runs_dir: Path | str | None = None) -> list[str]:
    """List the names of the sweeps, newest first."""
    folder = (Path(runs_dir) if runs_dir is not None else default_runs_dir()) / SWEEPS_FOLDER
    return sorted((path.parent.name for path in folder.glob("*/sweep.json")), reverse=True)


def _finished_runs(runs_dir: Path) -> dict[RunConfig, str]:
    found: dict[RunConfig, str] = {}
    for run in list_runs(runs_dir):
        try:
            if run.status.state is RunState.FINISHED:
                found[run.config] = run.id
        except RunError:  # damaged: the list of runs has the words for it
            continue
    return found


def _unique(values: Iterable[Any]) -> list[Any]:
    """Return the values in the order of their appearance; they may be lists, which no set holds."""
    found: list[Any] = []
    for value in values:
        if value not in found:
            found.append(value)
    return found
