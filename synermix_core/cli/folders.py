"""`runs` and `export`: what was trained, and what of it to take home."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from synermix_core.cli.output import EXIT_OK, add_runs_dir, complain, result, result_json
from synermix_core.errors import RunError
from synermix_core.runs import Run, RunIndex, RunQuery, RunSummary, open_run
from synermix_core.runs.layout import RunLayout
from synermix_core.view.replay import replay_html

_FIGURES = {"val_accuracy": "{:.1%}", "cohesion": "{:.3f}", "fisher_ratio": "{:.2f}"}


def add_commands(commands: Any) -> None:
    """Add `runs` and `export` to the parser's sub-commands."""
    runs = commands.add_parser("runs", help="list the runs", description="List the runs, newest first.")
    add_runs_dir(runs)
    runs.add_argument(
        "--search", default="", metavar="WORDS", help="only runs with these words in name, tags, notes, …"
    )
    runs.add_argument("--tag", action="append", default=[], help="only runs with this tag; several are alternatives")
    runs.add_argument("--all", action="store_true", help="archived runs too")
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
    listing = RunIndex(options.runs_dir).read()
    for reason in (*listing.damaged.values(), *(line.problem for line in listing.summaries if line.problem)):
        complain(reason)
    query = RunQuery(options.search, tags=options.tag, archived=options.all)
    records = [_record(line) for line in query.select(listing.summaries)]
    if options.json:
        for record in records:
            result_json(record)
    else:
        _print_table(records)
    return EXIT_OK


def _record(line: RunSummary) -> dict[str, Any]:
    return {
        "run": line.run.id,
        "state": line.status.state,
        "method": line.config.variant_title,
        "dataset": line.config.data.dataset,
        "evaluated_on": line.config.data.evaluate_on,
        "seed": line.config.seed,
        "epoch": line.status.epoch,
        "epochs": line.status.epochs,
        "compute": line.status.compute,
        "val_accuracy": line.accuracy,
        "cohesion": line.cohesion,
        "fisher_ratio": line.fisher_ratio,
        **asdict(line.said),
    }


def _print_table(records: list[dict[str, Any]]) -> None:
    table = Table(Column("run", no_wrap=True), "state", "epoch", "accuracy", "cohesion", "Fisher ratio")
    for record in records:
        figures = ["–" if record[name] is None else form.format(record[name]) for name, form in _FIGURES.items()]
        figures[0] += " (test)" if record["evaluated_on"] == "test" else ""
        said = " · ".join(filter(None, (record["name"], *record["tags"])))
        # Text, not markup: a name may hold brackets.
        run = Text(record["run"]).append(f"\n{said}" if said else "", style="dim")
        table.add_row(run, record["state"], f"{record['epoch']}/{record['epochs']}", *figures)
    Console().print(table if records else "No run here or none that fits: python -m synermix_core train")


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
