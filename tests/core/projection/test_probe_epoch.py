"""What a projection is given: checked, and with its neighbours found once."""

from __future__ import annotations

import numpy as np
import pytest

from synermix_core.errors import ProjectionError
from synermix_core.projection import ProbeEpoch
from tests.core.projection.making import digits_epoch, labels, pixels


def test_neighbours_are_found_once_for_all_who_ask() -> None:
    epoch = digits_epoch()
    assert epoch.neighbours(16) is epoch.neighbours(91)
    assert epoch.neighbours(150).k == 150
    assert epoch.neighbours(16) is epoch.neighbours(150)
    assert epoch.neighbours(16, "cosine") is not epoch.neighbours(16)
    assert epoch.ranks() is epoch.ranks()
    assert epoch.ranks("cosine") is not epoch.ranks()
    assert epoch.neighbours(1000).k == len(epoch) == 300


@pytest.mark.parametrize("bad", [np.inf, np.nan])
def test_features_that_are_not_finite_are_refused(bad: float) -> None:
    features = pixels()
    features[7, 3] = bad
    with pytest.raises(ProjectionError, match="features: must be finite, but some are not"):
        ProbeEpoch(features, labels())


def test_features_and_labels_must_match() -> None:
    with pytest.raises(ProjectionError, match=r"a row for each of the 300 labels, but are of shape \(299, 64\)"):
        ProbeEpoch(pixels()[1:], labels())
