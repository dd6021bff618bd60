"""The embedding view with more classes than there are colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from synermix_core.view import FramePart, StaticPart, encode
from tests.e2e.bare_page import bare_page
from tests.e2e.conftest import Shoot
from tests.e2e.viewing import View, same

pytestmark = pytest.mark.e2e


def test_a_hundred_classes_are_told_apart_by_pointing(page: Page, tmp_path: Path, shoot: Shoot) -> None:
    labels = np.arange(1000) % 100
    random = np.random.default_rng(0)
    centres = np.stack(np.divmod(np.arange(100), 10), axis=1)
    part = StaticPart(
        ids=range(1000),
        labels=labels,
        class_names=[f"class {label}" for label in range(100)],
        thumbnails=np.zeros((1000, 8, 8, 1), np.uint8),
    )
    frame = FramePart(centres[labels] + 0.15 * random.normal(size=(1000, 2)), labels, np.ones(1000))
    message = encode(series="many/umap", caption="", live=False, epochs=[0], frames={0: frame}, static=part)
    (tmp_path / "many.html").write_text(bare_page(message), encoding="utf-8")
    page.emulate_media(reduced_motion="reduce")
    page.goto((tmp_path / "many.html").as_uri())
    view = View(page)
    view.expect(points=1000)
    plain = view.pixels()
    view.find_point()
    name = view.tooltip.inner_text().splitlines()[0]
    lit = view.pixels_now()
    assert not same(lit, plain)
    # All but a hundredth of the points are dimmed.
    assert lit.mean() > plain.mean()
    shoot("pointed")
    view.root.get_by_label("Search classes").fill(name)
    only = view.root.locator(".classes button:visible")
    expect(only.first).to_have_text(name)
    only.first.click(modifiers=["Shift"])
    view.shift_lasso()
    view.expect(selected=10)
    shoot("alone")
