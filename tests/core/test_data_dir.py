"""Where data sets lie, and which are there, told without loading anything."""

from __future__ import annotations

import gzip
from pathlib import Path

import platformdirs
import pytest

from synermix_core import catalog
from synermix_core.data_dir import default_data_dir, download_progress, is_here

DEBIAN_FASHION = Path("/usr/share/datasets/fashion-mnist")


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


def put(path: Path, size: int | None) -> None:
    """Make a sparse file of `size` bytes; a folder where None."""
    (path if size is None else path.parent).mkdir(parents=True, exist_ok=True)
    if size is not None:
        with path.open("wb") as file:
            file.truncate(size)


@pytest.mark.parametrize("name", catalog.DATASETS)
def test_a_set_is_here_when_nothing_is_left_to_download(name: str, tmp_path: Path) -> None:
    download = catalog.DATASETS[name].download
    assert is_here(name, tmp_path) == (download is None)
    if download is None:
        return
    for number, kind in enumerate(filter(None, (download.files, download.archives))):
        root = tmp_path / str(number)
        (first, size), *others = kind.items()
        for path, other_size in others:
            put(root / path, other_size)
        assert not is_here(name, root), "the first file is missing"
        if size is not None:
            put(root / first, size - 1)
            assert not is_here(name, root), "the first file is cut short"
        put(root / first, size)
        assert is_here(name, root)


def test_the_default_directory_is_looked_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SYNERMIX_DATA", str(tmp_path))
    assert not is_here("mini_imagenet")
    (tmp_path / "mini-imagenet").mkdir()
    assert is_here("mini_imagenet")


def test_a_download_under_way_is_seen_by_what_has_arrived(tmp_path: Path) -> None:
    assert download_progress("digits", tmp_path) is None
    assert download_progress("mnist", tmp_path) is None
    put(tmp_path / "MNIST" / "raw" / "train-images-idx3-ubyte.gz", 9_000_000)
    assert download_progress("mnist", tmp_path) == "downloading MNIST: 9 of 12 MB"


def test_a_single_archive_is_not_here_before_its_last_byte(tmp_path: Path) -> None:
    archive = tmp_path / "cifar-10-python.tar.gz"
    put(archive, 85_000_000)
    assert not is_here("cifar10", tmp_path)
    assert download_progress("cifar10", tmp_path) == "downloading CIFAR-10: 85 of 170 MB"
    put(archive, 170_498_071)
    assert is_here("cifar10", tmp_path)
    assert download_progress("cifar10", tmp_path) is None


@pytest.mark.skipif(not DEBIAN_FASHION.is_dir(), reason="Debian's package dataset-fashion-mnist is not installed")
def test_the_real_files_have_the_sizes_of_the_catalog(tmp_path: Path) -> None:
    for path in DEBIAN_FASHION.glob("*.gz"):
        put(tmp_path / "FashionMNIST" / "raw" / path.stem, len(gzip.decompress(path.read_bytes())))
    assert is_here("fashion_mnist", tmp_path)
