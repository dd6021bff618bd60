"""The dialog that takes in runs which somebody exported as bundles, here or on another computer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

import streamlit as st

from app import state
from app.dialogs import close_dialog, dialog
from app.own_images import allowed
from synermix_core.errors import RunError
from synermix_core.runs import Bundle, Imported

MOST_MEGABYTES = 256
"""Size of a bundle: it goes through the server's memory. Larger ones are imported from a shell."""


def import_button() -> None:
    """Draw the button that opens the dialog."""
    if st.button("Import", icon=":material/upload:", help="Take in a run that was exported as a bundle."):
        st.session_state[state.IMPORTING] = True
        st.rerun()


def import_dialog() -> None:
    """Open the dialog if it was asked for; it stays open until everything came in or it is dismissed."""
    dialog(state.IMPORTING, "Import runs", _body)


def _body() -> None:
    st.markdown(
        "A .zip that **Export**, *Bundle* wrote, here or on another computer. Nothing that is here is replaced. "
        "Larger ones come in from a shell: `python -m synermix_core import`."
    )
    with st.form("import-runs", border=False):
        uploads = st.file_uploader(
            "Bundles",
            type="zip",
            accept_multiple_files=True,
            max_upload_size=MOST_MEGABYTES,
            key=state.BUNDLES,
            label_visibility="collapsed",
        )
        if not st.form_submit_button("Import", type="primary"):
            return
    if not uploads:
        st.error("Choose a .zip first.")
        return
    if _import_all(uploads):
        close_dialog(state.IMPORTING)
        st.rerun()


def _import_all(uploads: Sequence[BinaryIO]) -> bool:
    """Import what was handed in, say what is wrong with the rest, and return whether there is none."""
    came: list[Imported] = []
    sound = True
    for upload in uploads:
        try:
            came.append(_import(upload))
        except RunError as error:
            sound = False
            st.error(str(error))
    if came:
        st.session_state[state.TO_SELECT] = {imported.run.id for imported in came}
        words = st.session_state[state.NOTICE] = " ".join(imported.words for imported in came)
        if not sound:  # the dialog stays open, in front of the notice
            st.success(words)
    return sound


def _import(upload: BinaryIO) -> Imported:
    bundle = Bundle(upload, upload.name)
    folder = bundle.config.data.folder
    # Resumed here, it would show images from wherever on the server's disk whoever made the bundle wrote.
    if folder and not allowed(folder):
        raise RunError(
            f"{upload.name}: was trained on images at {folder}, and over a network no folder of the server may be "
            "named. Import it on the server itself: python -m synermix_core import."
        )
    return bundle.unpack()
