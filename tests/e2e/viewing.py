"""The embedding view on a page, handled as a reader would: by pointer and keyboard."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
from PIL import Image
from playwright.sync_api import Locator, Page, expect

BORDER = 8
"""Pixels at the edge of the plot whose rounded corners are not drawn alike twice."""

# Round the plot, from just inside its border, in shares of its size.
EVERYTHING = ((0.01, 0.01), (0.99, 0.01), (0.99, 0.99), (0.01, 0.99))


class View:
    """One embedding view; places in it are shares of the plot's width and height."""

    def __init__(self, page: Page, number: int = 0) -> None:
        self.page = page
        self.root = page.locator(".embedding-view").nth(number)
        self.plot = self.root.locator(".plot")
        self.tooltip = self.root.locator(".tooltip")

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

    @property
    def slider(self) -> Locator:
        return self.root.get_by_label("Epoch", exact=True)

    def expect(self, **data: object) -> None:
        """Wait until the view says of itself, in its data attributes, what is given."""
        for name, value in data.items():
            expect(self.root).to_have_attribute(f"data-{name}", str(value))

    def told(self, name: str) -> float:
        return float(self.root.get_attribute(f"data-{name}") or "nan")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.plot.press(key)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return a place of the plot as one of the page."""
        box = self.plot.bounding_box()
        assert box, "the plot is not on the page"
        return box["x"] + x * box["width"], box["y"] + y * box["height"]

    def find_point(self, start: float = 0.3) -> tuple[float, float]:
        """Move the pointer over the plot until it meets an image's point; return where, on the page."""
        for y in np.arange(start, 0.8, 0.04):
            for x in np.arange(0.2, 0.8, 0.04):
                spot = self.place(x, y)
                self.page.mouse.move(*spot)
                if self.tooltip.is_visible() and self.tooltip.get_by_text("taken for").count():
                    return spot
        raise AssertionError("there is no point in the middle of the plot")

    def lasso(self, corners: Sequence[tuple[float, float]] = EVERYTHING) -> None:
        """Draw a line through the corners, with whatever keys are held down."""
        mouse = self.page.mouse
        mouse.move(*self.place(*corners[0]))
        mouse.down()
        for corner in corners[1:]:
            mouse.move(*self.place(*corner), steps=3)
        mouse.up()

    def shift_lasso(self, corners: Sequence[tuple[float, float]] = EVERYTHING) -> None:
        self.page.keyboard.down("Shift")
        self.lasso(corners)
        self.page.keyboard.up("Shift")

    def lose_graphics(self) -> None:
        """Take the GPU away, as a browser may at any time."""
        self.plot.locator("canvas.points").evaluate(
            """canvas => new Promise(done => {
                canvas.addEventListener("webglcontextlost", () => setTimeout(done), { once: true });
                window.extension = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
                window.extension.loseContext();
            })"""
        )
        self.expect(renderer="lost")

    def give_graphics_back(self) -> None:
        self.page.evaluate("window.extension.restoreContext()")
        self.expect(renderer="webgl")

    def pixels(self) -> np.ndarray:
        """Return how the plot looks inside its border, while the pointer is elsewhere."""
        self.page.mouse.move(0, 0)
        return self.pixels_now()

    def pixels_without_words(self) -> np.ndarray:
        """Return the same, but of what is drawn alone."""
        self.page.mouse.move(0, 0)
        return self.pixels_now(".plot > :not(canvas) { visibility: hidden; }")

    def pixels_now(self, style: str = "") -> np.ndarray:
        """Return the same with the pointer where it is."""
        picture = self.plot.screenshot(style=".plot { outline: none !important; }" + style)
        colors = np.asarray(Image.open(io.BytesIO(picture)).convert("RGB"), dtype=np.int16)
        return colors[BORDER:-BORDER, BORDER:-BORDER]


def same(one: np.ndarray, other: np.ndarray) -> bool:
    """Return whether two pictures of a plot are the same."""
    return np.array_equal(one, other)
