"""What a page shows before there is anything to show: what it is for, and a button that takes the next step."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import streamlit as st

_GATHER = (Path(__file__).resolve().parent.parent / "assets" / "gather.svg").read_bytes()
# Streamlit takes <svg> out of what it is given as HTML.
_PICTURE = f'<img alt="" src="data:image/svg+xml;base64,{b64encode(_GATHER).decode()}">'


def first_steps(title: str, words: str, button: str) -> bool:
    """Draw an empty page's words and its one button.

    Args:
        title: What is missing.
        words: What the page will show, and what the button does (Markdown).
        button: What is on the button.

    Returns:
        Whether the button was pressed.
    """
    with st.container(key="first-steps", horizontal_alignment="center"):
        st.html(_PICTURE)
        st.markdown(f"### {title}", anchors=False, text_alignment="center")
        st.markdown(words, text_alignment="center")
        return st.button(button, type="primary")
