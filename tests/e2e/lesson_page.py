"""The page of a lesson in a browser: its sliders and its figures; shared by tests and benchmarks."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

# A figure is an SVG, of Vega's or in a component's shadow. What it says in words is its caption, too.
FIGURES = """() => {
    const inside = (element) => (element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element]);
    const all = (root) => [...root.querySelectorAll("*")].flatMap(inside);
    return all(document.querySelector(".st-key-lesson-stage")).filter((element) => element.localName === "svg");
}"""
LOOKS = f"""() => {{
    const told = [...document.querySelectorAll(".st-key-lesson-stage [data-testid=stCaptionContainer]")];
    return [...({FIGURES})().map((svg) => svg.outerHTML), ...told.map((words) => words.innerText)].join();
}}"""


def figures(page: Page) -> Locator:
    """Return the figures of the lesson, each with what it says in words as its label."""
    return page.locator(".st-key-lesson-stage").locator(".vega-embed:has(svg), svg[role=group]")


def sliders(page: Page) -> Locator:
    """Return the sliders of the lesson, the browser's own and drawn ones."""
    return page.locator(".st-key-lesson-stage").get_by_role("slider")


def nudge(slider: Locator) -> None:
    """Move a slider by one step, up if there is room."""
    at_the_top = slider.evaluate("e => +(e.max || e.ariaValueMax) <= +(e.value ?? e.ariaValueNow)")
    slider.press("ArrowLeft" if at_the_top else "ArrowRight")
