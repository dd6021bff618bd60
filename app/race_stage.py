"""A race while it runs, and after: linked embeddings, who leads, and curves over each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

import pandas as pd
import streamlit as st

from app import charts, data
from app.components import choose_projection
from app.linked_views import linked_view
from app.race_seeds import metrics_by_seed, missing_seeds, race_more_seeds
from app.race_table import leaders_html
from app.status_line import progress_line, progress_text, state_badge
from app.swatch import racer_html
from app.turns import in_turn, views_first
from synermix_core.errors import RunError
from synermix_core.runs import Race, Run
from synermix_core.sweeps.statistics import LEAST_SEEDS
from synermix_core.view.curves import Curve, race_panels, racer_marks
from synermix_core.view.leads import CLEAR

CHART_HEIGHT = 168
RAIL_SHARE = 5
VIEW_SHARE = {1: 6, 2: 9, 3: 11, 4: 14}
"""Width of the views, by their number, beside the rail's."""

NOISE = (
    f"With another seed, other weights and batches, the same two variants come out at another distance: that is the "
    f"seed noise, a standard deviation over at least {LEAST_SEEDS} seeds. A lead is clear from {CLEAR:g} of them on."
)
MORE_SEEDS = "Queues the same race with other seeds, so that a lead can be told from chance."


@in_turn
def race_panel(race: Race, was_active: bool, was_live: bool, num_runs: int) -> None:
    """Draw the stage of `race`; the body of a fragment that ticks while `was_live`.

    Args:
        race: The race to show.
        was_active: Whether a worker was at it when the whole page was last drawn.
        was_live: Whether anything was still to come then.
        num_runs: How many of its runs could be opened then.
    """
    try:
        _stage(race, live=was_live)
        changed = race.active != was_active or (was_live and not race.live) or len(race.sound_runs) != num_runs
    except RunError as error:  # for instance a run that somebody deletes right now
        st.error(str(error))
        return
    if changed:
        # The heading, the buttons and this fragment's ticking depend on these: draw the whole page once more.
        st.rerun()


def _stage(race: Race, *, live: bool) -> None:
    runs = race.sound_runs
    if not runs:
        raise RunError(f"race {race.id}: none of its runs is there any more. The trash on the Runs page may have them.")
    marks = racer_marks(runs)
    method = _top(runs, marks)
    with st.container(key="race-stage"):
        views, rail = st.columns([VIEW_SHARE[len(runs)], RAIL_SHARE], gap="medium")
    with views:
        _views(race, runs, marks, method, live=live)
    views_first()
    with rail:
        _leaders(race, runs, marks)
    with st.container(key="curves"):
        _curves(runs, {mark.label: data.metrics(run) for mark, run in zip(marks, runs, strict=True)})


def _top(runs: Sequence[Run], marks: Sequence[Curve]) -> str:
    """Draw how far the race is, and what went wrong; return the projection that the reader chose."""
    statuses = [run.status for run in runs]
    at_work = [number for number, status in enumerate(statuses) if status.state.active]
    shown = min(at_work or range(len(runs)), key=lambda number: statuses[number].progress)
    progress_line(statuses[shown])
    with st.container(horizontal=True, vertical_alignment="center"):
        method = choose_projection(runs[0].live_methods)
        with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center", gap="small"):
            st.caption(progress_text(runs[shown], statuses[shown]), width="content")
            state_badge(statuses[shown].state)
    # Always here, so that an error appearing does not remount what stands below it.
    with st.container(key="race-errors"):
        for mark, status in zip(marks, statuses, strict=True):
            if status.error:
                st.error(f"{mark.label}: {status.error}")
    return method


def _views(race: Race, runs: Sequence[Run], marks: Sequence[Curve], method: str, *, live: bool) -> None:
    # One after the other would come with its first frame: views that are to be compared change together.
    ready = [bool(run.layout.frame_epochs(method)) for run in runs]
    shown = "pca" if any(ready) and not all(ready) else method
    with st.container(key="linked-views"):
        for slot, (column, run, mark) in enumerate(zip(st.columns(len(runs)), runs, marks, strict=True)):
            with column:
                linked_view(run, shown, racer_html(mark), key=f"race-{slot}", link=race.id, live=live)


def _leaders(race: Race, runs: Sequence[Run], marks: Sequence[Curve]) -> None:
    seeds = [metrics_by_seed(run) for run in runs]
    st.html(leaders_html(marks, seeds, runs[0].config.seed))
    st.caption(NOISE)
    missing = missing_seeds(runs)
    if missing and st.button(f"Race {len(missing)} more seed{'s' if len(missing) > 1 else ''}", help=MORE_SEEDS):
        race_more_seeds(runs)
        st.toast(f"Queued: the same race with other seeds{', after this one' if race.active else ''}.")
        st.rerun()


def _curves(runs: Sequence[Run], tables: Mapping[str, pd.DataFrame]) -> None:
    reached = chain.from_iterable(table["epoch"] for table in tables.values())
    epochs = charts.last_shown(reached, runs[0].config.epochs)
    panels = race_panels(runs)
    for panel, place in zip(panels, st.columns(len(panels)), strict=True):
        with place:
            st.caption(panel.title)
            st.vega_lite_chart(
                charts.tidy_table(tables, panel.curves[0].column),
                charts.curve_chart(panel, epochs=epochs, height=CHART_HEIGHT, tidy=True),
                key=f"race-curve-{panel.title}",
                alt=f"{panel.title} of all variants over the epochs",
            )
