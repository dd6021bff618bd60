"""The server's one model process, and its answers, kept for as long as what they are about stays the same."""

from __future__ import annotations

import json
import threading
import time
from collections import OrderedDict
from concurrent.futures import Future
from functools import lru_cache
from typing import Any

import streamlit as st

from synermix_core.ask import Resident

MOST_KEPT = 64
RETRY_SECONDS = 30.0
"""How long a failure is told again before the question is asked anew."""


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


def ask_soon(question: str, /, *, patience: float, stamp: object = None, **arguments: Any) -> dict[str, Any] | None:
    """Ask the model process without holding up the page: None while the answer is on its way.

    Args:
        question: A name of `answers.QUESTIONS`.
        patience: Seconds to wait for it at most.
        stamp: What changes when the answer would; anything that has a hash.
        **arguments: What the question is about: plain values.

    Returns:
        As `ask`; None when it is not there by then. To ask again costs nothing, and has it as soon as it is there.

    Raises:
        SynerMixError: there is no answer; the text says why.
    """
    key = (question, json.dumps(arguments, sort_keys=True), stamp)
    with _GUARD:
        pending = _PENDING.get(key)
        if pending is None or pending.is_stale:
            pending = _PENDING[key] = _Pending(resident(), question, arguments)
        _PENDING.move_to_end(key)
        while len(_PENDING) > MOST_KEPT:
            _PENDING.popitem(last=False)
    try:
        return pending.answer.result(patience)
    except TimeoutError:
        return None


class _Pending:
    """A question that a thread of its own has asked. The thread holds up nobody: the server may end meanwhile."""

    def __init__(self, process: Resident, question: str, arguments: dict[str, Any]) -> None:
        self.answer: Future[dict[str, Any]] = Future()
        self._asked = time.monotonic()
        threading.Thread(target=self._ask, args=(process, question, arguments), name=question, daemon=True).start()

    @property
    def is_stale(self) -> bool:
        """Whether it failed a while ago, so that another try may do better."""
        failed = self.answer.done() and self.answer.exception() is not None
        return failed and time.monotonic() - self._asked > RETRY_SECONDS

    def _ask(self, process: Resident, question: str, arguments: dict[str, Any]) -> None:
        try:
            self.answer.set_result(process.ask(question, **arguments))
        except BaseException as error:  # noqa: BLE001 -- whoever waits for the answer gets it
            self.answer.set_exception(error)


_PENDING: OrderedDict[tuple[str, str, object], _Pending] = OrderedDict()
_GUARD = threading.Lock()
