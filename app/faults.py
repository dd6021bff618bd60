"""What can't be drawn says why in its place, and the rest of the page goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from synermix_core.errors import SynerMixError


@contextmanager
def explained() -> Iterator[None]:
    """Draw what is inside; where a file is damaged or a run goes away meanwhile, say so there instead."""
    try:
        yield
    except SynerMixError as error:
        st.error(str(error))
