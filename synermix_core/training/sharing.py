"""Sharing a batch out over the processes that train together.

Every process draws the same global batches and trains on its share of each. It mixes and normalises (batch norm) within
its share alone; the gradients of the shares are averaged, one weight for each process. A class that has company in the
global batch must therefore keep some in its share, or L_intra had nothing to mix: a class is divided only into parts of
two images or more, as many and as equal as can be, so that the shares also have their classes in common.
"""

from __future__ import annotations

import torch
from torch import Tensor


def share_out(batch: Tensor, labels: Tensor, processes: int) -> list[Tensor]:
    """Divide a batch into a share for each process.

    Every image is in one share. No class with two images or more in the batch stands alone in a share. The shares
    differ by three images at most, for parts of two or three can't always be stacked equally high. A batch too small
    to give every process two images, which batch norm needs, is taken whole by all of them.

    Args:
        batch: (N,) indices of the images, in random order: it decides which classes meet in a share.
        labels: Class indices of all images, on the CPU.
        processes: How many there are.
    """
    if processes == 1:
        return [batch]
    rows_of: dict[int, list[int]] = {}
    for row, label in zip(batch.tolist(), labels[batch].tolist(), strict=True):
        rows_of.setdefault(label, []).append(row)
    shares: list[list[int]] = [[] for _ in range(processes)]
    divided = [_parts(rows, processes) for rows in rows_of.values()]
    # Small parts last: they even out what the large ones left. Sorting keeps equal ones in the batch's random order.
    for parts in sorted(divided, key=lambda parts: -len(parts[0])):
        for part, share in zip(parts, sorted(shares, key=len), strict=False):
            share.extend(part)
    if min(map(len, shares)) < 2:
        return [batch] * processes
    return [torch.tensor(share) for share in shares]


def _parts(rows: list[int], processes: int) -> list[list[int]]:
    """Divide a class's images in at most `processes` parts of two or more, the larger ones first."""
    count = max(1, min(processes, len(rows) // 2))
    return [rows[start::count] for start in range(count)]
