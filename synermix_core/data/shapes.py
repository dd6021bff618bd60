"""Drawn outlines whose ground truth a teacher sets: how much a class varies, how alike the classes are.

Every outline is a radius r(θ) around its centre. `similarity` blends it with the circle of the same area: at 1 the
classes are one. `variety` scales all that varies inside a class (place, size, rotation, colours, noise): at 0 its
images are one. Image number i draws the same random numbers whatever the knobs, so that a knob moves it smoothly.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from synermix_core.catalog import DATASETS
from synermix_core.config import DataConfig
from synermix_core.data.images import ImageSource, LabelledImages, Scaling, needed_splits, trained_and_evaluated

Angles = NDArray[np.float64]

_SIDE = 32
_RADIUS = 9.0  # pixels, of the circle of the same area
_CHUNK = 1000
_SEEDS = {"train": 1, "val": 2, "test": 3}
_TABLE_ANGLES = np.linspace(-np.pi, np.pi, 721)


def _polygon(corners: int) -> Callable[[Angles], Angles]:
    part = 2 * np.pi / corners
    return lambda angle: 1 / np.cos(np.mod(angle, part) - part / 2)


OUTLINES: dict[str, Callable[[Angles], Angles]] = {
    "circle": np.ones_like,
    "ellipse": lambda angle: 1 / np.hypot(np.cos(angle) / 1.4, np.sin(angle) * 1.4),
    "triangle": _polygon(3),
    "square": _polygon(4),
    "hexagon": _polygon(6),
    "star": lambda angle: 1 - 0.45 * np.abs(np.sin(2.5 * angle)) ** 0.7,
    "cross": lambda angle: 0.35 / np.maximum(np.minimum(np.abs(np.cos(angle)), np.abs(np.sin(angle))), 0.33),
    "flower": lambda angle: 1 + 0.35 * np.cos(6 * angle),
    "drop": lambda angle: 1 + 0.9 * np.maximum(np.cos(angle), 0) ** 8,
    "heart": lambda angle: 1 - 0.5 * np.cos(angle) ** 9 + 0.35 * np.maximum(-np.cos(angle), 0) ** 10,
}
"""Class name -> its outline, radius as a function of the angle, of any size."""


def shapes(config: DataConfig, _data_dir: Path) -> ImageSource:
    """Draw the shapes: `config.variety` and `config.similarity` are its knobs; the same images for every run."""
    entry = DATASETS["shapes"]
    sizes = {"train": entry.train_size, "val": entry.val_size, "test": entry.test_size}
    splits = {
        name: _split(sizes[name] or 0, config.variety, config.similarity, _SEEDS[name])
        for name in needed_splits(config)
    }
    scaling = Scaling.measure(splits["train"].images)
    return ImageSource(*trained_and_evaluated(config, splits), tuple(OUTLINES), scaling)


def _split(size: int, variety: float, similarity: float, seed: int) -> LabelledImages:
    labels = np.arange(size) % len(OUTLINES)
    table = _radii(similarity)
    rng = np.random.RandomState(seed)  # its stream never changes between releases of NumPy
    chunks = [_draw(table[labels[start : start + _CHUNK]], variety, rng) for start in range(0, size, _CHUNK)]
    return LabelledImages(torch.from_numpy(np.concatenate(chunks)), torch.from_numpy(labels))


def _radii(similarity: float) -> NDArray[np.float32]:
    """Return each class's radius in pixels at `_TABLE_ANGLES`, all of the same area: (classes, angles)."""
    outlines = np.stack([outline(_TABLE_ANGLES) for outline in OUTLINES.values()])
    outlines /= np.sqrt(np.mean(outlines[:, :-1] ** 2, axis=1, keepdims=True))
    blended = similarity + (1 - similarity) * outlines
    return (_RADIUS * blended / np.sqrt(np.mean(blended[:, :-1] ** 2, axis=1, keepdims=True))).astype(np.float32)


def _draw(radii: NDArray[np.float32], variety: float, rng: np.random.RandomState) -> NDArray[np.uint8]:
    """Draw one image for each row of `radii` (N, angles): (N, 3, 32, 32) uint8."""
    count = len(radii)
    row, column, growth, turn = np.float32(variety) * rng.uniform(-1, 1, (4, count, 1, 1)).astype(np.float32)
    inside, outside = rng.uniform(-1, 1, (2, count, 3, 1, 1)).astype(np.float32)
    noise = rng.normal(size=(count, 1, _SIDE, _SIDE)).astype(np.float32)

    pixels = np.arange(_SIDE, dtype=np.float32) - (_SIDE - 1) / 2
    down, right = pixels[:, None] - 5 * row, pixels[None, :] - 5 * column
    angle = np.mod(np.arctan2(-down, right) + np.pi * turn + np.pi, 2 * np.pi) - np.pi
    place = (angle + np.pi) / (2 * np.pi) * (radii.shape[1] - 1)
    outline = np.take_along_axis(radii, np.rint(place).astype(np.int64).reshape(count, -1), axis=1).reshape(place.shape)
    # The edge is one pixel wide, which keeps small differences between outlines visible.
    cover = np.clip(outline * (1 + 0.35 * growth) - np.hypot(down, right) + 0.5, 0, 1)[:, None]
    shade = (0.85 + 0.15 * variety * inside) * cover + (0.2 + 0.2 * variety * outside) * (1 - cover)
    return np.rint(255 * np.clip(shade + 0.12 * variety * noise, 0, 1)).astype(np.uint8)
