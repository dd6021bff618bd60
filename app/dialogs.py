"""Dialogs that stay open, as whoever is at them left them, until they are done or dismissed.

Streamlit closes a dialog when the whole page is drawn anew, and what is being typed there is lost. While something
trains, the page would be, at any moment: nothing that comes by itself may draw it while a dialog is open.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Literal

import streamlit as st

from app import state


def dialog(
    key: str, title: str, body: Callable[..., None], *args: Any, width: Literal["small", "large"] = "small"
) -> None:
    """Draw a dialog if it is open, that is, if the session's state has its key; `body` gets `args`.

    A body that takes its time keeps whatever comes after it: such a dialog is drawn last on its page.
    """
    if key in st.session_state:
        st.dialog(title, width=width, on_dismiss=partial(close_dialog, key))(body)(*args)


def redraw_page() -> None:
    """Draw the whole page anew: for what changed by itself, since whoever is at a dialog must not be disturbed.

    While one is open nothing is done; the page is drawn anew when it is dismissed or done.
    """
    if not any(key in st.session_state for key in state.DIALOGS):
        st.rerun()


def close_dialog(key: str) -> None:
    """Have a dialog drawn no more."""
    st.session_state.pop(key, None)
