"""The gallery: all data sets as cards to choose from."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from app import data
from app.data_card import availability, facts
from app.pictures import mosaic_html
from synermix_core.cards import Subject, read_card
from synermix_core.catalog import DATASETS, TOYS, DatasetEntry
from synermix_core.data_dir import is_here
from synermix_core.errors import DataError

COLUMNS = 3
MOSAIC_ROWS, MOSAIC_COLUMNS = 4, 10


def gallery(on_choose: Callable[[str], None]) -> None:
    """Draw every data set as a card; the body of a dialog.

    Args:
        on_choose: Makes the data set of this name the chosen one.
    """
    published = [name for name, entry in DATASETS.items() if not entry.needs_folder]
    for start in range(0, len(published), COLUMNS):
        with st.container(key=f"gallery-row-{start}"):
            for column, name in zip(st.columns(COLUMNS), published[start : start + COLUMNS], strict=False):
                with column:
                    _card(name, on_choose)


def _card(name: str, on_choose: Callable[[str], None]) -> None:
    entry = DATASETS[name]
    subject = Subject(name, toy=next(iter(TOYS)) if entry.is_points else None)
    st.html(_mosaic(subject) or '<div class="mosaic empty">samples are shown once it is here</div>')
    st.markdown(f"**{entry.title}**", help=_more(entry))
    st.caption(f"{facts(subject, read_card(subject))} · {availability(name)}")
    if st.button(_label(name), key=f"choose-{name}", width="stretch", on_click=_choose, args=(subject, on_choose)):
        st.rerun()


def _mosaic(subject: Subject) -> str | None:
    try:
        return mosaic_html(subject, MOSAIC_ROWS, MOSAIC_COLUMNS)
    except DataError:
        # Said, with its remedy, on the card of the form once the set is chosen.
        return None


def _more(entry: DatasetEntry) -> str:
    return f"{entry.description} From {entry.source}; licence: {entry.licence}."


def _label(name: str) -> str:
    download = DATASETS[name].download
    if is_here(name):
        return "Choose"
    return "Download" if download and download.archives else "How to get it"


def _choose(subject: Subject, on_choose: Callable[[str], None]) -> None:
    on_choose(subject.dataset)
    if _label(subject.dataset) == "Download":
        data.preparer().start(subject)
