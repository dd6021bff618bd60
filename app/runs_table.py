"""The table of runs. What is selected in it are runs, not rows: the selection survives when rows come and go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from app import state
from app.status_line import STATE_LOOK
from synermix_core import catalog
from synermix_core.runs import RunSummary

ROW_HEIGHT = 35
MOST_ROWS = 14
"""Rows shown without scrolling the table itself, on a 900-px screen."""


def run_table(summaries: Sequence[RunSummary]) -> list[RunSummary]:
    """Draw the table and return the selected runs."""
    _follow_runs([summary.run.id for summary in summaries])
    choice = st.dataframe(
        run_rows(summaries),
        hide_index=True,
        on_select="rerun",
        selection_mode="multi-row",
        key=state.RUN_TABLE,
        height=ROW_HEIGHT * (min(len(summaries), MOST_ROWS) + 1) + 3,
        row_height=ROW_HEIGHT,
        placeholder="–",
        column_config=_columns(),
        alt="Runs, the pinned ones first, then the newest",
    )
    return [summaries[row] for row in choice.selection.rows if row < len(summaries)]


def run_rows(summaries: Sequence[RunSummary]) -> pd.DataFrame:
    """Return the table's contents, a row a run."""
    return pd.DataFrame(
        {
            "Pinned": ["★" if line.said.pinned else "" for line in summaries],
            "Run": [line.said.name or when(line.run.id) for line in summaries],
            "State": [[line.status.state.value] for line in summaries],
            "Method": [line.method for line in summaries],
            "Data set": [catalog.DATASETS[line.config.data.dataset].title for line in summaries],
            "β": [line.config.mixup.beta for line in summaries],
            "Seed": [line.config.seed for line in summaries],
            "Epoch": [f"{line.status.epoch}/{line.status.epochs}" for line in summaries],
            "Accuracy": _percent(line.accuracy for line in summaries),
            "Best": _percent(line.best_accuracy for line in summaries),
            "Cohesion ↓": [line.cohesion for line in summaries],
            "Fisher ↑": [line.fisher_ratio for line in summaries],
            "Tags": [[*line.said.tags, *(["archived"] if line.said.archived else [])] for line in summaries],
            "Notes": [line.said.notes for line in summaries],
            "Folder": [line.run.id for line in summaries],
        }
    )


def _percent(shares: Iterable[float | None]) -> pd.Series:
    # Streamlit's own percent format drops a last zero, and figures would not stand below each other.
    return 100 * pd.Series(shares, dtype=float)


def when(run_id: str) -> str:
    """Return when a run was started, as its folder's name tells; the name itself when it is another."""
    start = re.match(r"(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-", run_id)
    return "{}-{}-{} {}:{}:{}".format(*start.groups()) if start else run_id


def _follow_runs(run_ids: list[str]) -> None:
    """Keep the same runs selected when the table gets other rows than it had; Streamlit knows rows by number only."""
    before: list[str] = st.session_state.get(state.RUN_ROWS, [])
    wanted: set[str] | None = st.session_state.pop(state.TO_SELECT, None)
    if wanted is None and before != run_ids and state.RUN_TABLE in st.session_state:
        rows = st.session_state[state.RUN_TABLE]["selection"]["rows"]
        wanted = {before[row] for row in rows if row < len(before)}
    if wanted is not None:
        rows = [row for row, run_id in enumerate(run_ids) if run_id in wanted]
        st.session_state[state.RUN_TABLE] = {"selection": {"rows": rows}}
    st.session_state[state.RUN_ROWS] = run_ids


def _columns() -> dict[str, Any]:
    column = st.column_config
    return {
        "Pinned": column.TextColumn("★", width=32, help="Pinned"),
        "Run": column.TextColumn(pinned=True, width="medium", help="The name you gave it, or when it was started."),
        "State": column.MultiselectColumn(
            options=list(STATE_LOOK), color=[color for color, _ in STATE_LOOK.values()], width=90
        ),
        "β": column.NumberColumn(format="%.2f", width=50),
        "Seed": column.NumberColumn(format="%d", width=60),
        # Wide enough for what is still to come: a column keeps the width of what it first held.
        "Epoch": column.TextColumn(width=80),
        "Accuracy": column.NumberColumn(format="%.1f%%", width=80, help=catalog.METRICS["val_accuracy"].description),
        "Best": column.NumberColumn(format="%.1f%%", width=75, help="The highest accuracy after any epoch."),
        "Cohesion ↓": column.NumberColumn(format="%.3f", width=90, help=catalog.METRICS["cohesion"].description),
        "Fisher ↑": column.NumberColumn(format="%.2f", width=75, help=catalog.METRICS["fisher_ratio"].description),
        "Tags": column.ListColumn(width=140),
        "Notes": column.TextColumn(width="medium"),
    }  # fmt: skip
