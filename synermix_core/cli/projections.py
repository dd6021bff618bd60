"""`project`: lay out a run that is there already by another method, or with other parameters."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from synermix_core import catalog
from synermix_core.cli.output import EXIT_OK, add_runs_dir, console, result
from synermix_core.config import ProjectionConfig, from_text
from synermix_core.runs import open_run


def add_commands(commands: Any) -> None:
    """Add `project` to the parser's sub-commands."""
    methods = {**catalog.PROJECTIONS, **catalog.OFFLINE_PROJECTIONS}
    project = commands.add_parser(
        "project",
        help="lay out a run by another method",
        description="Lay out a run by another method or with other parameters, and print the folder of the frames. "
        "Nothing else of the run is touched.",
    )
    project.add_argument("run", type=Path, help="its folder, or its name in the runs directory")
    project.add_argument("--method", required=True, metavar="NAME", help=f"how: {', '.join(methods)}")
    project.add_argument(
        "--name", help="name of the set of frames (default: made of the method and what differs from the run's own)"
    )
    add_runs_dir(project)
    for name, info in ProjectionConfig.model_fields.items():
        using = ", ".join(method for method, entry in methods.items() if name in entry.parameters)
        # What is no value of the field stays text, for the configuration to refuse in its own words.
        project.add_argument(
            f"--{name.replace('_', '-')}",
            dest=name,
            metavar="VALUE",
            help=f"{info.description} For {using} (default: the run's own).".replace("%", "%%"),
        )
    project.set_defaults(command=_project)


def _project(options: argparse.Namespace) -> int:
    from synermix_core.projector import project  # it imports scikit-learn's like, which the other commands do without

    run = open_run(options.run, options.runs_dir)
    texts = {name: getattr(options, name) for name in ProjectionConfig.model_fields}
    given = from_text({name: text for name, text in texts.items() if text is not None})
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
    with Progress(*columns, TimeRemainingColumn(), console=console) as progress:
        task = progress.add_task(f"laying out {run.id} by {options.method}", total=len(run.layout.feature_epochs()))
        name = project(
            run,
            options.method,
            options.name,
            on_epoch=lambda done, of: progress.update(task, completed=done, total=of),
            **given,
        )
    result(str(run.layout.projection(name).parent))
    return EXIT_OK
