"""Decision regions and ways in a plane of two features."""

from __future__ import annotations

import numpy as np
import pytest

from synermix_core.lessons import stored
from synermix_core.lessons.plane import Box, bend, box_around, logits_at, regions
from synermix_core.runs.records import Head

HEAD = Head(stored.arrays("plane")["mixup/weight"], stored.arrays("plane")["mixup/bias"])
BOX = box_around(stored.arrays("plane")["mixup/features"])


def area(polygon: np.ndarray) -> float:
    x, y = polygon.T
    return 0.5 * float(x @ np.roll(y, -1) - y @ np.roll(x, -1))


def test_the_regions_fill_the_box_and_each_class_wins_in_its_own() -> None:
    found = regions(HEAD, BOX)
    assert sum(map(area, found.values())) == pytest.approx(BOX.side**2)
    for label, polygon in found.items():
        inside = polygon.mean(axis=0) + 0.999 * (polygon - polygon.mean(axis=0))
        assert (logits_at(inside, HEAD).argmax(axis=1) == label).all()


def test_a_class_that_wins_nowhere_has_no_region() -> None:
    head = Head(np.array([[1, 0], [-1, 0], [0, 0]], np.float32), np.array([0, 0, -1], np.float32))
    assert regions(head, Box(-1, -1, 2)).keys() == {0, 1}


def test_the_box_is_square_and_holds_every_point() -> None:
    points = np.array([[0.0, 0.0], [4.0, 1.0]])
    box = box_around(points)
    assert box.corners.min() < points.min()
    assert (box.corners[2] > points[1]).all()
    assert np.ptp(box.corners, axis=0) == pytest.approx([box.side, box.side])


def test_a_straight_way_has_no_bend_and_a_half_circle_half_its_chord() -> None:
    steps = np.linspace(0, np.pi, 181)
    assert bend(np.linspace([0, 0], [2, 1], 5)) == pytest.approx(0)
    turned = np.stack([np.cos(steps), np.sin(steps)], axis=1)
    assert bend(turned) == pytest.approx(0.5, abs=1e-3)
    assert bend(np.ones((3, 2))) == 0.0, "a way that goes nowhere"
