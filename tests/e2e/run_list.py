"""The table of the Runs page, handled as a reader would."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

ROW_HEIGHT, CHECKBOX_X = 35, 16


def table(page: Page) -> Locator:
    return page.get_by_test_id("stDataFrame").first


def tick(page: Page, row: int) -> None:
    """Tick the check box of a row: a place on a canvas, below a layer that takes the pointer."""
    canvas = table(page).locator("canvas").first
    expect(canvas).to_be_visible()
    # What is drawn anew under the pointer would take the click with it.
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    canvas.click(position={"x": CHECKBOX_X, "y": ROW_HEIGHT * (row + 1.5)}, force=True)
