"""Mixups that paste a rectangle of the partner: CutMix and ResizeMix.

Shape suffixes: N images, C channels, H rows, W columns; B is 1 (one box for the batch) or N (one an image).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from synermix_core.mixup.draw import MixupDraw
from synermix_core.mixup.pixels import MixedImages, picture_size, shares_on

RESIZE_RATES = 0.1, 0.8
"""Range of ResizeMix's τ ~ U: the partner's side after shrinking, as a share of the image's side (Qin et al. 2020)."""


class Span(NamedTuple):
    """Rows or columns of boxes, (B,) each: the first inside and the first behind."""

    start: NDArray[np.int64]
    stop: NDArray[np.int64]

    @property
    def length(self) -> NDArray[np.int64]:
        return self.stop - self.start


def cutmix(images: Tensor, drawn: MixupDraw) -> MixedImages:
    """Paste a rectangle of the partner in the same place (Yun et al. 2019, arXiv 1905.04899, section 3.1).

    λ ~ Beta(α, α) sets the sides, W·√(1−λ) and H·√(1−λ), around a centre uniform over the pixels. The image's edge may
    clip the rectangle, so the label's λ is computed anew from the area left. As in the authors' script, half a side
    is rounded down.

    Raises:
        ValueError: the batch holds no pictures.
    """
    height, width = picture_size(images)
    rng = drawn.shape_rng()
    rows, columns = _cut(drawn.lam, height, rng), _cut(drawn.lam, width, rng)
    mixed = torch.where(_inside(rows, columns, images), images[drawn.permutation], images)
    return MixedImages(mixed, _share_outside(rows, columns, images))


def resizemix(images: Tensor, drawn: MixupDraw) -> MixedImages:
    """Paste the whole partner, shrunk by a rate τ, at a random place (Qin et al. 2020, arXiv 2012.11101).

    τ ~ U(0.1, 0.8) as in the paper, so neither λ ~ Beta(α, α) nor α plays a part: λ is the area left uncovered. All
    places where the shrunk partner fits as a whole are equally likely; it is shrunk by nearest neighbour.

    Raises:
        ValueError: the batch holds no pictures.
    """
    height, width = picture_size(images)
    rng = drawn.shape_rng()
    rates = rng.uniform(*RESIZE_RATES, size=drawn.lam.shape)
    rows, columns = _place(rates, height, rng), _place(rates, width, rng)
    mixed = torch.where(_inside(rows, columns, images), _shrunk_partners(images, drawn, rows, columns), images)
    return MixedImages(mixed, _share_outside(rows, columns, images))


def _cut(lam: NDArray[np.float64], side: int, rng: np.random.Generator) -> Span:
    centre = rng.integers(side, size=lam.shape)
    half = (side * np.sqrt(1.0 - lam) / 2).astype(np.int64)
    return Span(np.maximum(centre - half, 0), np.minimum(centre + half, side))


def _place(rates: NDArray[np.float64], side: int, rng: np.random.Generator) -> Span:
    length = np.maximum((side * rates).astype(np.int64), 1)
    start = rng.integers(side - length, endpoint=True)
    return Span(start, start + length)


def _inside(rows: Span, columns: Span, images: Tensor) -> Tensor:
    """Return (B, 1, H, W), whether a pixel is in its box. Comparing coordinates spares a loop over the boxes."""
    device = images.device
    row_H1 = torch.arange(images.shape[2], device=device)[:, None]
    column_W = torch.arange(images.shape[3], device=device)
    top, bottom, left, right = (_edges_on(device, edges) for edges in (*rows, *columns))
    return (row_H1 >= top) & (row_H1 < bottom) & (column_W >= left) & (column_W < right)


def _shrunk_partners(images: Tensor, drawn: MixupDraw, rows: Span, columns: Span) -> Tensor:
    """Return (N, C, H, W), in each box the whole partner; what lies outside the boxes is of no use."""
    device, channels = images.device, images.shape[1]
    source_row = _source(rows, images.shape[2], device)[:, None, :, None]
    source_column = _source(columns, images.shape[3], device)[:, None, None, :]
    channel = torch.arange(channels, device=device)[None, :, None, None]
    return images[drawn.permutation[:, None, None, None], channel, source_row, source_column]


def _source(span: Span, side: int, device: torch.device) -> Tensor:
    """Return (B, side), the partner's row or column that nearest-neighbour shrinking puts at each of the image's."""
    offset = np.arange(side) - span.start[:, None]
    source = np.clip(offset * side // span.length[:, None], 0, side - 1)
    return torch.from_numpy(source).to(device, non_blocking=True)


def _edges_on(device: torch.device, edges: NDArray[np.int64]) -> Tensor:
    return torch.from_numpy(edges).to(device, non_blocking=True).view(-1, 1, 1, 1)


def _share_outside(rows: Span, columns: Span, images: Tensor) -> Tensor:
    """Return (B,), the share of the image that its box leaves uncovered."""
    covered = rows.length * columns.length / (images.shape[2] * images.shape[3])
    return shares_on(images.device, 1.0 - covered)
