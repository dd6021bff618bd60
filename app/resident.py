"""The server's one model process, and its answers, kept for as long as what they are about stays the same."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import streamlit as st

from synermix_core.ask import Resident

MOST_KEPT = 64


@st.cache_resource(show_spinner=False)
def resident() -> Resident:
    """Return the server's one model process, shared by all tabs; it is on its way, and ends when the server does."""
    process = Resident()
    process.prewarm()
    return process


def ask(question: str, /, *, stamp: object = None, **arguments: Any) -> dict[str, Any]:
    """Ask the model process, unless it has answered the same before.

    Args:
        question: A name of `answers.QUESTIONS`.
        stamp: What changes when the answer would, for instance the time of a checkpoint; anything that has a hash.
        **arguments: What the question is about: plain values.

    Returns:
        Names with plain values and arrays, shared by all who ask: not to be written to.

    Raises:
        SynerMixError: there is no answer; the text says why.
    """
    return _ask(question, json.dumps(arguments, sort_keys=True), stamp)


@lru_cache(maxsize=MOST_KEPT)
def _ask(question: str, arguments: str, stamp: object) -> dict[str, Any]:  # noqa: ARG001 -- the stamp is part of the key
    return resident().ask(question, **json.loads(arguments))
