"""Train: choose a mixup, press Train, watch."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app import data, forms, state
from app.against import pinned_runs
from app.estimate import estimate
from app.explanation import explanation
from app.live import Stage, live_panel
from app.mixing import Mixing, look_at
from app.plain import plain
from app.turns import out_of_step
from synermix_core.errors import ConfigError, DataError, RunError
from synermix_core.runs import Run, RunState, RunSummary

TICK_SECONDS = 1.0


def main() -> None:
    # One place for what went wrong, always here, so that nothing below it remounts when it fills.
    complaints = st.container(key="complaints")
    summaries = data.listing().summaries
    run = shown_run(summaries, complaints)
    try:
        stage_run = run or data.launcher().preview()
    except RunError as error:
        complaints.error(str(error))
        return
    active, live = stage_run.status.state.active, stage_run.live
    with st.sidebar:
        try:
            form = forms.run_form()
        except (ConfigError, DataError) as error:
            # The run that is shown goes on all the same: it is to be watched, and stopped.
            complaints.error(str(error))
            form = None
        if form:
            with st.container(key="explanation"):
                st.markdown(explanation(form.config))
        with st.container(key="start"):
            try:
                buttons(form, run)
            except RunError as error:
                complaints.error(str(error))
            if form and form.not_ready is None and not (run and active):
                idle = not live and not any(line.status.state.active for line in summaries)
                estimate(form.config, summaries, may_measure=idle)
    if form is None:
        mixing = Mixing(stage_run.config, problem="Shown as soon as the settings can be used.")
    elif run is None and active:
        # The picture of the untrained network comes first: what it waits for is what an answer would wait for.
        mixing = Mixing(form.config)
    else:
        mixing = look_at(form.config, ready=form.not_ready is None)
    ticking = st.fragment(live_panel, run_every=out_of_step(TICK_SECONDS) if live or mixing.pending else None)
    pinned = pinned_runs(stage_run, summaries) if run else {}
    ticking(Stage(stage_run, active, live, mixing, pinned, preview=run is None))
    if not active:
        data.launcher().prewarm()
    forms.data_dialogs()


def shown_run(summaries: Sequence[RunSummary], complaints: DeltaGenerator) -> Run | None:
    """Return the run that the URL names, or the newest of `summaries`; None, having said why, when there is none.

    The newest that has something to show, or to say: one that was stopped before its first epoch has neither.
    """
    run_id = state.shown_run_id()
    begun = (line.run for line in summaries if line.accuracy is not None or line.status.state is not RunState.STOPPED)
    run = data.find_run(run_id) if run_id is not None else next(begun, None)
    if run is None and run_id is not None:
        name = plain(run_id)
        complaints.warning(f"There is no run named {name} (any more). Train a new one, or pick another under Runs.")
    if run is not None and run.problem:
        complaints.error(run.problem)
        return None
    return run


def buttons(form: forms.Form | None, run: Run | None) -> None:
    """Draw the buttons that start, stop and resume.

    Args:
        form: What the form says; None where that can't be used.
        run: The run that is shown.

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
    not_ready = form.not_ready if form else "Mend the setting that is complained of first."
    if st.button("Train", type="primary", width="stretch", disabled=not_ready is not None, help=not_ready) and form:
        state.show_run(data.launcher().launch(form.config).id)
        st.rerun()
    if run and run_state and run_state.resumable:
        hint = "Go on with the run that is shown, from its last checkpoint."
        if st.button("Resume", help=hint, width="stretch"):
            data.launcher().resume(run)
            st.rerun()


main()
