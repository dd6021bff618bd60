"""Points of the plane: the only data whose inputs one can draw as they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch import Tensor

from synermix_core.catalog import DATASETS
from synermix_core.config import DataConfig
from synermix_core.data.images import ImageSource, LabelledImages, Scaling, needed_splits, trained_and_evaluated

Points = tuple[ArrayLike, ArrayLike]
"""positions (N, 2) and classes (N,)"""

_SEEDS = {"train": 1, "val": 2, "test": 3}
_PICTURE_SIDE = 32
_PICTURE_SPAN = 2.5  # standard deviations from the middle of the picture to its edge
_PAPER, _INK = 235, 40


class Toy(NamedTuple):
    """A figure of points."""

    class_names: tuple[str, ...]
    draw: Callable[[int, float, int], Points]
    """(number of points, noise in units of the figure, seed)"""


def _sklearn() -> Any:
    # Its import takes a second and 90 MB, which the data sets of images do without.
    from sklearn import datasets

    return datasets


def _moons(count: int, noise: float, seed: int) -> Points:
    return _sklearn().make_moons(count, noise=noise, random_state=seed)


def _rings(count: int, noise: float, seed: int) -> Points:
    return _sklearn().make_circles(count, noise=noise / 2, factor=0.5, random_state=seed)


def _spirals(count: int, noise: float, seed: int) -> Points:
    rng = np.random.RandomState(seed)
    labels = np.arange(count) % 3
    way = np.sqrt(rng.uniform(0.02, 1, count))  # the root, so that points are as dense outside as inside
    angle = 1.25 * 2 * np.pi * way + labels * 2 * np.pi / 3
    points = way[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return points + noise / 2 * rng.normal(size=points.shape), labels


def _blobs(count: int, noise: float, seed: int) -> Points:
    corners = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]], dtype=np.float64)
    return _sklearn().make_blobs(count, centers=corners, cluster_std=2 * noise, random_state=seed)[:2]


TOYS: dict[str, Toy] = {
    "moons": Toy(("upper", "lower"), _moons),
    "rings": Toy(("outer", "inner"), _rings),
    "spirals": Toy(("first arm", "second arm", "third arm"), _spirals),
    "blobs": Toy(("top right", "top left", "bottom left", "bottom right"), _blobs),
}
"""Name -> figure."""


def toy2d(config: DataConfig, _data_dir: Path) -> ImageSource:
    """Draw the points of `config.toy`, spread by `config.variety`: inputs (N, 2, 1, 1), x and y."""
    entry, toy = DATASETS["toy2d"], TOYS[config.toy]
    sizes = {"train": entry.train_size, "val": entry.val_size, "test": entry.test_size}
    splits = {
        name: _split(toy.draw(sizes[name] or 0, 0.3 * config.variety, _SEEDS[name])) for name in needed_splits(config)
    }
    scaling = Scaling.measure(splits["train"].images)
    train, evaluation = trained_and_evaluated(config, splits)
    return ImageSource(train, evaluation, toy.class_names, scaling, lambda inputs: _picture(scaling(inputs)))


def _split(drawn: Points) -> LabelledImages:
    points, labels = np.asarray(drawn[0], dtype=np.float32), np.asarray(drawn[1], dtype=np.int64)
    return LabelledImages(torch.from_numpy(points)[:, :, None, None], torch.from_numpy(labels))


def _picture(normalised: Tensor) -> Tensor:
    """Draw each point (N, 2, 1, 1) as a dot where it lies in the plane: (N, 32, 32, 3) uint8."""
    middle = (_PICTURE_SIDE - 1) / 2
    x, y = (middle + middle / _PICTURE_SPAN * normalised[:, :, 0, 0]).clamp(1, _PICTURE_SIDE - 2).T
    pixels = torch.arange(_PICTURE_SIDE)
    # Rows of a picture count downwards, y upwards.
    down = (_PICTURE_SIDE - 1 - y)[:, None, None] - pixels[:, None]
    right = x[:, None, None] - pixels
    dot = (2.5 - torch.hypot(down, right)).clamp(0, 1)[..., None]
    return (_PAPER + (_INK - _PAPER) * dot).round().byte().expand(-1, -1, -1, 3).contiguous()
