"""Turning a layout to match the one before it, so that what moves on screen is what changed in the features."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def align(layout: NDArray[np.floating], reference: NDArray[np.floating]) -> NDArray[np.float32]:
    """Centre `layout` and rotate or reflect it to lie closest to `reference` (orthogonal Procrustes; no scaling).

    Args:
        layout: (N, 2) to be turned.
        reference: (N, 2), the same points in the frame before.

    Returns:
        (N, 2), centred on the reference's centre.
    """
    centre = reference.mean(axis=0)
    centred = layout - layout.mean(axis=0)
    left, _, right = np.linalg.svd(centred.T @ (reference - centre))
    return (centred @ (left @ right) + centre).astype(np.float32)


def displacement(layout: NDArray[np.floating], reference: NDArray[np.floating]) -> float:
    """Return the mean distance the points moved, in units of the reference's radius (root mean square)."""
    radius = np.sqrt(np.square(reference - reference.mean(axis=0)).sum(axis=1).mean())
    moved = np.linalg.norm(layout - reference, axis=1).mean()
    return float(moved / radius) if radius > 0 else 0.0
