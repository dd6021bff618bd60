"""Importing on the Runs page, driven through Streamlit's own test harness, with bundles of a really trained run."""

from __future__ import annotations

import io
import json
import tomllib
import zipfile
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from app import own_images, runs_import, state
from synermix_core.exports import export_bytes
from synermix_core.runs import Run, list_runs
from tests.app.test_runs_page import MAIN, listed, open_page, press


@pytest.fixture
def runs_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the empty runs directory of the app under test."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    return tmp_path / "runs"


@pytest.fixture(scope="module")
def bundle(finished_run: Run) -> bytes:
    return export_bytes(finished_run, "bundle")


def submit(app: AppTest) -> None:
    next(button for button in app.button if button.label == "Import" and button.form_id).click().run()
    assert not app.exception


def hand_in(app: AppTest, name: str, content: bytes) -> None:
    press(app, "Import")
    app.file_uploader(key=state.BUNDLES).upload(name, content, "application/zip")
    submit(app)


def notice(app: AppTest) -> list[str]:
    return [caption.value for caption in app.caption]


def test_a_first_run_comes_in_and_is_selected(finished_run: Run, runs_dir: Path, bundle: bytes) -> None:
    app = open_page()
    hand_in(app, "homework.zip", bundle)
    assert [run.id for run in list_runs(runs_dir)] == [finished_run.id]
    assert len(listed(app)) == 1
    assert f"Imported {finished_run.id}." in notice(app)
    assert app.session_state[state.RUN_TABLE]["selection"]["rows"] == [0]
    assert not app.get("file_uploader"), "the dialog is closed"
    hand_in(app, "homework.zip", bundle)
    assert f"{finished_run.id} is here already; nothing was done." in notice(app)
    assert len(list_runs(runs_dir)) == 1


def test_an_upload_that_is_not_what_it_says_is_explained(runs_dir: Path) -> None:
    app = open_page()
    press(app, "Import")
    submit(app)
    assert app.error[0].value == "Choose a .zip first."
    app.file_uploader(key=state.BUNDLES).upload("holiday.zip", b"\xff\xd8\xff not a zip", "application/zip")
    submit(app)
    assert app.error[0].value.startswith(
        "holiday.zip: is damaged, or is no .zip (File is not a zip file). Export the run"
    )
    assert list_runs(runs_dir) == []
    assert app.get("file_uploader"), "the dialog stays, for another try"


def test_what_came_in_is_said_beside_what_did_not(finished_run: Run, runs_dir: Path, bundle: bytes) -> None:
    app = open_page()
    press(app, "Import")
    files = [("holiday.zip", b"no zip", "application/zip"), ("homework.zip", bundle, "application/zip")]
    app.file_uploader(key=state.BUNDLES).set_value(files)
    submit(app)
    assert "holiday.zip: is damaged" in app.error[0].value
    assert app.success[0].value == f"Imported {finished_run.id}."
    assert [run.id for run in list_runs(runs_dir)] == [finished_run.id]


@pytest.mark.parametrize(("address", "comes_in"), [("127.0.0.1", True), ("0.0.0.0", False)])
def test_over_a_network_no_bundle_names_folders_of_the_server(
    runs_dir: Path, bundle: bytes, monkeypatch: pytest.MonkeyPatch, address: str, comes_in: bool
) -> None:
    monkeypatch.setattr(st, "get_option", lambda name: address if name == "server.address" else None)
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bundle)) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith("config.json"):
                document = json.loads(content)
                document["data"] |= {"dataset": "folder", "folder": "/home/somebody/private"}
                content = json.dumps(document).encode()
            target.writestr(name, content)
    app = open_page()
    hand_in(app, "photos.zip", changed.getvalue())
    assert bool(list_runs(runs_dir)) == comes_in
    if not comes_in:
        assert "over a network no folder of the server may be named" in app.error[0].value


def test_what_a_dialog_takes_the_server_takes_too() -> None:
    settings = tomllib.loads(Path(MAIN).with_name(".streamlit").joinpath("config.toml").read_text())
    assert settings["server"]["maxUploadSize"] >= max(runs_import.MOST_MEGABYTES, own_images.MOST_MEGABYTES)
