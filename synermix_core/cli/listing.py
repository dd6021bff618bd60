"""`runs`: what was trained."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from rich.table import Column, Table
from rich.text import Text

from synermix_core.cli.output import EXIT_OK, add_runs_dir, complain, console, result_json, result_tables
from synermix_core.runs import RunIndex, RunQuery, RunSummary

_FIGURES = {"val_accuracy": "{:.1%}", "cohesion": "{:.3f}", "fisher_ratio": "{:.2f}"}


def add_commands(commands: Any) -> None:
    """Add `runs` to the parser's sub-commands."""
    runs = commands.add_parser("runs", help="list the runs", description="List the runs, newest first.")
    add_runs_dir(runs)
    runs.add_argument(
        "--search", default="", metavar="WORDS", help="only runs with these words in name, tags, notes, …"
    )
    runs.add_argument("--tag", action="append", default=[], help="only runs with this tag; several are alternatives")
    runs.add_argument("--all", action="store_true", help="archived runs too")
    runs.add_argument("--json", action="store_true", help="a JSON line for each run")
    runs.set_defaults(command=_runs)


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
        "method": line.method,
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
    if records:
        result_tables(table)
    else:
        console.print("No run here or none that fits: python -m synermix_core train")
