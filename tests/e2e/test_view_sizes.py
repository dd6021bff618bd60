"""The embedding view in as little room as a row of them leaves to each: words and points keep clear of each other."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from synermix_core.view import FramePart, Metric, StaticPart, encode
from synermix_core.view.parts import GhostPart
from tests.e2e.bare_page import bare_page
from tests.e2e.conftest import Shoot
from tests.e2e.viewing import BORDER, View, same

pytestmark = pytest.mark.e2e

POINTS, GHOSTS, EPOCHS = 400, 20, 12
CAPTION = "UMAP · neighbours 30 · minimal distance 0.05 · 400 held-out images"
WORDS = (".head", ".key")


@pytest.fixture
def square(tmp_path: Path) -> str:
    """Return the address of a page with points that fill a square from edge to edge, at each epoch."""
    random = np.random.default_rng(0)
    labels, ghost_labels = np.arange(POINTS) % 10, np.arange(GHOSTS) % 10
    layout = random.uniform(-1, 1, (POINTS, 2))
    part = StaticPart(
        ids=range(POINTS),
        labels=labels,
        class_names=[f"class {label}" for label in range(10)],
        thumbnails=np.zeros((POINTS, 8, 8, 1), np.uint8),
        metrics=[Metric(name, name.title(), percent=True) for name in ("accuracy", "cohesion", "fisher", "silhouette")],
        ghosts=GhostPart(
            np.arange(GHOSTS) % 3,
            ghost_labels,
            ghost_labels,
            np.zeros(GHOSTS),
            np.zeros(GHOSTS),
            np.ones(GHOSTS),
            False,
        ),
    )
    frames = {
        epoch: FramePart(
            layout,
            np.roll(labels, EPOCHS - epoch),
            random.uniform(size=POINTS),
            ghosts=0.5 * layout[:GHOSTS],
            values={"accuracy": epoch / EPOCHS, "knn_overlap": 0.09 + epoch / EPOCHS * 0.9},
        )
        for epoch in range(EPOCHS)
    }
    message = encode(series="square/umap", caption=CAPTION, live=True, epochs=range(EPOCHS), frames=frames, static=part)
    path = tmp_path / "square.html"
    path.write_text(bare_page(message), encoding="utf-8")
    return path.as_uri()


def open_view(page: Page, address: str, width: int, scheme: Literal["light", "dark"] = "light") -> View:
    page.emulate_media(reduced_motion="reduce", color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 1000})
    page.goto(address)
    view = View(page)
    view.expect(points=POINTS, frames=EPOCHS)
    return view


def behind_words(view: View) -> int:
    """Return how many pixels behind the words have another colour than the ground."""
    pixels = view.pixels_without_words()
    plot = view.plot.bounding_box()
    drawn = 0
    for words in WORDS:
        box = view.root.locator(words).bounding_box()
        assert plot
        assert box
        left, top = (round(box[side] - plot[side]) - BORDER for side in ("x", "y"))
        behind = pixels[top : top + round(box["height"]), left : left + round(box["width"])]
        drawn += int((behind != pixels[0, 0]).any(axis=-1).sum())
    return drawn


@pytest.mark.parametrize("width", [250, 330, 700])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_point_lies_on_the_words(
    page: Page, square: str, width: int, scheme: Literal["light", "dark"], shoot: Shoot
) -> None:
    view = open_view(page, square, width, scheme)
    assert behind_words(view) == 0
    shoot(f"{width}-{scheme}")
    view.press("x", "e")
    assert behind_words(view) == 0
    shoot(f"{width}-{scheme}-marks")
    view.press("+", "+")
    assert behind_words(view) > 0, "the words should not have been looked behind"


@pytest.mark.parametrize("width", [250, 700])
def test_what_is_said_moves_no_point(page: Page, square: str, width: int) -> None:
    """From epoch to epoch the words change; so they do when something is selected or marked."""
    view = open_view(page, square, width)
    view.press("g", "t")
    before = view.pixels_without_words()
    view.press("Home")
    expect(view.root.locator(".caption")).to_contain_text("keeps 9%")
    assert same(view.pixels_without_words(), before)
    view.press("End", "e")
    expect(view.root.locator(".key")).to_contain_text("taken for another class")
    view.press("e", "g")
    view.press("g")
    assert same(view.pixels_without_words(), before)
    view.shift_lasso()
    expect(view.root.locator(".status")).to_contain_text("selected")
    assert same(view.pixels_without_words(), before)


def test_a_caption_that_is_cut_says_all_of_itself_when_pointed_at(page: Page, square: str) -> None:
    view = open_view(page, square, 330)
    caption = view.root.locator(".caption")
    caption.hover()
    expect(caption).to_have_attribute("title", f"{CAPTION} · keeps 92% of neighbours")
    box = caption.bounding_box()
    assert box
    assert box["height"] < 24, "the caption takes more than one line"
