"""Every session-state key and query parameter of the app, named once and read through typed functions."""

from __future__ import annotations

import streamlit as st

RUN_PARAM = "run"
"""Query parameter: the run that is shown. In the URL, so that a reload, a second tab or a copied link shows it too."""

# Widgets of the training form. Their keys double as query parameters, so they read well in a link.
DATASET, PRESET, INTER, BETA, ALPHA, EPOCHS, SEED = "dataset", "preset", "inter", "beta", "alpha", "epochs", "seed"
BATCH_SIZE, LR, WEIGHTS, MODEL = "batch_size", "lr", "weights", "model"

METHOD = "method"
"""Widget and query parameter: the projection that is shown."""

RUNS_PARAM = "runs"
"""Query parameter: names of the runs that are compared, with commas between."""

# Filters of the Runs page; their keys double as query parameters.
SEARCH, STATES, METHODS, DATASETS, TAGS, ARCHIVED = "search", "state", "variant", "data", "tag", "archived"

# The table of the Runs page and the runs in its rows; the runs that are edited; whether disk use is unfolded.
RUN_TABLE, RUN_ROWS, EDITED, DISK = "run-table", "run-rows", "edited", "disk"
# What was done last there: the runs to bring back, and what there is to say about it.
UNDO, NOTICE, COMPLAINTS = "undo", "runs-notice", "runs-complaints"


def shown_run_id() -> str | None:
    """Return the name of the run to show, or None to show the newest."""
    return st.query_params.get(RUN_PARAM)


def show_run(run_id: str) -> None:
    """Make `run_id` the run that is shown, in this tab and in its URL."""
    st.query_params[RUN_PARAM] = run_id
