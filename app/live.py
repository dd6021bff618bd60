"""The live stage: status, embedding and curves of one run, redrawn each second while there is something to come."""

from __future__ import annotations

import streamlit as st

from app import charts, data, state
from app.components import embedding_view
from app.exports import export_popover
from app.key_figures import key_figures
from app.mixing import Mixing, look_at, mixing_preview
from app.status_line import progress_text, settings, state_badge
from synermix_core import catalog
from synermix_core.errors import RunError
from synermix_core.runs import Run, RunStatus
from synermix_core.view.curves import panels

EXPLORE_PAGE = "../pages/explore.py"
CHART_HEIGHT = 150

WHAT_TO_WATCH = """
##### What to watch

**Accuracy** starts at chance: one in ten.

**kNN accuracy** is high already: pixels alone bring similar digits together.

**Cohesion** falls as each class gathers; mixing inside the classes, :blue[**intra**], is meant to help.

**Fisher ratio** rises as the classes move apart; mixing between images, :orange[**inter**], is meant to help.
"""


BESIDE_RUN = ("Curves", "Mixing")
BESIDE_PREVIEW = ("Mixing", "What to watch")


def live_panel(run: Run, was_active: bool, was_live: bool, mixing: Mixing, *, preview: bool) -> None:
    """Draw the stage of `run`; the body of a fragment that ticks while `was_live`.

    Args:
        run: The run to show.
        was_active: Whether a worker was at it when the whole page was last drawn.
        was_live: Whether anything was still to come then; frames may be when the worker is done.
        mixing: What the form's settings would do to some images, as far as it was known then.
        preview: It is the untrained network, shown until there is a run.
    """
    try:
        status = run.status
    except RunError as error:
        st.error(str(error))
        return
    if preview:
        _preview_header(status)
    else:
        _header(run, status)
    with st.container(key="stage"):
        view, figures = st.columns([6, 5], gap="medium")
    with view:
        method = st.segmented_control(
            "Projection",
            run.live_methods,
            default="umap",
            required=True,
            format_func=lambda name: catalog.PROJECTIONS[name].title,
            key=state.METHOD,
            label_visibility="collapsed",
            bind="query-params",
        )
        embedding_view(
            run,
            method or "umap",
            live=was_live,
            key=state.VIEW,
            initial=state.view_in_url(),
            on_change=state.keep_view_in_url,
        )
    with figures:
        key_figures(data.metrics(run))
        _beside(run, mixing, preview=preview)
    # Of the untrained network, the picture comes first.
    if mixing.pending and not (preview and was_active) and not look_at(mixing.config).pending:
        st.rerun()
    if status.state.active != was_active or (was_live and not run.live):
        # The sidebar's buttons and this fragment's ticking depend on these: draw the whole page once more.
        st.rerun()


def _beside(run: Run, mixing: Mixing, *, preview: bool) -> None:
    """Draw what stands below the key figures: one of several things, by the reader's choice."""
    choices = BESIDE_PREVIEW if preview else BESIDE_RUN
    chosen = st.segmented_control(
        "Below the figures",
        choices,
        default=choices[0],
        required=True,
        key=state.BESIDE_PREVIEW if preview else state.BESIDE_RUN,
        label_visibility="collapsed",
    )
    if chosen == "Mixing":
        mixing_preview(mixing)
    elif chosen == "Curves":
        _curves(run)
    else:
        st.markdown(WHAT_TO_WATCH)


def _preview_header(status: RunStatus) -> None:
    st.markdown("#### Before training", anchors=False)
    waiting = " (its first picture takes a few seconds)" if status.state.active else ""
    st.markdown(
        "Each point is a handwritten digit, placed by what the *untrained* network makes of it"
        f"{waiting}. Press **Train** and watch the classes gather."
    )


def _header(run: Run, status: RunStatus) -> None:
    title, chip, doors = st.columns([8, 2, 3], vertical_alignment="center")
    with title:
        st.markdown(f"#### {run.config.variant_title} :gray[{settings(run)}]", anchors=False)
    with chip:
        state_badge(status.state)
    with doors, st.container(horizontal=True, horizontal_alignment="right", gap="small"):
        if st.button("Explore", icon=":material/frame_inspect:", help="Look at its images one by one."):
            st.switch_page(EXPLORE_PAGE, query_params={state.RUN_PARAM: run.id})
        export_popover(run, "train", st.session_state.get(state.METHOD) or "umap")
    st.progress(status.progress, text=progress_text(run, status))
    # Always here, so that an error appearing does not remount what stands below it.
    with st.container(key="run-error"):
        if status.error:
            st.error(status.error)


def _curves(run: Run) -> None:
    table, columns = data.curves(run), st.columns(2)
    for number, panel in enumerate(panels(run)):
        with columns[number % 2]:
            st.caption(panel.title)
            st.vega_lite_chart(
                charts.curve_table(table, panel.curves),
                charts.curve_chart(panel, epochs=run.config.epochs, height=CHART_HEIGHT),
                key=f"curve-{panel.title}",
                alt=f"{panel.title} over the epochs",
            )
