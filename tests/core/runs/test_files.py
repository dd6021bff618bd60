"""Atomic replacement, with failures that really happen."""

from __future__ import annotations

import json
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from synermix_core.runs.files import read_json, replace_file, write_json


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let the operating system refuse every byte beyond `size`, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("durable", [True, False])
def test_content_is_replaced_and_folders_are_made(tmp_path: Path, durable: bool) -> None:
    target = tmp_path / "deep" / "er" / "file"
    replace_file(target, b"old", durable=durable)
    replace_file(target, b"new", durable=durable)
    assert target.read_bytes() == b"new"
    assert names_in(target.parent) == ["file"]


def test_a_folder_that_has_to_be_there_is_not_made(tmp_path: Path) -> None:
    run = tmp_path / "runs" / "run"
    for name in ("status.json", "features/0.npy", "frames/umap/0.npz"):
        with pytest.raises(FileNotFoundError):
            replace_file(run / name, b"new", within=run)
    assert names_in(tmp_path) == []
    run.mkdir(parents=True)
    replace_file(run / "frames" / "umap" / "0.npz", b"new", within=run)
    assert names_in(run / "frames" / "umap") == ["0.npz"]


@pytest.mark.parametrize("durable", [True, False])
def test_a_failed_write_leaves_the_old_content_and_nothing_else(tmp_path: Path, durable: bool) -> None:
    target = tmp_path / "file"
    replace_file(target, b"old")
    with largest_file(1_000), pytest.raises(OSError, match="File too large"):
        replace_file(target, bytes(5_000_000), durable=durable)
    assert target.read_bytes() == b"old"
    assert names_in(tmp_path) == ["file"]


def test_a_failed_rename_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "taken" / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match="taken"):
        replace_file(tmp_path / "taken", b"new")
    assert names_in(tmp_path) == ["taken"]


def test_a_reader_keeps_the_file_it_opened(tmp_path: Path) -> None:
    target = tmp_path / "file"
    replace_file(target, b"old")
    with target.open("rb") as reader:
        replace_file(target, b"a new and longer text")
        assert reader.read() == b"old"


def test_json_round_trip_is_utf_8(tmp_path: Path) -> None:
    document = {"β": [1, 2.5, None], "text": "λ ~ Beta(α, α)"}
    write_json(tmp_path / "file.json", document)
    assert read_json(tmp_path / "file.json") == document
    assert json.loads((tmp_path / "file.json").read_text(encoding="utf-8")) == document


def test_damaged_json_is_a_value_error(tmp_path: Path) -> None:
    for content in (b"", b"{", b"\xff\xfe"):
        (tmp_path / "file.json").write_bytes(content)
        with pytest.raises(ValueError, match=r"Expecting|can't decode"):
            read_json(tmp_path / "file.json")
    with pytest.raises(FileNotFoundError):
        read_json(tmp_path / "missing.json")
