"""What a run gives to take home: the popover with all its formats, each made only when its button is pressed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app import state
from synermix_core.errors import RunError
from synermix_core.exports import (
    FAMILIES,
    FORMATS,
    Family,
    Format,
    export_apart,
    export_bytes,
    needs,
)
from synermix_core.runs import Run
from synermix_core.view.run_message import first_projection, frame_set_title, shown_method

WIDTH = 440
"""Of the popover's inside, in pixels."""


def export_popover(
    run: Run | None,
    place: str,
    projection: str | None = None,
    *,
    look: Literal["plain", "wide", "quiet"] = "plain",
) -> None:
    """Draw the button that opens the formats of a run. Nothing of them is looked at while it is closed.

    Args:
        run: The run; None for a button that is disabled.
        place: What tells this popover from others of the page.
        projection: The set of frames that is exported unless the reader chooses another; the run's first when None.
        look: As wide as its label, as wide as its column, or without a border, beside a run's name.
    """
    popover = st.popover(
        "Export",
        icon=":material/download:",
        type="tertiary" if look == "quiet" else "secondary",
        width="stretch" if look == "wide" else "content",
        disabled=run is None,
        key=f"{state.EXPORT}-{place}",
        on_change="rerun",
    )
    if run is None or not popover.open:
        return
    with popover, st.container(width=WIDTH, key=f"formats-{place}"):
        _content(run, place, projection)


@st.fragment  # what takes a while here leaves the rest of the page as it is
def _content(run: Run, place: str, projection: str | None) -> None:
    try:
        _formats(run, place, projection)
    except RunError as error:  # for instance a run that somebody deletes right now
        st.error(str(error))


def _formats(run: Run, place: str, projection: str | None) -> None:
    chosen = None
    for family in FAMILIES:
        st.markdown(f"**{family.title}** :gray[{family.description}]")
        if chosen is None and _is_of_projection(family):  # once, for all that show one
            chosen = _projection(run, place, projection)
        asked_for, slots = None, dict[str, DeltaGenerator]()
        with st.container(horizontal=True, gap="small"):
            for name in family.formats:
                slots[name] = st.empty()
                with slots[name]:
                    if _button(run, name, chosen, place):
                        asked_for = name
            if asked_for:  # here, and not below: there, the popover may end
                _make(run, asked_for, chosen)
        _made(run, slots, place, chosen)


def _is_of_projection(family: Family) -> bool:
    return any(form.of_projection for form in family.formats.values())


def _projection(run: Run, place: str, wanted: str | None) -> str | None:
    """Let the reader choose among the sets of frames; None while there is none."""
    sets = run.frame_sets()
    if not sets:
        return None
    return st.selectbox(
        "Projection",
        sets,
        index=sets.index(shown_method(run, wanted or first_projection(run))),
        format_func=lambda name: frame_set_title(run, name),
        key=f"projection-{place}",
        label_visibility="collapsed",
    )


def _button(run: Run, name: str, projection: str | None, place: str) -> bool:
    """Draw a format's button: it saves the file, or returns that the file is to be made first.

    A browser that is handed a file as it is made learns nothing of what went wrong.
    """
    form = FORMATS[name]
    ready, missing = form.ready.holds(run), form.missing_packages()
    hint, disabled, key = _hint(form, ready, missing), not ready or bool(missing), f"{place}-{name}"
    if form.reads_records:
        return st.button(form.label, help=hint, key=key, disabled=disabled)
    st.download_button(
        form.label,
        data=partial(export_bytes, run, name, projection),
        file_name=form.file_name(run),
        mime=form.mime,
        help=hint,
        key=key,
        disabled=disabled,
        on_click="ignore",
    )
    return False


def _hint(form: Format, ready: bool, missing: list[str]) -> str:
    if not ready:
        return f"{form.description} Ready {form.ready.words}."
    if missing:
        return f"{form.description} {needs(missing)}"
    return form.description


@dataclass(frozen=True, slots=True)
class Made:
    """What came of the format that this tab asked for last, of those that are made before they are saved."""

    name: str
    about: tuple[object, ...]
    """what it was made of: a run that went on since has another network"""
    content: bytes | None
    problem: str | None


def _make(run: Run, name: str, projection: str | None) -> None:
    st.session_state.pop(state.MADE, None)
    about, content, problem = _about(run, name, projection), None, None
    with st.spinner(f"Writing {FORMATS[name].label}: this takes some seconds…"):
        try:
            apart = FORMATS[name].loads_torch
            content = export_apart(run, name) if apart else export_bytes(run, name, projection)
        except RunError as error:
            problem = str(error)
    st.session_state[state.MADE] = Made(name, about, content, problem)


def _about(run: Run, name: str, projection: str | None) -> tuple[object, ...]:
    status = run.status
    return run.path, status.state, status.epoch, projection if FORMATS[name].of_projection else None


def _made(run: Run, slots: Mapping[str, DeltaGenerator], place: str, projection: str | None) -> None:
    """Draw the button that saves what was made, in the slot of the one that had it made; or what went wrong."""
    made: Made | None = st.session_state.get(state.MADE)
    if made is None or made.name not in slots or made.about != _about(run, made.name, projection):
        return
    if made.content is None:
        st.error(made.problem or "")
        return
    form, content = FORMATS[made.name], made.content
    slots[made.name].download_button(
        f"Save {form.label} ({len(content) / 1e6:.1f} MB)",
        data=lambda: content,  # read when pressed, not hashed with each tick
        file_name=form.file_name(run),
        mime=form.mime,
        icon=":material/check:",
        key=f"{place}-made",
        on_click="ignore",
    )
