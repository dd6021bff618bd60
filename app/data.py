"""Cached reading of run folders: a tick costs a few file stamps unless something changed."""

from __future__ import annotations

import gc
from functools import lru_cache
from pathlib import Path
from typing import TypedDict, Unpack

import pandas as pd
import pyarrow as pa
import streamlit as st

from synermix_core.errors import RunError
from synermix_core.launcher import Launcher
from synermix_core.preparing import Preparer
from synermix_core.projecting import Projectors
from synermix_core.runs import Run, RunIndex, default_runs_dir
from synermix_core.runs.layout import SWEEPS_FOLDER, named_in
from synermix_core.runs.summary import Listing
from synermix_core.sweeps import Results, Sweep
from synermix_core.view import Choice
from synermix_core.view.run_message import run_message


@st.cache_resource(show_spinner=False, scope="session")
def spare_the_collector() -> None:
    """Take all that is loaded, once a tab has drawn its first page, out of the garbage collector's sight.

    Streamlit collects after every script run: each live tick of each tab would go through all of pandas and Plotly and
    through the other tabs, and thirty of them would wait for nothing else. What tabs of before have left goes first.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@st.cache_resource(show_spinner=False)
def launcher() -> Launcher:
    """Return the server's one starter of workers, shared by all tabs."""
    launcher = Launcher()
    launcher.keep_dispatching()
    return launcher


@st.cache_resource(show_spinner=False)
def preparer() -> Preparer:
    """Return the server's one starter of downloads and checks of data sets, shared by all tabs."""
    return Preparer()


@st.cache_resource(show_spinner=False)
def projectors() -> Projectors:
    """Return the server's one starter of projectors that lay runs out anew, shared by all tabs."""
    return Projectors()


def find_run(run_id: str) -> Run | None:
    """Return the run named `run_id`; None when there is none."""
    path = named_in(default_runs_dir(), run_id)
    return Run(path) if path and path.is_dir() else None


def find_sweep(sweep_id: str) -> Sweep:
    """Return the sweep of that name. Only one of this runs directory: the name comes from the URL.

    Raises:
        RunError: there is no such sweep, or its file is damaged.
    """
    folder = default_runs_dir() / SWEEPS_FOLDER
    path = named_in(folder, sweep_id)
    if path is None:
        raise RunError(f"sweep {sweep_id}: there is none of that name in {folder} (any more).")
    return Sweep(path)


def listing(runs_dir: Path | None = None) -> Listing:
    """Return all runs with what a list shows of them; only what has changed since is read.

    Args:
        runs_dir: Folder that holds the runs; the app's own when None.
    """
    return _index(runs_dir or default_runs_dir()).read()


@st.cache_resource(show_spinner=False)
def _index(runs_dir: Path) -> RunIndex:
    return RunIndex(runs_dir)


def sweep_results(sweep: Sweep) -> Results:
    """Return what reads the runs of a sweep; only those that have changed since the last time."""
    return _results(sweep.path)


@lru_cache(maxsize=16)
def _results(path: Path) -> Results:
    return Results(Sweep(path))


def metrics(run: Run) -> pd.DataFrame:
    """Return the run's metrics table, read anew only when the file has changed."""
    return _metrics(run.path, _stamp(run.layout.metrics))


def curves(run: Run) -> pa.Table:
    """Return the metrics table in the form charts are fed with: columns are picked from it at no cost."""
    return _curves(run.path, _stamp(run.layout.metrics))


# Streamlit's own cache hashes its key through a pickle, which costs more than all the rest of a tick's reading.
@lru_cache(maxsize=64)
def _metrics(path: Path, stamp: tuple[int, int]) -> pd.DataFrame:  # noqa: ARG001 -- the stamp is part of the key
    return Run(path).metrics()


@lru_cache(maxsize=64)
def _curves(path: Path, stamp: tuple[int, int]) -> pa.Table:
    return pa.Table.from_pandas(_metrics(path, stamp), preserve_index=False)


class _Update(TypedDict):
    """What `run_message` is told of an update."""

    live: bool
    start: int
    link: str | None
    choice: Choice | None
    wanted: str


def view_update(run: Run, name: str, epochs: tuple[int, ...], **told: Unpack[_Update]) -> bytes:
    """Return `run_message` of frames that go to a view which has those before; tabs that watch alike share it.

    Raises:
        RunError: a frame can't be read.
    """
    return _view_update(run.path, _stamp(run.layout.metrics), name, epochs, **told)


@lru_cache(maxsize=64)
def _view_update(
    path: Path,
    stamp: tuple[int, int],  # noqa: ARG001 -- part of the key
    name: str,
    epochs: tuple[int, ...],
    **told: Unpack[_Update],
) -> bytes:
    return run_message(Run(path), name, epochs, **told)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        stat = path.stat()
    except FileNotFoundError:
        return 0, 0
    return stat.st_mtime_ns, stat.st_size
