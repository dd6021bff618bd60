"""Published sets of photos, from small copies in the layouts that their archives unpack to."""

from __future__ import annotations

import csv
import json
import shutil
import tarfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from torchvision import datasets

from synermix_core import catalog
from synermix_core.config import DataConfig
from synermix_core.data import download, load_data, photos
from synermix_core.data.images import ImageData
from synermix_core.errors import DataError
from tests.core.data.conftest import CPU, MakeImages


def load(name: str, data_dir: Path, **values: object) -> ImageData:
    values = {"dataset": name, "batch_size": 4, "workers": 0, "image_size": 16, **values}
    return load_data(DataConfig.model_validate(values), data_dir)


Publish = Callable[[str, int, int], None]


@pytest.fixture
def publish(monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Return a function that lets a small copy count as the whole set: its images to train and to test."""

    def change(name: str, train: int, test: int) -> None:
        entry = replace(catalog.DATASETS[name], train_size=train, val_size=0, test_size=test)
        monkeypatch.setitem(catalog.DATASETS, name, entry)

    return change


def assert_usable(data: ImageData) -> None:
    batch = next(data.training_batches([torch.arange(4)], 0, CPU))
    assert batch.clean is not None
    assert batch.augmented is not None
    assert batch.clean.shape == batch.augmented.shape == (4, 3, 16, 16)
    assert batch.labels.tolist() == data.train_labels[:4].tolist()
    assert data.thumbnails(torch.tensor([0, 1])).shape == (2, 16, 16, 3)


def write_food(data_dir: Path, make_images: MakeImages) -> None:
    root = data_dir / "food-101"
    tables: dict[str, dict[str, list[str]]] = {"train": {}, "test": {}}
    for name in ("apple_pie", "waffles"):
        paths = make_images(root / "images" / name, 15)
        stems = [f"{name}/{path.stem}" for path in paths]
        tables["train"][name], tables["test"][name] = stems[:10], stems[10:]
    (root / "meta").mkdir()
    for split, table in tables.items():
        (root / "meta" / f"{split}.json").write_text(json.dumps(table))
        (root / "meta" / f"{split}.txt").write_text("\n".join(stem for stems in table.values() for stem in stems))


def test_food101(tmp_path: Path, make_images: MakeImages, publish: Publish) -> None:
    write_food(tmp_path, make_images)
    publish("food101", 20, 10)
    data = load("food101", tmp_path)
    assert data.class_names == ("apple pie", "waffles")
    assert torch.bincount(data.train_labels).tolist() == [9, 9]
    assert torch.bincount(data.evaluation_labels).tolist() == [1, 1]
    assert torch.bincount(load("food101", tmp_path, evaluate_on="test").evaluation_labels).tolist() == [5, 5]
    assert_usable(data)


def test_oxford_pet(tmp_path: Path, make_images: MakeImages, publish: Publish) -> None:
    root = tmp_path / "oxford-iiit-pet"
    (root / "annotations").mkdir(parents=True)
    lines: dict[str, list[str]] = {"trainval": [], "test": []}
    for number, (name, species) in enumerate((("Abyssinian", 1), ("great_pyrenees", 2)), 1):
        for index, path in enumerate(make_images(tmp_path / name, 8)):
            image = f"{name}_{index + 1}"
            (root / "images").mkdir(exist_ok=True)
            path.rename(root / "images" / f"{image}.jpg")
            lines["trainval" if index < 6 else "test"].append(f"{image} {number} {species} 1")
    for split, content in lines.items():
        (root / "annotations" / f"{split}.txt").write_text("\n".join(content) + "\n")
    publish("oxford_pet", 12, 4)
    data = load("oxford_pet", tmp_path)
    assert data.class_names == ("Abyssinian", "great pyrenees")
    assert torch.bincount(data.train_labels).tolist() == [5, 5]
    assert load("oxford_pet", tmp_path, evaluate_on="test").evaluation_labels.tolist() == [0, 0, 1, 1]
    assert_usable(data)


def test_caltech256_takes_sixty_and_twenty_of_each_class(
    tmp_path: Path, make_images: MakeImages, publish: Publish
) -> None:
    root = tmp_path / "caltech256" / "256_ObjectCategories"
    for number, name in enumerate(("001.ak47", "002.american-flag"), 1):
        for index, path in enumerate(make_images(root / name, 85), 1):
            path.rename(path.with_name(f"{number:03d}_{index:04d}.jpg"))
    (root / "002.american-flag" / "RENAME2").write_text("a file of the real archive that is no image")
    listing = photos.caltech256(tmp_path)
    assert [Path(path).name for path in listing.train.paths[:60]] == [f"001_{n:04d}.jpg" for n in range(1, 61)]
    assert [Path(path).name for path in listing.test.paths[20:]] == [f"002_{n:04d}.jpg" for n in range(61, 81)]
    publish("caltech256", 120, 40)
    data = load("caltech256", tmp_path)
    assert data.class_names == ("ak47", "american flag")
    assert torch.bincount(data.train_labels).tolist() == [54, 54]
    assert torch.bincount(data.evaluation_labels).tolist() == [6, 6]
    assert_usable(data)


def write_tables(root: Path, make_images: MakeImages) -> None:
    """Write mini-ImageNet as it is handed around: tables whose classes differ, and all images in one folder."""
    for split, names in (("train", ("n01", "n02")), ("val", ("n03",)), ("test", ("n04",))):
        rows = []
        for name in names:
            for path in make_images(root.parent / name, 20):
                (root / "images").mkdir(parents=True, exist_ok=True)
                rows.append((path.rename(root / "images" / f"{name}{path.name}").name, name))
        with (root / f"{split}.csv").open("w", newline="") as file:
            csv.writer(file).writerows([("filename", "label"), *rows])


def write_folders(root: Path, make_images: MakeImages) -> None:
    for name in ("n01", "n02", "n03", "n04"):
        make_images(root / name, 20)


@pytest.mark.parametrize("write", [write_tables, write_folders])
def test_mini_imagenet_is_split_anew_over_all_classes(
    tmp_path: Path, make_images: MakeImages, publish: Publish, write: Callable[[Path, MakeImages], None]
) -> None:
    write(tmp_path / "mini-imagenet", make_images)
    publish("mini_imagenet", 64, 16)
    data = load("mini_imagenet", tmp_path)
    assert data.class_names == ("n01", "n02", "n03", "n04")
    assert torch.bincount(data.train_labels).sum() == 58
    assert torch.bincount(data.evaluation_labels).sum() == 6
    assert torch.bincount(load("mini_imagenet", tmp_path, evaluate_on="test").evaluation_labels).tolist() == [4] * 4
    assert_usable(data)


def test_mini_imagenet_says_what_its_copy_must_look_like(tmp_path: Path) -> None:
    text = (
        rf"mini_imagenet: no images are there\. It may not be downloaded for you: {tmp_path}/mini-imagenet must hold "
        r"train\.csv, val\.csv and test\.csv \(columns filename and label\) beside a folder images/, or a folder of "
        r"images for each class\. Copy it there, or set SYNERMIX_DATA"
    )
    with pytest.raises(DataError, match=text):
        load("mini_imagenet", tmp_path)


@pytest.mark.parametrize("name", ["food101", "oxford_pet", "caltech256"])
def test_photos_are_cut_to_224_pixels_as_in_the_paper(name: str) -> None:
    entry = catalog.DATASETS[name]
    assert (entry.image_shape, entry.any_size, entry.recipe.resized_crop) == ((3, 224, 224), True, True)


def test_a_part_of_a_set_is_refused_with_what_is_missing(
    tmp_path: Path, make_images: MakeImages, publish: Publish
) -> None:
    write_food(tmp_path, make_images)
    text = (
        r"food101: what lies in .* is not all of it: it must have 75,750 images to train and validate and 25,250 to "
        rf"test, but has 20 and 10\. Delete {tmp_path}/food-101 to have it unpacked or downloaded anew\. To train on a "
        r"part on purpose, use the data set 'folder'\."
    )
    with pytest.raises(DataError, match=text):
        load("food101", tmp_path)
    publish("food101", 20, 10)
    gone = tmp_path / "food-101" / "images" / "waffles" / "003.jpg"
    gone.unlink()
    with pytest.raises(DataError, match=rf"it must have 30 images, but 1 of them are missing, as {gone}\. Delete"):
        load("food101", tmp_path)
    shutil.rmtree(tmp_path / "food-101" / "images" / "waffles")
    with pytest.raises(DataError, match=r"it must have 30 images, but 15 of them are missing"):
        load("food101", tmp_path)


@pytest.mark.parametrize("write", [write_tables, write_folders])
def test_a_part_of_ones_own_copy_is_refused(
    tmp_path: Path, make_images: MakeImages, publish: Publish, write: Callable[[Path, MakeImages], None]
) -> None:
    write(tmp_path / "mini-imagenet", make_images)
    publish("mini_imagenet", 64, 16)
    next((tmp_path / "mini-imagenet").rglob("*.jpg")).unlink()
    with pytest.raises(DataError, match=r"^mini_imagenet: .* is not all of it: .*\. Copy it anew\. To train on a part"):
        load("mini_imagenet", tmp_path)


def serve_food(tmp_path: Path, make_images: MakeImages, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a data directory with the archive as if downloaded; its checksum, which can't be the real one's, is not."""
    write_food(tmp_path / "made", make_images)
    data_dir = tmp_path / "data"
    data_dir.mkdir()
    with tarfile.open(data_dir / "food-101.tar.gz", "w:gz") as archive:
        archive.add(tmp_path / "made" / "food-101", "food-101")
    (original,) = download.ARCHIVES["food101"]
    monkeypatch.setitem(download.ARCHIVES, "food101", (replace(original, md5=None),))
    return data_dir


def test_an_archive_is_unpacked(
    tmp_path: Path, make_images: MakeImages, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    data_dir = serve_food(tmp_path, make_images, monkeypatch)
    publish("food101", 20, 10)
    left = data_dir / ".food-101.unpacking" / "food-101" / "images"
    left.mkdir(parents=True)
    (left / "of a process that was killed").touch()
    assert_usable(load("food101", data_dir))
    assert {path.name for path in data_dir.iterdir()} == {"food-101", "food-101.tar.gz", ".food101.lock"}
    assert not list(data_dir.rglob("of a process*"))


def test_an_extraction_that_breaks_off_leaves_nothing_to_train_on(
    tmp_path: Path, make_images: MakeImages, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    data_dir = serve_food(tmp_path, make_images, monkeypatch)
    publish("food101", 20, 10)
    archive = data_dir / "food-101.tar.gz"
    whole = archive.read_bytes()
    archive.write_bytes(whole[: len(whole) // 2])
    for _ in range(2):
        with pytest.raises(DataError, match=r"^food101: can't be downloaded or read \(.*\)\. "):
            load("food101", data_dir)
        assert not (data_dir / "food-101").exists()
    archive.write_bytes(whole)
    assert_usable(load("food101", data_dir))


@pytest.mark.parametrize("name", download.ARCHIVES)
def test_archives_are_those_of_the_catalog_and_of_torchvision(name: str) -> None:
    entry = catalog.DATASETS[name]
    assert entry.download is not None
    assert [archive.path for archive in download.ARCHIVES[name]] == list(entry.download.archives)
    for file in entry.download.files:
        assert any(Path(file).is_relative_to(archive.folder(Path())) for archive in download.ARCHIVES[name])
    torchvision: Any = datasets  # what it keeps to itself is looked at
    published = {
        "stl10": ((torchvision.STL10.url, torchvision.STL10.tgz_md5),),
        "food101": ((torchvision.Food101._URL, torchvision.Food101._MD5),),
        "oxford_pet": torchvision.OxfordIIITPet._RESOURCES,
        "caltech256": tuple((archive.url, archive.md5) for archive in download.ARCHIVES[name]),  # inside a function
    }
    assert tuple((archive.url, archive.md5) for archive in download.ARCHIVES[name]) == published[name]
