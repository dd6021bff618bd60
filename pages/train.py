"""Train: choose a mixup, press Train, watch."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app import data, forms, state
from app.live import live_panel
from app.mixing import Mixing, look_at
from synermix_core.errors import ConfigError, DataError, RunError
from synermix_core.runs import Run, RunState

TICK_SECONDS = 1.0


def main() -> None:
    # One place for what went wrong, always here, so that nothing below it remounts when it fills.
    complaints = st.container(key="complaints")
    run = shown_run(complaints)
    with st.sidebar:
        try:
            form = forms.run_form()
        except (ConfigError, DataError) as error:
            complaints.error(str(error))
            return
        with st.container(key="explanation"):
            st.markdown(forms.explanation(form.config))
        with st.container(key="start"):
            try:
                buttons(form, run)
            except RunError as error:
                complaints.error(str(error))
    try:
        stage_run = run or data.launcher().preview()
    except RunError as error:
        complaints.error(str(error))
        return
    active, live = stage_run.status.state.active, stage_run.live
    # The picture of the untrained network comes first: what it waits for is what an answer would wait for.
    mixing = Mixing(form.config) if run is None and active else look_at(form.config, ready=form.not_ready is None)
    stage = st.fragment(live_panel, run_every=TICK_SECONDS if live or mixing.pending else None)
    stage(stage_run, active, live, mixing, preview=run is None)
    if not active:
        data.launcher().prewarm()


def shown_run(complaints: DeltaGenerator) -> Run | None:
    """Return the run to show, or None, having said why, when there is none to show."""
    run_id = state.shown_run_id()
    run = data.find_run(run_id)
    if run is None and run_id is not None:
        complaints.warning(f"There is no run named {run_id} (any more). Train a new one, or pick another under Runs.")
    if run is not None and run.problem:
        complaints.error(run.problem)
        return None
    return run


def buttons(form: forms.Form, run: Run | None) -> None:
    """Draw the buttons that start, stop and resume.

    Raises:
        RunError: what a button asked for can't be done.
    """
    run_state = run.status.state if run else None
    if run and run_state and run_state.active:
        stopping = run_state is RunState.STOPPING
        if st.button("Stopping…" if stopping else "Stop", disabled=stopping, width="stretch"):
            run.request_stop()
            st.rerun()
        return
    ready = form.not_ready is None
    if st.button("Train", type="primary", width="stretch", disabled=not ready, help=form.not_ready):
        state.show_run(data.launcher().launch(form.config).id)
        st.rerun()
    if run and run_state and run_state.resumable:
        hint = f"Go on with {run.id} from its last checkpoint."
        if st.button("Resume", help=hint, width="stretch"):
            data.launcher().resume(run)
            st.rerun()


main()
