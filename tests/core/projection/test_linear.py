"""Linear views: a blend is drawn exactly on the chord between what was blended."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from synermix_core.config import ProjectionConfig
from synermix_core.errors import ProjectionError
from synermix_core.projection import PROJECTIONS, Drawing, ProbeEpoch
from synermix_core.projection.pca import pca_view
from tests.core.projection.making import blends, digits_epoch, labels, pixels


def draw(method: str) -> tuple[ProbeEpoch, Drawing]:
    epoch = digits_epoch()
    if method == "identity":
        epoch = ProbeEpoch(pca_view(epoch.points)(epoch.points), epoch.labels)
    return epoch, PROJECTIONS[method].draw(epoch, None, ProjectionConfig(), 0)


@given(st.floats(0, 1))
@pytest.mark.parametrize("method", ["pca", "plane", "identity"])
def test_a_blend_lies_on_the_chord(method: str, share: float) -> None:
    epoch, drawing = draw(method)
    placed = drawing.place(blends(epoch.points, share))
    expected = share * drawing.layout[:-1] + (1 - share) * drawing.layout[1:]
    np.testing.assert_allclose(placed, expected, atol=1e-5 * np.abs(drawing.layout).max())


def test_identity_draws_the_features_as_they_are() -> None:
    epoch, drawing = draw("identity")
    np.testing.assert_array_equal(drawing.layout, epoch.points)


@pytest.mark.parametrize("width", [1, 3, 64])
def test_identity_refuses_other_features(width: int) -> None:
    epoch = ProbeEpoch(pixels()[:, :width], labels())
    text = f"identity: needs features of two components, but these have {width}. Choose pca or plane"
    with pytest.raises(ProjectionError, match=text):
        PROJECTIONS["identity"].draw(epoch, None, ProjectionConfig(), 0)
