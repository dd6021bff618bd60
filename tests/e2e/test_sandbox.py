"""Classes dragged about with a real mouse: the measures follow, and so do the sliders that move the same class."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Shoot
from tests.e2e.serving import Studio

pytestmark = pytest.mark.e2e

PATIENCE_MS = 120_000
NEAR = 2
"""Pixels."""
DRAGGED, TARGET = "0", "2"
AS_TRAINED = {"Fisher ratio": "14.6", "kNN accuracy": "99.0%", "Variance": "28.3"}
FAR_LOWER = re.compile(r"^[4-8]\d\.\d%$")


def disc(page: Page, name: str) -> Locator:
    return page.locator(f"[data-class='{name}']")


def expect_measure(page: Page, name: str, value: str | re.Pattern[str]) -> None:
    shown = page.get_by_test_id("stMetric").filter(has_text=name).get_by_test_id("stMetricValue")
    expect(shown).to_have_text(value, timeout=PATIENCE_MS)


def middle(element: Locator) -> tuple[float, float]:
    box = element.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_class_follows_mouse_keys_and_sliders_and_the_measures_follow_it(
    page: Page, studio: Studio, shoot: Shoot
) -> None:
    page.goto(f"{studio.url}/cohesion")
    expect(disc(page, DRAGGED)).to_be_visible(timeout=PATIENCE_MS)
    for name, value in AS_TRAINED.items():
        expect_measure(page, name, value)
    start, target = middle(disc(page, DRAGGED)), middle(disc(page, TARGET))

    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*target, steps=12)
    assert middle(disc(page, DRAGGED)) == pytest.approx(target, abs=NEAR), "it follows the mouse at once"
    page.mouse.up()
    expect_measure(page, "kNN accuracy", FAR_LOWER)
    shoot("dragged")
    assert middle(disc(page, DRAGGED)) == pytest.approx(target, abs=NEAR), "it stays where it was dropped"

    page.get_by_role("button", name="As trained").click()
    expect_measure(page, "kNN accuracy", AS_TRAINED["kNN accuracy"])
    expect(disc(page, DRAGGED)).to_have_attribute(
        "aria-label", re.compile("mean at -21.7, -8.5, spread times 1.00"), timeout=PATIENCE_MS
    )

    disc(page, DRAGGED).press("+")
    expect_measure(page, "Variance", re.compile(r"^(29|30)\.\d$"))
    expect(disc(page, DRAGGED)).to_have_attribute("aria-label", re.compile("spread times 1.10"))
    page.locator(".st-key-cohesion-spread input").press("ArrowRight")
    expect(disc(page, DRAGGED)).to_have_attribute("aria-label", re.compile(r"spread times 1\.20"), timeout=PATIENCE_MS)
    expect(page.get_by_test_id("stException")).to_have_count(0)
