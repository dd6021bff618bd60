"""Keeping runs as a person does: name one, tag it, find it, delete it, think again; while another one trains."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import Queue, Run, RunState, delete_run, list_runs
from synermix_core.runs.annotations import read_annotations
from synermix_core.runs.files import write_json
from synermix_core.runs.trash import empty_trash, list_trash
from tests.conftest import WaitForEnd, WaitUntil
from tests.e2e.conftest import Shoot
from tests.e2e.run_list import table, tick
from tests.e2e.serving import Studio

pytestmark = pytest.mark.e2e

PATIENCE_MS = 60_000


@pytest.fixture
def runs(studio: Studio, finished_run: Run) -> list[Run]:
    """Return twenty finished runs in the studio's directory, the newest first."""
    for number in range(20):
        run = Run(shutil.copytree(finished_run.path, studio.runs_dir / f"20260101-{number:06d}-mixup-0000"))
        write_json(run.layout.config, run.config.override({"seed": number, "beta": 0}).model_dump(mode="json"))
    return list_runs(studio.runs_dir)


def action(page: Page, name: str) -> Locator:
    # The filters have buttons to open their lists, too.
    return page.locator(".st-key-run-actions").get_by_role("button", name=name, exact=True)


def expect_count(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", name=text, exact=True)).to_be_visible(timeout=PATIENCE_MS)


def open_page(page: Page, studio: Studio, query: str = "") -> None:
    page.goto(f"{studio.url}/runs{query}")
    expect(table(page).locator("canvas").first).to_be_visible(timeout=PATIENCE_MS)


def test_name_tag_search_delete_and_undo(studio: Studio, runs: list[Run], page: Page) -> None:
    open_page(page, studio)
    expect_count(page, "20 runs")
    tick(page, 3)
    expect(page.get_by_text("1 selected")).to_be_visible()
    action(page, "Edit").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("For the lecture")
    tags = dialog.get_by_role("combobox", name="Tags")
    tags.fill("week 3")
    tags.press("Enter")
    dialog.get_by_label("Notes").fill("Cohesion falls late.")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()
    said = read_annotations(runs[3].layout)
    assert (said.name, said.tags, said.notes) == ("For the lecture", ("week 3",), "Cohesion falls late.")

    page.get_by_text("Disk use and trash").click()
    expect(page.get_by_text("The largest runs, in MB")).to_be_visible(timeout=PATIENCE_MS)
    page.get_by_placeholder("Name, tag, method").fill("lecture week")
    expect_count(page, "1 of 20 runs")
    expect(page).to_have_url(re.compile("search=lecture"))
    expect(page.get_by_text("1 selected")).to_be_visible()
    action(page, "Delete").click()
    expect_count(page, "0 of 19 runs")
    expect(page.get_by_text("1 run moved to the trash.")).to_be_visible()
    assert [trashed.run.id for trashed in list_trash(studio.runs_dir)] == [runs[3].id]
    # What is deleted in the list is at once in the trash that is open below it.
    expect(page.get_by_role("button", name="Trash: 1 run")).to_be_visible(timeout=PATIENCE_MS)
    action(page, "Undo").click()
    expect_count(page, "1 of 20 runs")
    assert read_annotations(runs[3].layout) == said

    # A copied link restores the list; the run opens in Train.
    link = page.url
    page.goto("about:blank")
    page.goto(link)
    expect_count(page, "1 of 20 runs")
    tick(page, 0)
    action(page, "Open").click()
    expect(page).to_have_url(re.compile(f"run={runs[3].id}"))


def test_selection_and_place_survive_while_a_run_trains(
    studio: Studio, runs: list[Run], page: Page, launcher: Launcher, wait_for_end: WaitForEnd
) -> None:
    open_page(page, studio)
    tick(page, 2)
    expect(page.get_by_text("1 selected")).to_be_visible()
    tick(page, 5)
    expect(page.get_by_text("2 selected")).to_be_visible()
    table(page).evaluate("element => { element.seen = true; }")

    live = launcher.launch(RunConfig(epochs=2), studio.runs_dir)
    expect_count(page, "21 runs")
    action(page, "Edit").click()
    dialog = page.get_by_role("dialog")
    assert wait_for_end(live).state is RunState.FINISHED
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.get_by_text("2 selected")).to_be_visible()
    assert table(page).evaluate("element => element.seen"), "the table was mounted anew"
    action(page, "Archive").click()
    expect_count(page, "19 of 21 runs")
    archived = [run.id for run in list_runs(studio.runs_dir) if read_annotations(run.layout).archived]
    assert archived == [runs[2].id, runs[5].id]


def test_export_delete_undo_and_import(
    studio: Studio, finished_run: Run, page: Page, tmp_path: Path, shoot: Shoot
) -> None:
    run = Run(shutil.copytree(finished_run.path, studio.runs_dir / finished_run.id))
    open_page(page, studio)
    tick(page, 0)
    action(page, "Export").click()
    page.get_by_role("button", name="Bundle .zip").click()
    save = page.get_by_role("button", name=re.compile(r"Save Bundle \.zip"))
    expect(save).to_be_visible(timeout=PATIENCE_MS)
    with page.expect_download(timeout=PATIENCE_MS) as saved:
        save.click()
    bundle = tmp_path / saved.value.suggested_filename
    saved.value.save_as(bundle)
    assert bundle.name == f"{run.id}-bundle.zip"
    page.keyboard.press("Escape")

    action(page, "Delete").click()
    expect(page.get_by_role("heading", name="No run yet")).to_be_visible(timeout=PATIENCE_MS)
    page.get_by_role("button", name="Undo").click()
    expect_count(page, "1 run")
    delete_run(run)  # in another tab, and for good: what is imported then gets its own name
    assert empty_trash(studio.runs_dir) == 1
    expect(page.get_by_role("heading", name="No run yet")).to_be_visible(timeout=PATIENCE_MS)
    page.get_by_role("button", name="Import").click()
    dialog = page.get_by_role("dialog")
    not_a_bundle = tmp_path / "holiday.zip"
    not_a_bundle.write_bytes(b"not a zip at all")
    hand_in(dialog, not_a_bundle)
    expect(dialog.get_by_text("holiday.zip: is damaged, or is no .zip")).to_be_visible(timeout=PATIENCE_MS)
    shoot("refused", everywhere=True)
    dialog.get_by_role("button", name="Remove holiday.zip").click()
    hand_in(dialog, bundle)
    expect(dialog).to_be_hidden(timeout=PATIENCE_MS)
    expect_count(page, "1 run")
    expect(page.get_by_text(f"Imported {run.id}.")).to_be_visible(timeout=PATIENCE_MS)
    assert run.metrics().equals(finished_run.metrics())
    action(page, "Explore").click()
    expect(page.locator(".embedding-view")).to_have_attribute("data-epoch", "4", timeout=PATIENCE_MS)


def test_the_queue_is_reordered_while_a_run_trains(
    studio: Studio, page: Page, launcher: Launcher, wait_until: WaitUntil, wait_for_end: WaitForEnd, shoot: Shoot
) -> None:
    first, *waiting = [launcher.launch(RunConfig(epochs=1000, seed=seed), studio.runs_dir) for seed in range(4)]
    wait_until(lambda: first.status.epoch >= 1, first)
    open_page(page, studio)
    expect(page.get_by_text("1 at work, 3 waiting")).to_be_visible(timeout=PATIENCE_MS)
    page.get_by_role("button", name="Queue").click()
    jobs = page.locator(".st-key-queue-jobs")
    expect(jobs.get_by_text("seed 3")).to_be_visible(timeout=PATIENCE_MS)
    shoot("queue", everywhere=True)
    press(page, f"queue-first-{waiting[2].id}", "First")
    wait_until(lambda: Queue(studio.runs_dir).position(waiting[2]) == 1, waiting[2])
    press(page, f"queue-cancel-{waiting[0].id}", "Cancel")
    wait_until(lambda: waiting[0].status.state is RunState.STOPPED, waiting[0])
    expect(page.get_by_text("1 at work, 2 waiting")).to_be_visible(timeout=PATIENCE_MS)
    # What was opened stays open; while the list is drawn anew, a run may stand in its old place as well.
    expect(jobs.get_by_text("seed 3")).to_have_count(1)
    expect(jobs.get_by_text("seed 3")).to_be_visible()
    press(page, f"queue-stop-{first.id}", "Stop")
    assert wait_for_end(first).state is RunState.STOPPED
    wait_until(lambda: waiting[2].status.epoch >= 1, waiting[2])
    assert waiting[1].status.state is RunState.QUEUED
    for run in (waiting[1], waiting[2]):
        run.request_stop()
        wait_for_end(run)


def press(page: Page, key: str, name: str) -> None:
    page.locator(f".st-key-{key}").get_by_role("button", name=name, exact=True).click()


def hand_in(dialog: Locator, path: Path) -> None:
    dialog.locator("input[type=file]").set_input_files(path)
    expect(dialog.get_by_role("button", name=f"Remove {path.name}")).to_be_visible(timeout=PATIENCE_MS)
    dialog.get_by_role("button", name="Import").click()
