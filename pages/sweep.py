"""Sweep: many runs over a grid, and whether their differences are more than chance."""

from __future__ import annotations

import streamlit as st

from app import data, state
from app.plain import plain
from app.sweep_exports import sweep_exports
from app.sweep_setup import setup
from app.sweep_stage import sweep_panel
from app.turns import out_of_step
from synermix_core import catalog
from synermix_core.errors import ConfigError, RunError
from synermix_core.runs import RunState
from synermix_core.sweeps import Sweep, launch_sweep
from synermix_core.sweeps.place import remembered
from synermix_core.sweeps.points import counted, subject

TICK_SECONDS = 2.0


def main() -> None:
    # One place for what went wrong, always here, so that nothing below it remounts when it fills.
    complaints = st.container(key="complaints")
    try:
        sweep_id = state.shown_sweep_id()
        if sweep_id is None:
            setup()
            return
        sweep = data.find_sweep(sweep_id)
        active = sweep.status.state.active
        header(sweep, sweep.status.state)
        stage = st.fragment(sweep_panel, run_every=out_of_step(TICK_SECONDS) if active else None)
        stage(sweep, active)
    except (ConfigError, RunError) as error:
        complaints.error(plain(str(error)))  # it repeats the name in the URL
        if state.shown_sweep_id() is not None:
            st.button("New sweep", on_click=state.show_sweep, args=(None,))


def header(sweep: Sweep, now: RunState) -> None:
    """Draw what is swept, and the buttons that stop, continue and leave.

    Raises:
        RunError: what a button asked for can't be done.
    """
    title, buttons = st.columns([7, 5], vertical_alignment="center")
    with title:
        dataset = catalog.DATASETS[sweep.base.data.dataset].title
        told = [dataset, counted(sweep.base.epochs, "epoch"), counted(len(sweep.seeds), "seed")]
        if address := remembered(sweep).ray:
            told.append(f"on Ray at {address}")
        st.markdown(f"#### {subject(sweep)} :gray[{' · '.join(told)}]", anchors=False)
    with buttons, st.container(horizontal=True, horizontal_alignment="right"):
        if now.active:
            stopping = now is RunState.STOPPING
            help_text = "The runs under way stop after their step; everything can be continued."
            if st.button("Stopping…" if stopping else "Stop", disabled=stopping, help=help_text):
                sweep.request_stop()
                st.rerun()
        elif _unfinished(sweep) and st.button("Continue", help="Train what is not finished; failed runs try again."):
            launch_sweep(sweep)
            st.rerun()
        sweep_exports(sweep)
        st.button("New sweep", on_click=state.show_sweep, args=(None,))


def _unfinished(sweep: Sweep) -> bool:
    return not all(line.finished for line in data.sweep_results(sweep).read())


main()
