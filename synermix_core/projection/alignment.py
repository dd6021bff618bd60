"""Turning a layout to match the one before it, so that what moves on screen is what changed in the features."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_FLAT = 1e-6
"""Share of the largest coordinate below which an extent is rounding."""


@dataclass(frozen=True, slots=True)
class Motion:
    """A rotation or reflection of the plane, and a shift: no scaling, so that sizes stay comparable."""

    turn: NDArray[np.floating]
    """(2, 2)"""
    before: NDArray[np.floating]
    """(2,), the point that is turned about"""
    after: NDArray[np.floating]
    """(2,), where that point comes to lie"""

    def __call__(self, points_N2: NDArray[np.floating]) -> NDArray[np.float32]:
        """Move points (N, 2): a layout, or whatever else is drawn in it."""
        return ((points_N2 - self.before) @ self.turn + self.after).astype(np.float32)


def motion(layout: NDArray[np.floating], reference: NDArray[np.floating]) -> Motion:
    """Find the motion that lays `layout` closest to `reference` (orthogonal Procrustes).

    Args:
        layout: (N, 2) to be turned.
        reference: (N, 2), the same points in the frame before.
    """
    before, after = layout.mean(axis=0), reference.mean(axis=0)
    left, _, right = np.linalg.svd((layout - before).T @ (reference - after))
    return Motion(left @ right, before, after)


def align(layout: NDArray[np.floating], reference: NDArray[np.floating]) -> NDArray[np.float32]:
    """Centre `layout` on `reference` and rotate or reflect it to lie closest.

    Args:
        layout: (N, 2) to be turned.
        reference: (N, 2), the same points in the frame before.

    Returns:
        (N, 2), centred on the reference's centre.
    """
    return motion(layout, reference)(layout)


def is_one_spot(layout: NDArray[np.floating]) -> bool:
    """Return whether all points of a layout (N, 2) lie on one spot, as those of a collapsed network do."""
    return bool(np.ptp(layout, axis=0).max() <= _FLAT * np.abs(layout).max())


def displacement(layout: NDArray[np.floating], reference: NDArray[np.floating]) -> float:
    """Return the mean distance the points moved, in units of the reference's radius (root mean square)."""
    radius = np.sqrt(np.square(reference - reference.mean(axis=0)).sum(axis=1).mean())
    moved = np.linalg.norm(layout - reference, axis=1).mean()
    return float(moved / radius) if radius > 0 else 0.0
