"""A classroom: thirty tabs watch one run, and one person still works with it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import RunState
from tests.conftest import WaitForEnd, WaitUntil
from tests.e2e.classroom import Tab, classroom
from tests.e2e.serving import Studio

pytestmark = pytest.mark.e2e

OTHERS = 29
PATIENCE_MS = 120_000


def epochs_shown(tab: Tab) -> list[int]:
    found = (re.match(r"epoch (\d+)/", text) for text in tab.progress)
    return sorted({int(match[1]) for match in found if match})


def test_thirty_tabs_watch_one_run(
    studio: Studio, page: Page, launcher: Launcher, wait_until: WaitUntil, wait_for_end: WaitForEnd
) -> None:
    run = launcher.launch(RunConfig(epochs=300), studio.runs_dir)
    page.goto(f"{studio.url}/?run={run.id}")
    with classroom(studio.url, f"run={run.id}", OTHERS) as tabs:
        # Epochs go by faster than ticks come: each tab has been shown an epoch, and a later one.
        wait_until(lambda: all(len(epochs_shown(tab)) > 1 for tab in tabs), run)
        page.get_by_role("button", name="Stop").click(timeout=PATIENCE_MS)
        assert wait_for_end(run).state is RunState.STOPPED
        expect(page.get_by_role("button", name="Resume")).to_be_visible(timeout=PATIENCE_MS)
        wait_until(lambda: all(epochs_shown(tab)[-1] == run.status.epoch for tab in tabs), run)
        assert not [failure for tab in tabs for failure in tab.failures]
        paces = {tab.paces[0] for tab in tabs}
    assert len(paces) == OTHERS, "tabs that were opened together would tick together"
    assert run.metrics()["epoch"].tolist() == list(range(run.status.epoch + 1))
