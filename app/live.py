"""The live stage: status, embedding and curves of one run, redrawn each second while there is something to come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from app import charts, data, state
from app.against import choose_against
from app.components import choose_projection, embedding_view
from app.dialogs import redraw_page
from app.exports import export_popover
from app.faults import explained
from app.key_figures import key_figures
from app.mixing import Mixing, look_at, mixing_preview
from app.status_line import progress_line, progress_text, settings, state_badge
from app.turns import in_turn, views_first
from synermix_core.runs import Run, RunStatus
from synermix_core.view.curves import panels

EXPLORE_PAGE = "../pages/explore.py"
CHART_HEIGHT = 208

WHAT_TO_WATCH = """
##### What to watch

**Accuracy** starts at chance: one in ten.

**kNN** accuracy is high already: pixels alone bring similar digits together.

**Cohesion** falls as each class gathers; mixing inside the classes, :blue[**intra**], is meant to help.

**Fisher** ratio rises as the classes move apart; mixing between images, :orange[**inter**], is meant to help.
"""


BESIDE_RUN = ("Curves", "Mixing")
BESIDE_PREVIEW = ("Mixing", "What to watch")


@dataclass(frozen=True, slots=True)
class Stage:
    """What is shown, as it was when the whole page was last drawn."""

    run: Run
    active: bool
    """a worker is at it"""
    live: bool
    """anything is still to come; frames may be when the worker is done"""
    mixing: Mixing
    """what the form's settings would do to some images"""
    pinned: Mapping[str, str]
    """runs to compare with: ids with what to call them"""
    preview: bool
    """it is the untrained network, shown until there is a run"""


@in_turn
def live_panel(stage: Stage) -> None:
    """Draw the stage; the body of a fragment that ticks while anything is still to come."""
    with explained():  # somebody may delete the run under the open page
        _stage(stage)


def _stage(stage: Stage) -> None:
    run, status = stage.run, stage.run.status
    if stage.preview:
        _preview_header(status)
    else:
        _header(run, status)
    with st.container(key="stage"):
        view, figures = st.columns([6, 5], gap="medium")
    with view:
        _view(run, stage.live)
    views_first()
    with figures, explained():
        _figures(stage)
    # Of the untrained network, the picture comes first.
    awaited = stage.mixing.pending and not (stage.preview and stage.active)
    changed = status.state.active != stage.active or (stage.live and not run.live)
    if changed or (awaited and not look_at(stage.mixing.config).pending):
        redraw_page()  # the sidebar's buttons and this fragment's ticking depend on these


def _view(run: Run, live: bool) -> None:
    method = choose_projection(run.live_methods)
    embedding_view(
        run,
        method,
        live=live,
        key=state.VIEW,
        initial=state.view_in_url(),
        on_change=state.keep_view_in_url,
    )


def _figures(stage: Stage) -> None:
    """Draw the key figures, and below them one of several things, by the reader's choice."""
    figures = st.container()
    choices = BESIDE_PREVIEW if stage.preview else BESIDE_RUN
    left, right = st.columns([9, 11], vertical_alignment="center")
    with left:
        chosen = st.segmented_control(
            "Below the figures",
            choices,
            default=choices[0],
            required=True,
            key=state.BESIDE_PREVIEW if stage.preview else state.BESIDE_RUN,
            label_visibility="collapsed",
        )
    with right:
        other = None if stage.preview else choose_against(stage.pinned)
    with figures:
        key_figures(data.metrics(stage.run), None if other is None else data.metrics(other), grows=not stage.preview)
    if chosen == "Mixing":
        mixing_preview(stage.mixing)
    elif chosen == "Curves":
        _curves(stage.run)
    else:
        st.markdown(WHAT_TO_WATCH)


def _preview_header(status: RunStatus) -> None:
    st.markdown("#### Before training", anchors=False)
    # One line either way, so that nothing below it moves when the picture comes.
    then = "The first picture takes a few seconds." if status.state.active else "Press **Train**: the classes gather."
    st.markdown(f"Each point is a handwritten digit, as the *untrained* network sees it. {then}")


def _header(run: Run, status: RunStatus) -> None:
    with st.container(key="title-bar", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"#### {run.config.variant_title} :gray[:small[{settings(run)}]]", anchors=False)
        st.caption(progress_text(run, status), width="content")
        state_badge(status.state)
        if st.button("Explore", icon=":material/frame_inspect:", help="Look at its images one by one."):
            st.switch_page(EXPLORE_PAGE, query_params={state.RUN_PARAM: run.id})
        export_popover(run, "train", st.session_state.get(state.METHOD))
    progress_line(status)
    # Always here, so that an error appearing does not remount what stands below it.
    with st.container(key="run-error"):
        if status.error:
            st.error(status.error)
        elif status.warning:
            st.warning(status.warning)


def _curves(run: Run) -> None:
    with st.container(key="curves"):
        table, columns = data.curves(run), st.columns(2, gap="medium")
    epochs = charts.last_shown(table["epoch"].to_pylist(), run.config.epochs)
    for number, panel in enumerate(panels(run)):
        with columns[number % 2]:
            st.caption(panel.title)
            st.vega_lite_chart(
                charts.curve_table(table, panel.curves),
                charts.curve_chart(panel, epochs=epochs, height=CHART_HEIGHT),
                key=f"curve-{panel.title}",
                alt=f"{panel.title} over the epochs",
            )
