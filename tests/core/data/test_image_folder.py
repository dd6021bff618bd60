"""The user's own images: every layout, every kind of bad input, in memory and streamed."""

from __future__ import annotations

import logging
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from synermix_core.config import DataConfig
from synermix_core.data import image_folder, load_data
from synermix_core.data.decode import fit_square, read_image
from synermix_core.data.images import EvaluatedSplit, ImageData
from synermix_core.data.in_memory import InMemoryData
from synermix_core.data.streaming import StreamedData
from synermix_core.errors import ConfigError, DataError
from tests.core.data.conftest import CPU, MakeImages, assert_same


def load(folder: Path | None, data_dir: Path | None = None, **values: object) -> ImageData:
    values = {"dataset": "folder", "folder": folder and str(folder), "batch_size": 4, "workers": 0, **values}
    return load_data(DataConfig.model_validate(values), data_dir)


def test_sub_folders_are_the_classes_and_a_tenth_is_held_out(photo_folder: Path) -> None:
    data = load(photo_folder, image_size=16)
    assert isinstance(data, InMemoryData)
    assert (data.class_names, data.image_shape) == (("cat", "dog"), (3, 16, 16))
    assert torch.bincount(data.train_labels).tolist() == [11, 11]
    assert torch.bincount(data.evaluation_labels).tolist() == [1, 1]


def test_images_in_memory_are_the_files(photo_folder: Path) -> None:
    data = load(photo_folder, image_size=16)
    pictures = {picture.numpy().tobytes() for picture in data.thumbnails(torch.arange(2))}
    files = {np.asarray(fit_square(read_image(path), 16, 18)).tobytes() for path in photo_folder.rglob("*.jpg")}
    assert len(pictures) == 2
    assert pictures < files


@pytest.mark.parametrize(("val", "test"), [("val", "test"), ("validation", "testing"), ("Valid", "Test")])
def test_splits_of_ones_own_are_kept(tmp_path: Path, make_images: MakeImages, val: str, test: str) -> None:
    for split, count in (("train", 5), (val, 2), (test, 3)):
        for name in ("cat", "dog"):
            make_images(tmp_path / "photos" / split / name, count)
    data = load(tmp_path / "photos")
    assert torch.bincount(data.train_labels).tolist() == [5, 5]
    assert torch.bincount(data.evaluation_labels).tolist() == [2, 2]
    assert torch.bincount(load(tmp_path / "photos", evaluate_on="test").evaluation_labels).tolist() == [3, 3]


def images_of(data: ImageData, split: EvaluatedSplit) -> set[bytes]:
    return {image.numpy().tobytes() for images, _ in data.evaluation_batches(split, None, CPU) for image in images}


def make_splits(root: Path, make_images: MakeImages, *, has_val: bool) -> list[Path]:
    """Make photos of two classes, no two alike, 12 of each in train or in train and val, 3 in test."""
    files: list[Path] = []
    for name in ("cat", "dog"):
        for number, path in enumerate(make_images(root / name, 15)):
            split = "test" if number >= 12 else "val" if has_val and number >= 10 else "train"
            part = root / "photos" / split / name
            part.mkdir(parents=True, exist_ok=True)
            files.append(path.rename(part / path.name))
    return files


def test_without_val_the_same_tenth_is_held_out_whatever_is_measured_on(
    tmp_path: Path, make_images: MakeImages
) -> None:
    make_splits(tmp_path, make_images, has_val=False)
    on_val, on_test = (load(tmp_path / "photos", evaluate_on=split) for split in ("val", "test"))
    assert torch.bincount(on_val.evaluation_labels).tolist() == [1, 1]
    assert torch.bincount(on_test.evaluation_labels).tolist() == [3, 3]
    trained = images_of(on_val, "train")
    assert len(trained) == 22
    assert trained == images_of(on_test, "train")
    held_out, tested = images_of(on_val, "evaluation"), images_of(on_test, "evaluation")
    assert not held_out & trained
    assert not tested & trained
    assert not tested & held_out


@pytest.mark.parametrize("in_memory", [True, False])
@pytest.mark.parametrize("has_val", [True, False])
def test_validation_images_are_trained_on_too_and_every_image_is_decoded_once(
    tmp_path: Path, make_images: MakeImages, has_val: bool, in_memory: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = make_splits(tmp_path, make_images, has_val=has_val)
    if not in_memory:
        monkeypatch.setattr(image_folder, "MEMORY_LIMIT", 0)
    decoded: list[str] = []

    def note(path: str) -> Image.Image:
        decoded.append(path)
        return read_image(path)

    monkeypatch.setattr(image_folder, "read_image", note)
    both = load(tmp_path / "photos", evaluate_on="test", train_on="train+val")
    assert sorted(decoded) == sorted(map(str, files))
    validated = load(tmp_path / "photos")
    assert len(both.train_labels) == 24
    assert images_of(both, "train") == images_of(validated, "train") | images_of(validated, "evaluation")
    tested = load(tmp_path / "photos", evaluate_on="test")
    assert images_of(both, "evaluation") == images_of(tested, "evaluation")


def test_sub_folders_of_a_class_belong_to_it(photo_folder: Path, make_images: MakeImages) -> None:
    make_images(photo_folder / "cat" / "2024" / "may", 3)
    make_images(photo_folder / "eel" / "2024", 4)
    (photo_folder / "cat" / "again").symlink_to(photo_folder)
    data = load(photo_folder)
    assert data.class_names == ("cat", "dog", "eel")
    assert (torch.bincount(data.train_labels) + torch.bincount(data.evaluation_labels)).tolist() == [15, 12, 4]


def test_images_of_no_class_are_left_out_with_a_warning(
    photo_folder: Path, make_images: MakeImages, caplog: pytest.LogCaptureFixture
) -> None:
    make_images(photo_folder, 2)
    assert load(photo_folder).class_names == ("cat", "dog")
    assert "left out 2 images that lie in no class's sub-folder: 000.jpg, 001.jpg" in caplog.text


def test_two_folders_for_one_split_are_refused(tmp_path: Path, make_images: MakeImages) -> None:
    for path in ("train/cat", "train/dog", "val/cat", "validation/dog"):
        make_images(tmp_path / "photos" / path, 3)
    with pytest.raises(DataError, match=r"photos: must have one folder for val, but has val and validation\. Put"):
        load(tmp_path / "photos")


def test_folders_beside_the_splits_are_left_out_with_a_warning(
    tmp_path: Path, make_images: MakeImages, caplog: pytest.LogCaptureFixture
) -> None:
    for path in ("train/cat", "train/dog", "unlabelled/all"):
        make_images(tmp_path / "photos" / path, 4)
    assert load(tmp_path / "photos").class_names == ("cat", "dog")
    assert "these folders are left out: unlabelled" in caplog.text


def test_classes_may_be_called_train_and_test(tmp_path: Path, make_images: MakeImages) -> None:
    for name in ("train", "test"):
        make_images(tmp_path / "photos" / name, 4)
    assert load(tmp_path / "photos").class_names == ("test", "train")


def test_a_split_without_a_readable_image_is_named(tmp_path: Path, make_images: MakeImages) -> None:
    for path in ("train/cat", "train/dog"):
        make_images(tmp_path / "photos" / path, 4)
    (tmp_path / "photos" / "val" / "cat").mkdir(parents=True)
    (tmp_path / "photos" / "val" / "cat" / "1.jpg").write_text("no image")
    with pytest.raises(DataError, match=r"photos: has no readable image in val\. Mend or add some\."):
        load(tmp_path / "photos", on_bad_image="skip")


def test_what_a_mac_puts_beside_images_is_no_image(photo_folder: Path) -> None:
    (photo_folder / "cat" / "._000.jpg").write_bytes(b"Mac OS X")
    assert len(load(photo_folder).train_labels) == 22


def test_a_class_may_be_called_train(tmp_path: Path, make_images: MakeImages) -> None:
    for name in ("train", "tram"):
        make_images(tmp_path / "vehicles" / name, 4)
    assert load(tmp_path / "vehicles").class_names == ("train", "tram")


@pytest.mark.parametrize("wrapped", [True, False])
def test_a_zip_is_as_good_as_its_folder(photo_folder: Path, tmp_path: Path, wrapped: bool) -> None:
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        for path in photo_folder.rglob("*.jpg"):
            archive.write(path, path.relative_to(photo_folder.parent if wrapped else photo_folder))
    from_zip, from_folder = load(tmp_path / "photos.zip", tmp_path / "data"), load(photo_folder)
    assert from_zip.class_names == from_folder.class_names
    assert torch.equal(from_zip.thumbnails(torch.arange(2)), from_folder.thumbnails(torch.arange(2)))


def test_what_does_not_fit_in_memory_is_streamed(photo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Lowered by what a byte less than these images need, so that no test has to make half a gigabyte of them.
    monkeypatch.setattr(image_folder, "MEMORY_LIMIT", 24 * 3 * 16 * 16 - 1)
    streamed = load(photo_folder, image_size=16)
    monkeypatch.undo()
    kept = load(photo_folder, image_size=16)
    assert isinstance(streamed, StreamedData)
    assert (streamed.class_names, streamed.image_shape) == (kept.class_names, kept.image_shape)
    assert torch.equal(streamed.train_labels, kept.train_labels)


@pytest.mark.parametrize("augmentation", ["auto", "none"])
@pytest.mark.parametrize("split", ["train", "evaluation"])
def test_the_same_pixels_are_evaluated_in_memory_and_streamed(
    photo_folder: Path, monkeypatch: pytest.MonkeyPatch, augmentation: str, split: EvaluatedSplit
) -> None:
    kept = load(photo_folder, image_size=20, augmentation=augmentation)
    monkeypatch.setattr(image_folder, "MEMORY_LIMIT", 0)
    streamed = load(photo_folder, image_size=20, augmentation=augmentation)
    for (one, labels), (other, other_labels) in zip(
        kept.evaluation_batches(split, None, CPU), streamed.evaluation_batches(split, None, CPU), strict=True
    ):
        assert torch.equal(one, other)
        assert torch.equal(labels, other_labels)
    indices = torch.arange(2)
    assert torch.equal(kept.thumbnails(indices), streamed.thumbnails(indices))
    one, other = (next(data.training_batches([torch.arange(8)], 0, CPU)) for data in (kept, streamed))
    assert_same([one._replace(augmented=None)], [other._replace(augmented=None)])


def test_images_of_every_kind_are_converted(tmp_path: Path, make_images: MakeImages) -> None:
    make_images(tmp_path / "photos" / "a", 2)
    for number, mode in enumerate(("L", "RGBA", "CMYK", "I;16", "1", "P", "LA")):
        suffix = "tif" if mode == "CMYK" else "png"
        (tmp_path / "photos" / "b").mkdir(exist_ok=True)
        Image.new(mode, (20, 20)).save(tmp_path / "photos" / "b" / f"{number}.{suffix}")
    assert torch.bincount(load(tmp_path / "photos").train_labels).tolist() == [1, 6]


def spoil(folder: Path) -> None:
    (folder / "cat" / "cut.jpg").write_bytes((folder / "cat" / "000.jpg").read_bytes()[:600])
    (folder / "dog" / "text.png").write_text("no image")


@pytest.mark.parametrize("in_memory", [True, False])
def test_bad_images_are_refused_by_name(photo_folder: Path, in_memory: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(photo_folder)
    if not in_memory:
        monkeypatch.setattr(image_folder, "MEMORY_LIMIT", 0)
    with pytest.raises(DataError) as caught:
        load(photo_folder)
    first, *lines, last = str(caught.value).splitlines()
    assert first == "2 of 26 images can't be used:"
    assert "cat/cut.jpg: is damaged" in lines[0]
    assert "dog/text.png: is not an image" in lines[1]
    assert last == "Mend them, or set data.on_bad_image to 'skip' to leave them out."


@pytest.mark.parametrize("in_memory", [True, False])
def test_bad_images_are_skipped_with_a_warning_that_counts_them(
    photo_folder: Path, in_memory: bool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    spoil(photo_folder)
    if not in_memory:
        monkeypatch.setattr(image_folder, "MEMORY_LIMIT", 0)
    with caplog.at_level(logging.WARNING):
        data = load(photo_folder, on_bad_image="skip")
    assert "left out 2 of 26 images that can't be used" in caplog.text
    assert "cut.jpg" in caplog.text
    assert torch.bincount(data.train_labels).tolist() == [11, 11]
    assert sum(len(labels) for _, labels in data.evaluation_batches("train", None, CPU)) == 22


def test_a_bomb_is_a_bad_image(photo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("RGB", (50, 50)).save(photo_folder / "cat" / "bomb.png")
    # Lowered to just under this image: the others have 1,200 pixels.
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 2000)
    with pytest.raises(DataError, match=r"1 of 25 images can't be used:\n.*bomb\.png: has too many pixels"):
        load(photo_folder, image_size=16)


def test_one_class_is_not_enough(tmp_path: Path, make_images: MakeImages) -> None:
    make_images(tmp_path / "photos" / "cat", 5)
    (tmp_path / "photos" / "empty").mkdir()
    with pytest.raises(
        DataError, match=r"photos: must have at least 2 sub-folders with images, .*, but has 1\. Images"
    ):
        load(tmp_path / "photos")


def test_a_zip_without_classes_is_named_and_not_where_it_was_unpacked_to(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("photos/readme.txt", "no image")
    with pytest.raises(DataError) as refused:
        load(tmp_path / "photos.zip", tmp_path / "data")
    assert str(refused.value).startswith(f"{tmp_path / 'photos.zip'}: must have at least 2 sub-folders")


def test_a_class_needs_an_image_to_train_on_and_one_to_hold_out(tmp_path: Path, make_images: MakeImages) -> None:
    for name, count in (("cat", 5), ("dog", 1), ("eel", 1)):
        make_images(tmp_path / "photos" / name, count)
    text = (
        r"every class must have at least 2 readable images, one to train on and one to hold out, but these have fewer: "
        r"dog \(1\), eel \(1\)\. Add images"
    )
    with pytest.raises(DataError, match=text):
        load(tmp_path / "photos")


def test_a_class_of_one_is_enough_where_val_is_given(tmp_path: Path, make_images: MakeImages) -> None:
    for name, count in (("cat", 5), ("dog", 1)):
        make_images(tmp_path / "photos" / "train" / name, count)
        make_images(tmp_path / "photos" / "val" / name, 1)
    assert torch.bincount(load(tmp_path / "photos").train_labels).tolist() == [5, 1]


def test_a_held_out_class_must_be_trained(tmp_path: Path, make_images: MakeImages) -> None:
    for path in ("train/cat", "train/dog", "val/cat", "val/emu"):
        make_images(tmp_path / "photos" / path, 2)
    with pytest.raises(
        DataError, match=r"val: has classes that train has not: emu\. Every class of val must be trained"
    ):
        load(tmp_path / "photos")


def test_an_empty_split_is_named(tmp_path: Path, make_images: MakeImages) -> None:
    for path in ("train/cat", "train/dog"):
        make_images(tmp_path / "photos" / path, 2)
    (tmp_path / "photos" / "val").mkdir()
    with pytest.raises(DataError, match=r"photos/val: has no images in the sub-folders of its classes"):
        load(tmp_path / "photos")


@pytest.mark.parametrize(
    ("values", "kind", "text"),
    [
        (
            {"folder": None},
            ConfigError,
            r"data\.folder: must name a folder of images, or a \.zip of one, .*but is empty",
        ),
        ({"folder": "/nowhere"}, DataError, r"/nowhere: is neither a folder nor a \.zip file\. Check data\.folder"),
        (
            {"evaluate_on": "test"},
            ConfigError,
            r"data\.evaluate_on: must be 'val', but is 'test', and .* has no sub-fol",
        ),
    ],
)
def test_what_is_not_there_is_named(
    photo_folder: Path, values: dict[str, str | None], kind: type[Exception], text: str
) -> None:
    with pytest.raises(kind, match=text):
        load(**{"folder": photo_folder, **values})
