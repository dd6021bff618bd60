"""Two servers on one runs directory, and two people who press the same button at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import Run, RunState, list_runs
from synermix_core.runs.trash import list_trash
from tests.conftest import WaitForEnd, WaitUntil
from tests.e2e.run_list import tick
from tests.e2e.serving import Studio

pytestmark = pytest.mark.e2e

PATIENCE_MS = 120_000


@pytest.fixture
def tabs(studio: Studio, tmp_path: Path, context: BrowserContext) -> Iterator[tuple[Page, Page]]:
    """Yield a tab of each of two servers on the same runs."""
    second = Studio(studio.runs_dir, tmp_path / "second.log")
    second.start()
    first_tab, second_tab = context.new_page(), context.new_page()
    first_tab.goto(studio.url)
    second_tab.goto(second.url)
    yield first_tab, second_tab
    second.stop()


def show(tabs: tuple[Page, Page], place: str) -> None:
    for tab in tabs:
        tab.goto(urljoin(tab.url, place))


def press_in_both(tabs: tuple[Page, Page], name: str) -> None:
    buttons = [tab.get_by_role("button", name=name, exact=True) for tab in tabs]
    for button in buttons:
        expect(button).to_be_enabled(timeout=PATIENCE_MS)
    # Without waiting for what the first one does, which may take the other's button away.
    for handle in [button.element_handle() for button in buttons]:
        handle.evaluate("button => button.click()")


def test_whoever_presses_second_loses_nothing(
    studio: Studio, tabs: tuple[Page, Page], launcher: Launcher, wait_until: WaitUntil, wait_for_end: WaitForEnd
) -> None:
    run = launcher.launch(RunConfig(epochs=1000), studio.runs_dir)
    wait_until(lambda: run.status.epoch >= 1, run)
    show(tabs, f"/?run={run.id}")
    press_in_both(tabs, "Stop")
    assert wait_for_end(run).state is RunState.STOPPED
    kept = run.status.epoch
    press_in_both(tabs, "Resume")
    wait_until(lambda: run.status.epoch >= kept + 2, run)
    press_in_both(tabs, "Stop")
    assert wait_for_end(run).state is RunState.STOPPED
    # Each epoch was trained once, by one worker.
    assert run.metrics()["epoch"].tolist() == list(range(run.status.epoch + 1))


def test_a_run_that_two_delete_at_once_is_in_the_trash_once(
    studio: Studio, tabs: tuple[Page, Page], finished_run: Run, wait_until: WaitUntil
) -> None:
    run = Run(shutil.copytree(finished_run.path, studio.runs_dir / finished_run.id))
    show(tabs, "/runs")
    for tab in tabs:
        expect(tab.get_by_role("heading", name="1 run", exact=True)).to_be_visible(timeout=PATIENCE_MS)
        tick(tab, 0)
    press_in_both(tabs, "Delete")
    wait_until(lambda: not list_runs(studio.runs_dir), run)
    late = [tab.get_by_text("it was probably deleted in another tab. Nothing was done.") for tab in tabs]
    wait_until(lambda: sum(words.count() for words in late) == 1, run)
    assert [trashed.run.id for trashed in list_trash(studio.runs_dir)] == [run.id]
    for tab in tabs:
        expect(tab.get_by_role("heading", name="No run yet")).to_be_visible(timeout=PATIENCE_MS)
