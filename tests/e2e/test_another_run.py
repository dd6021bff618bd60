"""The embedding view between two runs: nothing of the last one stays in sight while the next one is awaited."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from synermix_core.runs import Run
from synermix_core.view import encode
from synermix_core.view.run_message import run_message
from tests.e2e.bare_page import bare_page
from tests.e2e.conftest import Shoot
from tests.e2e.viewing import View

pytestmark = pytest.mark.e2e

PAINTED = """canvas => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value, i) => i % 4 === 3 && value > 0);
}"""


def test_a_view_that_waits_for_a_run_shows_nothing_of_the_one_before(
    page: Page, tmp_path: Path, finished_run: Run, shoot: Shoot
) -> None:
    shown = run_message(finished_run, "pca", range(5), live=False)
    (tmp_path / "view.html").write_text(bare_page(shown), encoding="utf-8")
    page.emulate_media(reduced_motion="reduce")
    page.goto((tmp_path / "view.html").as_uri())
    view = View(page)
    view.press("m", "e")
    overlay = view.plot.locator("canvas.overlay")
    page.wait_for_function(f"canvas => ({PAINTED})(canvas)", arg=overlay.element_handle())
    waiting = encode(series="next/umap", caption="", live=True, epochs=[], frames={}, static=None)
    page.evaluate("text => window.apply(text)", base64.b64encode(waiting).decode())
    expect(view.root.get_by_text("Waiting for the first embedding…")).to_be_visible()
    shoot("waiting")
    assert not overlay.evaluate(PAINTED)
    for part in (".readout", ".key", ".classes", ".epoch"):
        expect(view.root.locator(part)).to_have_text("")
    page.evaluate("text => window.apply(text)", base64.b64encode(shown).decode())
    view.expect(frames=5, epoch=4)
    page.wait_for_function(f"canvas => ({PAINTED})(canvas)", arg=overlay.element_handle())
