"""Makes draws and images for the tests of inter mixup."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import torch
from torch import Tensor

from synermix_core.data.digits import digits
from synermix_core.mixup.draw import MixupDraw


def draw_of(
    count: int, lam: float | Sequence[float] = 0.3, *, layer_draw: float = 0.0, shape_seed: int = 0
) -> MixupDraw:
    """Return a draw with the given λ, one for the batch or one an image; every image has another one as its partner."""
    lams = np.atleast_1d(np.array(lam, dtype=np.float64))
    return MixupDraw(lams, torch.arange(count).roll(1), layer_draw, shape_seed)


def each(drawn: MixupDraw) -> list[float]:
    """Return the λ of each image, whether it has one of its own or not."""
    return np.broadcast_to(drawn.lam, len(drawn.permutation)).tolist()


def pixel_ids(count: int, height: int, width: int) -> Tensor:
    """Return images in which no two values are alike, so that each tells which pixel it was."""
    return torch.arange(count * 2 * height * width, dtype=torch.float64).view(count, 2, height, width)


@cache
def digit_batch() -> tuple[Tensor, Tensor]:
    """Return twelve normalised digits and their labels."""
    data = digits()
    return data.scaling(data.train.images[:12]), data.train.labels[:12]
