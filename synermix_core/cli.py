"""The shell: `python -m synermix_core train …`. It starts a worker like the app does, and watches the run folder."""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from synermix_core import catalog
from synermix_core.config import LEAVES, RunConfig
from synermix_core.data_dir import DATA_DIR_VARIABLE
from synermix_core.errors import ConfigError, RunError
from synermix_core.launcher import launch, resume
from synermix_core.runs import Run, RunState, open_run

POLL_SECONDS = 0.2
EXIT_OK, EXIT_FAILED, EXIT_BAD_INPUT = 0, 1, 2

_console = Console(stderr=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 done, 1 the run failed, 2 bad input."""
    options = _parser().parse_args(arguments)
    try:
        return options.command(options)
    except (ConfigError, RunError) as error:
        _console.print(f"error: {error}", style="red", markup=False, highlight=False, soft_wrap=True)
        return EXIT_BAD_INPUT


def _train(options: argparse.Namespace) -> int:
    config = _read_config(options.config) if options.config else RunConfig()
    if options.preset:
        config = config.with_preset(options.preset)
    _choose_data_dir(options)
    overrides = {name: getattr(options, name) for name in LEAVES if getattr(options, name) is not None}
    return _watch(launch(config.override(overrides), options.runs_dir))


def _resume(options: argparse.Namespace) -> int:
    run = open_run(options.run)
    _choose_data_dir(options)
    resume(run)
    return _watch(run)


def _choose_data_dir(options: argparse.Namespace) -> None:
    if options.data_dir:
        os.environ[DATA_DIR_VARIABLE] = str(options.data_dir)  # the worker inherits it


def _watch(run: Run) -> int:
    """Show the run's progress until it ends, then print its folder. Ctrl-C stops the run, keeping what is done."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("epoch {task.fields[epoch]}  {task.fields[figures]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=_console) as progress:
        task = progress.add_task(run.config.variant_title, total=1.0, epoch="–", figures="starting")
        while (status := run.status).state.active:
            try:
                epoch, figures = f"{status.epoch}/{status.epochs}", _figures(run)
                progress.update(task, completed=status.progress, epoch=epoch, figures=figures)
                time.sleep(POLL_SECONDS)
            except KeyboardInterrupt:
                run.request_stop()
        progress.update(task, completed=status.progress, epoch=f"{status.epoch}/{status.epochs}", figures=_figures(run))
    if status.error:
        _console.print(f"{status.state}: {status.error}", style="red", markup=False, highlight=False, soft_wrap=True)
    print(run.path)  # noqa: T201 -- the one line a script wants, alone on standard output
    return EXIT_OK if status.state in (RunState.FINISHED, RunState.STOPPED) else EXIT_FAILED


def _figures(run: Run) -> str:
    table = run.metrics()
    if table.empty:
        return "starting"
    last = table.iloc[-1]
    return f"accuracy {last.val_accuracy:.1%}  cohesion {last.cohesion:.3g}  Fisher {last.fisher_ratio:.3g}"


def _read_config(path: Path) -> RunConfig:
    try:
        return RunConfig.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise ConfigError(f"--config {path}: can't be read as JSON ({error}). Pass a run's config.json.") from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m synermix_core", description="Train mixup variants and record what they do to the features."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    train = commands.add_parser("train", help="train a new run", description="Train a new run.")
    train.add_argument("--preset", metavar="NAME", help=f"method of the paper: {', '.join(catalog.PRESETS)}")
    train.add_argument(
        "--config", type=Path, metavar="FILE", help="config.json of a run to repeat; options override it"
    )
    train.add_argument(
        "--runs-dir", type=Path, metavar="DIR", help="folder for the runs (default: SYNERMIX_RUNS or runs)"
    )
    for name, leaf in LEAVES.items():
        help_text = f"{leaf.info.description} (default: {leaf.info.default})".replace("%", "%%")
        # Values stay text here: the configuration itself parses them, and says what is wrong in its own words.
        train.add_argument(f"--{name.replace('_', '-')}", dest=name, metavar="VALUE", help=help_text)
    _add_data_dir(train)
    train.set_defaults(command=_train)

    again = commands.add_parser("resume", help="go on with a run that ended early", description="Resume a run.")
    again.add_argument("run", type=Path, help="its folder, or its name in the runs directory")
    _add_data_dir(again)
    again.set_defaults(command=_resume)
    return parser


def _add_data_dir(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        help=f"folder for the data sets (default: {DATA_DIR_VARIABLE} or a cache)",
    )
