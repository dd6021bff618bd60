"""One of several embeddings side by side that have one epoch and one selection, with its heading."""

from __future__ import annotations

from functools import partial

import streamlit as st

from app import state
from app.components import embedding_view
from app.exports import export_popover
from app.status_line import state_badge
from synermix_core.runs import Run, RunState

FALLEN_OUT = {RunState.FAILED, RunState.LOST}
"""States that are told beside the heading; of one that trains, the view itself shows it."""


def linked_view(run: Run, method: str, heading: str, *, key: str, link: str, live: bool) -> None:
    """Draw a run's heading and exports, and below them its embedding.

    Args:
        run: The run.
        method: Projection that is shown.
        heading: What the run is called here (HTML).
        key: Name of the view within the page.
        link: Shared by views that move together.
        live: Whether any of them has frames to come.
    """
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(heading)
        badge = st.empty()  # always here: below, nothing moves when the state changes
        if (now := run.status.state) in FALLEN_OUT:
            with badge:
                state_badge(now)
        export_popover(run, key, method, look="quiet")
    embedding_view(
        run,
        method,
        live=live and run.live,
        key=key,
        link=link,
        initial=state.view_in_url(),
        on_change=partial(state.keep_view_in_url, key=key),
    )
