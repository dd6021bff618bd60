"""The pinned run that the one on the page is measured against: which there are, and which is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from app import data, state
from synermix_core.runs import Run
from synermix_core.runs.summary import RunSummary

NOBODY = "none"
HELP = (
    "A run on the same data, pinned on the Runs page. Below each figure is what it differs by from that run's, at the "
    "same epoch or at its last."
)


def pinned_runs(run: Run, summaries: Iterable[RunSummary]) -> dict[str, str]:
    """Return the pinned ones of `summaries` that `run` can be measured against: their ids with what to call them."""
    return {
        summary.run.id: summary.said.name or f"{summary.method} · seed {summary.config.seed}"
        for summary in summaries
        if summary.said.pinned and _same_data(summary, run) and summary.run.id != run.id
    }


def choose_against(pinned: Mapping[str, str]) -> Run | None:
    """Draw the choice among pinned runs; return the chosen one, None where there is none or none is chosen.

    The newest is chosen until somebody says otherwise; the URL keeps what was said.
    """
    options = [*pinned, NOBODY]
    # Not as the widget's default, which would count only once: runs are pinned, and other runs shown, as time goes on.
    asked = st.query_params.get(state.AGAINST)
    st.session_state[state.AGAINST] = asked if asked in options else options[0]
    chosen = st.selectbox(
        "Against",
        options,
        format_func=lambda run_id: f"against {pinned[run_id]}" if run_id in pinned else "against no run",
        key=state.AGAINST,
        on_change=state.keep_against_in_url,
        disabled=not pinned,
        help=HELP,
        label_visibility="collapsed",
    )
    return data.find_run(chosen) if chosen in pinned else None


def _same_data(summary: RunSummary, run: Run) -> bool:
    """Whether both are measured on the same images."""
    fields = ("dataset", "folder", "evaluate_on", "toy", "variety", "similarity")
    return all(getattr(summary.config.data, field) == getattr(run.config.data, field) for field in fields)
