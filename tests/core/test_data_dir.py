"""Where data sets lie, and which are there, told without loading anything."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from synermix_core import catalog
from synermix_core.data_dir import default_data_dir, download_progress, is_here


def test_the_variable_beats_the_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SYNERMIX_DATA", str(tmp_path))
    assert default_data_dir() == tmp_path
    monkeypatch.setenv("SYNERMIX_DATA", "some/where")
    assert default_data_dir() == Path.cwd() / "some" / "where"
    for unset in ("", None):
        monkeypatch.delenv("SYNERMIX_DATA") if unset is None else monkeypatch.setenv("SYNERMIX_DATA", unset)
        assert default_data_dir().parent == platformdirs.user_cache_path("synermix", appauthor=False)


def test_a_home_directory_is_filled_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SYNERMIX_DATA", "~/sets")
    assert default_data_dir() == tmp_path / "sets"


@pytest.mark.parametrize("name", catalog.DATASETS)
def test_a_set_is_here_when_nothing_is_left_to_download(name: str, tmp_path: Path) -> None:
    download = catalog.DATASETS[name].download
    assert is_here(name, tmp_path) == (download is None)
    if download is None:
        return
    for number, kind in enumerate(filter(None, (download.files, download.archives))):
        root = tmp_path / str(number)
        for path in kind[1:]:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).touch()
        assert not is_here(name, root), "the first file is missing"
        (root / kind[0]).parent.mkdir(parents=True, exist_ok=True)
        (root / kind[0]).touch()
        assert is_here(name, root)


def test_the_default_directory_is_looked_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SYNERMIX_DATA", str(tmp_path))
    assert not is_here("mini_imagenet")
    (tmp_path / "mini-imagenet").mkdir()
    assert is_here("mini_imagenet")


def test_a_download_under_way_is_seen_by_what_has_arrived(tmp_path: Path) -> None:
    assert download_progress("digits", tmp_path) is None
    assert download_progress("cifar10", tmp_path) is None
    archive = tmp_path / "cifar-10-python.tar.gz"
    archive.touch()
    assert is_here("cifar10", tmp_path), "names are all that counts"
    raw = tmp_path / "MNIST" / "raw"
    raw.mkdir(parents=True)
    with (raw / "train-images-idx3-ubyte.gz").open("wb") as file:
        file.truncate(9_000_000)
    assert download_progress("mnist", tmp_path) == "downloading MNIST: 9 of 12 MB"
