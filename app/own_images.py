"""Bring your own images: a .zip handed in or a folder of this computer, looked through before anything trains."""

from __future__ import annotations

import html
import time
from collections.abc import Callable
from pathlib import Path
from zipfile import is_zipfile

import streamlit as st

from app import data, state
from app.pictures import row_html
from synermix_core.cards import Card, Subject, read_card
from synermix_core.errors import DataError
from synermix_core.preparing import read_preparation
from synermix_core.uploads import keep_upload, uploads_dir

MOST_MEGABYTES = 256
"""Size of a .zip: it goes through the server's memory. Larger sets are unpacked by hand and named as a folder."""
POLL_SECONDS = 0.2
LOOPBACK = ("127.0.0.1", "localhost", "::1")

LAYOUT = """
A folder, or a .zip of one, with **a sub-folder for each class**; or with folders train, val and test that hold these.
Without val, a tenth of the training images is held out to measure on.
"""


def own_images(on_use: Callable[[str, Card], None]) -> None:
    """Take images, check them and show what was found; the body of a dialog.

    Args:
        on_use: Makes the images of this folder or .zip, whose card is given, the data set of the form.
    """
    st.markdown(LAYOUT)
    # One place for what went wrong, here, so that nothing below it moves when it fills.
    complaints = st.container(key="own-images-complaints")
    try:
        path = _handed_in()
        if path is None:
            return
        subject = Subject("folder", path)
        card = _checked(subject)
    except DataError as error:
        complaints.error(str(error))
        return
    if card is None:
        complaints.error("The check was broken off. Press Check again to start it anew.")
    else:
        _found(subject, card)
        if card.refusal is None and st.button("Use these images", key="use-images", on_click=on_use, args=(path, card)):
            st.rerun()
    if st.button("Check again", key="check-again", type="tertiary"):
        data.preparer().start(subject)
        st.rerun(scope="fragment")


def may_name_folders() -> bool:
    """Whether whoever is at the form may name folders of the server's disk: it only listens to its own computer.

    A proxy that passes on requests of others says so in a header.
    """
    forwarded = any(name in st.context.headers for name in ("X-Forwarded-For", "Forwarded"))
    return st.get_option("server.address") in LOOPBACK and not forwarded


def allowed(path: str) -> bool:
    """Whether images may be taken from `path`, which a hand-edited link may name."""
    return may_name_folders() or Path(path).resolve().is_relative_to(uploads_dir().resolve())


def _handed_in() -> str | None:
    """Return where the images lie that were handed in or named, None while none were.

    Raises:
        DataError: they can't be kept, or no such place is to be named.
    """
    upload = st.file_uploader("A .zip of images", type="zip", key=state.UPLOAD, max_upload_size=MOST_MEGABYTES)
    typed = ""
    if may_name_folders():
        typed = st.text_input("Or a folder of this computer", key=state.TYPED_FOLDER, placeholder="/home/me/photos")
    if upload is not None:
        if not is_zipfile(upload):
            raise DataError(f"{upload.name}: is damaged, or is no .zip. Make it anew, or hand in another.")
        return str(keep_upload(upload.name, upload.getbuffer()))
    if not typed.strip():
        return None
    path = Path(typed.strip()).expanduser()
    if not path.is_absolute():
        raise DataError(f"{typed}: must be a whole path. Write for instance {Path.cwd()}.")
    return str(path)


def _checked(subject: Subject) -> Card | None:
    """Return the card of the images, after having them checked where nobody has; None when that ended early."""
    if read_card(subject) is None and read_preparation(subject) is None:
        data.preparer().start(subject)
    progress = st.empty()
    # Waiting here, not ticking: a dialog can't hold a fragment that does. Closing it ends the wait, not the check.
    while (preparation := read_preparation(subject)) and preparation.active:
        share = preparation.done / preparation.total if preparation.total else 0.0
        count = f": {preparation.done:,} of {preparation.total:,}" if preparation.total else ""
        progress.progress(share, text=f"{preparation.stage}{count}")
        time.sleep(POLL_SECONDS)
    progress.empty()
    return read_card(subject)


def _found(subject: Subject, card: Card) -> None:
    if card.refusal:
        st.error(card.refusal)
    if card.class_names:
        held_out = "" if "val" in (card.counts or {}) else f", {card.size - card.train_size:,} of them held out"
        st.markdown(f"**{card.size:,} images in {len(card.class_names)} classes**{held_out}")
        st.html(_table(subject, card))
    for note in card.notes:
        st.warning(note)
    if card.bad_images:
        count = len(card.bad_images)
        title = (
            f"{count:,} images can't be used and are left out" if count > 1 else "1 image can't be used and is left out"
        )
        with st.expander(title, expanded=True):
            st.code("\n".join(card.bad_images), language=None, wrap_lines=True)


def _table(subject: Subject, card: Card) -> str:
    """Return a table of the classes: how many images in each part, and some of them."""
    parts = card.counts or {}
    head = "".join(f"<th>{part}</th>" for part in parts)
    rows = [
        f"<tr><th>{html.escape(name)}</th>{''.join(f'<td>{counts[label]:,}</td>' for counts in parts.values())}"
        f"<td>{_samples(subject, card, label, name)}</td></tr>"
        for label, name in enumerate(card.class_names)
    ]
    header = f"<thead><tr><th>class</th>{head}<th></th></tr></thead>"
    return f'<div class="classes"><table>{header}{"".join(rows)}</table></div>'


def _samples(subject: Subject, card: Card, label: int, name: str) -> str:
    return row_html(subject, card.rows.index(label), f"images of {name}") if label in card.rows else ""
