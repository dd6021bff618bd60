"""`compare`: whether the differences within a sweep are more than chance."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table

from synermix_core.catalog import METRICS
from synermix_core.cli.output import EXIT_OK, add_runs_dir, console, result_json, result_tables
from synermix_core.sweeps import open_sweep
from synermix_core.sweeps.points import baseline_from_text
from synermix_core.sweeps.statistics import TEST_TITLES
from synermix_core.sweeps.verdicts import (
    METRICS_COMPARED,
    Comparison,
    compare_sweep,
    comparison_table,
    difference_text,
    effect_text,
    mean_text,
    note,
)


def add_commands(commands: Any) -> None:
    """Add `compare` to the parser's sub-commands."""
    compare = commands.add_parser(
        "compare",
        help="compare the points of a sweep",
        description="Hold the points of a sweep against one of them, paired by seed: mean ± sd, difference with its 95 "
        "%% bootstrap interval, effect size, and a paired test, Holm-corrected within each metric.",
    )
    compare.add_argument("sweep", help="its folder, or its name in the runs directory")
    compare.add_argument(
        "--metrics", default=",".join(METRICS_COMPARED), metavar="NAMES", help="metrics (default: %(default)s)"
    )
    compare.add_argument(
        "--baseline",
        metavar="POINT",
        help="values that single out the point to compare with, as in inter=none,beta=0 (default: plain cross-entropy "
        "without mixing, or else the first point)",
    )
    compare.add_argument("--test", default="t", metavar="NAME", help=f"{' or '.join(TEST_TITLES)} (default: t)")
    add_runs_dir(compare)
    compare.add_argument("--json", action="store_true", help="a JSON line for each point and metric")
    compare.set_defaults(command=_compare)


def _compare(options: argparse.Namespace) -> int:
    baseline = baseline_from_text(options.baseline) if options.baseline else None
    sweep = open_sweep(options.sweep, options.runs_dir)
    found = compare_sweep(sweep, options.metrics.split(","), baseline, options.test)
    if options.json:
        for record in comparison_table(found).to_dict("records"):
            result_json(record)
    else:
        result_tables(*tables_of(found))
        console.print(note(found, options.test), highlight=False)
    return EXIT_OK


def tables_of(comparisons: Sequence[Comparison]) -> list[Table]:
    """Return comparisons as tables for people, one a metric."""
    tables: dict[str, Table] = {}
    for found in comparisons:
        if found.column not in tables:
            columns = ("", "mean ± sd", "difference, 95 %", "effect", "")
            tables[found.column] = Table(
                *columns, title=METRICS[found.column].title, title_justify="left", title_style="bold", box=SIMPLE_HEAD
            )
        cells = (mean_text(found.column, found.estimate), difference_text(found), effect_text(found), found.words)
        tables[found.column].add_row(found.point.label, *cells)
    return list(tables.values())
