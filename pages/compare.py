"""Compare: several runs over the same epochs, and what sets them apart."""

from __future__ import annotations

import streamlit as st

from app import data, state
from app.comparing import classes_section, curves_section, differences_section, figures_section, views_section
from app.faults import explained
from app.first_steps import first_steps
from app.plain import plain
from app.runs_actions import MOST_COMPARED
from app.status_line import run_title
from app.turns import in_turn, out_of_step, views_first
from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Run, RunSummary
from synermix_core.view.comparison import group_by_configuration

TICK_SECONDS = 1.0
FIRST_TWO = ("mixup", "synermix-mixup")
WORDS = """
Here runs are held against each other: embeddings that move together, curves over shared axes, what differs in their
settings, and whom they take for whom. Start with **MixUp** and **SynerMix + MixUp**, from the same initial weights on
the same batches of handwritten digits.
"""


def main() -> None:
    # Always here, so that what comes later does not remount when it fills.
    complaints = st.container(key="complaints")
    known = {line.run.id: line for line in data.listing().summaries}
    wanted = state.compared_run_ids()
    for missing in sorted(set(wanted) - known.keys()):
        complaints.warning(f"There is no run named {plain(missing)} to compare (any more). It is left out.")
    if len(wanted) > MOST_COMPARED:
        complaints.warning(f"The link names {len(wanted):,} runs, of which {MOST_COMPARED} can be compared at once.")
    offered = {name: line for name, line in known.items() if _has_epoch(line) or name in wanted}
    if not offered:
        _train_two()
        return
    if len(offered) == 1 and _has_epoch(only := next(iter(offered.values()))):
        _train_beside(only)
        return
    lines = choose_runs(offered)
    early = [line for line in lines if not _has_epoch(line)]
    notice = st.empty()  # cleared as soon as the page is drawn anew; a container would keep its words to the end
    if early:
        with notice.container():
            _await(early)
    chosen = [line.run for line in lines if _has_epoch(line)]
    if len(chosen) < 2:
        if not early:
            st.markdown("Choose two or more runs: their embeddings move together, and their curves share their axes.")
        return
    try:
        live = any(run.live for run in chosen)
        watched = st.fragment(_watched, run_every=out_of_step(TICK_SECONDS) if live else None)
        watched(chosen, live)
        differences_section(chosen)
        classes = st.fragment(classes_section, parallel=True)
        classes(group_by_configuration(chosen), chosen, live=live, arriving=[True])
    except RunError as error:  # for instance a run that somebody deletes right now
        complaints.error(str(error))


def _has_epoch(line: RunSummary) -> bool:
    return line.accuracy is not None


def _train_two() -> None:
    if first_steps("Nothing to compare yet", WORDS, "Train these two"):
        race = data.launcher().race([RunConfig.from_preset(name, epochs=10) for name in FIRST_TWO])
        state.compare_runs([run.id for run in race.runs])
        st.rerun()


def _train_beside(only: RunSummary) -> None:
    """Offer to train the counterpart of the only run there is: all alike, except for the method."""
    config = only.config
    other = config.with_preset(next(preset for preset in FIRST_TWO if preset != config.preset))
    words = (
        f"**{only.method}** is the only run here so far. Train **{other.variant_title}** beside it: the same images, "
        "network, seed and epochs, so that whatever differs comes from the mixing."
    )
    if first_steps("Nothing to compare it with yet", words, f"Train {other.variant_title}"):
        state.compare_runs([only.run.id, data.launcher().launch(other).id])
        st.rerun()


def _await(lines: list[RunSummary]) -> None:
    """Say which of the wanted runs have nothing to compare yet, and draw the page anew as soon as one has."""
    titles = ", ".join(f"{line.method} · seed {line.config.seed}" for line in lines)
    pending = any(line.status.state.active for line in lines)
    st.caption(
        f"{titles}: shown here after the first epoch."
        if pending
        else f"{titles}: left out, for there is no epoch to compare. Resume it under **Train**."
    )
    waiting = st.fragment(_rerun_when_ready, run_every=out_of_step(TICK_SECONDS) if pending else None)
    waiting({line.run.id for line in lines})


def _rerun_when_ready(early: set[str]) -> None:
    if any(_has_epoch(line) for line in data.listing().summaries if line.run.id in early):
        st.rerun()


def choose_runs(offered: dict[str, RunSummary]) -> list[RunSummary]:
    """Let the reader choose among `offered` (by the runs' names); the choice is in the URL."""
    wanted = [run_id for run_id in state.compared_run_ids() if run_id in offered]
    at_first = [run_id for run_id, line in offered.items() if not line.said.archived][:2]
    titles = {run_id: run_title(line) for run_id, line in offered.items()}
    chosen = st.multiselect(
        "Runs",
        list(offered),
        default=(wanted or at_first)[:MOST_COMPARED],
        format_func=titles.__getitem__,
        max_selections=MOST_COMPARED,
        key=state.COMPARED,
        placeholder="Choose runs to compare",
        label_visibility="collapsed",
    )
    state.compare_runs(chosen)
    return [offered[run_id] for run_id in chosen]


@in_turn
def _watched(runs: list[Run], was_live: bool) -> None:
    if not all(run.layout.config.exists() for run in runs):
        st.rerun()  # somebody has deleted one under the open page: the others go on without it
    with explained():  # or does so right now
        groups = group_by_configuration(runs)
        views_section(runs, live=was_live)
        views_first()
        curves_section(groups)
        figures_section(groups)
        if was_live and not any(run.live for run in runs):
            st.rerun()


main()
