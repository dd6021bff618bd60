"""Tabs that tick are drawn one at a time.

Python runs one thread at a time anyway. The more of them want to, the longer each message to a browser waits for its
moment: with thirty tabs on a busy machine none would get through any more.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

from app import state

VIEWS_FIRST_SECONDS = 0.15
"""What the browser is given to draw the embeddings before charts keep it busy."""

TICKS_DIFFER = 0.1
"""Share of the time between two ticks by which tabs differ at most."""

P = ParamSpec("P")
T = TypeVar("T")

_TURN = RLock()


def in_turn(draw: Callable[P, T]) -> Callable[P, T]:
    """Return `draw`, the body of a fragment that ticks, as one that waits until no other tab is being drawn."""

    @wraps(draw)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> T:
        with _TURN:
            return draw(*args, **kwargs)

    return drawn


def out_of_step(seconds: float) -> float:
    """Return the seconds between two ticks of this tab: about `seconds`, and another number than other tabs get.

    A class that follows a link opens it together. Its tabs would go on to tick at one moment, and each time the last
    one would wait for all the others.
    """
    return random.uniform(1 - TICKS_DIFFER, 1 + TICKS_DIFFER) * seconds


def views_first() -> None:
    """Where a page was just opened, let the embeddings drawn so far reach the reader before what follows.

    The browser would draw charts that come along with them first: they are what it knows already, while the views wait
    for their module. Called within a turn, which others have meanwhile.
    """
    if state.just_opened():
        _TURN.release()
        try:
            time.sleep(VIEWS_FIRST_SECONDS)
        finally:
            _TURN.acquire()
