"""Tabs without a screen: they speak Streamlit's protocol as its front end does, so that dozens fit on one machine."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

FINISHED = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


@dataclass
class Tab:
    """One person's tab: what it was shown, and how long it waited for it."""

    waits: list[float] = field(default_factory=list)
    """seconds from each tick of the page to its last change"""
    progress: list[str] = field(default_factory=list)
    """lines that tell how far the run is, one after the other"""
    paces: list[float] = field(default_factory=list)
    """seconds between two ticks, of each part of the page that ticks"""
    received: int = 0
    """bytes"""
    failures: list[str] = field(default_factory=list)
    """exceptions that the page showed, or that ended the connection"""


@contextmanager
def classroom(url: str, query: str, count: int) -> Iterator[list[Tab]]:
    """Keep `count` tabs open on a page of the app at `url` (http), which each of them redraws as often as it asks.

    Args:
        url: The server.
        query: Query string of the page.
        count: Number of tabs.
    """
    tabs = [Tab() for _ in range(count)]
    over = Event()
    address = f"{url.replace('http', 'ws', 1)}/_stcore/stream"
    lesson = Thread(target=lambda: asyncio.run(_lesson(tabs, address, query, over)), name="classroom")
    lesson.start()
    try:
        yield tabs
    finally:
        over.set()
        lesson.join()


async def _lesson(tabs: list[Tab], address: str, query: str, over: Event) -> None:
    sitting = [asyncio.create_task(_sit(tab, address, query)) for tab in tabs]
    await asyncio.to_thread(over.wait)
    for one in sitting:
        one.cancel()
    ended = await asyncio.gather(*sitting, return_exceptions=True)
    for tab, error in zip(tabs, ended, strict=True):
        if isinstance(error, Exception):  # being cancelled is none
            tab.failures.append(repr(error))


async def _sit(tab: Tab, address: str, query: str) -> None:
    try:
        async with connect(address, subprotocols=[Subprotocol("streamlit")], max_size=None, open_timeout=60) as socket:
            await _Browser(tab, socket, query).watch()
    except (OSError, WebSocketException) as error:
        tab.failures.append(repr(error))


class _Browser:
    """The part of Streamlit's front end that a tab needs: it asks for the page, and again for what ticks."""

    def __init__(self, tab: Tab, socket: ClientConnection, query: str) -> None:
        self._tab, self._socket, self._query = tab, socket, query
        self._asked = 0.0
        self._ticks: dict[str, asyncio.Task[None]] = {}

    async def watch(self) -> None:
        try:
            await self._ask()
            async for data in self._socket:
                self._tab.received += len(data)
                assert isinstance(data, bytes)  # so Streamlit sends its messages
                self._take(ForwardMsg.FromString(data))
            self._tab.failures.append("the server closed the connection")
        finally:
            self._stop(list(self._ticks))

    def _take(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if kind == "auto_rerun" and message.auto_rerun.fragment_id not in self._ticks:
            tick = asyncio.create_task(self._tick(message.auto_rerun.fragment_id, message.auto_rerun.interval))
            self._ticks[message.auto_rerun.fragment_id] = tick
            self._tab.paces.append(message.auto_rerun.interval)
        elif kind == "stop_auto_rerun":
            self._stop(message.stop_auto_rerun.fragment_ids)
        elif kind == "script_finished" and message.script_finished in FINISHED:
            self._tab.waits.append(time.perf_counter() - self._asked)
        elif kind == "delta":
            _note(self._tab, message.delta.new_element)

    async def _tick(self, fragment: str, interval: float) -> None:
        while True:
            await asyncio.sleep(interval)
            await self._ask(fragment)

    def _stop(self, fragments: Iterable[str]) -> None:
        for fragment in fragments:
            if fragment in self._ticks:
                self._ticks.pop(fragment).cancel()

    async def _ask(self, fragment: str = "") -> None:
        request = BackMsg()
        request.rerun_script.query_string = self._query
        request.rerun_script.fragment_id = fragment
        request.rerun_script.is_auto_rerun = bool(fragment)
        self._asked = time.perf_counter()
        await self._socket.send(request.SerializeToString())


def _note(tab: Tab, element: Any) -> None:
    kind = element.WhichOneof("type")
    if (
        kind == "markdown"
        and element.markdown.body.startswith("epoch ")
        and [element.markdown.body] != tab.progress[-1:]
    ):
        tab.progress.append(element.markdown.body)
    elif kind == "exception":
        tab.failures.append(element.exception.message)
