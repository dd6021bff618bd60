"""The embedding view, mounted in Streamlit: which frames this tab still lacks, and how they get there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import streamlit as st
from streamlit.components.v2 import component

from app import data, state
from synermix_core.catalog import PROJECTIONS
from synermix_core.errors import RunError
from synermix_core.runs import Run
from synermix_core.view import Choice, Initial
from synermix_core.view.run_message import run_message, shown_method, update_start

Change = Literal["selection", "shown"]

_mount = component(
    "synermix_core.embedding_view",
    js="embedding_view.js",
    html="<div></div>",
    css=Path(__file__).with_name("view.css").read_text(),
)


@dataclass(frozen=True, slots=True)
class _Sent:
    """What this tab was sent last, under one key of the view."""

    series: str
    epochs: tuple[int, ...]
    live: bool
    choice: Choice | None
    message: bytes


def choose_projection(methods: Sequence[str], key: str = state.METHOD) -> str:
    """Let the reader choose among the projections of the shown runs, at first the first; the URL keeps it."""
    chosen = st.segmented_control(
        "Projection",
        methods,
        default=methods[0],
        required=True,
        format_func=lambda name: PROJECTIONS[name].title,
        key=key,
        label_visibility="collapsed",
        bind="query-params",
    )
    return chosen or methods[0]


def embedding_view(
    run: Run,
    method: str,
    *,
    live: bool,
    key: str,
    link: str | None = None,
    initial: Initial | None = None,
    choice: Choice | None = None,
    on_change: Callable[[Change], None] = lambda _: None,
) -> tuple[int, ...]:
    """Show the run's probe as laid out by `method`; PCA stands in until that method has its first frame.

    Args:
        run: The run to show.
        method: Name of the projection.
        live: Whether frames are still to come.
        key: Key of the view. The same key keeps its DOM node, its zoom and its frames.
        link: Views that name the same group share epoch and selection, and on request the camera.
        initial: What to show first of each set of frames; the newest epoch, coloured by class, when None.
        choice: Images that the page selects.
        on_change: Called with what the reader changed, which `st.session_state[key]` has under that name: `selection`,
            numbers of images, or `shown`, the epoch (None: the newest) and the way to colour where the reader rests.

    What can't be drawn says why in its place.

    Returns:
        Numbers of the images that the reader selected, empty when none are; `st.session_state` keeps them under `key`.
    """
    shown = shown_method(run, method)
    series, epochs = f"{run.id}/{shown}", tuple(run.layout.frame_epochs(shown))
    slot = f"sent-{key}"
    sent: _Sent | None = st.session_state.get(slot)
    try:
        if sent is None or sent.series != series or not sent.epochs:
            whole = run_message(run, shown, epochs, live=live, link=link, initial=initial, choice=choice, wanted=method)
            sent = _Sent(series, epochs, live, choice, whole)
        elif (sent.epochs, sent.live, sent.choice) != (epochs, live, choice):
            start = update_start(sent.epochs)
            more = data.view_update(run, shown, epochs, live=live, start=start, link=link, choice=choice, wanted=method)
            sent = _Sent(series, epochs, live, choice, more)
    except RunError as error:  # a frame is damaged, or somebody deletes the run right now
        st.error(str(error))
        return ()
    st.session_state[slot] = sent
    result = _mount(
        data=sent.message,
        key=key,
        default={"selection": [], "shown": None},
        on_resend_change=lambda: st.session_state.pop(slot, None),
        on_selection_change=lambda: on_change("selection"),
        on_shown_change=lambda: on_change("shown"),
    )
    return tuple(result.selection or ())
