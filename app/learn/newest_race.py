"""The way to the race that a class started before the lesson."""

from __future__ import annotations

import streamlit as st

from app import state
from synermix_core.errors import RunError
from synermix_core.runs import Race, list_races, open_race


def newest_race() -> Race | None:
    """Return the newest race that can still be opened; None when there is none."""
    for name in list_races():
        try:
            race = open_race(name)
        except RunError:
            continue  # the Race page says what is wrong with it
        if race.sound_runs:
            return race
    return None


def race_link(race: Race) -> None:
    """Link to a race, and say whether it still trains and who runs in it."""
    st.page_link(
        "../pages/race.py",
        label=f"**Open your race**: {'training now' if race.active else 'has ended'}",
        query_params={state.RACE_PARAM: race.id},
        icon=":material/flag:",
    )
    st.caption(" | ".join(run.config.variant_title for run in race.sound_runs))
