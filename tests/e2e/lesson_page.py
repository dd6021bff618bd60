"""The page of a lesson in a browser: its sliders and its figures; shared by tests and benchmarks."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

# A figure is an SVG, of Vega's or in a component's shadow.
FIGURES = """() => {
    const inside = (element) => (element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element]);
    const all = (root) => [...root.querySelectorAll("*")].flatMap(inside);
    const page = document.querySelector("[data-testid=stMain]");
    return all(page).filter((element) => element.matches("svg.marks, .sandbox > svg"));
}"""
# What is seen of the figures: neither what they say in words, which tells of the sliders, nor names that each drawing
# gives anew.
LOOKS = f"""() => ({FIGURES})().map((svg) => {{
    const copy = svg.cloneNode(true);
    for (const element of copy.querySelectorAll("*")) {{
        for (const name of ["aria-label", "id", "clip-path"]) element.removeAttribute(name);
    }}
    return copy.innerHTML;
}}).join()"""
# Whether each place of a figure has one.
DRAWN = f"""() => {{
    const places = document.querySelectorAll("[data-testid=stMain] :is(.stVegaLiteChart, .stBidiComponent)");
    return places.length > 0 && ({FIGURES})().length === places.length;
}}"""


def figures(page: Page) -> Locator:
    """Return the figures of the lesson, each with what it says in words as its label."""
    return page.get_by_test_id("stMain").locator(".vega-embed:has(svg), .sandbox > svg")


def sliders(page: Page) -> Locator:
    """Return the sliders of the lesson, the browser's own and drawn ones."""
    return page.locator(".st-key-lesson-stage").get_by_role("slider")


def nudge(slider: Locator) -> None:
    """Move a slider by one step, up if there is room."""
    at_the_top = slider.evaluate("e => +(e.max || e.ariaValueMax) <= +(e.value ?? e.ariaValueNow)")
    slider.press("ArrowLeft" if at_the_top else "ArrowRight")


def answer(page: Page) -> None:
    """Answer the lesson's question, rightly or not, and wait for what that reveals."""
    page.get_by_test_id("stRadioOption").first.click()
    page.get_by_test_id("stAlert").wait_for()
    wait_until_drawn(page)


def wait_until_drawn(page: Page) -> None:
    """Wait until Streamlit has nothing more to say and every figure is drawn."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.wait_for_function(DRAWN)
