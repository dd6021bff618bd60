"""Colours and shapes of the classes: told apart by anybody, on both grounds."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
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


# How colours look to eyes without red, green or blue cones: Machado, Oliveira and Fernandes (2009), severity 1, on
# linear RGB.
DICHROMACIES = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
LEAST_DIFFERENCE = 20.0
"""ΔE of two colours that share a shape; 2.3 is just noticeable side by side."""


def lab(hex_color: str, seen_by: list[list[float]] | None = None) -> np.ndarray:
    """Return a colour in CIE L*a*b* (D65), as it looks to somebody."""
    rgb = np.array([int(hex_color[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    if seen_by is not None:
        linear = np.clip(np.array(seen_by) @ linear, 0, 1)
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    ratio = to_xyz @ linear / [0.9505, 1, 1.089]
    f = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("seen_by", [None, *DICHROMACIES.values()], ids=["all cones", *DICHROMACIES])
@pytest.mark.parametrize("ground", ["light", "dark"])
def test_of_ten_classes_those_of_one_shape_differ_in_colour_for_everybody(
    ground: str, seen_by: list[list[float]] | None
) -> None:
    marks = class_marks(10)
    for label, (one, other) in enumerate(zip(marks[:5], marks[5:], strict=True)):
        assert one.shape == other.shape
        difference = np.linalg.norm(lab(getattr(one, ground), seen_by) - lab(getattr(other, ground), seen_by))
        assert difference >= LEAST_DIFFERENCE, f"classes {label} and {label + 5}: ΔE {difference:.1f}"


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
