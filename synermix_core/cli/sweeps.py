"""`sweep`: many runs over a grid, several at once, and how they compare."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from synermix_core import catalog
from synermix_core.cli.comparing import tables_of
from synermix_core.cli.configuration import (
    add_base,
    add_leaves,
    choose_data_dir,
    read_base,
    read_document,
    read_leaves,
)
from synermix_core.cli.output import (
    EXIT_FAILED,
    EXIT_OK,
    add_data_dir,
    add_runs_dir,
    complain,
    console,
    interrupt_calls,
    result,
    result_json,
)
from synermix_core.errors import ConfigError
from synermix_core.runs import RunState, RunStatus
from synermix_core.sweeps import (
    Place,
    Results,
    Sweep,
    create_sweep,
    grid_from_text,
    open_sweep,
    preset_points,
    run_sweep,
)
from synermix_core.sweeps.results import tally
from synermix_core.sweeps.verdicts import compare_sweep

_ENDED = (RunState.FINISHED, RunState.FAILED, RunState.LOST)


def add_commands(commands: Any) -> None:
    """Add `sweep` to the parser's sub-commands."""
    sweep = commands.add_parser(
        "sweep",
        help="train every combination of some values",
        description="Train every combination of the values given, each with every seed, and print the sweep's folder. "
        "Values are separated by commas; start:stop:step is a range: --beta 0:1:0.1 --inter mixup,manifold --seeds 5.",
    )
    add_base(sweep)
    sweep.add_argument("--preset", metavar="NAMES", help=f"methods of the paper: {', '.join(catalog.PRESETS)}, or all")
    sweep.add_argument(
        "--points", type=Path, metavar="FILE", help="JSON or YAML: a list of points, each with its fields, for no grid"
    )
    sweep.add_argument("--seeds", metavar="N", help="how many seeds, from --seed on (default: 1)")
    sweep.add_argument(
        "--jobs", type=int, metavar="N", help="runs at once (default: one a processor, up to 4; on Ray, as many as fit)"
    )
    sweep.add_argument(
        "--ray", metavar="ADDRESS", help="train on a Ray cluster: HOST:PORT, or auto for the one of this machine"
    )
    sweep.add_argument(
        "--cpus", type=int, metavar="N", help="on Ray: processors of each run, and threads it trains on (default: 1)"
    )
    sweep.add_argument(
        "--gpus",
        type=float,
        metavar="N",
        help="on Ray: GPUs of each run, 0.5 for half of one (default: 1 if any)",
    )
    sweep.add_argument("--no-frames", action="store_true", help="don't lay the runs out; `project` can do so later")
    sweep.add_argument(
        "--continue", dest="continued", metavar="SWEEP", help="go on with a sweep: its folder, or its name"
    )
    add_runs_dir(sweep)
    add_data_dir(sweep)
    sweep.add_argument(
        "--json", action="store_true", help="no progress display; a JSON line for each run, and one for the sweep"
    )
    add_leaves(sweep, lists=True)
    sweep.set_defaults(command=_sweep)


def _sweep(options: argparse.Namespace) -> int:
    choose_data_dir(options)
    place = Place(options.jobs, options.ray, options.cpus, options.gpus)
    with place.reached():
        sweep = _continued(options) if options.continued else _new(options)
        results = Results(sweep)
        watch = _Lines(results) if options.json else _Display(results)
        # Continued without a word on where, it goes on where it was.
        where = None if options.continued and place == Place() else place
        with interrupt_calls(sweep.request_stop), watch:
            status = run_sweep(sweep, where, frames=not options.no_frames, on_tick=watch.update)
    return _tell_end(results, status, as_json=options.json)


def _new(options: argparse.Namespace) -> Sweep:
    points: Sequence[Mapping[str, Any]] = ({},)
    if options.preset and options.points:
        raise ConfigError("preset: must not come with --points, but both are given. Leave one out.")
    if options.preset:
        points = preset_points(list(catalog.PRESETS) if options.preset == "all" else options.preset.split(","))
    if options.points:
        points = _read_points(options.points)
    grid = grid_from_text(read_base(options), read_leaves(options), seeds=options.seeds, points=points)
    return create_sweep(grid, options.runs_dir)


def _read_points(path: Path) -> list[dict[str, Any]]:
    remedy = "Pass a list of points, such as [{inter: none, beta: 0.5}, {inter: mixup, beta: 0.1}]."
    document = read_document(path, "--points", remedy)
    if not isinstance(document, list) or not all(isinstance(point, dict) for point in document):
        raise ConfigError(f"--points {path}: must hold a list of points. {remedy}")
    return document


def _continued(options: argparse.Namespace) -> Sweep:
    new = {"recipe", "config", "preset", "points", "seeds"}
    given = [*read_leaves(options), *(name for name in sorted(new) if getattr(options, name) is not None)]
    if given:
        raise ConfigError(
            f"continue: goes on with a sweep as it was made, but {', '.join(given)} is given too. Leave that out."
        )
    return open_sweep(options.continued, options.runs_dir)


class _Display(AbstractContextManager["_Display"]):
    """A bar for the sweep, and one for each run under way."""

    def __init__(self, results: Results) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._progress = Progress(*columns, console=console)
        self._results = results
        self._whole = self._progress.add_task("runs", total=len(results.sweep.runs))
        self._bars: dict[str, TaskID] = {}

    def __enter__(self) -> _Display:
        self._progress.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._progress.stop()

    def update(self) -> None:
        """Show how the runs stand now."""
        lines = self._results.read()
        self._progress.update(self._whole, completed=sum(line.state in _ENDED for line in lines))
        active = {line.planned.run.id: line.status for line in lines if line.status and line.status.state.active}
        for name in self._bars.keys() - active.keys():
            self._progress.remove_task(self._bars.pop(name))
        for name, status in active.items():
            if name not in self._bars:
                self._bars[name] = self._progress.add_task(name, total=status.epochs)
            self._progress.update(self._bars[name], completed=status.epoch)


class _Lines(AbstractContextManager["_Lines"]):
    """A JSON line for each run as it ends."""

    def __init__(self, results: Results) -> None:
        self._results = results
        self._told: set[str] = set()

    def __exit__(self, *_error: object) -> None:
        self.update()

    def update(self) -> None:
        """Print the runs that have ended since."""
        for line in self._results.read():
            if line.state in _ENDED and line.planned.run.id not in self._told:
                self._told.add(line.planned.run.id)
                known = {"run": line.planned.run.id, **line.planned.values, "state": line.state, "error": line.error}
                result_json({**known, **line.metrics})


def _tell_end(results: Results, status: RunStatus, *, as_json: bool) -> int:
    """Say what went wrong, and print the sweep's folder; return the exit status."""
    lines = results.read()
    counts = tally(lines)
    for line in lines:
        if line.error:
            complain(f"{line.planned.run.id}: {line.state}: {line.error}")
    if status.error:
        complain(f"{status.state}: {status.error}")
    if as_json:
        end = {"sweep": str(results.sweep.path), "state": status.state, "error": status.error}
        result_json({**end, "runs": len(lines), **counts})
    else:
        if results.sweep.axes:
            console.print(*tables_of(compare_sweep(results.sweep, ["val_accuracy"])))
        told = ", ".join(f"{count} {state}" for state, count in counts.items())
        console.print(f"{len(lines)} runs: {told}", highlight=False)
        result(str(results.sweep.path))
    troubled = status.error or any(line.error for line in lines)
    return EXIT_FAILED if troubled else EXIT_OK
