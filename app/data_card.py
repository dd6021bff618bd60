"""The card of the chosen data set in the form: samples, facts, and whether it is here or how it gets here."""

from __future__ import annotations

import streamlit as st

from app import data
from app.dialogs import redraw_page
from app.pictures import mosaic_html
from synermix_core.cards import Card, Subject, read_card
from synermix_core.catalog import DATASETS, DatasetEntry
from synermix_core.data_dir import default_data_dir, download_progress, download_share, is_here
from synermix_core.errors import DataError
from synermix_core.preparing import Preparation, read_preparation

STRIP_ROWS, STRIP_COLUMNS = 2, 10
TICK_SECONDS = 1.0


def data_card(subject: Subject | None) -> str | None:
    """Draw the card of the chosen data set; None is the user's own images before any are chosen.

    Returns:
        Why nothing can be trained on it, in a few words; None when it can.
    """
    if subject is None:
        st.caption("None chosen yet.")
        return "Choose your images first."
    preparation = read_preparation(subject)
    working = preparation is not None and preparation.active
    if preparation is None and _worth_a_card(subject):
        data.preparer().start(subject)
        working = True
    ticking = st.fragment(_card, run_every=TICK_SECONDS if working else None)
    ticking(subject, working)
    card = read_card(subject)
    if subject.folder is None:
        return None
    return "Your images are not checked yet." if card is None else card.refusal


def _worth_a_card(subject: Subject) -> bool:
    """Whether it is all here but nobody has looked at it yet."""
    return read_card(subject) is None and subject.folder is None and is_here(subject.dataset)


def _card(subject: Subject, was_working: bool) -> None:
    preparation = read_preparation(subject)
    card = read_card(subject)
    try:
        mosaic = mosaic_html(subject, STRIP_ROWS, STRIP_COLUMNS)
    except DataError as error:
        st.caption(str(error))
        mosaic = None
    if mosaic:
        st.html(mosaic)
    st.caption(facts(subject, card))
    working = preparation is not None and preparation.active
    if preparation and working:
        _progress(subject, preparation)
    else:
        _download(subject, preparation)
    if working != was_working:
        redraw_page()


def _progress(subject: Subject, preparation: Preparation) -> None:
    text = download_progress(subject.dataset) or preparation.stage
    share = download_share(subject.dataset)
    if preparation.total:
        text, share = f"{text}: {preparation.done:,} of {preparation.total:,}", preparation.done / preparation.total
    st.progress(share or 0.0, text=text)
    if st.button("Cancel", key="cancel-preparing", type="tertiary"):
        data.preparer().stop(subject)


def _download(subject: Subject, preparation: Preparation | None) -> None:
    entry = DATASETS[subject.dataset]
    if preparation and preparation.error:
        st.error(preparation.error)
    if subject.folder is not None or entry.download is None or is_here(subject.dataset):
        return
    if not entry.download.archives:
        st.caption(
            f"Not here, and nobody may download it for you. Put your own copy into {default_data_dir()}: it must hold "
            f"{entry.download.layout}."
        )
    elif st.button(f"Download {entry.download.size_mb:,} MB", key="download", width="stretch"):
        data.preparer().start(subject)
        st.rerun()


def facts(subject: Subject, card: Card | None) -> str:
    """Return how many images of what size in how many classes, as far as it is known."""
    entry = DATASETS[subject.dataset]
    size = entry.size or (card.size if card else 0)
    classes = entry.class_count or (len(card.class_names) if card else 0)
    known = (
        f"{size:,} {'points' if entry.is_points else 'images'}" if size else "",
        _image_size(entry),
        f"{classes} classes" if classes else "",
    )
    return " · ".join(filter(None, known))


def availability(name: str) -> str:
    """Say whether a data set is here, or what it takes to get it."""
    download = DATASETS[name].download
    if is_here(name):
        return "here"
    if download is None or not download.archives:
        return "your own copy is needed"
    return f"{download.size_mb:,} MB to download"


def _image_size(entry: DatasetEntry) -> str:
    if entry.is_points:
        return ""
    _, height, width = entry.image_shape
    return f"{height} × {width}"
