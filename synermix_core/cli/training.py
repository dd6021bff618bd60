"""`train` and `resume`: start a worker and watch its run folder."""

from __future__ import annotations

import argparse
import os
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from synermix_core import catalog
from synermix_core.cli.output import (
    EXIT_FAILED,
    EXIT_OK,
    add_data_dir,
    add_runs_dir,
    complain,
    console,
    result,
    result_json,
)
from synermix_core.config import LEAVES, Leaf, RunConfig, from_text
from synermix_core.data_dir import DATA_DIR_VARIABLE, download_progress
from synermix_core.errors import ConfigError
from synermix_core.launcher import launch, resume
from synermix_core.runs import Run, RunState, RunStatus, open_run

POLL_SECONDS = 0.2


def add_commands(commands: Any) -> None:
    """Add `train` and `resume` to the parser's sub-commands."""
    train = commands.add_parser("train", help="train a new run", description="Train a new run.")
    train.add_argument(
        "--recipe", metavar="NAME", help=f"published setting to start from: {', '.join(catalog.RECIPES)}"
    )
    train.add_argument("--preset", metavar="NAME", help=f"method of the paper: {', '.join(catalog.PRESETS)}")
    train.add_argument(
        "--config", type=Path, metavar="FILE", help="a run's config.json, or YAML, to start from; options override it"
    )
    add_runs_dir(train)
    add_data_dir(train)
    _add_json(train)
    for name, leaf in LEAVES.items():
        _add_leaf(train, name, leaf)
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


def _add_leaf(parser: argparse.ArgumentParser, name: str, leaf: Leaf) -> None:
    flag = f"--{name.replace('_', '-')}"
    default = leaf.info.default
    shown = "none" if default is None else default  # what unsets it
    help_text = f"{leaf.info.description} (default: {shown})".replace("%", "%%")
    if isinstance(default, bool):
        parser.add_argument(flag, dest=name, action=argparse.BooleanOptionalAction, default=None, help=help_text)
    else:
        # Values stay text here: the configuration says what is wrong with them in its own words.
        parser.add_argument(flag, dest=name, metavar="VALUE", help=help_text)


def _train(options: argparse.Namespace) -> int:
    config = _read_config(options.config) if options.config else RunConfig()
    if options.recipe:
        config = config.with_recipe(options.recipe)
    if options.preset:
        config = config.with_preset(options.preset)
    _choose_data_dir(options)
    overrides = {name: getattr(options, name) for name in LEAVES if getattr(options, name) is not None}
    run = launch(config.override(from_text(overrides)), options.runs_dir, at_once=True)
    return _watch(run, as_json=options.json)


def _resume(options: argparse.Namespace) -> int:
    run = open_run(options.run, options.runs_dir)
    _choose_data_dir(options)
    resume(run, at_once=True)
    return _watch(run, as_json=options.json)


def _choose_data_dir(options: argparse.Namespace) -> None:
    if options.data_dir:
        # The worker inherits it; where data lies is the machine's affair, so it is no part of the configuration.
        os.environ[DATA_DIR_VARIABLE] = str(options.data_dir.absolute())


class _Yaml(yaml.SafeLoader):
    """Reads 1e-3 as a number, as YAML 1.2 does; to YAML 1.1, which PyYAML goes by, it is text."""


_Yaml.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)[eE][-+]?\d+$"), list("-+.0123456789")
)


def _read_config(path: Path) -> RunConfig:
    try:
        # JSON is YAML, so one reader does for both.
        document = yaml.load(path.read_text(encoding="utf-8"), _Yaml)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigError(
            f"--config {path}: can't be read as JSON or YAML ({error}). Pass a run's config.json."
        ) from error
    return RunConfig.model_validate(document)


def _watch(run: Run, *, as_json: bool) -> int:
    """Follow the run until it ends, then print its folder. Ctrl-C stops the run, keeping what is done."""
    with _interrupt_stops(run):
        status = _print_epochs(run) if as_json else _show_progress(run)
    if status.error:
        complain(f"{status.state}: {status.error}")
    if as_json:
        end = {"run": str(run.path), "state": status.state, "epoch": status.epoch, "error": status.error}
        result_json({**end, "compute": status.compute})
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
            if not status.state.active:
                return status
            time.sleep(POLL_SECONDS)


@contextmanager
def _interrupt_stops(run: Run) -> Iterator[None]:
    """Turn Ctrl-C into a wish to stop, wherever in the watching it comes."""
    before = signal.signal(signal.SIGINT, lambda _signal, _frame: run.request_stop())
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _figures(run: Run) -> str:
    table = run.metrics()
    if table.empty:
        return download_progress(run.config.data.dataset) or "starting"
    last = table.iloc[-1]
    test = "test " if run.config.data.evaluate_on == "test" else ""
    return f"{test}accuracy {last.val_accuracy:.1%}  cohesion {last.cohesion:.3g}  Fisher {last.fisher_ratio:.3g}"
