"""Published sets in memory, from small files in their true formats; and what is said when they can't be had.

torchvision compares files with the checksums of the real ones. The tests' own files can't have those, so the checksum
constants, and nothing else, are set to None, which torchvision takes for "exists".
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import pickle
import shutil
import struct
import tarfile
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

import numpy as np
import pytest
import scipy.io
import torch
from numpy.typing import NDArray
from torchvision import datasets

from synermix_core import catalog
from synermix_core.cli import EXIT_OK, main
from synermix_core.config import DataConfig
from synermix_core.data import load_data
from synermix_core.data.images import ImageData
from synermix_core.errors import DataError
from tests.core.data.conftest import CPU

DEBIAN_FASHION = Path("/usr/share/datasets/fashion-mnist")
IDX = {"mnist": "MNIST", "fashion_mnist": "FashionMNIST", "kmnist": "KMNIST"}
IN_MEMORY = (*IDX, "cifar10", "cifar100", "svhn", "stl10")
DOWNLOADABLE = [name for name, entry in catalog.DATASETS.items() if entry.download and entry.download.archives]


def load(name: str, data_dir: Path, **values: object) -> ImageData:
    return load_data(DataConfig.model_validate({"dataset": name, "batch_size": 2, **values}), data_dir)


def pixels(count: int, *shape: int, seed: int) -> NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 256, (count, *shape), dtype=np.uint8)


def labels(count: int, classes: int = 10) -> NDArray[np.uint8]:
    return (np.arange(count) % classes).astype(np.uint8)


def idx_bytes(array: NDArray[np.uint8]) -> bytes:
    """Return `array` in the idx format: magic number, sizes, values (big-endian)."""
    return struct.pack(f">HBB{array.ndim}I", 0, 8, array.ndim, *array.shape) + array.tobytes()


def assert_holds(data: ImageData, name: str, train: NDArray[np.uint8], train_labels: NDArray[np.uint8]) -> None:
    """Check that the training and validation images are, together, those written: (N, channels, height, width)."""
    entry = catalog.DATASETS[name]
    assert data.image_shape == entry.image_shape == train.shape[1:]
    mean, std = (np.array(values).reshape(1, -1, 1, 1) for values in (entry.mean, entry.std))
    found = {
        (int(label), ((image * torch.tensor(std[0]) + torch.tensor(mean[0])) * 255).round().byte().numpy().tobytes())
        for split in ("train", "evaluation")
        for images, batch_labels in data.evaluation_batches(split, None, CPU)
        for image, label in zip(images, batch_labels, strict=True)
    }
    expected = {(int(label), image.tobytes()) for image, label in zip(train, train_labels, strict=True)}
    assert found == expected
    assert len(data.train_labels) + len(data.evaluation_labels) == len(train)


def assert_tests_on(data: ImageData, test_labels: NDArray[np.uint8]) -> None:
    assert data.evaluation_labels.tolist() == test_labels.tolist()


@pytest.mark.parametrize("packed", [True, False], ids=["gz", "unpacked"])
@pytest.mark.parametrize("name", IDX)
def test_idx_files(name: str, packed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kind = getattr(datasets, IDX[name])
    monkeypatch.setattr(kind, "resources", [(file, None) for file, _ in kind.resources])
    raw = tmp_path / IDX[name] / "raw"
    raw.mkdir(parents=True)
    train, test = pixels(40, 28, 28, seed=1), pixels(10, 28, 28, seed=2)
    for stem, array in (
        ("train-images-idx3-ubyte", train),
        ("train-labels-idx1-ubyte", labels(40)),
        ("t10k-images-idx3-ubyte", test),
        ("t10k-labels-idx1-ubyte", labels(10)),
    ):
        content = idx_bytes(array)
        (raw / f"{stem}{'.gz' * packed}").write_bytes(gzip.compress(content) if packed else content)
    data = load(name, tmp_path)
    assert_holds(data, name, train[:, None], labels(40))
    assert data.class_names == catalog.DATASETS[name].class_names
    assert_tests_on(load(name, tmp_path, evaluate_on="test"), labels(10))


def add(archive: tarfile.TarFile, name: str, document: Any) -> None:
    content = pickle.dumps(document, protocol=2)
    info = tarfile.TarInfo(name)
    info.size = len(content)
    archive.addfile(info, io.BytesIO(content))


def forget_checksums(monkeypatch: pytest.MonkeyPatch, kind: Any) -> None:
    monkeypatch.setattr(kind, "tgz_md5", None)
    for files in ("train_list", "test_list"):
        monkeypatch.setattr(kind, files, [[file, None] for file, _ in getattr(kind, files)])
    if hasattr(kind, "meta"):
        monkeypatch.setattr(kind, "meta", {**kind.meta, "md5": None})


def test_cifar10_from_its_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forget_checksums(monkeypatch, datasets.CIFAR10)
    train, test = pixels(50, 3, 32, 32, seed=1), pixels(10, 3, 32, 32, seed=2)
    names = catalog.DATASETS["cifar10"].class_names
    with tarfile.open(tmp_path / "cifar-10-python.tar.gz", "w:gz") as archive:
        for number in range(5):
            part = slice(10 * number, 10 * number + 10)
            batch = {"data": train[part].reshape(10, -1), "labels": labels(50)[part].tolist()}
            add(archive, f"cifar-10-batches-py/data_batch_{number + 1}", batch)
        add(archive, "cifar-10-batches-py/test_batch", {"data": test.reshape(10, -1), "labels": labels(10).tolist()})
        add(archive, "cifar-10-batches-py/batches.meta", {"label_names": list(names or ())})
    data = load("cifar10", tmp_path)
    assert_holds(data, "cifar10", train, labels(50))
    assert data.class_names == names
    assert_tests_on(load("cifar10", tmp_path, evaluate_on="test"), labels(10))


def test_cifar100_takes_the_fine_labels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forget_checksums(monkeypatch, datasets.CIFAR100)
    train, test = pixels(200, 3, 32, 32, seed=1), pixels(100, 3, 32, 32, seed=2)
    names = [f"thing {number}" for number in range(100)]
    with tarfile.open(tmp_path / "cifar-100-python.tar.gz", "w:gz") as archive:
        for split, images in (("train", train), ("test", test)):
            fine = labels(len(images), 100).tolist()
            batch = {"data": images.reshape(len(images), -1), "fine_labels": fine, "coarse_labels": [0] * len(images)}
            add(archive, f"cifar-100-python/{split}", batch)
        add(archive, "cifar-100-python/meta", {"fine_label_names": names, "coarse_label_names": ["all"]})
    data = load("cifar100", tmp_path)
    assert_holds(data, "cifar100", train, labels(200, 100))
    assert data.class_names == tuple(names)
    assert_tests_on(load("cifar100", tmp_path, evaluate_on="test"), labels(100, 100))


def test_svhn_calls_its_class_ten_zero(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = {split: [url, file, None] for split, (url, file, _) in datasets.SVHN.split_list.items()}
    monkeypatch.setattr(datasets.SVHN, "split_list", listed)
    train, test = pixels(40, 3, 32, 32, seed=1), pixels(10, 3, 32, 32, seed=2)
    for split, images in (("train", train), ("test", test)):
        digits = labels(len(images))
        stored = {"X": images.transpose(2, 3, 1, 0), "y": np.where(digits == 0, 10, digits)[:, None]}
        scipy.io.savemat(tmp_path / f"{split}_32x32.mat", stored)
    assert_holds(load("svhn", tmp_path), "svhn", train, labels(40))
    assert_tests_on(load("svhn", tmp_path, evaluate_on="test"), labels(10))


def test_stl10_is_stored_column_by_column_and_counts_from_one(tmp_path: Path) -> None:
    folder = tmp_path / "stl10_binary"
    folder.mkdir()
    train, test = pixels(30, 3, 96, 96, seed=1), pixels(10, 3, 96, 96, seed=2)
    for split, images in (("train", train), ("test", test)):
        (folder / f"{split}_X.bin").write_bytes(images.transpose(0, 1, 3, 2).tobytes())
        (folder / f"{split}_y.bin").write_bytes((labels(len(images)) + 1).tobytes())
    data = load("stl10", tmp_path)
    assert_holds(data, "stl10", train, labels(30))
    assert data.thumbnails(torch.tensor([0])).shape == (1, 64, 64, 3)
    assert_tests_on(load("stl10", tmp_path, evaluate_on="test"), labels(10))


def test_stl10_with_images_of_which_some_are_missing_is_an_error(tmp_path: Path) -> None:
    folder = tmp_path / "stl10_binary"
    folder.mkdir()
    (folder / "train_X.bin").write_bytes(pixels(20, 3, 96, 96, seed=1).tobytes())
    (folder / "train_y.bin").write_bytes((labels(30) + 1).tobytes())
    with pytest.raises(DataError, match=r"stl10: .*train_X\.bin has 20 images, but train_y\.bin 30 labels"):
        load("stl10", tmp_path)


@pytest.mark.skipif(not DEBIAN_FASHION.is_dir(), reason="Debian's package dataset-fashion-mnist is not installed")
def test_the_real_fashion_mnist(tmp_path: Path) -> None:
    raw = tmp_path / "FashionMNIST" / "raw"
    raw.mkdir(parents=True)
    # Unpacked, for Debian compresses the files anew and their checksums are others.
    for path in DEBIAN_FASHION.glob("*.gz"):
        with gzip.open(path) as packed, (raw / path.stem).open("wb") as file:
            shutil.copyfileobj(packed, file)
    entry = catalog.DATASETS["fashion_mnist"]
    data = load("fashion_mnist", tmp_path)
    assert (len(data.train_labels), len(data.evaluation_labels)) == (entry.train_size, entry.val_size)
    assert torch.bincount(data.train_labels).tolist() == [5400] * 10
    batches = list(data.evaluation_batches("train", None, CPU))
    images = torch.cat([images for images, _ in batches])
    # The published constants are those of all 60,000 images, of which nine tenths are here.
    assert images.mean().item() == pytest.approx(0, abs=0.005)
    assert images.std().item() == pytest.approx(1, abs=0.005)
    assert len(load("fashion_mnist", tmp_path, evaluate_on="test").evaluation_labels) == entry.test_size


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Send every download to a port nobody listens at."""
    for variable in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(variable, "http://127.0.0.1:9")
    for variable in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(variable, raising=False)
    # It would keep the proxies of its first use.
    monkeypatch.setattr(urllib.request, "_opener", None)


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("name", DOWNLOADABLE)
def test_without_a_network_the_files_and_their_places_are_named(name: str, tmp_path: Path) -> None:
    entry = catalog.DATASETS[name]
    assert entry.download is not None
    with pytest.raises(DataError, match=rf"^{name}: can't be downloaded.*Connection refused") as caught:
        load(name, tmp_path)
    for archive in entry.download.archives:
        assert str(tmp_path / archive) in str(caught.value)
    assert f"the {entry.download.size_mb:,} MB from {entry.source}" in str(caught.value)
    assert "SYNERMIX_DATA (--data-dir)" in str(caught.value)


@pytest.mark.parametrize("kept", [0, 3, 10, 1000, -1])
def test_an_unpacked_file_that_is_cut_short_is_an_error(kept: int, tmp_path: Path) -> None:
    raw = tmp_path / "MNIST" / "raw"
    raw.mkdir(parents=True)
    for stem, array in (("images-idx3", pixels(20, 28, 28, seed=0)), ("labels-idx1", labels(20))):
        for split in ("train", "t10k"):
            (raw / f"{split}-{stem}-ubyte").write_bytes(idx_bytes(array)[:kept])
    with pytest.raises(DataError, match=r"^mnist: can't be downloaded or read \(.*\)\. .*Delete what is damaged\."):
        load("mnist", tmp_path)


@pytest.mark.usefixtures("no_network")
def test_a_damaged_file_is_an_error_that_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kind = datasets.MNIST
    monkeypatch.setattr(kind, "resources", [(file, None) for file, _ in kind.resources])
    raw = tmp_path / "MNIST" / "raw"
    raw.mkdir(parents=True)
    for file, _ in kind.resources:
        (raw / file).write_bytes(gzip.compress(idx_bytes(pixels(20, 28, 28, seed=0)))[:5000])
    for _ in range(2):  # the second time, torchvision finds what it unpacked the first time
        with pytest.raises(DataError, match=r"^mnist: can't be downloaded or read \(.*\)\. .*Delete what is damaged\."):
            load("mnist", tmp_path)


def test_a_data_directory_that_can_not_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DataError, match=r"mnist: can't be downloaded or read \(.*Not a directory"):
        load("mnist", tmp_path / "file" / "data")


class Mirror(NamedTuple):
    """A web server with the four files of MNIST, as torchvision looks for them."""

    files: Path
    url: str

    def serve(self, monkeypatch: pytest.MonkeyPatch, train: NDArray[np.uint8]) -> None:
        """Publish 28 x 28 pixels, with the checksums that go with them."""
        contents = {
            "train-images-idx3-ubyte.gz": train,
            "train-labels-idx1-ubyte.gz": labels(len(train)),
            "t10k-images-idx3-ubyte.gz": train[:10],
            "t10k-labels-idx1-ubyte.gz": labels(10),
        }
        resources = []
        for name, array in contents.items():
            packed = gzip.compress(idx_bytes(array))
            (self.files / name).write_bytes(packed)
            resources.append((name, hashlib.md5(packed, usedforsecurity=False).hexdigest()))
        monkeypatch.setattr(datasets.MNIST, "mirrors", [self.url])
        monkeypatch.setattr(datasets.MNIST, "resources", resources)


@pytest.fixture
def mirror(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mirror]:
    files = tmp_path / "mirror"
    files.mkdir()
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(urllib.request, "_opener", None)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=files)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield Mirror(files, f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()


def test_a_set_is_downloaded_once(mirror: Mirror, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    train = pixels(40, 28, 28, seed=1)
    mirror.serve(monkeypatch, train)
    assert_holds(load("mnist", tmp_path), "mnist", train[:, None], labels(40))
    for path in mirror.files.iterdir():
        path.unlink()
    assert_holds(load("mnist", tmp_path), "mnist", train[:, None], labels(40))


def test_a_download_with_another_checksum_is_refused(
    mirror: Mirror, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mirror.serve(monkeypatch, pixels(40, 28, 28, seed=1))
    (mirror.files / "train-labels-idx1-ubyte.gz").write_bytes(gzip.compress(idx_bytes(labels(40)[::-1])))
    with pytest.raises(
        DataError, match=r"^mnist: can't be downloaded or read \(.*\)\. Without a network, get the 12 MB"
    ):
        load("mnist", tmp_path)


def test_the_shell_downloads_what_it_is_told_to(
    mirror: Mirror, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # 640 images, for the default batch has to be filled; of the catalog's sizes only those of these files are changed.
    mirror.serve(monkeypatch, pixels(640, 28, 28, seed=1))
    entry = catalog.DATASETS["mnist"]
    assert entry.download is not None
    packed = {path: (mirror.files / Path(path).name).stat().st_size for path in entry.download.archives}
    monkeypatch.setitem(catalog.DATASETS, "mnist", replace(entry, download=replace(entry.download, archives=packed)))
    assert main(["datasets", "--download", "mnist", "--data-dir", str(tmp_path), "--json"]) == EXIT_OK
    captured = capsys.readouterr()
    records = [json.loads(line) for line in captured.out.splitlines()]
    assert {record["dataset"] for record in records if record["here"] and record["download_mb"]} == {"mnist"}
    assert "100%" in captured.err
