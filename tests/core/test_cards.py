"""Data set cards: kept, read back, and those that come with the package."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from synermix_core import catalog
from synermix_core.cards import SAMPLES, Card, Subject, read_card, read_sheet, sheet_path, spread_rows, write_card
from synermix_core.config import DataConfig
from synermix_core.errors import DataError
from synermix_core.preparer import prepare

OWN = Subject("folder", "/somewhere/photos")
SHIPPED = [Subject("digits"), Subject("shapes"), *(Subject("toy2d", toy=toy) for toy in catalog.TOYS)]


def test_a_card_is_read_as_it_was_written(tmp_path: Path) -> None:
    sheet = np.random.default_rng(0).integers(0, 256, (2 * 6, SAMPLES * 6, 4), dtype=np.uint8)
    card = Card(("cat", "dog"), {"train": (3, 4), "val": (1, 2)}, 7, (0, 1), ("x.png: is damaged",), ("odd",), "no")
    assert read_card(OWN, tmp_path) is None
    assert sheet_path(OWN, tmp_path) is None
    write_card(OWN, card, sheet, tmp_path)
    assert read_card(OWN, tmp_path) == card
    assert card.size == 10
    cells = read_sheet(OWN, tmp_path)
    assert cells.shape == (2, SAMPLES, 6, 6, 4)
    assert np.array_equal(cells[1, 2], sheet[6:, 12:18])


@pytest.mark.parametrize("content", ["", "{", "[]", '{"class_names": 3, "rows": {}, "size": 2', "null"])
def test_a_damaged_card_is_none(content: str, tmp_path: Path) -> None:
    OWN.place(tmp_path).mkdir(parents=True)
    (OWN.place(tmp_path) / "card.json").write_text(content)
    assert read_card(OWN, tmp_path) is None


def test_damaged_samples_are_an_error_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"has no sample images \(yet\)"):
        read_sheet(OWN, tmp_path)
    write_card(OWN, Card(), np.zeros((4, 32, 4), dtype=np.uint8), tmp_path)
    (OWN.place(tmp_path) / "sheet.png").write_bytes(b"no picture")
    with pytest.raises(DataError, match=r"sheet\.png: can't be read .* Delete it"):
        read_sheet(OWN, tmp_path)


def test_what_is_trained_on_has_a_place_of_its_own() -> None:
    configs = (
        DataConfig(),
        DataConfig(dataset="toy2d", toy="rings"),
        DataConfig(dataset="toy2d", toy="moons"),
        DataConfig(dataset="folder", folder="/a"),
        DataConfig(dataset="folder", folder="/b"),
    )
    assert Subject.of(configs[0]) == Subject("digits")
    assert len({Subject.of(config).key for config in configs}) == len(configs)
    assert Subject("folder", "../../etc/passwd").key.replace("-", "").isalnum()


@pytest.mark.parametrize("count", [1, 2, 20, 21, 257])
def test_rows_are_spread_over_the_classes(count: int) -> None:
    rows = spread_rows(count)
    assert len(set(rows)) == len(rows) == min(count, 20)
    assert (rows[0], rows[-1]) == (0, count - 1)


@pytest.mark.parametrize("subject", SHIPPED, ids=lambda subject: subject.key)
def test_the_cards_in_the_package_are_those_that_would_be_made(subject: Subject, tmp_path: Path) -> None:
    prepare(subject, tmp_path / "made")
    assert read_card(subject, tmp_path / "made") == read_card(subject, tmp_path / "none") is not None
    made, shipped = sheet_path(subject, tmp_path / "made"), sheet_path(subject, tmp_path / "none")
    assert made is not None
    assert shipped is not None
    with Image.open(made) as one, Image.open(shipped) as other:
        # Libraries of other releases may round the edges of dots differently.
        difference = np.asarray(one).astype(int) - np.asarray(other).astype(int)
    assert np.abs(difference).mean() < 1
