"""The main job as a person does it: press Train, watch, reload, stop, resume, take the results home."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import time
from pathlib import Path

import onnxruntime
import pandas as pd
import pytest
import safetensors.torch
import torch
from playwright.sync_api import BrowserContext, Locator, Page, expect

from synermix_core.config import RunConfig
from synermix_core.data import load_data
from synermix_core.models import build_model
from synermix_core.runs import Run, RunState, list_runs
from tests.e2e.serving import Studio

pytestmark = pytest.mark.e2e

PATIENCE_MS = 120_000
LOST_WITHIN_SECONDS = 10.0


def view_of(page: Page) -> Locator:
    return page.locator(".embedding-view")


def wait_for_epoch(page: Page, epoch: int) -> None:
    """Wait until the embedding shows `epoch` or a later one."""
    page.wait_for_function(
        """least => {
            const host = [...document.querySelectorAll('*')].find(e => e.shadowRoot?.querySelector('.embedding-view'));
            const epoch = host?.shadowRoot.querySelector('.embedding-view').dataset.epoch;
            return epoch !== undefined && epoch !== '' && Number(epoch) >= least;
        }""",
        arg=epoch,
        timeout=PATIENCE_MS,
    )


def expect_state(page: Page, state: RunState, timeout: float = PATIENCE_MS) -> None:
    expect(page.locator(".stMarkdownBadge").get_by_text(state)).to_be_visible(timeout=timeout)


def press_train(page: Page) -> None:
    page.get_by_role("button", name="Train", exact=True).click()
    expect(page).to_have_url(re.compile(r"run="))


def pixels(locator: Locator) -> bytes:
    return locator.screenshot(animations="disabled")


def only_run(studio: Studio) -> Run:
    runs = list_runs(studio.runs_dir)
    assert len(runs) == 1
    return runs[0]


def download(page: Page, button: str | re.Pattern[str]) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(waiting.value.path()).read_bytes()


def test_train_watch_reload_stop_resume_and_take_home(studio: Studio, page: Page) -> None:
    page.goto(f"{studio.url}/?epochs=40")
    expect(view_of(page).get_by_text("before training")).to_be_visible(timeout=PATIENCE_MS)
    press_train(page)

    # Three epochs arrive; curve and embedding change, and neither is mounted anew.
    wait_for_epoch(page, 1)
    # A page that was just opened shows its charts in any order: the first one is known once they all are there.
    expect(page.get_by_test_id("stVegaLiteChart").locator("svg.marks")).to_have_count(4, timeout=PATIENCE_MS)
    curve = page.get_by_test_id("stVegaLiteChart").first
    view_of(page).evaluate("element => { element.seen = true; }")
    curve.locator("svg").first.evaluate("element => { element.seen = true; }")
    embedding_before, curve_before = pixels(view_of(page)), pixels(curve)
    view_of(page).locator("canvas.points").hover()
    page.mouse.wheel(0, -400)
    wait_for_epoch(page, 3)
    assert pixels(view_of(page)) != embedding_before
    while pixels(curve) == curve_before:  # the charts come after the view
        page.wait_for_timeout(100)
    assert view_of(page).evaluate("element => element.seen"), "the embedding view was mounted anew"
    assert curve.locator("svg").first.evaluate("element => element.seen"), "the curve was mounted anew"
    assert float(view_of(page).get_attribute("data-zoom") or 0) > 1, "the zoom was lost"

    # A reload in the middle of the run loses nothing: all the frames come back.
    page.reload()
    wait_for_epoch(page, 3)
    assert int(view_of(page).get_attribute("data-frames") or 0) >= 4

    page.get_by_role("button", name="Stop").click()
    expect_state(page, RunState.STOPPED)
    run = only_run(studio)
    kept = run.metrics()
    assert 3 <= len(kept) - 1 < 40

    page.get_by_role("button", name="Resume").click()
    expect_state(page, RunState.FINISHED)
    wait_for_epoch(page, 40)
    resumed = run.metrics()
    assert resumed["epoch"].tolist() == list(range(41))
    pd.testing.assert_frame_equal(resumed.iloc[: len(kept)], kept)

    expect(view_of(page)).to_have_attribute("data-live", "false", timeout=PATIENCE_MS)  # and the page at rest
    page.get_by_role("button", name="Export").click()
    table = pd.read_csv(io.BytesIO(download(page, "Metrics .csv")))
    checkpoint = download(page, "Checkpoint .pt")
    weights = safetensors.torch.load(download(page, "Weights .safetensors"))
    config = RunConfig.model_validate(json.loads(download(page, "Configuration .json")))
    assert config == run.config
    content = torch.load(io.BytesIO(checkpoint), weights_only=True)
    assert val_accuracy(config, content["model"]) == table["val_accuracy"].iloc[-1]
    assert val_accuracy(config, weights) == table["val_accuracy"].iloc[-1]
    page.get_by_role("button", name="ONNX .onnx").click()
    expect(page.get_by_role("button", name=re.compile(r"Save ONNX \.onnx"))).to_be_visible(timeout=PATIENCE_MS)
    onnx = onnxruntime.InferenceSession(download(page, re.compile(r"Save ONNX \.onnx")))
    assert {given.name for given in onnx.get_inputs()} == {"images"}


def val_accuracy(config: RunConfig, weights: dict[str, torch.Tensor]) -> float:
    """Measure the held-out accuracy of downloaded weights, with nothing but the network and the images."""
    data = load_data(config.data)
    model = build_model(config.model, data.image_shape, len(data.class_names))
    model.load_state_dict(weights)
    with torch.no_grad():
        batches = data.evaluation_batches("evaluation", None, torch.device("cpu"))
        predicted = torch.cat([model.eval()(images).argmax(dim=1) for images, _ in batches])
    return (predicted == data.evaluation_labels).double().mean().item()


def test_a_second_tab_and_a_restarted_server_show_the_same_run(studio: Studio, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"{studio.url}/?epochs=500")
    press_train(page)
    wait_for_epoch(page, 1)

    second = context.new_page()
    second.goto(page.url)
    wait_for_epoch(second, 1)

    studio.stop()
    studio.start()
    for tab in (page, second):
        tab.reload()
        wait_for_epoch(tab, 2)
    second.get_by_role("button", name="Stop").click()
    expect_state(page, RunState.STOPPED)
    expect(page.get_by_role("button", name="Resume")).to_be_visible()


def test_a_killed_worker_is_reported_and_can_be_resumed(studio: Studio, page: Page) -> None:
    page.goto(f"{studio.url}/?epochs=500")
    press_train(page)
    wait_for_epoch(page, 2)
    run = only_run(studio)
    pid = run.status.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)

    deadline = time.monotonic() + LOST_WITHIN_SECONDS
    while run.status.state is not RunState.LOST:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    expect(page.get_by_text("The run was lost")).to_be_visible(timeout=PATIENCE_MS)
    expect_state(page, RunState.LOST)
    kept = run.metrics()
    page.get_by_role("button", name="Resume").click()
    expect_state(page, RunState.RUNNING)
    wait_for_epoch(page, int(kept["epoch"].iloc[-1]) + 2)
    page.get_by_role("button", name="Stop").click()
    expect_state(page, RunState.STOPPED)
    assert run.metrics()["epoch"].is_monotonic_increasing


def test_runs_page_lists_runs_and_damaged_folders(studio: Studio, page: Page) -> None:
    page.goto(f"{studio.url}/?epochs=1")
    press_train(page)
    expect_state(page, RunState.FINISHED)
    (studio.runs_dir / "20200101-000000-broken-0000").mkdir()
    page.get_by_role("link", name="Runs").click()
    expect(page.get_by_role("heading", name="1 run")).to_be_visible()
    page.get_by_text("What can't be read, and why").click()
    expect(page.get_by_text("not a run folder")).to_be_visible()
