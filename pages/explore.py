"""Explore: one run, image by image."""

from __future__ import annotations

import streamlit as st

from app import data, state
from app.explore_stage import explore_panel
from app.exports import export_popover
from app.first_steps import first_steps
from app.plain import plain
from app.resident import resident
from app.status_line import run_title
from app.turns import out_of_step
from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Run, RunSummary

TICK_SECONDS = 1.0
TRAIN_PAGE = "../pages/train.py"
WORDS = """
Here a run is looked at image by image: which ones it takes for another class, which moved furthest, and the way from
one to another. One on handwritten digits takes less than a minute, and its first picture comes within seconds.
"""


def main() -> None:
    # One place for what went wrong, always here, so that nothing below it remounts when it fills.
    complaints = st.container(key="complaints")
    listing = data.listing()
    available = {line.run.id: line for line in listing.summaries}
    wanted = state.shown_run_id()
    if wanted is not None and wanted not in available:
        damaged = {run.id: reason for run, reason in listing.damaged.items()}
        there_is_none = f"There is no run named {plain(wanted)} (any more). Choose another one."
        complaints.warning(damaged.get(wanted) or there_is_none)
    if not available:
        if first_steps("Nothing to explore yet", WORDS, "Train one now"):
            state.explore(data.launcher().launch(RunConfig()).id)
            st.rerun()
        return
    with st.container(key="title-bar", horizontal=True, vertical_alignment="center", gap="small"):
        run = choose_run(available, wanted)
        _doors(run)
    if run is None:
        return
    try:
        live = run.live or data.projectors().at_work_on(run)
    except RunError as error:  # for instance a run that somebody deletes right now
        complaints.error(str(error))
        return
    panel = st.fragment(explore_panel, run_every=out_of_step(TICK_SECONDS) if live else None)
    panel(run, live)
    resident().prewarm()


def choose_run(available: dict[str, RunSummary], wanted: str | None) -> Run | None:
    """Let the reader choose among `available` (by the runs' names); the newest with epochs at first."""
    if wanted is None:
        with_epochs = (run_id for run_id, line in available.items() if line.run.layout.feature_epochs())
        wanted = next(with_epochs, next(iter(available)))
        state.explore(wanted)
    names = list(available)
    st.selectbox(
        "Run",
        names,
        index=names.index(wanted) if wanted in available else None,
        format_func=lambda run_id: run_title(available[run_id]),
        key=state.EXPLORED_RUN,
        on_change=lambda: state.explore(st.session_state[state.EXPLORED_RUN]),
        placeholder="Choose a run",
        label_visibility="collapsed",
    )
    return available[wanted].run if wanted in available else None


def _doors(run: Run | None) -> None:
    if st.button("Open in Train", icon=":material/open_in_full:", disabled=run is None) and run is not None:
        st.switch_page(TRAIN_PAGE, query_params={state.RUN_PARAM: run.id})
    export_popover(run, "explore", st.session_state.get(state.LAYOUT))


main()
