"""What a run gives to take home: the popover with all its formats, each made only when its button is pressed."""

from __future__ import annotations

from functools import partial

import streamlit as st

from app import state
from synermix_core.errors import RunError
from synermix_core.exports import DEFAULT_PROJECTION, FAMILIES, Family, Format, export_bytes
from synermix_core.runs import Run
from synermix_core.view.run_message import frame_set_title, shown_method

WIDTH = 440
"""Of the popover's inside, in pixels."""


def export_popover(run: Run | None, place: str, projection: str = DEFAULT_PROJECTION, *, quiet: bool = False) -> None:
    """Draw the button that opens the formats of a run. Nothing of them is looked at while it is closed.

    Args:
        run: The run; None for a button that is disabled.
        place: What tells this popover from others of the page.
        projection: The set of frames that is exported unless the reader chooses another.
        quiet: Without a border, for a place beside a run's name.
    """
    popover = st.popover(
        "Export",
        icon=":material/download:",
        type="tertiary" if quiet else "secondary",
        disabled=run is None,
        key=f"{state.EXPORT}-{place}",
        on_change="rerun",
    )
    if run is None or not popover.open:
        return
    with popover, st.container(width=WIDTH, key=f"formats-{place}"):
        try:
            _formats(run, place, projection)
        except RunError as error:  # for instance a run that somebody deletes right now
            st.error(str(error))


def _formats(run: Run, place: str, projection: str) -> None:
    for family in FAMILIES:
        st.markdown(f"**{family.title}** :gray[{family.description}]")
        chosen = _projection(run, place, projection) if _is_of_projection(family) else None
        with st.container(horizontal=True, gap="small"):
            for name, form in family.formats.items():
                _button(run, name, form, chosen, key=f"{place}-{name}")


def _is_of_projection(family: Family) -> bool:
    return any(form.of_projection for form in family.formats.values())


def _projection(run: Run, place: str, wanted: str) -> str | None:
    """Let the reader choose among the sets of frames; None while there is none."""
    sets = run.frame_sets()
    if not sets:
        return None
    return st.selectbox(
        "Projection",
        sets,
        index=sets.index(shown_method(run, wanted)),
        format_func=lambda name: frame_set_title(run, name),
        key=f"projection-{place}",
        label_visibility="collapsed",
    )


def _button(run: Run, name: str, form: Format, projection: str | None, key: str) -> None:
    ready, missing = form.ready.holds(run), form.missing_packages()
    if not ready:
        hint = f"{form.description} Ready {form.ready.words}."
    elif missing:
        hint = f"{form.description} Needs {' and '.join(missing)}: pip install 'synermix_core[export]'."
    else:
        hint = form.description
    st.download_button(
        form.label,
        data=partial(export_bytes, run, name, projection),
        file_name=form.file_name(run),
        mime=form.mime,
        help=hint,
        key=f"export-{key}",
        disabled=not ready or bool(missing),
        on_click="ignore",
    )
