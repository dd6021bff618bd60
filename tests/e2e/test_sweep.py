"""A sweep in the browser: its heatmap fills in where it stands, a cell opens its runs, and the page may be closed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from synermix_core.sweeps import list_sweeps, open_sweep
from tests.e2e.conftest import Shoot
from tests.e2e.serving import Studio

pytestmark = pytest.mark.e2e

PATIENCE_MS = 180_000
HEATMAP = ".st-key-sweep-map svg.marks"


def test_a_heatmap_fills_in_and_a_cell_opens_its_run(
    studio: Studio, page: Page, context: BrowserContext, shoot: Shoot
) -> None:
    page.goto(f"{studio.url}/sweep?epochs=1")
    page.get_by_role("textbox", name="β · weight of the intra-class loss").fill("0,0.5")
    seeds = page.get_by_role("spinbutton", name="Seeds")
    seeds.fill("1")
    seeds.press("Enter")
    expect(page.get_by_text("4 runs = 2 mixups × 2 values of β × 1 seed")).to_be_visible(timeout=PATIENCE_MS)
    shoot("setup", everywhere=True)
    page.get_by_role("button", name="Start the sweep").click()
    expect(page).to_have_url(re.compile("sweep=.+-sweep-"))
    expect(page.locator(HEATMAP)).to_be_visible(timeout=PATIENCE_MS)
    url = page.url
    page.close()  # nobody has to watch
    page = context.new_page()
    page.goto(url)
    heatmap = page.locator(HEATMAP)
    heatmap.evaluate("element => { element.seen = true; }")
    expect(page.get_by_text("4 finished")).to_be_visible(timeout=PATIENCE_MS)
    expect(heatmap.get_by_text(re.compile(r"\d %"))).to_have_count(4)
    assert heatmap.evaluate("element => element.seen"), "the heatmap was mounted anew"
    figure = heatmap.get_by_text(re.compile(r"\d %")).first
    assert figure.evaluate("text => getComputedStyle(text).fill") == "rgb(0, 0, 0)", "not the colour of labels"
    heatmap.locator(".mark-rect path").first.click()
    page.get_by_role("button", name="Seed 0").click()
    (name,) = list_sweeps(studio.runs_dir)
    first = open_sweep(name, studio.runs_dir).runs[0].run
    expect(page).to_have_url(re.compile(f"run={first.id}"))
