"""Affine maps to the plane: what is drawn is what the map says, for the probe and for everything else alike."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synermix_core.projection.probe_epoch import Drawing


@dataclass(frozen=True, slots=True)
class AffineView:
    """x -> (x − origin) · axes. It keeps ratios along lines: a blend is drawn on the chord of what was blended."""

    origin: NDArray[np.float64]
    """(D,)"""
    axes: NDArray[np.float64]
    """(D, 2)"""

    def __call__(self, features: NDArray[np.floating]) -> NDArray[np.float32]:
        """Map features (N, D) to the plane (N, 2)."""
        return ((features - self.origin) @ self.axes).astype(np.float32)

    def draw(self, features: NDArray[np.floating]) -> Drawing:
        """Lay out features (N, D); other features are placed by the same map, exactly."""
        return Drawing(self(features), self)
