"""The answering end of `ask`: questions come on standard input, their answers go to standard output. No torch."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from typing import IO, Any

from synermix_core.ask import ANSWER, ERROR, READY
from synermix_core.catalog import unknown_name
from synermix_core.errors import AskError, SynerMixError
from synermix_core.wire import Message, pack, receive

_LOG = logging.getLogger(__name__)

Answer = Callable[..., Mapping[str, Any]]
"""From the arguments of a question to names with plain values and arrays."""


def serve(questions: Mapping[str, Answer]) -> None:
    """Answer questions until nobody is left to ask any."""
    asked, answered = _own_pipes()
    try:
        _send(answered, pack(READY, {}))
        while True:
            _send(answered, _answer(questions, receive(asked)))
    except (EOFError, BrokenPipeError):
        _LOG.debug("the server has gone")


def _answer(questions: Mapping[str, Answer], question: Message) -> bytes:
    try:
        if question.subject not in questions:
            raise AskError(f"question: {unknown_name(question.subject, questions)}")  # noqa: TRY301
        return pack(ANSWER, questions[question.subject](**question.values))
    except SynerMixError as error:
        return pack(ERROR, {"kind": type(error).__name__, "text": str(error)})
    except Exception as error:  # noqa: BLE001 -- the outermost boundary: the next question may be a better one
        _LOG.exception("'%s' broke", question.subject)
        text = f"'{question.subject}' can't be answered: {type(error).__name__}: {error}. The log of the app has more."
        return pack(ERROR, {"kind": AskError.__name__, "text": text})


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Take standard input and output for the questions; what else is printed here goes to standard error."""
    asked, answered = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return asked, answered


def _send(pipe: IO[bytes], packed: bytes) -> None:
    pipe.write(packed)
    pipe.flush()
