"""The preview of augmentation and mixing, which follows the form; a real model process answers."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app import data
from app.resident import ask_soon
from synermix_core.config import RunConfig
from synermix_core.errors import AskError
from synermix_core.launcher import Launcher
from synermix_core.runs import RunState, create_run
from synermix_core.runs.status import RunStatus, write_status

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")
RUN_SECONDS = 60
PATIENCE_SECONDS = 120


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, close_at_end: Callable[[Launcher], None]) -> AppTest:
    """Return the Train page showing a run that ended, with the preview beside it."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    close_at_end(data.launcher())
    run = create_run(RunConfig(), tmp_path / "runs")
    write_status(run.layout, RunStatus(RunState.FINISHED))
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS).run()
    app.segmented_control(key="beside").set_value("Mixing")
    return app


def shown(app: AppTest) -> str:
    """Run the page until the preview is there, and return its HTML."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        app.run()
        assert not app.exception
        found = [element.proto.body for element in app.get("html") if 'class="mixing"' in element.proto.body]
        if found:
            return found[0]
        assert time.monotonic() < deadline


def test_it_shows_images_augmented_and_mixed_with_both_labels(app: AppTest) -> None:
    preview = shown(app)
    assert "MixUp in the first steps, λ ~ Beta(1, 1)" in preview
    assert preview.count('alt="9, augmented"') >= 1
    assert "0.47 <b>9</b> + 0.53 <b>3</b>" in preview
    assert preview.count("<figure>") == 12


def test_it_follows_the_form(app: AppTest) -> None:
    first = shown(app)
    app.slider(key="alpha").set_value(0.2)
    second = shown(app)
    assert "λ ~ Beta(0.2, 0.2)" in second
    assert second.split("<table>")[1] != first.split("<table>")[1]
    app.selectbox(key="inter").select("manifold")
    assert "features<br>after stage1" in shown(app)
    app.selectbox(key="inter").select("none")
    app.slider(key="beta").set_value(0.0)
    third = shown(app)
    assert "augmented, but not mixed" in third
    assert "β is 0" in third
    app.slider(key="beta").set_value(1.0)
    assert "β is 1" in shown(app)


def test_what_can_not_be_shown_is_said(app: AppTest) -> None:
    app.selectbox(key="dataset").select("cifar10").run()
    assert "Shown as soon as the images are here." in [element.value for element in app.caption]
    with pytest.raises(AskError, match="'no such' is not known"):
        ask_soon("no such", patience=PATIENCE_SECONDS)
