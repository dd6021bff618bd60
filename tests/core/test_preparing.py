"""Downloads and checks in the background: real processes, seen only through their files."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from synermix_core.cards import Subject, read_card
from synermix_core.errors import DataError
from synermix_core.preparing import (
    LOST_AFTER_SECONDS,
    START_WITHIN_SECONDS,
    Preparation,
    Preparer,
    read_preparation,
    write_preparation,
)

DEBIAN_FASHION = Path("/usr/share/datasets/fashion-mnist")
PATIENCE_SECONDS = 120
MNIST = Subject("mnist")


@pytest.fixture
def preparer() -> Iterator[Preparer]:
    """Yield a starter whose processes are gone when the test is."""
    preparer = Preparer()
    yield preparer
    preparer.wait(PATIENCE_SECONDS)


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def ended(subject: Subject, data_dir: Path) -> Preparation:
    """Wait until nothing is done for `subject` any more, and return how that ended."""
    wait_for(lambda: not (state := read_preparation(subject, data_dir)) or not state.active)
    state = read_preparation(subject, data_dir)
    assert state is not None
    return state


def photos(folder: Path) -> Path:
    for name in ("cat", "dog"):
        (folder / name).mkdir(parents=True)
        for number in range(3):
            Image.new("RGB", (20, 20), (80 * number, 0, 0)).save(folder / name / f"{number}.png")
    return folder


def test_a_folder_is_checked_in_the_background(preparer: Preparer, tmp_path: Path) -> None:
    subject = Subject("folder", str(photos(tmp_path / "photos")))
    assert read_preparation(subject, tmp_path) is None
    preparer.start(subject, tmp_path)
    assert read_preparation(subject, tmp_path) is not None
    preparer.start(subject, tmp_path)  # as a second tab does; there is one process all the same
    assert ended(subject, tmp_path).error is None
    card = read_card(subject, tmp_path)
    assert card is not None
    assert card.counts == {"train": (3, 3)}


def test_what_can_not_be_downloaded_says_which_files_to_put_where(
    preparer: Preparer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(variable, "http://127.0.0.1:9")  # nobody listens there
    monkeypatch.delenv("no_proxy", raising=False)
    preparer.start(MNIST, tmp_path)
    error = ended(MNIST, tmp_path).error or ""
    assert error.startswith("mnist: can't be downloaded")
    assert str(tmp_path / "MNIST" / "raw" / "train-images-idx3-ubyte.gz") in error
    assert read_card(MNIST, tmp_path) is None


@pytest.mark.skipif(not DEBIAN_FASHION.is_dir(), reason="Debian's package dataset-fashion-mnist is not installed")
def test_a_set_that_is_here_gets_its_card(preparer: Preparer, tmp_path: Path) -> None:
    raw = tmp_path / "FashionMNIST" / "raw"
    raw.mkdir(parents=True)
    for path in DEBIAN_FASHION.glob("*.gz"):
        (raw / path.stem).write_bytes(gzip.decompress(path.read_bytes()))
    fashion = Subject("fashion_mnist")
    preparer.start(fashion, tmp_path)
    assert ended(fashion, tmp_path).error is None
    card = read_card(fashion, tmp_path)
    assert card is not None
    assert (card.class_names[8], card.train_size, len(card.rows)) == ("Bag", 54_000, 10)


def test_it_can_be_stopped(preparer: Preparer, tmp_path: Path) -> None:
    subject = Subject("folder", str(photos(tmp_path / "photos")))
    preparer.start(subject, tmp_path)
    wait_for(lambda: (state := read_preparation(subject, tmp_path)) is not None and state.pid is not None)
    preparer.stop(subject, tmp_path)
    # It may have been done a moment before.
    assert ended(subject, tmp_path).error in (None, "It was stopped. What has been downloaded whole is kept.")


@pytest.mark.parametrize(("pid", "patience"), [(None, START_WITHIN_SECONDS), (1, LOST_AFTER_SECONDS)])
def test_silence_reads_as_broken_off(pid: int | None, patience: float, tmp_path: Path) -> None:
    write_preparation(MNIST, Preparation("downloading", pid=pid), tmp_path)
    assert (state := read_preparation(MNIST, tmp_path)) is not None
    assert state.active
    path = MNIST.place(tmp_path) / "state.json"
    document = json.loads(path.read_text())
    path.write_text(json.dumps({**document, "heartbeat": time.time() - patience - 1}))
    assert (state := read_preparation(MNIST, tmp_path)) is not None
    assert not state.active
    assert "broken off" in (state.error or "")


def test_a_data_directory_that_can_not_be_written_is_named(preparer: Preparer, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DataError, match=r"file/data: can't be written \(Not a directory\)"):
        preparer.start(MNIST, tmp_path / "file" / "data")
