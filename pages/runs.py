"""Runs: everything trained so far; find runs, tell them apart, tidy up."""

from __future__ import annotations

import streamlit as st

from app import data, state
from app.dialogs import redraw_page
from app.first_steps import first_steps
from app.runs_actions import TRAIN_PAGE, action_bar, complaints, count, delete, notice, undo_button
from app.runs_disk import disk_section
from app.runs_edit import edit_dialog
from app.runs_filters import clear_filters, run_filters
from app.runs_import import import_button, import_dialog
from app.runs_queue import queue_popover
from app.runs_table import run_table
from app.turns import out_of_step
from synermix_core.runs import RunSummary
from synermix_core.runs.summary import Listing

TICK_SECONDS = 2.0
# Nothing trains now, but somebody may start a run in another tab. (Streamlit would show a docstring here.)
QUIET_TICK_SECONDS = 10.0


def main() -> None:
    listing = st.session_state[state.LISTED] = data.listing()
    st.session_state[state.LIST_IS_FRESH] = True
    edit_dialog(listing.summaries)
    import_dialog()
    active = _any_active(listing)
    live_list = st.fragment(run_list, run_every=out_of_step(TICK_SECONDS if active else QUIET_TICK_SECONDS))
    live_list(active, _names(listing))
    disk_section(listing)


def run_list(was_active: bool, were_here: set[str]) -> None:
    """Draw the list; the body of a fragment that ticks, so that states stay true while runs train.

    Args:
        was_active: Whether a worker was at any run when the whole page was last drawn.
        were_here: Names of the runs that were here then.
    """
    # Always here, so that nothing below it remounts when it fills.
    with st.container(key="complaints"):
        complaints()
    if not st.session_state.pop(state.LIST_IS_FRESH, False):
        st.session_state[state.LISTED] = data.listing()
    listing: Listing = st.session_state[state.LISTED]
    if listing.summaries:
        _sound_runs(listing.summaries)
    else:
        _first_steps()
    _problems(listing)
    if _any_active(listing) != was_active or _names(listing) != were_here:
        redraw_page()  # the pace of the ticks hangs on the one, what the disk holds on the other


def _sound_runs(summaries: list[RunSummary]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="run-head"):
        heading = st.container(key="run-count")
        queue_popover(summaries)
        import_button()
    query = run_filters(summaries)
    bar = st.container(key="run-bar")
    shown = query.select(summaries)
    found = "" if len(shown) == len(summaries) else f"{len(shown):,} :gray[of] "
    heading.markdown(f"#### {found}{count(summaries)}", anchors=False)
    selected = run_table(shown)
    with bar:
        action_bar(selected)
    if not shown:
        _nothing_found(summaries, archived=query.archived)


def _names(listing: Listing) -> set[str]:
    return {run.id for run in (*(line.run for line in listing.summaries), *listing.damaged)}


def _any_active(listing: Listing) -> bool:
    return any(summary.status.state.active for summary in listing.summaries)


def _first_steps() -> None:
    words = "Train one, with the settings as they are in half a minute, or import one that was exported elsewhere."
    if first_steps("No run yet", words, "Go to Train"):
        st.switch_page(TRAIN_PAGE)
    with st.container(horizontal=True, horizontal_alignment="center"):
        import_button()
        if st.session_state.get(state.UNDO):  # the last run went, and the other buttons with it
            undo_button()
    notice()


def _nothing_found(summaries: list[RunSummary], *, archived: bool) -> None:
    hidden = [summary for summary in summaries if summary.said.archived]
    also = f" {count(hidden)} archived: switch *Archived* on to see them." if hidden and not archived else ""
    st.markdown(f"No run fits this search.{also}")
    st.button("Clear the filters", on_click=clear_filters)


def _problems(listing: Listing) -> None:
    """Say what can't be read, and offer to delete what can't be opened."""
    notes = [summary.problem for summary in listing.summaries if summary.problem]
    if not listing.damaged and not notes:
        return
    # Not in the label: another label is another expander, and folded.
    st.caption(f"{len(listing.damaged) + len(notes):,} can't be read.")
    with st.expander("What can't be read, and why", icon=":material/warning:"):
        for run, reason in listing.damaged.items():
            text, button = st.columns([6, 1], vertical_alignment="center")
            text.warning(reason)
            button.button("Delete", key=f"delete-{run.id}", on_click=delete, args=([run],), width="stretch")
        for note in notes:
            st.warning(note)


main()
