"""Colours and shapes of the classes: told apart by anybody, on both grounds."""

from __future__ import annotations

from itertools import pairwise

import pytest

from synermix_core.view.palette import SHAPES, class_marks

LIGHT, DARK = "#FFFFFF", "#1A1D21"  # the surfaces the points are drawn on
LEAST_CONTRAST = 1.7
"""Of a filled mark against its ground; marks have an outline besides. Okabe and Ito's orange has 2.2 on white."""


def luminance(hex_color: str) -> float:
    """Return the relative luminance, as WCAG 2 defines it."""
    parts = (int(hex_color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("count", [1, 2, 10, 40])
def test_no_two_classes_look_alike(count: int) -> None:
    marks = class_marks(count)
    assert len({(mark.light, mark.shape) for mark in marks}) == count
    assert len({(mark.dark, mark.shape) for mark in marks}) == count


def test_the_first_eight_classes_differ_in_colour_alone() -> None:
    marks = class_marks(8)
    assert len({mark.light for mark in marks}) == 8
    assert len({mark.dark for mark in marks}) == 8


def test_neighbours_differ_in_colour_and_in_shape() -> None:
    marks = class_marks(40)
    for one, other in pairwise(marks):
        assert one.light != other.light
        assert one.dark != other.dark
        assert one.shape != other.shape


@pytest.mark.parametrize("count", [40, 100])
def test_every_mark_stands_out_from_its_ground(count: int) -> None:
    for mark in class_marks(count):
        assert contrast(mark.light, LIGHT) >= LEAST_CONTRAST
        assert contrast(mark.dark, DARK) >= LEAST_CONTRAST


def test_past_forty_classes_each_has_a_hue_of_its_own() -> None:
    marks = class_marks(100)
    assert len({mark.light for mark in marks}) == 100
    assert {mark.shape for mark in marks} == set(SHAPES)
