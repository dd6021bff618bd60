"""The dialog that names, tags and describes runs."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app import state
from app.dialogs import close_dialog, dialog
from app.runs_actions import count, for_each
from app.runs_filters import known_tags
from synermix_core.errors import RunError
from synermix_core.runs import RunSummary, annotate
from synermix_core.runs.annotations import MAX_NAME, MAX_NOTES, MAX_TAGS, check_tags

_TAG_HELP = "Choose tags in use, or type a new one and press Enter."


def edit_dialog(summaries: Sequence[RunSummary]) -> None:
    """Open the dialog if it was asked for; it stays open until it is saved or dismissed.

    Args:
        summaries: All runs, whose tags it offers.
    """
    # As they were when the dialog opened: what another tab changes meanwhile must not look changed here.
    chosen: list[RunSummary] = st.session_state.get(state.EDITED, [])
    title, body = ("Edit run", _edit_one) if len(chosen) == 1 else (f"Tag {count(chosen)}", _tag_many)
    dialog(state.EDITED, title, body, chosen, known_tags(summaries))


def _edit_one(chosen: Sequence[RunSummary], tags: list[str]) -> None:
    run, said = chosen[0].run, chosen[0].said
    with st.form("edit-run", border=False):
        name = st.text_input("Name", said.name, max_chars=MAX_NAME, placeholder=run.id, key="edit-name")
        wanted = st.multiselect(
            "Tags",
            tags,
            list(said.tags),
            accept_new_options=True,
            max_selections=MAX_TAGS,
            help=_TAG_HELP,
            placeholder="Add a tag",
            key="edit-tags",
        )
        notes = st.text_area("Notes", said.notes, max_chars=MAX_NOTES, height=160, key="edit-notes")
        if not st.form_submit_button("Save", type="primary"):
            return
    try:
        # Only what was changed here: another tab may have changed the rest meanwhile.
        annotate(
            run,
            name=name if name != said.name else None,
            notes=notes if notes != said.notes else None,
            add_tags=[tag for tag in wanted if tag not in said.tags],
            remove_tags=[tag for tag in said.tags if tag not in wanted],
        )
    except RunError as error:
        st.error(str(error))
        return
    close_dialog(state.EDITED)
    st.rerun()


def _tag_many(chosen: Sequence[RunSummary], tags: list[str]) -> None:
    with st.form("tag-runs", border=False):
        add = st.multiselect(
            "Add",
            tags,
            accept_new_options=True,
            max_selections=MAX_TAGS,
            help=_TAG_HELP,
            placeholder="Add a tag",
            key="tags-to-add",
        )
        remove = st.multiselect("Remove", known_tags(chosen), placeholder="Remove a tag", key="tags-to-remove")
        if not st.form_submit_button("Save", type="primary"):
            return
    try:
        check_tags(add)  # once, while they can still be mended, and not for each run
    except RunError as error:
        st.error(str(error))
        return
    for_each([summary.run for summary in chosen], lambda run: annotate(run, add_tags=add, remove_tags=remove))
    close_dialog(state.EDITED)
    st.rerun()
