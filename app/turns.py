"""Tabs that tick are drawn one at a time.

Python runs one thread at a time anyway. The more of them want to, the longer each message to a browser waits for its
moment: with thirty tabs on a busy machine none would get through any more.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

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
