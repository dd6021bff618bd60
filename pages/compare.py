"""Compare: several runs over the same epochs, and what sets them apart."""

from __future__ import annotations

import streamlit as st

from app import data, state
from app.comparing import classes_section, curves_section, differences_section, figures_section, views_section
from app.status_line import run_title
from synermix_core.errors import RunError
from synermix_core.runs import Run, RunSummary
from synermix_core.view.comparison import group_by_configuration

TICK_SECONDS = 1.0
MAX_RUNS = 20
TRAIN_PAGE = "../pages/train.py"


def main() -> None:
    # Always here, so that what comes later does not remount when it fills.
    complaints = st.container(key="complaints")
    available = {line.run.id: line for line in data.listing().summaries if line.run.layout.feature_epochs()}
    if not available:
        st.markdown("#### Nothing to compare yet")
        st.markdown("Train two runs, for instance MixUp and SynerMix + MixUp with the same seed, and come back.")
        if st.button("Go to Train", type="primary"):
            st.switch_page(TRAIN_PAGE)
        return
    for missing in sorted(set(state.compared_run_ids()) - available.keys()):
        complaints.warning(f"There is no run named {missing} to compare (any more). It is left out.")
    chosen = choose_runs(available)
    if len(chosen) < 2:
        st.markdown("Choose two or more runs: their embeddings move together, and their curves share their axes.")
        return
    try:
        groups = group_by_configuration(chosen)
        live = any(run.live for run in chosen)
        watched = st.fragment(_watched, run_every=TICK_SECONDS if live else None)
        watched(chosen, live)
        figures_section(groups)
        differences_section(chosen)
        classes_section(groups, chosen)
    except RunError as error:  # for instance a run that somebody deletes right now
        complaints.error(str(error))


def choose_runs(available: dict[str, RunSummary]) -> list[Run]:
    """Let the reader choose among `available` (by the runs' names); the choice is in the URL."""
    wanted = [run_id for run_id in state.compared_run_ids() if run_id in available]
    at_first = [run_id for run_id, line in available.items() if not line.said.archived][:2]
    chosen = st.multiselect(
        "Runs",
        list(available),
        default=(wanted or at_first)[:MAX_RUNS],
        format_func=lambda run_id: run_title(available[run_id]),
        max_selections=MAX_RUNS,
        key=state.COMPARED,
        placeholder="Choose runs to compare",
    )
    state.compare_runs(chosen)
    return [available[run_id].run for run_id in chosen]


def _watched(runs: list[Run], was_live: bool) -> None:
    views_section(runs, live=was_live)
    curves_section(group_by_configuration(runs))
    if was_live and not any(run.live for run in runs):
        st.rerun()


main()
