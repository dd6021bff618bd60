"""Fixtures of the page tests: what the app keeps for its server is ended with the tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from app.resident import resident
from synermix_core.launcher import Launcher


@pytest.fixture(scope="session", autouse=True)
def no_model_process_left(close_at_end: Callable[[Launcher], None]) -> Iterator[None]:
    """End the app's model process, which the Train page starts, before it is looked whether any process is left."""
    del close_at_end
    yield
    resident().close()
