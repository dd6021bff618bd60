"""`export`: a run in the formats that other programs read; `import`: one that somebody else exported whole."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from rich.table import Column, Table

from synermix_core.cli.output import EXIT_OK, add_runs_dir, console, result, result_json, result_tables
from synermix_core.errors import RunError
from synermix_core.exports import FAMILIES, FORMATS, export_run
from synermix_core.runs import Run, import_run, open_run


def add_commands(commands: Any) -> None:
    """Add `export` and `import` to the parser's sub-commands."""
    export = commands.add_parser(
        "export",
        help="take a run home in other programs' formats",
        description="Write a run to a file in a format of your choice; without --as, list what there is.",
    )
    export.add_argument("run", type=Path, help="its folder, or its name in the runs directory")
    add_runs_dir(export)
    export.add_argument(
        "--as", dest="names", nargs="+", default=[], metavar="NAME", help=f"any of {', '.join(FORMATS)}"
    )
    export.add_argument(
        "--out", type=Path, default=Path(), metavar="PATH", help="a folder, or the file itself (default: here)"
    )
    export.add_argument("--projection", metavar="NAME", help="embedding to export (default: the run's first)")
    export.add_argument("--json", action="store_true", help="a JSON line for each file, or for each format there is")
    export.set_defaults(command=_export)

    imports = commands.add_parser(
        "import",
        help="take in runs that were exported as bundles",
        description="Unpack bundles into the runs directory. Nothing there is replaced.",
    )
    imports.add_argument("bundles", type=Path, nargs="+", metavar="ZIP", help="what `export RUN --as bundle` wrote")
    add_runs_dir(imports)
    imports.set_defaults(command=_import)


def _export(options: argparse.Namespace) -> int:
    run = open_run(options.run, options.runs_dir)
    if not options.names:
        _print_formats(run, as_json=options.json)
        return EXIT_OK
    if len(options.names) > 1:
        _make_folder(options.out)
    for name in options.names:
        file = str(export_run(run, name, options.out, options.projection))
        if options.json:
            result_json({"run": run.id, "format": name, "file": file})
        else:
            result(file)
    return EXIT_OK


def _import(options: argparse.Namespace) -> int:
    for bundle in options.bundles:
        imported = import_run(bundle, options.runs_dir)
        console.print(imported.words, markup=False, highlight=False, soft_wrap=True)
        result(str(imported.run.path))
    return EXIT_OK


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RunError(
            f"--out {path}: must be a folder for several files ({error.strerror or error}). Choose another."
        ) from error


def _print_formats(run: Run, *, as_json: bool) -> None:
    if as_json:
        for name, form in FORMATS.items():
            ready = {"ready": form.ready.holds(run), "when": form.ready.words, "needs": form.missing_packages()}
            result_json({"format": name, "description": form.description, **ready})
        return
    table = Table(Column("--as", no_wrap=True), "what", "ready")
    for family in FAMILIES:
        for name, form in family.formats.items():
            table.add_row(name, form.description, "yes" if form.ready.holds(run) else form.ready.words)
        table.add_section()
    result_tables(table)
