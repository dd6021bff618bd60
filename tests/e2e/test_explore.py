"""Exploring as a person does: a line around points, the images in it, one's path, a way between two, another layout."""

from __future__ import annotations

import re
import shutil

import pytest
from playwright.sync_api import Page, expect

from synermix_core.runs import Run
from tests.e2e.conftest import Shoot
from tests.e2e.serving import Studio
from tests.e2e.viewing import View

pytestmark = pytest.mark.e2e

PATIENCE_MS = 120_000
LEFT_HALF = ((0.01, 0.01), (0.5, 0.01), (0.5, 0.99), (0.01, 0.99))


def choose(page: Page, name: str) -> None:
    """Press one of several buttons of which one is always pressed."""
    page.get_by_test_id("stButtonGroup").get_by_text(name, exact=True).click()


def test_from_a_line_around_points_to_another_layout(
    studio: Studio, page: Page, finished_run: Run, shoot: Shoot
) -> None:
    run = Run(shutil.copytree(finished_run.path, studio.runs_dir / finished_run.id))
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{studio.url}/explore?run={run.id}&layout=pca")
    view = View(page)
    expect(view.root).to_have_attribute("data-series", f"{run.id}/pca", timeout=PATIENCE_MS)
    view.press("-")  # all points are inside the plot

    view.shift_lasso(LEFT_HALF)
    cells = page.locator(".image-grid figure")
    expect(cells.first).to_be_visible(timeout=PATIENCE_MS)
    selected = int(view.told("selected"))
    assert 2 <= selected < 100
    expect(cells).to_have_count(selected)
    expect(page).to_have_url(re.compile("[?&]selection="))
    shoot("grid", everywhere=True)

    choose(page, "Path")
    expect(page.locator(".portrait")).to_contain_text("Taken for", timeout=PATIENCE_MS)
    view.slider.fill("1")
    view.expect(epoch=1, selected=selected)

    choose(page, "Filament")
    expect(page.locator(".filament-strip figure")).to_have_count(11, timeout=PATIENCE_MS)
    expect(page.get_by_text("the features leave the straight way by up to")).to_be_visible()
    shoot("filament")

    choose(page, "Layouts")
    page.get_by_role("combobox", name="Method").click()
    page.get_by_role("option", name="Class plane").click()
    choose(page, "head")
    page.get_by_role("button", name="Lay out").click()
    name = "plane-plane_through-head"
    expect(view.root).to_have_attribute("data-series", f"{run.id}/{name}", timeout=PATIENCE_MS)
    view.expect(frames=5, selected=selected)
    expect(page).to_have_url(re.compile(f"layout={name}"))
    assert run.layout.frame_epochs(name) == run.layout.feature_epochs()

    # A copied link shows the same images of the same epoch, laid out in the same way.
    other = page.context.new_page()
    other.goto(page.url)
    again = View(other)
    expect(again.root).to_have_attribute("data-series", f"{run.id}/{name}", timeout=PATIENCE_MS)
    again.expect(selected=selected, epoch=view.root.get_attribute("data-epoch"))
