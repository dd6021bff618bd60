"""The embedding view, mounted in Streamlit: which frames this tab still lacks, and how they get there."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.components.v2 import component

from synermix_core.runs import Run
from synermix_core.view.run_message import run_message, shown_method

OVERLAP = 2
"""Frames sent once more with each new one: the browser may skip a message when two come in quick succession."""

_mount = component("synermix_core.embedding_view", js="embedding_view.js", html="<div></div>")


@dataclass(frozen=True, slots=True)
class _Sent:
    """What this tab was sent last, under one key of the view."""

    series: str
    epochs: tuple[int, ...]
    live: bool
    message: bytes


def embedding_view(run: Run, method: str, *, live: bool, key: str) -> None:
    """Show the run's probe as laid out by `method`; PCA stands in until that method has its first frame.

    Args:
        run: The run to show.
        method: Name of the projection.
        live: Whether frames are still to come.
        key: Key of the view. The same key keeps its DOM node, its zoom and its frames.
    """
    shown = shown_method(run, method)
    series, epochs = f"{run.id}/{shown}", tuple(run.layout.frame_epochs(shown))
    slot = f"sent-{key}"
    sent: _Sent | None = st.session_state.get(slot)
    if sent is None or sent.series != series or not sent.epochs:
        sent = _Sent(series, epochs, live, run_message(run, shown, epochs, live=live))
    elif (sent.epochs, sent.live) != (epochs, live):
        start = max(0, len(sent.epochs) - OVERLAP)
        sent = _Sent(series, epochs, live, run_message(run, shown, epochs, live=live, start=start))
    st.session_state[slot] = sent
    _mount(data=sent.message, key=key, on_resend_change=lambda: st.session_state.pop(slot, None))
