"""The shell: `python -m synermix_core COMMAND`. It starts workers like the app does, and reads run folders."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from synermix_core.cli import comparing, datasets, exporting, listing, projections, sweeps, training, trash
from synermix_core.cli.output import EXIT_BAD_INPUT, EXIT_FAILED, EXIT_OK, complain
from synermix_core.errors import SynerMixError

__all__ = ["EXIT_BAD_INPUT", "EXIT_FAILED", "EXIT_OK", "main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 done, 1 the run failed, 2 bad input."""
    options = _parser().parse_args(arguments)
    try:
        return options.command(options)
    except SynerMixError as error:
        complain(f"error: {error}")
        return EXIT_BAD_INPUT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m synermix_core", description="Train mixup variants and record what they do to the features."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for group in (training, sweeps, comparing, listing, exporting, trash, projections, datasets):
        group.add_commands(commands)
    return parser
