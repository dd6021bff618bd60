"""Making data set cards: counting what is there, and picking sample images of each class."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from torch import Tensor

from synermix_core.cards import SAMPLES, Card, spread_rows
from synermix_core.catalog import DATASETS
from synermix_core.data.class_folders import ClassFolders, find_class_folders
from synermix_core.data.decode import bombs_are_errors, fit_square, margin_of, read_image
from synermix_core.data.image_folder import decode_all, need_enough
from synermix_core.data.images import ImageData, LabelledFiles
from synermix_core.data.splits import hold_out
from synermix_core.errors import DataError
from synermix_core.view.palette import class_marks

SIDE = 64
"""Of the sample images of somebody's own set, in pixels."""
PLANE_SIZE, PLANE_SCALE, DOT = (1920, 768), 170, 12
"""Of a picture of points, four times as large as it is kept: pixels, pixels a standard deviation, radius in pixels."""
MOST_NAMED = 200
"""Images that can't be used and are told by name, at most."""

Picture = NDArray[np.uint8]
"""(height, width, 4) pixels with their opacity"""

OnProgress = Callable[[int, int], None]
"""(images checked, images to check)"""


def card_of(data: ImageData) -> tuple[Card, Picture]:
    """Make the card of a data set that is loaded, with held-out images of it.

    Raises:
        DataError: an image can't be read.
    """
    if data.image_shape[1:] == (1, 1):
        return Card(data.class_names, train_size=len(data.train_labels)), _plane(*_points(data))
    rows = spread_rows(len(data.class_names))
    samples = [data.thumbnails(_first(data.evaluation_labels, row)).numpy() for row in rows]
    card = Card(class_names=data.class_names, train_size=len(data.train_labels), rows=rows)
    return card, _sheet([list(images) for images in samples])


def card_of_folder(folder: Path, data_dir: Path, on_progress: OnProgress) -> tuple[Card, Picture | None]:
    """Check every image of a folder (or .zip of one) as training on it would, and make its card.

    What stands in the way of training on it is on the card; nothing is raised for it.
    """
    try:
        found = find_class_folders(folder, data_dir)
        listed = {part: found.images(part) for part in found.parts}
    except DataError as error:
        return Card(refusal=str(error)), None
    except OSError as error:
        return Card(refusal=f"{folder}: can't be read ({error.strerror or error}). Look at its permissions."), None
    notes = (*found.notes, *(note for _, notes in listed.values() for note in notes))
    good, bad = _decode({part: files for part, (files, _) in listed.items()}, on_progress)
    rows = spread_rows(len(found.class_names))
    counts = {part: torch.bincount(files.labels, minlength=len(found.class_names)) for part, files in good.items()}
    card = Card(
        class_names=found.class_names,
        counts={part: tuple(counted.tolist()) for part, counted in counts.items()},
        train_size=_train_size(good["train"].labels, found),
        rows=rows,
        bad_images=tuple(bad[:MOST_NAMED]),
        notes=(*notes, *_oddities(counts["train"], found)),
        refusal=_refusal(good, found),
    )
    return card, _sheet([_read(good["train"], row) for row in rows])


def _decode(listed: dict[str, LabelledFiles], on_progress: OnProgress) -> tuple[dict[str, LabelledFiles], list[str]]:
    """Return the files that can be decoded, and what is wrong with the others."""
    total, done = sum(map(len, listed.values())), 0
    good: dict[str, LabelledFiles] = {}
    bad: list[str] = []
    for part, files in listed.items():
        readable: list[int] = []
        for row, result in enumerate(decode_all(files, None)):
            if isinstance(result, DataError):
                bad.append(str(result))
            else:
                readable.append(row)
            done += 1
            on_progress(done, total)
        good[part] = files[torch.tensor(readable, dtype=torch.int64)]
    return good, bad


def _refusal(good: dict[str, LabelledFiles], found: ClassFolders) -> str | None:
    try:
        need_enough(good["train"].labels, found)
    except DataError as error:
        return str(error)
    empty = [part for part, files in good.items() if len(files) == 0]
    return f"{found.root}: has no readable image in {empty[0]}. Mend or add some." if empty else None


def _train_size(labels: Tensor, found: ClassFolders) -> int:
    if "val" in found.parts or len(labels) == 0 or int(torch.bincount(labels).min()) < 2:
        return len(labels)
    return len(hold_out(labels)[0])


def _oddities(counts: Tensor, found: ClassFolders) -> tuple[str, ...]:
    alone = [name for name, count in zip(found.class_names, counts.tolist(), strict=True) if count == 1]
    if not alone:
        return ()
    return (f"One image only, so that nothing can be mixed inside the class: {', '.join(alone)}",)


def _points(data: ImageData) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    batches = list(data.evaluation_batches("evaluation", None, torch.device("cpu")))
    points = torch.cat([inputs.flatten(1) for inputs, _ in batches])
    return points.numpy(), torch.cat([labels for _, labels in batches]).numpy()


def _first(labels: Tensor, row: int) -> Tensor:
    return (labels == row).nonzero().squeeze(1)[:SAMPLES]


def _read(files: LabelledFiles, row: int) -> list[NDArray[np.uint8]]:
    margin = margin_of(DATASETS["folder"].recipe)
    with bombs_are_errors():
        chosen = [read_image(files.paths[index]) for index in _first(files.labels, row).tolist()]
    return [np.asarray(fit_square(image, SIDE, round(SIDE * margin))) for image in chosen]


def _sheet(samples: Sequence[Sequence[NDArray[np.uint8]]]) -> Picture:
    """Lay out images (side, side, 1 or 3) of each class in a row."""
    side = next((images[0].shape[0] for images in samples if len(images)), SIDE)
    cells = np.zeros((len(samples), side, SAMPLES, side, 4), dtype=np.uint8)
    for row, images in enumerate(samples):
        for column, image in enumerate(images):
            cells[row, :, column] = np.asarray(Image.fromarray(image.squeeze()).convert("RGBA"))
    return cells.reshape(len(samples) * side, SAMPLES * side, 4)


def _plane(points_N2: NDArray[np.float32], labels_N: NDArray[np.int64]) -> Picture:
    """Draw points of the plane, of zero mean and unit variance, each in the colour of its class."""
    marks = class_marks(int(labels_N.max()) + 1)
    picture = Image.new("RGBA", PLANE_SIZE)
    draw = ImageDraw.Draw(picture)
    for (x, y), label in zip(points_N2, labels_N, strict=True):
        column, row = PLANE_SIZE[0] / 2 + PLANE_SCALE * x, PLANE_SIZE[1] / 2 - PLANE_SCALE * y
        draw.ellipse((column - DOT, row - DOT, column + DOT, row + DOT), fill=marks[label].light)
    # Drawn larger and scaled down, for smooth edges.
    return np.asarray(picture.resize((PLANE_SIZE[0] // 4, PLANE_SIZE[1] // 4), Image.Resampling.LANCZOS))
