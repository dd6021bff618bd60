"""Making cards: counts and samples of a folder of images, and all that can be wrong with one."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from synermix_core.card_making import SIDE, card_of, card_of_folder
from synermix_core.cards import SAMPLES, Card
from synermix_core.config import DataConfig
from synermix_core.data import load_data


def make_photos(root: Path, **counts: int) -> None:
    """Write JPEG files of one colour each: `class=count`, two underscores for a slash."""
    for name, count in counts.items():
        folder = root / name.replace("__", "/")
        folder.mkdir(parents=True)
        for number in range(count):
            Image.new("RGB", (40, 30), (10 * number + 5, 100, 200)).save(folder / f"{number:02d}.png")


def check(folder: Path, data_dir: Path | None = None) -> Card:
    return card_of_folder(folder, data_dir or folder.parent / "data", lambda *_: None)[0]


def test_every_usable_image_is_counted_and_some_are_shown(tmp_path: Path) -> None:
    make_photos(tmp_path / "photos", cat=12, dog=3)
    seen: list[tuple[int, int]] = []
    card, sheet = card_of_folder(tmp_path / "photos", tmp_path, lambda *progress: seen.append(progress))
    assert (card.class_names, card.counts, card.train_size) == (("cat", "dog"), {"train": (12, 3)}, 13)
    assert (card.rows, card.bad_images, card.notes, card.refusal) == ((0, 1), (), (), None)
    assert seen == [(number, 15) for number in range(1, 16)]
    assert sheet is not None
    assert sheet.shape == (2 * SIDE, SAMPLES * SIDE, 4)
    first = sheet.reshape(2, SIDE, SAMPLES, SIDE, 4)[:, SIDE // 2, :, SIDE // 2]
    assert first[0, :, 0].tolist() == [10 * number + 5 for number in range(SAMPLES)]
    assert first[1, :, 3].tolist() == [255] * 3 + [0] * 5, "what is not there is transparent"


def test_what_is_counted_is_what_training_loads(tmp_path: Path) -> None:
    make_photos(tmp_path / "photos", train__cat=5, train__dog=3, val__cat=2, val__dog=1, test__dog=1)
    card = check(tmp_path / "photos")
    assert card.counts == {"train": (5, 3), "val": (2, 1), "test": (0, 1)}
    data = load_data(DataConfig(dataset="folder", folder=str(tmp_path / "photos"), batch_size=2))
    assert len(data.train_labels) == card.train_size == 8
    make_photos(tmp_path / "whole", cat=23, dog=5)
    data = load_data(DataConfig(dataset="folder", folder=str(tmp_path / "whole"), batch_size=2))
    assert len(data.train_labels) == check(tmp_path / "whole").train_size


def test_a_zip_is_as_good_as_a_folder(tmp_path: Path) -> None:
    make_photos(tmp_path / "photos", cat=4, dog=4)
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        for path in (tmp_path / "photos").rglob("*.png"):
            archive.write(path, path.relative_to(tmp_path))
    assert check(tmp_path / "photos.zip") == check(tmp_path / "photos")


def test_bad_images_are_named_and_do_not_count(tmp_path: Path) -> None:
    make_photos(tmp_path / "photos", cat=4, dog=4)
    (tmp_path / "photos" / "cat" / "00.png").write_text("no image")
    (tmp_path / "photos" / "loose.png").write_bytes((tmp_path / "photos" / "cat" / "01.png").read_bytes())
    card = check(tmp_path / "photos")
    assert card.counts == {"train": (3, 4)}
    (bad,) = card.bad_images
    assert "cat/00.png: is not an image" in bad
    assert card.refusal is None
    assert any("lie in no class's sub-folder: loose.png" in note for note in card.notes)


def test_a_class_of_one_is_refused_or_odd(tmp_path: Path) -> None:
    make_photos(tmp_path / "photos", cat=4, dog=1)
    card = check(tmp_path / "photos")
    assert card.refusal is not None
    assert "every class must have at least 2 readable images" in card.refusal
    assert card.counts == {"train": (4, 1)}, "what is there is shown all the same"
    make_photos(tmp_path / "split", train__cat=4, train__dog=1, val__cat=1)
    card = check(tmp_path / "split")
    assert card.refusal is None
    assert card.notes == ("One image only, so that nothing can be mixed inside the class: dog",)


def test_a_part_without_a_readable_image_is_refused(tmp_path: Path) -> None:
    make_photos(tmp_path / "photos", train__cat=2, train__dog=2, val__cat=1)
    (tmp_path / "photos" / "val" / "cat" / "00.png").write_text("no image")
    assert "has no readable image in val" in (check(tmp_path / "photos").refusal or "")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nothing", "is neither a folder nor a .zip file"),
        ("text.zip", "can't be unpacked"),
        ("empty", "at least 2 sub-"),
    ],
)
def test_what_is_no_set_of_images_is_refused(name: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_text("not a zip")
    (tmp_path / "empty").mkdir()
    card, sheet = card_of_folder(tmp_path / name, tmp_path, lambda *_: None)
    assert reason in (card.refusal or "")
    assert sheet is None


def test_the_samples_of_a_set_in_memory_are_held_out_images_of_their_class() -> None:
    data = load_data(DataConfig())
    card, sheet = card_of(data)
    assert (card.class_names, card.train_size) == (tuple("0123456789"), 997)
    cells = sheet.reshape(10, 8, SAMPLES, 8, 4)
    for label in range(10):
        rows = (data.evaluation_labels == label).nonzero().squeeze(1)[:SAMPLES]
        assert np.array_equal(cells[label, ..., 0].swapaxes(0, 1), data.thumbnails(rows).numpy()[..., 0])
