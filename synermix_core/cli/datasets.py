"""`datasets`: what there is to train on, what of it is here and what would be downloaded."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from rich.table import Table

from synermix_core.catalog import DATASETS
from synermix_core.cli.output import EXIT_OK, add_data_dir, result_json, result_tables
from synermix_core.config import DataConfig
from synermix_core.data_dir import default_data_dir, is_here

_ON_DISK = [name for name, entry in DATASETS.items() if entry.download]


def add_commands(commands: Any) -> None:
    """Add `datasets` to the parser's sub-commands."""
    datasets = commands.add_parser("datasets", help="list the data sets", description="List the data sets.")
    add_data_dir(datasets)
    fetch = "download these first and verify their checksums"
    datasets.add_argument("--download", nargs="+", choices=_ON_DISK, default=[], metavar="NAME", help=fetch)
    datasets.add_argument("--json", action="store_true", help="a JSON line for each data set")
    datasets.set_defaults(command=_datasets)


def _datasets(options: argparse.Namespace) -> int:
    data_dir = options.data_dir or default_data_dir()
    if options.download:
        from synermix_core.data import load_data  # it imports torch

        for name in options.download:
            load_data(DataConfig(dataset=name, evaluate_on="test"), data_dir)
    if options.json:
        for name in DATASETS:
            result_json(_record(name, data_dir))
        return EXIT_OK
    table = Table("data set", "is here", "title", title=f"in {data_dir}", title_justify="left")
    for name, entry in DATASETS.items():
        table.add_row(name, _availability(name, data_dir), entry.title)
    result_tables(table)
    return EXIT_OK


def _record(name: str, data_dir: Path) -> dict[str, Any]:
    download = DATASETS[name].download
    return {
        "dataset": name,
        "here": is_here(name, data_dir),
        "download_mb": download.size_mb if download and download.archives else None,
        "description": DATASETS[name].description,
    }


def _availability(name: str, data_dir: Path) -> str:
    download = DATASETS[name].download
    if is_here(name, data_dir):
        return "yes"
    if download is None or not download.archives:
        return "no, and can't be downloaded"
    return f"no: {download.size_mb:,} MB to download"
