"""Small pictures of images, as HTML: mosaics of a data set's samples, and single images enlarged pixel by pixel."""

from __future__ import annotations

import base64
import html
import io
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from synermix_core.cards import SAMPLES, Subject, read_sheet, sheet_path
from synermix_core.catalog import DATASETS

CELL = 40
"""Pixels that a sample image is shrunk to in a mosaic, at most: it is shown smaller still."""
SHARP = 32
"""Pixels a side up to which an image keeps every value and hard edges: enlarged, its pixels are seen."""


def picture_html(pixels: NDArray[np.uint8], alt: str, css_class: str = "", *, side: int | None = None) -> str:
    """Return an image (height, width, 1, 3 or 4) as an HTML element that says what it shows.

    Args:
        pixels: The image.
        alt: What it shows, in a few words.
        css_class: Classes of the element.
        side: Side in pixels of the images in it, if it is made of several.
    """
    sharp = (side or min(pixels.shape[:2])) <= SHARP
    encoded = io.BytesIO()
    Image.fromarray(pixels.squeeze()).save(encoded, "WEBP", lossless=sharp, quality=80)
    source = f"data:image/webp;base64,{base64.b64encode(encoded.getvalue()).decode()}"
    return f'<img class="{css_class}{" sharp" * sharp}" src="{source}" alt="{html.escape(alt)}">'


def mosaic_html(subject: Subject, rows: int, columns: int) -> str | None:
    """Return sample images of a data set side by side, None where there are none (yet).

    Args:
        subject: The data set.
        rows: Images one below the other.
        columns: Classes side by side; those of a set with fewer come again with other images.

    Raises:
        DataError: the samples can't be read.
    """
    path = sheet_path(subject)
    if path is None:
        return None
    return _mosaic(subject, str(path), path.stat().st_mtime_ns, rows, columns)


def row_html(subject: Subject, row: int, alt: str) -> str:
    """Return the sample images of one class side by side.

    Raises:
        DataError: the samples can't be read.
    """
    cells = _shrunk(read_sheet(subject)[row])
    return picture_html(_side_by_side(cells[None]), alt, "row", side=cells.shape[-2])


@lru_cache(maxsize=64)
def _mosaic(subject: Subject, _path: str, _stamp: int, rows: int, columns: int) -> str:
    entry = DATASETS[subject.dataset]
    alt = f"samples of {entry.title}"
    if entry.is_points:
        with Image.open(_path) as picture:
            return picture_html(np.asarray(picture), alt, "mosaic plane")
    sheet = read_sheet(subject)
    classes = np.arange(columns) % len(sheet) if len(sheet) < columns else _spread(len(sheet), columns)
    turn = np.arange(columns) // len(sheet)
    images = (np.arange(rows)[:, None] + rows * turn) % SAMPLES
    cells = _shrunk(sheet[classes, images])
    return picture_html(_side_by_side(cells), alt, "mosaic", side=cells.shape[-2])


def _spread(count: int, columns: int) -> NDArray[np.int64]:
    return np.linspace(0, count - 1, columns).round().astype(np.int64)


def _shrunk(cells: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Scale images (…, side, side, 4) to `CELL` pixels at most."""
    side = cells.shape[-2]
    if side <= CELL:
        return cells
    flat = cells.reshape(-1, side, side, 4)
    small = [np.asarray(Image.fromarray(cell).resize((CELL, CELL), Image.Resampling.BILINEAR)) for cell in flat]
    return np.stack(small).reshape(*cells.shape[:-3], CELL, CELL, 4)


def _side_by_side(cells: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Join images (rows, columns, side, side, 4) into one, with a transparent line around each."""
    gap = max(1, cells.shape[-2] // 16)
    apart = np.pad(cells, [(0, 0), (0, 0), (0, gap), (0, gap), (0, 0)])
    rows, columns, height, width, _ = apart.shape
    return apart.swapaxes(1, 2).reshape(rows * height, columns * width, 4)[:-gap, :-gap]
