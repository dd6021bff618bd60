"""The sandbox of lesson 5 under a mouse: a class is widened by the grip on its ring, and coloured as the theme is."""

from __future__ import annotations

from math import sqrt
from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from synermix_core.view.palette import class_marks
from tests.e2e.serving import Studio

pytestmark = pytest.mark.e2e

PATIENCE_MS = 120_000
LABEL = 0
# How the class looks: lengths and places in pixels of the screen.
LOOK = f"""() => {{
    const inside = (one) => (one.shadowRoot ? [one, ...all(one.shadowRoot)] : [one]);
    const all = (root) => [...root.querySelectorAll("*")].flatMap(inside);
    const disc = all(document).find((one) => one.dataset?.class === "{LABEL}");
    if (!disc) return {{}};
    const group = disc.parentNode;
    const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
    const [ring, grip] = [".ring", ".grip"].map((name) => group.querySelector(name).getBoundingClientRect());
    const [across, down] = [0, 1].map((axis) => middle(grip)[axis] - middle(ring)[axis]);
    return {{
        ring: ring.width / 2, grip: Math.hypot(across, down), at: middle(grip),
        spread: +disc.getAttribute("aria-label").match(/spread times ([0-9.]+)\\./)[1],
        color: getComputedStyle(group.querySelector(".point")).fill,
    }};
}}"""


def look(page: Page) -> dict[str, Any]:
    return page.evaluate(LOOK)


def wait_until(page: Page, condition: str, value: object = None) -> None:
    """Wait until a condition on `look` holds."""
    page.wait_for_function(f"value => {{ const look = ({LOOK})(); return {condition}; }}", arg=value)


def test_a_class_widens_as_far_as_its_grip_is_dragged(studio: Studio, page: Page) -> None:
    page.set_default_timeout(PATIENCE_MS)
    page.goto(f"{studio.url}/cohesion")
    slider = page.locator(".st-key-cohesion-spread").get_by_role("slider")
    slider.press("Home")
    wait_until(page, "look.spread === 0.1")
    tight = look(page)
    assert tight["ring"] < tight["grip"] - 5, "the ring of a tight class is under its disc, the grip beside that"
    across, down = tight["at"]

    page.mouse.move(across, down)
    page.mouse.down()
    page.mouse.move(across + 1, down - 1)
    wait_until(page, "look.ring !== value", tight["ring"])
    assert look(page)["ring"] - tight["ring"] == pytest.approx(sqrt(2), abs=0.3), "no jump"
    page.mouse.move(across + 40, down - 40)
    wait_until(page, "look.ring > value", tight["ring"] + 30)
    page.mouse.up()

    wide = look(page)
    assert wide["ring"] - tight["ring"] == pytest.approx(40 * sqrt(2), abs=0.5)
    # Python has heard of it: its slider follows.
    page.wait_for_function(
        "([slider, spread]) => Math.abs(+(slider.value ?? slider.ariaValueNow) - spread) < 0.06",
        arg=[slider.element_handle(), wide["spread"]],
    )


def test_the_classes_take_the_colours_of_the_theme(studio: Studio, page: Page) -> None:
    page.set_default_timeout(PATIENCE_MS)
    mark = class_marks(10)[LABEL]
    schemes: tuple[tuple[Literal["light", "dark"], str], ...] = (("light", mark.light), ("dark", mark.dark))
    page.emulate_media(color_scheme="light")
    page.goto(f"{studio.url}/cohesion")
    for scheme, color in schemes:
        page.emulate_media(color_scheme=scheme)
        wait_until(
            page, "look.color === value", f"rgb({', '.join(str(int(color[at : at + 2], 16)) for at in (1, 3, 5))})"
        )
