"""Fixtures for the tests of the core."""

from __future__ import annotations

import pytest

from synermix_core.runs import Run, RunState, create_run
from synermix_core.worker import work_on


@pytest.fixture(scope="module")
def uninterrupted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Return a run of the test module's `CONFIG`, trained here from start to end. Read it, never write it."""
    run = create_run(request.module.CONFIG, tmp_path_factory.mktemp("uninterrupted"))
    assert work_on(run) is RunState.FINISHED
    return run
