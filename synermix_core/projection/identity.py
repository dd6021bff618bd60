"""Features that have two components already, drawn as they are: the axes are the features."""

from __future__ import annotations

import numpy as np

from synermix_core.errors import ProjectionError
from synermix_core.projection.linear import AffineView
from synermix_core.projection.probe_epoch import ProbeEpoch


def identity_view(epoch: ProbeEpoch) -> AffineView:
    """Return the map that changes nothing: neither turned nor centred, from frame to frame the same axes.

    Raises:
        ProjectionError: the features have not exactly two components.
    """
    width = epoch.points.shape[1]
    if width != 2:
        raise ProjectionError(
            f"identity: needs features of two components, but these have {width}. Choose pca or plane, or train with "
            "bottleneck = true."
        )
    return AffineView(np.zeros(2), np.eye(2))
