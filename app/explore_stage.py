"""The stage of the Explore page: the embedding of one run, and beside it what is known of the images selected there."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from app import data, state
from app.components import embedding_view
from app.explore_filament import filament_panel
from app.explore_images import images_panel, pick_buttons
from app.explore_layouts import layouts_panel
from app.explore_path import path_panel
from app.explore_scene import Scene, read_scene
from app.status_line import progress_text, state_badge
from synermix_core.errors import SynerMixError
from synermix_core.runs import Run, RunStatus
from synermix_core.view.run_message import frame_set_label

PANELS: dict[str, Callable[[Scene], None]] = {
    "Images": images_panel,
    "Path": path_panel,
    "Filament": filament_panel,
}
LAYOUTS = "Layouts"
"""The panel that also has something to offer where nothing was laid out yet."""


def explore_panel(run: Run, was_live: bool) -> None:
    """Draw the stage of `run`; the body of a fragment that ticks while `was_live`.

    Args:
        run: The run to explore.
        was_live: Whether anything of it was still to come when the whole page was last drawn.
    """
    try:
        status = run.status
        with st.container(key="stage"):
            view, figures = st.columns([6, 5], gap="medium")
        with view:
            with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
                frames = _choose_layout(run)
                _state(run, status)
            embedding_view(
                run,
                frames,
                live=was_live and run.live,
                key=state.EXPLORED,
                initial=state.view_in_url(),
                choice=state.picked().choice,
                on_change=state.keep_picked,
            )
        with figures:
            _beside(run, status, read_scene(run, frames))
        live = run.live or data.projectors().at_work_on(run)
    except SynerMixError as error:  # for instance a run that somebody deletes right now
        st.error(str(error))
        return
    if live != was_live:
        st.rerun()  # the ticking hangs on it


def _state(run: Run, status: RunStatus) -> None:
    with st.container(horizontal=True, vertical_alignment="center", width="content", gap="small"):
        if status.state.active:
            st.caption(progress_text(run, status), width="content")
        state_badge(status.state)


def _beside(run: Run, status: RunStatus, scene: Scene | None) -> None:
    pick_buttons(scene)
    panel = st.segmented_control(
        "Show", [*PANELS, LAYOUTS], default="Images", required=True, key=state.PANEL, label_visibility="collapsed",
        bind="query-params",
    )  # fmt: skip
    if scene is None:
        st.markdown(_why_nothing(run, status))
    try:
        if panel == LAYOUTS:
            layouts_panel(run, None if scene is None else scene.epoch)
        elif scene is not None:
            PANELS[panel or "Images"](scene)
    except SynerMixError as error:  # the view and the other panels go on
        st.warning(str(error))


def _why_nothing(run: Run, status: RunStatus) -> str:
    if status.state.active:
        return f"The first picture is on its way: {progress_text(run, status)}."
    if run.frames_pending():
        return "The first picture is on its way: the features are being laid out."
    if run.layout.feature_epochs():
        return "This run was never laid out. Choose **Layouts** to do it now."
    return f"This run is {status.state} and has no epoch to look at. Resume it under **Train**, or choose another one."


def _choose_layout(run: Run) -> str:
    """Let the reader choose among the sets of frames: those of the training, then those laid out later."""
    found = run.frame_sets()
    options = [*run.live_methods, *(name for name in found if name not in run.live_methods)]
    if st.session_state.get(state.NEXT_LAYOUT) in found:
        st.session_state[state.LAYOUT] = st.session_state.pop(state.NEXT_LAYOUT)
        state.keep_layout_in_url()
    if st.session_state.get(state.LAYOUT) not in options:
        wanted = state.layout_in_url()
        st.session_state[state.LAYOUT] = wanted if wanted in options else options[0]
    chosen = st.segmented_control(
        "Layout", options, required=True, format_func=lambda name: frame_set_label(run, name), key=state.LAYOUT,
        label_visibility="collapsed", on_change=state.keep_layout_in_url,
    )  # fmt: skip
    return chosen or options[0]
