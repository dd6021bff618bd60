"""Dialogs that stay open until they are done or dismissed.

Streamlit closes a dialog whenever the whole page is drawn anew, unless it is drawn again; while something trains, that
may happen at any moment, and not by the doing of whoever is at the dialog.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Literal

import streamlit as st


def dialog(
    key: str, title: str, body: Callable[..., None], *args: Any, width: Literal["small", "large"] = "small"
) -> None:
    """Draw a dialog if it is open, that is, if the session's state has its key; `body` gets `args`.

    Call this last on a page: a body that takes its time keeps whatever comes after it.
    """
    if key in st.session_state:
        st.dialog(title, width=width, on_dismiss=partial(close_dialog, key))(body)(*args)


def close_dialog(key: str) -> None:
    """Have a dialog drawn no more."""
    st.session_state.pop(key, None)
