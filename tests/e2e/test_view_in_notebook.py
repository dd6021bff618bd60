"""The embedding view as notebooks show it: what the kernel is told, cells that move together, frames that come in."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from synermix_core.runs import Run
from synermix_core.view.notebook import RunView
from tests.e2e.conftest import Shoot
from tests.e2e.notebook_page import notebook_page
from tests.e2e.viewing import View, same

pytestmark = pytest.mark.e2e

LAST = 4


def open_notebook(page: Page, folder: Path, views: Sequence[RunView], parts: int | None = None) -> list[View]:
    (folder / "notebook.html").write_text(notebook_page(views, parts=parts), encoding="utf-8")
    page.emulate_media(reduced_motion="reduce")
    page.goto((folder / "notebook.html").as_uri())
    page.wait_for_function("count => window.cells.length === count", arg=len(views))
    return [View(page, number) for number in range(len(views))]


def selection(page: Page, cell: int = 0) -> list[int]:
    """Return what the kernel would read as the widget's `selection`."""
    return page.evaluate("cell => window.cells[cell].state.selection", cell)


def test_the_kernel_and_the_reader_choose_the_same_images(page: Page, tmp_path: Path, finished_run: Run) -> None:
    (view,) = open_notebook(page, tmp_path, [finished_run.view("pca")])
    view.expect(epoch=LAST)
    view.press("-")
    view.shift_lasso()
    assert sorted(selection(page)) == sorted(finished_run.probe.ids.tolist())
    chosen = finished_run.probe.ids[:3].tolist()
    page.evaluate("ids => window.cells[0].change({ selection: ids })", chosen)
    view.expect(selected=3)
    view.press("Escape")
    assert selection(page) == []


def test_a_cell_plays_by_keyboard_follows_the_theme_and_outlives_lost_graphics(
    page: Page, tmp_path: Path, finished_run: Run, shoot: Shoot
) -> None:
    (view,) = open_notebook(page, tmp_path, [finished_run.view("pca")])
    view.press("Home", "<", " ")
    expect(view.button("Pause")).to_be_visible()
    view.press(">", ">", ">")
    view.expect(epoch=LAST)
    expect(view.button("Play")).to_be_visible()
    fill, light = view.root.locator(".legend path").first, view.pixels()
    expect(fill).to_have_attribute("fill", "#0072B2")
    page.evaluate("document.body.style.background = '#121417'")  # as JupyterLab changes its theme: no new cell
    expect(fill).to_have_attribute("fill", "#3D9BD6")
    shoot("dark")
    page.evaluate("document.body.style.background = '#ffffff'")
    expect(fill).to_have_attribute("fill", "#0072B2")
    view.lose_graphics()
    view.give_graphics_back()
    assert same(view.pixels(), light)


def test_linked_cells_share_epoch_and_selection_and_on_request_the_camera(
    page: Page, tmp_path: Path, finished_run: Run, shoot: Shoot
) -> None:
    views = [RunView(finished_run, method, link="compare") for method in ("umap", "pca")]
    one, two = open_notebook(page, tmp_path, views)
    one.expect(epoch=LAST)
    two.expect(epoch=LAST)
    one.slider.fill("1")
    two.expect(epoch=1, follow="false")
    two.plot.scroll_into_view_if_needed()
    spot = two.find_point()
    pointed = two.root.get_attribute("data-pointed")
    assert pointed
    one.expect(pointed=pointed)
    page.mouse.click(*spot)
    one.expect(selected=1)
    assert selection(page, 0) == selection(page, 1)
    assert len(selection(page, 0)) == 1
    shoot("linked")
    two.press("+")
    one.expect(zoom="1.000")
    two.press("z", "+")
    one.expect(zoom=two.root.get_attribute("data-zoom"))
    assert one.told("zoom") > 1
    one.press("Escape", "Escape")
    two.expect(selected=0, zoom="1.000")


def test_frames_that_come_in_leave_a_reader_where_they_are(page: Page, tmp_path: Path, finished_run: Run) -> None:
    copy = Run(shutil.copytree(finished_run.path, tmp_path / finished_run.id))
    widget = _widget_of_a_run_that_grows(copy)
    (view,) = open_notebook(page, tmp_path, [widget], parts=1)
    view.expect(epoch=2, follow="true")
    view.press("Home", "+")
    before = view.pixels()
    page.evaluate("window.cells[0].change({ parts: 2 })")
    view.expect(frames=4, epoch=0, follow="false")
    assert same(view.pixels(), before), "the points moved though nobody asked them to"
    view.press("End")
    view.expect(epoch=3, follow="true")
    page.evaluate("window.cells[0].change({ parts: 3 })")
    view.expect(frames=5, epoch=LAST)
    assert view.told("zoom") > 1, "the zoom was lost"
    expect(view.slider).to_have_attribute("max", str(LAST))


def _widget_of_a_run_that_grows(run: Run) -> RunView:
    """Return a widget that was sent three frames, then one more, and one more."""
    later = {epoch: run.layout.frame("pca", epoch) for epoch in (3, 4)}
    held_back = {epoch: path.read_bytes() for epoch, path in later.items()}
    for path in later.values():
        path.unlink()
    widget = run.view("pca")
    for epoch, content in held_back.items():
        later[epoch].write_bytes(content)
        widget.update()
    assert widget.parts == 3
    return widget
