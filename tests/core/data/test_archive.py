"""ZIP files that somebody handed in, the friendly and the hostile ones."""

from __future__ import annotations

import io
import os
import shutil
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from synermix_core.data import archive as archive_module
from synermix_core.data.archive import unpack
from synermix_core.errors import DataError


def entry(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


def zip_of(path: Path, write: Callable[[zipfile.ZipFile], None]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        write(opened)
    return path


def files_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_images_are_unpacked_once_under_the_name_of_their_content(tmp_path: Path) -> None:
    def write(opened: zipfile.ZipFile) -> None:
        opened.writestr("flowers/rose/1.JPG", b"one")
        opened.writestr("flowers/tulip/deep/2.png", b"two")
        opened.writestr("flowers/readme.txt", b"words")
        opened.writestr("__MACOSX/flowers/rose/._1.jpg", b"junk")

    first, copy = zip_of(tmp_path / "a.zip", write), tmp_path / "b.zip"
    copy.write_bytes(first.read_bytes())
    folder = unpack(first, tmp_path / "data")
    assert files_in(folder) == ["flowers/rose/1.JPG", "flowers/tulip/deep/2.png"]
    assert (folder / "flowers/rose/1.JPG").read_bytes() == b"one"
    made = folder.stat().st_ino
    assert unpack(copy, tmp_path / "data") == folder
    assert folder.stat().st_ino == made, "unpacked again"
    assert os.listdir(folder.parent) == [folder.name]  # noqa: PTH208 -- hidden leftovers would show here


HOSTILE = {
    "dotdot": (entry("../escaped.png"), "leads outside the folder"),
    "nested dotdot": (entry("a/../../escaped.png"), "leads outside the folder"),
    "absolute": (entry("/tmp/escaped.png"), "leads outside the folder"),
    "drive": (entry("C:/escaped.png"), "leads outside the folder"),
    "nested drive": (entry("a/C:escaped.png"), "leads outside the folder"),
    "share": (entry("//server/share/escaped.png"), "leads outside the folder"),
    "link": (entry("a/link.png", stat.S_IFLNK | 0o777), "is a link or a device, not a file"),
    "device": (entry("a/pipe.png", stat.S_IFIFO | 0o644), "is a link or a device, not a file"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_an_entry_that_leaves_the_folder_is_refused(tmp_path: Path, kind: str) -> None:
    info, problem = HOSTILE[kind]
    path = zip_of(tmp_path / "bad.zip", lambda opened: opened.writestr(info, "/etc/passwd"))
    with pytest.raises(DataError, match=rf"bad\.zip: its entry '.*' {problem}\. Make the \.zip anew"):
        unpack(path, tmp_path / "data")
    assert files_in(tmp_path) == ["bad.zip"]
    assert not Path("/tmp/escaped.png").exists()


def test_a_backslash_does_not_hide_a_way_out(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "bad.zip", lambda opened: opened.writestr("a/x..y/escaped.png", b"x"))
    # `zipfile` would write slashes; the name is changed in place, both times it occurs.
    path.write_bytes(path.read_bytes().replace(b"a/x..y/escaped", b"a\\..\\..\\escape"))
    with pytest.raises(DataError, match="leads outside the folder"):
        unpack(path, tmp_path / "data")


def test_a_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "bomb.zip", lambda opened: opened.writestr("a/bomb.bmp", bytes(5 * 2**20)))
    with pytest.raises(
        DataError, match=r"'a/bomb\.bmp' unpacks to 5,242,880 bytes, over 200 times its [\d,]+ packed ones"
    ):
        unpack(path, tmp_path / "data")
    assert files_in(tmp_path) == ["bomb.zip"]


def test_many_small_bombs_are_refused_together(tmp_path: Path) -> None:
    def write(opened: zipfile.ZipFile) -> None:
        for number in range(65):
            opened.writestr(f"a/{number}.bmp", bytes(2**20))

    path = zip_of(tmp_path / "swarm.zip", write)
    text = (
        r"swarm\.zip: must unpack to at most 200 times its size, but of [\d,]+ bytes it makes 68,157,440\. Make the "
        r"\.zip anew"
    )
    with pytest.raises(DataError, match=text):
        unpack(path, tmp_path / "data")
    assert files_in(tmp_path) == ["swarm.zip"]


def test_a_disk_is_not_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(opened: zipfile.ZipFile) -> None:
        for number in range(3):
            opened.writestr(f"a/{number}.png", b"x")

    path = zip_of(tmp_path / "tiny.zip", write)
    # Of three files of a byte, each takes a block.
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=2**30 + 3 * 4096 - 1))
    with pytest.raises(DataError, match=r"what is free on the disk less 1 GiB\), but unpacks to 0\.00 GiB"):
        unpack(path, tmp_path / "data")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=2**30 + 3 * 4096))
    assert len(files_in(unpack(path, tmp_path / "data"))) == 3


def test_folders_count_as_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(opened: zipfile.ZipFile) -> None:
        for number in range(3):
            opened.writestr(f"{number}/", b"")

    monkeypatch.setattr(archive_module, "MAX_ENTRIES", 2)
    with pytest.raises(DataError, match=r"must hold at most 2 files, but has 3\."):
        unpack(zip_of(tmp_path / "hollow.zip", write), tmp_path / "data")


def test_backslashes_of_windows_programs_are_folders(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "net.zip", lambda opened: opened.writestr("cats/1.png", b"x"))
    path.write_bytes(path.read_bytes().replace(b"cats/1.png", b"cats\\1.png"))
    assert files_in(unpack(path, tmp_path / "data")) == ["cats/1.png"]


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("place", range(0, 400, 23))
def test_a_damaged_member_is_named_whatever_packed_it(tmp_path: Path, method: int, place: int) -> None:
    path = tmp_path / "spoilt.zip"
    with zipfile.ZipFile(path, "w", method) as opened:
        opened.writestr("a/1.png", os.urandom(400))
    content = bytearray(path.read_bytes())
    start = content.index(b"a/1.png") + len(b"a/1.png") + place
    content[start : start + 8] = b"\xff" * 8
    path.write_bytes(content)
    with pytest.raises(DataError, match=r"spoilt\.zip: can't be unpacked \("):
        unpack(path, tmp_path / "data")
    assert files_in(tmp_path) == ["spoilt.zip"]


def test_a_name_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "name.zip", lambda opened: opened.writestr("a/\u00e9\u00e9.png", b"x"))
    path.write_bytes(path.read_bytes().replace("\u00e9\u00e9".encode(), b"\xff\xfe\xff\xfe"))
    with pytest.raises(DataError, match=r"name\.zip: can't be unpacked \('utf-8' codec"):
        unpack(path, tmp_path / "data")


def test_a_bomb_that_lies_about_its_size_fails_and_leaves_nothing(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "liar.zip", lambda opened: opened.writestr("a/bomb.bmp", bytes(5 * 2**20)))
    path.write_bytes(path.read_bytes().replace(struct.pack("<I", 5 * 2**20), struct.pack("<I", 100)))
    with pytest.raises(DataError, match=r"liar\.zip: can't be unpacked \(.*CRC.*\)\. Make the \.zip anew"):
        unpack(path, tmp_path / "data")
    assert files_in(tmp_path) == ["liar.zip"]


def test_limits_on_the_whole_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(opened: zipfile.ZipFile) -> None:
        for number in range(3):
            opened.writestr(f"a/{number}.png", os.urandom(1000))

    path = zip_of(tmp_path / "many.zip", write)
    # Lowered, so that no test has to write 50 GiB.
    monkeypatch.setattr(archive_module, "MAX_BYTES", 3 * 4096 - 1)
    with pytest.raises(
        DataError, match=r"must unpack to at most 0\.00 GiB \(the limit, or what is free on the disk less"
    ):
        unpack(path, tmp_path / "data")
    monkeypatch.setattr(archive_module, "MAX_BYTES", 3 * 4096)
    monkeypatch.setattr(archive_module, "MAX_ENTRIES", 2)
    with pytest.raises(DataError, match=r"many\.zip: must hold at most 2 files, but has 3\. Unpack it yourself"):
        unpack(path, tmp_path / "data")
    monkeypatch.setattr(archive_module, "MAX_ENTRIES", 3)
    assert len(files_in(unpack(path, tmp_path / "data"))) == 3


def test_an_encrypted_entry_is_refused(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "locked.zip", lambda opened: opened.writestr("a/1.png", b"x"))
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1  # general purpose flag of the central directory
    path.write_bytes(content)
    with pytest.raises(DataError, match=r"'a/1\.png' is encrypted"):
        unpack(path, tmp_path / "data")


def test_a_name_that_comes_twice_is_refused(tmp_path: Path) -> None:
    def write(opened: zipfile.ZipFile) -> None:
        opened.writestr("a/1.png", b"x")
        with pytest.warns(UserWarning, match="Duplicate name"):
            opened.writestr("a/1.png", b"y")

    with pytest.raises(DataError, match=r"its entry 'a/1\.png' comes twice\. Make the \.zip anew"):
        unpack(zip_of(tmp_path / "twice.zip", write), tmp_path / "data")


def test_a_name_that_comes_twice_in_other_words_is_refused(tmp_path: Path) -> None:
    def write(opened: zipfile.ZipFile) -> None:
        opened.writestr("a/1.png", b"x")
        opened.writestr("a/./1.png", b"y")

    with pytest.raises(DataError, match=r"its entry 'a/\./1\.png' comes twice"):
        unpack(zip_of(tmp_path / "twice.zip", write), tmp_path / "data")


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 cut"])
def test_what_is_no_zip_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "no.zip").write_bytes(content)
    with pytest.raises(DataError, match=r"no\.zip: can't be unpacked \(File is not a zip file\)"):
        unpack(tmp_path / "no.zip", tmp_path / "data")


def test_a_damaged_zip_leaves_nothing_behind(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as opened:
        opened.writestr("a/1.png", b"A" * 1000)
        opened.writestr("a/2.png", b"B" * 1000)
    (tmp_path / "spoilt.zip").write_bytes(buffer.getvalue().replace(b"BBBB", b"BBBC", 1))
    with pytest.raises(DataError, match=r"can't be unpacked \(Bad CRC-32"):
        unpack(tmp_path / "spoilt.zip", tmp_path / "data")
    assert files_in(tmp_path) == ["spoilt.zip"]
