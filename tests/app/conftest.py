"""Fixtures of the page tests: what the app keeps for its server is ended with the tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from app import data
from app.resident import resident
from synermix_core.launcher import Launcher


@pytest.fixture(scope="session", autouse=True)
def queues_stand_still(close_at_end: Callable[[Launcher], None]) -> None:
    """Make the app's launcher without what starts whoever waits in a queue every few seconds.

    Whether that comes in the middle of a test would hang on how fast the machine is. `test_launcher.py` tests it.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Launcher, "keep_dispatching", lambda _: None)
        close_at_end(data.launcher())


@pytest.fixture(autouse=True)
def statuses_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a status that a test wrote, and no worker renews, be believed however long drawing a page takes."""
    monkeypatch.setattr("synermix_core.runs.status.LOST_AFTER_SECONDS", 600.0)


@pytest.fixture(scope="session", autouse=True)
def no_model_process_left(close_at_end: Callable[[Launcher], None]) -> Iterator[None]:
    """End the app's model process, which the Train page starts, before it is looked whether any process is left."""
    del close_at_end
    yield
    resident().close()
