"""`runs` and `export`: what was trained, and what of it to take home."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Column, Table

from synermix_core.cli.output import EXIT_OK, add_runs_dir, complain, result, result_json
from synermix_core.errors import RunError
from synermix_core.runs import Run, list_runs, open_run
from synermix_core.runs.layout import RunLayout
from synermix_core.view.replay import replay_html

_FIGURES = {"val_accuracy": "{:.1%}", "cohesion": "{:.3f}", "fisher_ratio": "{:.2f}"}


def add_commands(commands: Any) -> None:
    """Add `runs` and `export` to the parser's sub-commands."""
    runs = commands.add_parser("runs", help="list the runs", description="List the runs, newest first.")
    add_runs_dir(runs)
    runs.add_argument("--json", action="store_true", help="a JSON line for each run")
    runs.set_defaults(command=_runs)

    export = commands.add_parser("export", help="copy a run's results", description="Copy a run's results.")
    export.add_argument("run", type=Path, help="its folder, or its name in the runs directory")
    add_runs_dir(export)
    export.add_argument("--to", type=Path, default=Path(), metavar="DIR", help="where to (default: here)")
    export.add_argument(
        "--what",
        nargs="+",
        choices=sorted(_EXPORTS),
        default=["metrics", "weights", "config"],
        help="what to copy (default: metrics weights config)",
    )
    export.set_defaults(command=_export)


def _runs(options: argparse.Namespace) -> int:
    records = []
    for run in list_runs(options.runs_dir):
        if run.problem:
            complain(run.problem)
        else:
            records.append(_record(run))
    if options.json:
        for record in records:
            result_json(record)
    else:
        _print_table(records)
    return EXIT_OK


def _record(run: Run) -> dict[str, Any]:
    status, latest = run.status, run.metrics().iloc[-1:]
    figures = {name: None if latest.empty else float(latest[name].iloc[0]) for name in _FIGURES}
    return {
        "run": run.id,
        "state": status.state,
        "method": run.config.variant_title,
        "dataset": run.config.data.dataset,
        "evaluated_on": run.config.data.evaluate_on,
        "seed": run.config.seed,
        "epoch": status.epoch,
        "epochs": status.epochs,
        "compute": status.compute,
        **figures,
    }


def _print_table(records: list[dict[str, Any]]) -> None:
    table = Table(Column("run", no_wrap=True), "state", "epoch", "accuracy", "cohesion", "Fisher ratio")
    for record in records:
        figures = ["–" if record[name] is None else form.format(record[name]) for name, form in _FIGURES.items()]
        figures[0] += " (test)" if record["evaluated_on"] == "test" else ""
        table.add_row(record["run"], record["state"], f"{record['epoch']}/{record['epochs']}", *figures)
    Console().print(table if records else "No run yet: python -m synermix_core train")


def _file(path: Callable[[RunLayout], Path]) -> Callable[[Run], bytes | None]:
    """Return what reads a file of a run folder, None while it is not there."""

    def read(run: Run) -> bytes | None:
        found = path(run.layout)
        return found.read_bytes() if found.is_file() else None

    return read


def _replay(run: Run) -> bytes | None:
    return replay_html(run).encode() if run.layout.frame_epochs("pca") else None


_EXPORTS: dict[str, tuple[Callable[[Run], bytes | None], str]] = {
    "metrics": (_file(lambda layout: layout.metrics), "-metrics.csv"),
    "weights": (_file(lambda layout: layout.final_weights), ".safetensors"),
    "checkpoint": (_file(lambda layout: layout.last_checkpoint), ".pt"),
    "best": (_file(lambda layout: layout.best_checkpoint), "-best.pt"),
    "replay": (_replay, ".html"),
    "config": (_file(lambda layout: layout.config), "-config.json"),
}
"""What can be taken home: how it is had, and what its name ends in."""


def _export(options: argparse.Namespace) -> int:
    run = open_run(options.run, options.runs_dir)
    contents = {name: _EXPORTS[name][0](run) for name in options.what}
    missing = [name for name, content in contents.items() if content is None]
    if "best" in missing and run.config.data.evaluate_on == "test":
        raise RunError(f"run {run.id}: has no best, for none is chosen by the test images. Leave that out of --what.")
    if missing:
        raise RunError(
            f"run {run.id}: has no {' and no '.join(missing)} yet. Wait for its end, or leave that out of --what."
        )
    try:
        options.to.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            path = options.to / f"{run.id}{_EXPORTS[name][1]}"
            path.write_bytes(content or b"")
            result(str(path))
    except OSError as error:
        raise RunError(f"--to {options.to}: can't be written ({error.strerror or error}). Choose another.") from error
    return EXIT_OK
