"""Data set cards: what a set looks like, for choosing one before anything trains.

A card is made once, by a process of its own (`preparer`), and lies beside the data sets; pages only read it. The sets
that need no files have theirs in the package.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydantic import TypeAdapter

from synermix_core.catalog import DATASETS
from synermix_core.config import DataConfig
from synermix_core.data_dir import default_data_dir
from synermix_core.errors import DataError
from synermix_core.runs.files import replace_file

SAMPLES = 8
"""Images of a class in its row of the sheet."""
MOST_ROWS = 20
"""Classes that have a row, at most."""

_SHIPPED = Path(__file__).parent / "data" / "cards"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a card is of: a data set of the catalog, or a folder (or .zip) of the user's own images."""

    dataset: str
    folder: str | None = None
    toy: str | None = None
    """what the points of the plane form"""

    @classmethod
    def of(cls, config: DataConfig) -> Self:
        """Return what a configuration trains on."""
        entry = DATASETS[config.dataset]
        return cls(
            config.dataset,
            config.folder if entry.needs_folder else None,
            config.toy if entry.is_points else None,
        )

    @property
    def key(self) -> str:
        """A name for it, fit for a folder."""
        if self.folder is not None:
            return f"{self.dataset}-{hashlib.sha256(self.folder.encode()).hexdigest()[:16]}"
        return f"{self.dataset}-{self.toy}" if self.toy is not None else self.dataset

    def place(self, data_dir: Path | None = None) -> Path:
        """Return the folder that holds its card, and what is known of the card's making."""
        return (data_dir or default_data_dir()) / ".cards" / self.key


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a data set's images."""

    class_names: tuple[str, ...] = ()
    counts: dict[str, tuple[int, ...]] | None = None
    """part (train, val, test) -> usable images of each class; None for published sets, which the catalog counts"""
    train_size: int = 0
    """images to train on, once those to validate are held out"""
    rows: tuple[int, ...] = ()
    """the classes that have a row in the sheet"""
    bad_images: tuple[str, ...] = ()
    """what is wrong with each image that can't be used"""
    notes: tuple[str, ...] = ()
    """what else was left out, or is odd"""
    refusal: str | None = None
    """why it can't be trained on; None when it can"""

    @property
    def size(self) -> int:
        """How many usable images were counted, in all parts."""
        return sum(sum(part) for part in (self.counts or {}).values())


_CARD = TypeAdapter(Card)


def read_card(subject: Subject, data_dir: Path | None = None) -> Card | None:
    """Return the card of a data set, None where there is none yet or a damaged one, which making it anew mends."""
    for place in (subject.place(data_dir), _SHIPPED / subject.key):
        try:
            return _CARD.validate_json((place / "card.json").read_bytes())
        except (OSError, ValueError):
            continue
    return None


def write_card(subject: Subject, card: Card, picture: NDArray[np.uint8] | None, data_dir: Path | None = None) -> None:
    """Keep a card.

    Args:
        subject: What it is of.
        card: What it says.
        picture: (height, width, 4) the sheet: cells of the same side, a row for each of `card.rows` with `SAMPLES`
            images, transparent where a class has no more. Of points, all of them in the plane. None: nothing to see.
        data_dir: Folder that holds the data sets; `default_data_dir()` when None.

    Raises:
        OSError: it can't be written.
    """
    place = subject.place(data_dir)
    if picture is not None:
        encoded = io.BytesIO()
        Image.fromarray(picture).save(encoded, "PNG")
        replace_file(place / "sheet.png", encoded.getvalue())
    # Last: a card that is there is whole.
    replace_file(place / "card.json", _CARD.dump_json(card, indent=1))


def read_sheet(subject: Subject, data_dir: Path | None = None) -> NDArray[np.uint8]:
    """Return the sample images of a card, (rows, `SAMPLES`, side, side, 4).

    Raises:
        DataError: there are none, or they can't be read.
    """
    path = sheet_path(subject, data_dir)
    if path is None:
        raise DataError(f"{subject.key}: has no sample images (yet). Make its card first.")
    try:
        with Image.open(path) as picture:
            pixels = np.asarray(picture.convert("RGBA"))
    except (OSError, ValueError, SyntaxError) as error:
        raise DataError(f"{path}: can't be read ({error}). Delete it, and it is made anew.") from error
    side = pixels.shape[1] // SAMPLES
    return pixels.reshape(-1, side, SAMPLES, side, 4).swapaxes(1, 2)


def sheet_path(subject: Subject, data_dir: Path | None = None) -> Path | None:
    """Return where the sample images of a card lie, None where there are none."""
    paths = (place / "sheet.png" for place in (subject.place(data_dir), _SHIPPED / subject.key))
    return next((path for path in paths if path.exists()), None)


def spread_rows(num_classes: int) -> tuple[int, ...]:
    """Return the classes that have a row in a sheet: all, or `MOST_ROWS` from the first to the last."""
    return tuple(np.linspace(0, num_classes - 1, min(num_classes, MOST_ROWS)).round().astype(int).tolist())
