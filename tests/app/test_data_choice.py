"""Choosing what to train on: the card, the gallery and one's own images, with real processes behind them."""

from __future__ import annotations

import io
import socket
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from PIL import Image
from streamlit.testing.v1 import AppTest

from app import data
from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import RunState, create_run, list_runs
from synermix_core.runs.status import RunStatus, write_status
from synermix_core.uploads import uploads_dir
from tests.conftest import WaitForEnd

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")
RUN_SECONDS = 60


@pytest.fixture
def runs_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, close_at_end: Callable[[Launcher], None]) -> Path:
    """Return a runs directory with one run that ended, so that no preview has to be made."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    monkeypatch.setenv("SYNERMIX_DATA", str(tmp_path / "data"))
    close_at_end(data.launcher())
    run = create_run(RunConfig(), tmp_path / "runs")
    write_status(run.layout, RunStatus(RunState.FINISHED))
    return tmp_path / "runs"


@pytest.fixture
def app(runs_dir: Path) -> Iterator[AppTest]:
    """Yield the Train page, opened once; what it started has ended when the test is over."""
    del runs_dir
    yield AppTest.from_file(MAIN, default_timeout=RUN_SECONDS).run()
    data.preparer().wait(RUN_SECONDS)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Return a folder of two classes of twelve images, and one that is no image."""
    for name, shade in (("cat", 0), ("dog", 200)):
        (tmp_path / "photos" / name).mkdir(parents=True)
        for number in range(12):
            Image.new("RGB", (20, 20), (10 * number, shade, 0)).save(tmp_path / "photos" / name / f"{number}.png")
    (tmp_path / "photos" / "cat" / "bad.png").write_text("no image")
    return tmp_path / "photos"


@pytest.fixture
def own_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the server listen to its own computer only, as the app's configuration does."""
    monkeypatch.setattr(st, "get_option", lambda name: "127.0.0.1" if name == "server.address" else None)


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def captions(app: AppTest) -> str:
    return "\n".join(element.value for element in app.caption)


def pieces(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def test_the_card_shows_samples_and_facts_at_once(app: AppTest) -> None:
    assert not app.exception
    assert "1,797 images · 8 × 8 · 10 classes" in captions(app)
    assert 'alt="samples of Digits"' in pieces(app)


def test_points_bring_a_network_that_can_take_them(app: AppTest) -> None:
    app.selectbox(key="inter").select("cutmix").run()
    app.selectbox(key="dataset").select("toy2d").run()
    assert not app.exception
    assert not app.error
    assert app.selectbox(key="model").value == "mlp"
    assert app.selectbox(key="inter").value == "mixup"
    app.selectbox(key="toy").select("spirals").run()
    assert "2,000 points · 3 classes" in captions(app)
    app.selectbox(key="dataset").select("shapes").run()
    assert app.selectbox(key="model").value == "small_cnn"


def test_the_gallery_has_every_set_and_one_click_chooses(app: AppTest) -> None:
    press(app, "All data sets")
    assert not app.exception
    shown = captions(app)
    assert "60,000 images · 32 × 32 · 100 classes · 169 MB to download" in shown
    assert "60,000 images · 84 × 84 · 100 classes · your own copy is needed" in shown
    assert pieces(app).count('class="mosaic empty"') == 11, "digits, shapes and points are here"
    app.button(key="choose-shapes").click().run()
    assert not app.exception
    assert app.selectbox(key="dataset").value == "shapes"
    assert app.slider(key="variety").value == 0.5
    assert 'alt="samples of Shapes"' in pieces(app)


def test_a_download_that_fails_says_which_files_to_put_where(
    app: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.selectbox(key="dataset").select("mnist").run()
    with socket.create_server(("127.0.0.1", 0)) as silent:  # it answers nobody, and hangs up in the end
        for variable in ("http_proxy", "https_proxy"):
            monkeypatch.setenv(variable, f"http://127.0.0.1:{silent.getsockname()[1]}")
        press(app, "Download 12 MB")
        assert not app.exception
        assert "Cancel" in [button.label for button in app.button]
    data.preparer().wait(RUN_SECONDS)
    app.run()
    assert "mnist: can't be downloaded" in app.error[0].value
    assert str(tmp_path / "data" / "MNIST" / "raw" / "train-images-idx3-ubyte.gz") in app.error[0].value


def test_a_set_nobody_may_download_says_what_a_copy_must_look_like(app: AppTest, tmp_path: Path) -> None:
    app.selectbox(key="dataset").select("mini_imagenet").run()
    assert f"Put your own copy into {tmp_path / 'data'}: it must hold train.csv" in captions(app)


@pytest.mark.usefixtures("own_computer")
def test_a_folder_is_looked_through_before_it_is_trained_on(
    app: AppTest, photos: Path, runs_dir: Path, wait_for_end: WaitForEnd
) -> None:
    app.selectbox(key="dataset").select("folder").run()
    assert next(button for button in app.button if button.label == "Train").disabled
    press(app, "Your own images")
    app.text_input(key="typed-folder").set_value(str(photos)).run()
    app.run()  # the page is drawn anew, as it is when training ends: the dialog stays
    assert not app.exception
    assert "**24 images in 2 classes**, 2 of them held out" in [element.value for element in app.markdown]
    assert "<th>cat</th><td>12</td>" in pieces(app)
    assert 'alt="images of dog"' in pieces(app)
    assert "bad.png: is not an image" in app.code[0].value
    press(app, "Use these images")
    assert not app.get("file_uploader"), "the dialog is closed"
    assert app.query_params["folder"] == str(photos)
    assert app.number_input(key="batch_size").value == 22
    app.number_input(key="epochs").set_value(1).run()
    press(app, "Train")
    (run,) = [run for run in list_runs(runs_dir) if run.config.data.dataset == "folder"]
    assert (run.config.data.folder, run.config.data.on_bad_image) == (str(photos), "skip")
    assert wait_for_end(run).state is RunState.FINISHED


def test_a_zip_is_handed_in_and_refused_with_a_reason(app: AppTest, photos: Path, tmp_path: Path) -> None:
    (photos / "eel").mkdir()
    Image.new("RGB", (20, 20)).save(photos / "eel" / "only.png")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for path in photos.rglob("*.png"):
            archive.write(path, path.relative_to(photos))
    press(app, "Your own images")
    assert not [element for element in app.text_input if element.key == "typed-folder"], "not for others to name"
    app.file_uploader(key="upload").upload("My photos.zip", content.getvalue(), "application/zip").run()
    assert not app.exception
    assert "every class must have at least 2 readable images" in app.error[0].value
    assert "<th>eel</th><td>1</td>" in pieces(app)
    assert "Use these images" not in [button.label for button in app.button]
    (kept,) = uploads_dir(tmp_path / "data").iterdir()
    assert kept.name.startswith("my-photos-")


def test_an_upload_that_is_no_zip_is_called_by_its_name_and_not_kept(app: AppTest, tmp_path: Path) -> None:
    press(app, "Your own images")
    app.file_uploader(key="upload").upload("My photos.zip", b"no zip", "application/zip").run()
    assert app.error[0].value == "My photos.zip: is damaged, or is no .zip. Make it anew, or hand in another."
    assert not uploads_dir(tmp_path / "data").exists()


def test_a_hand_edited_link_names_no_folder_of_the_server(runs_dir: Path, photos: Path) -> None:
    del runs_dir
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS)
    app.query_params["folder"] = str(photos)
    app.query_params["dataset"] = "Your own images"
    app.run()
    assert not app.exception
    assert "None chosen yet." in captions(app)
    assert next(button for button in app.button if button.label == "Train").disabled
