"""What a reader does with the embedding view: look closely, choose, scrub, colour, filter, zoom, take a picture.

On the replay page, which holds the same module as the app and needs no server.
"""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from synermix_core.runs import Run
from synermix_core.view.replay import replay_html
from tests.e2e.conftest import Shoot
from tests.e2e.viewing import View, same

pytestmark = pytest.mark.e2e

LAST = 4
LEFT, RIGHT = (
    ((0.01, 0.01), (0.5, 0.01), (0.5, 0.99), (0.01, 0.99)),
    ((0.5, 0.01), (0.99, 0.01), (0.99, 0.99), (0.5, 0.99)),
)


@pytest.fixture(scope="module")
def replay_page(finished_run: Run, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a run's replay on the disk."""
    path = tmp_path_factory.mktemp("replay") / "replay.html"
    path.write_text(replay_html(finished_run), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def view(page: Page, replay_page: str) -> View:
    """Return the view of a replay opened without a network, by a reader who asked for less motion."""
    page.emulate_media(reduced_motion="reduce")
    return open_replay(page, replay_page)


def open_replay(page: Page, address: str) -> View:
    page.context.set_offline(True)
    page.goto(address)
    view = View(page)
    view.expect(epoch=LAST)
    return view


def test_the_page_asks_for_nothing_from_outside(page: Page, replay_page: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_replay(page, replay_page).find_point()
    assert asked[0] == replay_page
    assert {urlsplit(address).scheme for address in asked} <= {"file", "data", "blob"}


def class_names(run: Run) -> list[str]:
    return [run.class_names[label] for label in run.probe.labels]


def test_hovering_shows_the_image_and_what_it_is_taken_for(view: View, finished_run: Run, shoot: Shoot) -> None:
    view.find_point()
    words = view.tooltip.inner_text()
    probe, (predictions, confidences) = finished_run.probe, finished_run.predictions(LAST)
    assert predictions is not None
    assert confidences is not None
    number = re.search(r"image (\d+)", words)
    assert number
    row = probe.ids.tolist().index(int(number[1]))
    assert words.splitlines()[0] == class_names(finished_run)[row]
    assert f"taken for {finished_run.class_names[predictions[row]]}" in words
    shown = re.search(r"(\d+)%", words)
    assert shown
    assert abs(int(shown[1]) - 100 * confidences[row]) <= 1
    drawn = view.tooltip.locator("canvas").evaluate(
        "canvas => [...canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data]"
    )
    np.testing.assert_array_equal(drawn[::4], probe.thumbnails[row, ..., 0].ravel())
    shoot("tooltip")
    view.page.mouse.move(0, 0)
    expect(view.tooltip).to_be_hidden()


def test_clicks_select_and_trails_follow(view: View, shoot: Shoot) -> None:
    plain = view.pixels()
    spot = view.find_point()
    view.page.mouse.click(*spot)
    view.expect(selected=1)
    assert not same(view.pixels(), plain)
    other = view.find_point(start=0.5)
    view.page.keyboard.down("Control")
    view.page.mouse.click(*other)
    view.page.keyboard.up("Control")
    view.expect(selected=2)
    with_trails = view.pixels()
    shoot("trails")
    view.press("t")
    assert not same(view.pixels(), with_trails), "the trails of the two points were still there"
    view.page.mouse.click(*view.place(0.5, 0.985))
    view.expect(selected=0)


def test_a_line_around_points_selects_them(view: View, finished_run: Run, shoot: Shoot) -> None:
    view.press("-")  # all points are inside the plot
    lasso = view.button("Select with a line")
    lasso.click()
    expect(lasso).to_have_attribute("aria-pressed", "true")
    view.lasso(LEFT)
    expect(lasso).to_have_attribute("aria-pressed", "false")
    left = int(view.told("selected"))
    shoot("selected")
    view.shift_lasso(RIGHT)
    right = int(view.told("selected"))
    assert left > 0
    assert right > 0
    assert left + right == len(finished_run.probe.ids)
    view.page.keyboard.down("Shift")
    view.page.mouse.move(*view.place(0.2, 0.2))
    view.page.mouse.down()
    view.page.mouse.move(*view.place(0.8, 0.4), steps=4)
    view.page.mouse.move(*view.place(0.7, 0.8), steps=4)
    shoot("drawing")
    view.press("Escape")
    view.page.mouse.up()
    view.page.keyboard.up("Shift")
    view.expect(selected=right)


def test_scrubbing_moves_the_points_and_the_readout(view: View, finished_run: Run) -> None:
    last = view.pixels()
    view.slider.focus()
    view.slider.press("ArrowLeft")
    view.expect(epoch=LAST - 1, follow="false")
    assert not same(view.pixels(), last)
    accuracy = finished_run.metrics()["val_accuracy"].iloc[LAST - 1]
    expect(view.root.locator(".readout dd").first).to_have_text(f"{100 * accuracy:.1f}%")
    view.slider.fill("0")
    expect(view.root.locator("output")).to_have_text("before training")
    view.slider.fill(str(LAST))
    view.expect(follow="true")
    assert same(view.pixels(), last)


def test_playing_goes_through_the_epochs_and_can_be_paused(view: View, shoot: Shoot) -> None:
    view.root.get_by_text("View", exact=True).click()
    view.root.get_by_label("0.5×").check()  # slow enough to be met on the way
    shoot("menu")
    view.press("Escape")
    view.button("Play").click()
    view.expect(epoch=1)
    shoot("playing")
    view.button("Pause").click()
    paused_at = view.told("epoch")
    view.page.wait_for_timeout(2_000)  # longer than an epoch takes at this speed
    view.expect(epoch=int(paused_at))
    view.press(">", ">", ">", " ")
    view.expect(epoch=LAST)
    expect(view.button("Play")).to_be_visible()


def test_points_glide_from_epoch_to_epoch(page: Page, replay_page: str) -> None:
    page.clock.install(time=0)
    view = open_replay(page, replay_page)
    page.clock.pause_at(600_000)  # later than now, however long opening took
    view.press("Home")
    moments = []
    for milliseconds in (50, 150, 600, 600):
        page.clock.run_for(milliseconds)
        moments.append(view.pixels())
    assert not any(map(same, moments[:2], moments[1:3])), "the points jumped"
    assert same(moments[2], moments[3]), "the points never arrived"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_way_to_colour_looks_different_and_explains_itself(
    view: View, scheme: Literal["light", "dark"], shoot: Shoot
) -> None:
    view.page.emulate_media(color_scheme=scheme)
    view.slider.fill("1")  # where there is still much to see
    keys = {"confidence": "unsure", "movement": "moved", "error": "taken for another class"}
    seen = []
    choice = view.root.get_by_role("combobox", name="Colour")
    for colour in ("class", "prediction", "error", "confidence", "movement"):
        choice.select_option(colour)
        view.expect(colour=colour)
        seen.append(view.pixels())
        expect(view.root.locator(".key")).to_contain_text(keys.get(colour, ""))
        shoot(colour)
    assert not any(same(one, other) for one, other in itertools.combinations(seen, 2))


def test_the_legend_filters_classes(view: View, finished_run: Run, shoot: Shoot) -> None:
    labels = finished_run.probe.labels
    everything = view.pixels()
    view.press("-")
    view.button("3").click()
    expect(view.button("3")).to_have_attribute("aria-pressed", "false")
    view.shift_lasso()
    view.expect(selected=int((labels != 3).sum()))
    view.press("Escape")
    view.button("3").click(modifiers=["Shift"])
    view.shift_lasso()
    view.expect(selected=int((labels == 3).sum()))
    shoot("alone")
    view.press("Escape", "Escape")
    view.button("3").click(modifiers=["Shift"])
    view.plot.focus()
    assert same(view.pixels(), everything)


def test_hovering_over_the_legend_lights_a_class(view: View, shoot: Shoot) -> None:
    plain = view.pixels()
    view.button("3").hover()
    assert not same(view.pixels_now(), plain)
    shoot("lit")
    assert same(view.pixels(), plain)


def test_the_view_menu_switches_what_lies_over_the_points(view: View, shoot: Shoot) -> None:
    view.press("g")  # as it opens, points synthesized in a class are shown
    seen = [view.pixels()]
    for key, title in (
        ("e", "Mark wrong predictions"),
        ("m", "Class centres and spread, as drawn"),
        ("g", "Points synthesized in a class"),
        ("x", "Points mixed between classes"),
        ("v", "Metrics"),
    ):
        box = view.root.get_by_label(title)
        was = box.is_checked()
        before = view.pixels()
        view.root.get_by_text("View", exact=True).click()
        box.set_checked(not was)
        view.press("Escape")
        after = view.pixels()
        assert not any(same(after, other) for other in seen), f"{title}: nothing changed"
        seen.append(after)
        shoot(key)
        view.press(key)
        assert same(view.pixels(), before), f"{title}: the key did not undo it"
    view.press("e", "m", "x", "g")
    shoot("all")


def test_a_picture_can_be_taken_home(view: View, finished_run: Run, tmp_path: Path) -> None:
    view.slider.fill("2")
    view.root.get_by_text("View", exact=True).click()
    with view.page.expect_download() as waiting:
        view.button("Save picture (PNG)").click()
    download = waiting.value
    assert download.suggested_filename == f"{finished_run.id}-umap-epoch-2.png"
    download.save_as(tmp_path / "picture.png")
    with Image.open(tmp_path / "picture.png") as picture:
        box = view.plot.bounding_box()
        assert box
        assert abs(picture.width - box["width"]) <= 3
        assert picture.height > box["height"], "the legend stands below the plot"
        colors = picture.convert("RGB").getcolors(picture.width * picture.height)
    # Ground, ink, and ten classes' colours, with all their shades.
    assert colors
    assert len(colors) > 100


def test_zoom_pan_and_fit(view: View) -> None:
    fitted = view.pixels()
    view.plot.hover()
    view.page.mouse.wheel(0, -300)
    expect(view.root).not_to_have_attribute("data-zoom", "1.000")
    assert view.told("zoom") > 1.2
    zoomed = view.pixels()
    mouse = view.page.mouse
    mouse.move(*view.place(0.5, 0.5))
    mouse.down()
    mouse.move(*view.place(0.7, 0.6), steps=4)
    mouse.up()
    view.expect(selected=0)
    assert not same(view.pixels(), zoomed)
    view.button("Fit").click()
    view.expect(zoom="1.000")
    assert same(view.pixels(), fitted)
    view.press("+", "+")
    view.plot.dblclick(position={"x": 5, "y": 200})
    view.expect(zoom="1.000")


def test_everything_goes_by_keyboard(view: View, shoot: Shoot) -> None:
    view.press("ArrowLeft", "ArrowLeft")
    view.expect(epoch=LAST - 2)
    view.press("ArrowRight")
    view.expect(epoch=LAST - 1)
    view.press("Home")
    view.expect(epoch=0)
    view.press("End")
    view.expect(epoch=LAST, follow="true")
    view.press("b")
    view.expect(colour="prediction")
    view.press("+", "+", "-")
    view.expect(zoom="1.400")
    here = view.pixels()
    view.press("Shift+ArrowRight")
    assert not same(view.pixels(), here)
    view.press("l")
    expect(view.button("Select with a line")).to_have_attribute("aria-pressed", "true")
    shoot("focus")
    view.press("Escape")
    expect(view.button("Select with a line")).to_have_attribute("aria-pressed", "false")
    view.press("Escape")
    view.expect(zoom="1.000")
    view.press(" ")
    expect(view.button("Pause")).to_be_visible()
    view.press(" ")
    # One stop for the plot, one for each control, one for all of the legend.
    stops = []
    for _ in range(8):
        view.page.keyboard.press("Tab")
        stops.append(view.page.evaluate("() => { const e = document.activeElement; return e.ariaLabel ?? e.tagName; }"))
    assert stops[:2] == ["SELECT", "BUTTON"]
    assert stops[2:] == ["Play", "Epoch", "Newest epoch", "Select with a line", "Fit", "SUMMARY"]


def test_the_view_fills_the_screen_and_leaves_it_again(view: View, shoot: Shoot) -> None:
    view.press("f")
    view.page.wait_for_function("document.fullscreenElement?.matches('.embedding-view')")
    shoot("full")
    view.press("f")
    view.page.wait_for_function("document.fullscreenElement === null")
    view.expect(epoch=LAST)


def test_the_theme_follows_the_system_while_the_page_is_open(view: View, shoot: Shoot) -> None:
    light = view.pixels()
    fill = view.root.locator(".legend path").first
    expect(fill).to_have_attribute("fill", "#0072B2")
    view.page.emulate_media(color_scheme="dark")
    expect(fill).to_have_attribute("fill", "#3D9BD6")
    assert not same(view.pixels(), light)
    view.page.emulate_media(color_scheme="light")
    expect(fill).to_have_attribute("fill", "#0072B2")
    assert same(view.pixels(), light)
    shoot("replay", everywhere=True)


def test_a_lost_graphics_context_comes_back(view: View, shoot: Shoot) -> None:
    before = view.pixels()
    view.lose_graphics()
    expect(view.root.get_by_text("took the graphics away")).to_be_visible()
    shoot("lost")
    view.press("Home", "b")
    view.expect(epoch=0, colour="prediction")
    view.give_graphics_back()
    view.press("End", "b", "b", "b", "b")
    view.expect(colour="class")
    assert same(view.pixels(), before)


def test_without_webgl_a_plain_canvas_draws_the_same(view: View, replay_page: str, shoot: Shoot) -> None:
    with_webgl = view.pixels()
    view.page.add_init_script(
        """const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
            return kind.startsWith("webgl") ? null : original.call(this, kind, ...rest);
        };"""
    )
    open_replay(view.page, replay_page)
    view.expect(renderer="canvas")
    assert np.abs(view.pixels() - with_webgl).mean() < 1, "the two renderers should not be told apart"
    shoot("canvas")
    view.page.mouse.click(*view.find_point())
    view.expect(selected=1)
