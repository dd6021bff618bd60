"""The table of the Runs page, handled as a reader would."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

ROW_HEIGHT, CHECKBOX_X = 35, 16


def table(page: Page) -> Locator:
    return page.get_by_test_id("stDataFrame").first


def tick(page: Page, row: int) -> None:
    """Tick the check box of a row: a place on a canvas, below a layer that takes the pointer."""
    canvas = table(page).locator("canvas").first
    canvas.click(position={"x": CHECKBOX_X, "y": ROW_HEIGHT * (row + 1.5)}, force=True)
