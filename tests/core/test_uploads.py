"""What was handed in: kept once, measured, and deleted with all that was made of it when no run needs it."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from synermix_core.cards import Card, Subject, read_card, write_card
from synermix_core.config import RunConfig
from synermix_core.data.archive import unpack
from synermix_core.errors import DataError
from synermix_core.preparing import Preparation, write_preparation
from synermix_core.uploads import delete_upload, keep_upload, unused_uploads, uploads_dir


@pytest.fixture
def photos(tmp_path: Path) -> bytes:
    """Return a .zip of two classes of ten images."""
    path = tmp_path / "made.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(20):
            picture = tmp_path / "picture.png"
            Image.new("RGB", (20, 20), (10 * number, 0, 0)).save(picture)
            archive.write(picture, f"{'cat' if number % 2 else 'dog'}/{number}.png")
    return path.read_bytes()


@pytest.mark.parametrize("name", ["My Photos.zip", "../../etc/passwd", "", "a" * 300 + ".zip", "ß\0.zip"])
def test_an_upload_stays_inside_its_folder_and_is_kept_once(name: str, tmp_path: Path) -> None:
    path = keep_upload(name, b"content", tmp_path)
    assert path.parent == tmp_path / "uploads"
    assert path.read_bytes() == b"content"
    assert keep_upload(name, b"content", tmp_path) == path
    assert keep_upload(name, b"other", tmp_path) != path
    assert len(list(path.parent.iterdir())) == 2


def test_a_data_directory_that_can_not_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataError, match=r"file/data: can't be written \(Not a directory\)"):
        keep_upload("x.zip", b"x", tmp_path / "file" / "data")


def test_what_no_run_trains_on_goes_with_all_that_was_made_of_it(photos: bytes, tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    used, unused = (keep_upload(name, photos + bytes(extra), data_dir) for extra, name in enumerate(("a.zip", "b.zip")))
    for path in (used, unused):
        unpack(path, data_dir)
        write_card(Subject("folder", str(path)), Card(), None, data_dir)
    configs = [RunConfig(), RunConfig().override({"dataset": "folder", "folder": str(used)})]
    (found,) = unused_uploads(configs, data_dir)
    unpacked = sorted((data_dir / "unpacked").iterdir())
    assert len(unpacked) == 2
    images = [path.stat().st_size for path in unpacked[0].rglob("*.png")]
    assert (found.path, found.size) == (unused, unused.stat().st_size + sum(images))
    delete_upload(found, data_dir)
    assert list(uploads_dir(data_dir).iterdir()) == [used]
    assert len(list((data_dir / "unpacked").iterdir())) == 1
    assert read_card(Subject("folder", str(unused)), data_dir) is None
    assert read_card(Subject("folder", str(used)), data_dir) is not None
    assert unused_uploads(configs, data_dir) == []


def test_what_is_being_checked_is_left_alone(photos: bytes, tmp_path: Path) -> None:
    path = keep_upload("a.zip", photos, tmp_path)
    assert [upload.path for upload in unused_uploads([], tmp_path)] == [path]
    subject = Subject("folder", str(path))
    subject.place(tmp_path).mkdir(parents=True)
    write_preparation(subject, Preparation("checking", pid=os.getpid()), tmp_path)
    assert unused_uploads([], tmp_path) == []


def test_what_can_not_be_deleted_is_named_and_still_listed(photos: bytes, tmp_path: Path) -> None:
    path = keep_upload("a.zip", photos, tmp_path)
    (upload,) = unused_uploads([], tmp_path)
    place = Subject("folder", str(path)).place(tmp_path)
    place.parent.mkdir(parents=True)
    place.touch()  # a file where its folder should be
    with pytest.raises(DataError, match=r"a-[0-9a-f]{12}\.zip: can't be deleted \(Not a directory\)"):
        delete_upload(upload, tmp_path)
    assert unused_uploads([], tmp_path) == [upload]
