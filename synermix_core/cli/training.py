"""`train` and `resume`: start a worker and watch its run folder."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from synermix_core import catalog
from synermix_core.cli.configuration import add_base, add_leaves, choose_data_dir, read_base, read_leaves
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
from synermix_core.config import from_text
from synermix_core.data_dir import download_progress
from synermix_core.launcher import launch, resume
from synermix_core.runs import Run, RunState, RunStatus, open_run

POLL_SECONDS = 0.2


def add_commands(commands: Any) -> None:
    """Add `train` and `resume` to the parser's sub-commands."""
    train = commands.add_parser("train", help="train a new run", description="Train a new run.")
    add_base(train)
    train.add_argument("--preset", metavar="NAME", help=f"method of the paper: {', '.join(catalog.PRESETS)}")
    add_runs_dir(train)
    add_data_dir(train)
    _add_json(train)
    add_leaves(train)
    train.set_defaults(command=_train)

    again = commands.add_parser("resume", help="go on with a run that ended early", description="Resume a run.")
    again.add_argument("run", type=Path, help="its folder, or its name in the runs directory")
    add_runs_dir(again)
    add_data_dir(again)
    _add_json(again)
    again.set_defaults(command=_resume)


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--json", action="store_true", help="no progress display; a JSON line for each epoch, and one for the run"
    )


def _train(options: argparse.Namespace) -> int:
    config = read_base(options)
    if options.preset:
        config = config.with_preset(options.preset)
    choose_data_dir(options)
    run = launch(config.override(from_text(read_leaves(options))), options.runs_dir, at_once=True)
    return _watch(run, as_json=options.json)


def _resume(options: argparse.Namespace) -> int:
    run = open_run(options.run, options.runs_dir)
    choose_data_dir(options)
    resume(run, at_once=True)
    return _watch(run, as_json=options.json)


def _watch(run: Run, *, as_json: bool) -> int:
    """Follow the run until it ends, then print its folder. Ctrl-C stops the run, keeping what is done."""
    with interrupt_calls(run.request_stop):
        status = _print_epochs(run) if as_json else _show_progress(run)
    if status.error:
        complain(f"{status.state}: {status.error}")
    if as_json:
        end = {"run": str(run.path), "state": status.state, "epoch": status.epoch, "error": status.error}
        result_json({**end, "compute": status.compute, "warning": status.warning})
    else:
        result(str(run.path))
    return EXIT_OK if status.state in (RunState.FINISHED, RunState.STOPPED) else EXIT_FAILED


def _print_epochs(run: Run) -> RunStatus:
    printed = 0
    while True:
        status = run.status  # asked first: an epoch written in between is then printed, not missed
        rows = run.metrics().to_dict(orient="records")
        for row in rows[printed:]:
            result_json({**row, "evaluated_on": run.config.data.evaluate_on})
        printed = len(rows)
        if not status.state.active:
            return status
        time.sleep(POLL_SECONDS)


def _show_progress(run: Run) -> RunStatus:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("epoch {task.fields[epoch]}  {task.fields[figures]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(run.config.variant_title, total=1.0, epoch="–", figures="starting")
        said = False
        while True:
            status = run.status
            epoch = f"{status.epoch}/{status.epochs}"
            progress.update(task, completed=status.progress, epoch=epoch, figures=_figures(run))
            if status.compute and not said:
                said = True
                progress.console.print(f"training in {status.compute}", highlight=False)
                if status.warning:
                    progress.console.print(status.warning, style="yellow", highlight=False)
            if not status.state.active:
                return status
            time.sleep(POLL_SECONDS)


def _figures(run: Run) -> str:
    table = run.metrics()
    if table.empty:
        return download_progress(run.config.data.dataset) or "starting"
    last = table.iloc[-1]
    test = "test " if run.config.data.evaluate_on == "test" else ""
    return f"{test}accuracy {last.val_accuracy:.1%}  cohesion {last.cohesion:.3g}  Fisher {last.fisher_ratio:.3g}"
