"""`delete` and `restore`: runs into the trash of their runs directory, and out of it again."""

from __future__ import annotations

import argparse
from typing import Any

from synermix_core.cli.output import EXIT_OK, add_runs_dir, result
from synermix_core.errors import RunError
from synermix_core.runs import delete_run, list_runs, restore_run


def add_commands(commands: Any) -> None:
    """Add `delete` and `restore` to the parser's sub-commands."""
    delete = commands.add_parser(
        "delete", help="move a run to the trash", description="Move a run to the trash, from which it can be restored."
    )
    delete.add_argument("run", help="its name")
    add_runs_dir(delete)
    delete.set_defaults(command=_delete)

    restore = commands.add_parser("restore", help="take a run out of the trash", description="Restore a deleted run.")
    restore.add_argument("run", help="its name")
    add_runs_dir(restore)
    restore.set_defaults(command=_restore)


def _delete(options: argparse.Namespace) -> int:
    # By name and looked up, so that nothing but what lies in the runs directory can be moved; a damaged folder can.
    run = next((run for run in list_runs(options.runs_dir) if run.id == options.run), None)
    if run is None:
        raise RunError(
            f"run {options.run}: is not in the runs directory. `python -m synermix_core runs` lists the names."
        )
    delete_run(run)
    result(str(run.path.parent / ".trash" / run.id))
    return EXIT_OK


def _restore(options: argparse.Namespace) -> int:
    result(str(restore_run(options.run, options.runs_dir).path))
    return EXIT_OK
