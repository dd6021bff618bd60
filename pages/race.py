"""Race: variants side by side, from the same start over the same batches."""

from __future__ import annotations

import streamlit as st

from app import data, state
from app.plain import plain
from app.race_setup import setup
from app.race_stage import race_panel
from app.turns import out_of_step
from synermix_core import catalog
from synermix_core.errors import ConfigError, RunError
from synermix_core.runs import Race, open_race
from synermix_core.view.curves import racer_marks

TICK_SECONDS = 1.0
COMPARE_PAGE = "../pages/compare.py"


def main() -> None:
    # One place for what went wrong, always here, so that nothing below it remounts when it fills.
    complaints = st.container(key="complaints")
    try:
        race = shown_race()
    except RunError as error:
        complaints.error(plain(str(error)))  # it repeats the name in the URL
        new_race()
        return
    try:
        if race is None:
            setup()
            data.launcher().prewarm()
            return
        header(race)
        active, live = race.active, race.live
        stage = st.fragment(race_panel, run_every=out_of_step(TICK_SECONDS) if live else None)
        stage(race, active, live, len(race.sound_runs))
        if not active:
            data.launcher().prewarm()
    except (ConfigError, RunError) as error:
        complaints.error(str(error))


def shown_race() -> Race | None:
    """Return the race to show, or None to set up one.

    Raises:
        RunError: there is no such race, or none of its runs can be opened.
    """
    race_id = state.shown_race_id()
    if race_id is None:
        return None
    race = open_race(race_id)
    if not race.sound_runs:
        raise RunError(f"race {race.id}: none of its runs can be opened (any more). Set up a new one under Race.")
    return race


def header(race: Race) -> None:
    """Draw what is raced, and the buttons that stop, resume and leave.

    Raises:
        RunError: what a button asked for can't be done.
    """
    runs = race.sound_runs
    if len(runs) < len(race.runs):
        st.warning(f"{len(race.runs) - len(runs)} of the {len(race.runs)} runs can't be opened (any more).")
    with st.container(key="title-bar", horizontal=True, vertical_alignment="center", gap="small"):
        names = " | ".join(mark.label for mark in racer_marks(runs))
        config = runs[0].config
        shared = f"{catalog.DATASETS[config.data.dataset].title} · {config.epochs} epochs · seed {config.seed}"
        st.markdown(f"#### {names} :gray[:small[{shared}]]", anchors=False)
        if race.active:
            if st.button("Stopping…" if race.stopping else "Stop", disabled=race.stopping):
                race.request_stop()
                st.rerun()
        elif race.resumable and st.button("Resume", help="Go on side by side from the last checkpoints."):
            data.launcher().resume_race(race)
            st.rerun()
        if st.button("Compare", icon=":material/compare_arrows:", help="Figures, settings and classes side by side."):
            st.switch_page(COMPARE_PAGE, query_params={state.RUNS_PARAM: ",".join(run.id for run in runs)})
        new_race()


def new_race() -> None:
    """Draw the way back to setting up a race."""
    st.button("New race", on_click=state.show_race, args=(None,))


main()
