"""Colour and marker shape of each class: Okabe and Ito's palette, readable with any colour vision, doubled by shape."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass

SHAPES = ("circle", "square", "triangle", "diamond", "cross")

OKABE_ITO: tuple[tuple[str, str], ...] = (
    ("#0072B2", "#3D9BD6"),  # blue
    ("#E69F00", "#E69F00"),  # orange
    ("#009E73", "#1DBF93"),  # bluish green
    ("#D55E00", "#F07A24"),  # vermilion
    ("#56B4E9", "#8CCEF5"),  # sky blue
    ("#CC79A7", "#E59CC4"),  # reddish purple
    ("#3B3F46", "#D5D8DC"),  # black, which on dark ground has to be light
    ("#C4B000", "#F0E442"),  # yellow: darker on white, where the original is all but invisible
)
"""(on light ground, on dark ground), neighbours as different as can be.

Classes five apart share their shape: those pairs have to differ in colour for everybody, too."""

_MOST_BY_SHAPE = len(OKABE_ITO) * len(SHAPES)


@dataclass(frozen=True, slots=True)
class ClassMark:
    """How the points of a class are drawn."""

    light: str
    """colour on light ground, #RRGGBB"""
    dark: str
    """colour on dark ground, #RRGGBB"""
    shape: str
    """one of `SHAPES`"""


def class_marks(count: int) -> list[ClassMark]:
    """Return a mark for each of `count` classes; up to 40 of them no two are alike in colour and shape.

    Past 40, colour runs once around the hues, so that classes near in order look alike.
    """
    shapes = [SHAPES[index % len(SHAPES)] for index in range(count)]
    if count <= _MOST_BY_SHAPE:
        # Eight colours and five shapes have no common factor: the pairs only repeat after forty.
        colors = [OKABE_ITO[index % len(OKABE_ITO)] for index in range(count)]
    else:
        colors = [(_hue(index / count, 0.42), _hue(index / count, 0.62)) for index in range(count)]
    return [ClassMark(light, dark, shape) for (light, dark), shape in zip(colors, shapes, strict=True)]


def _hue(hue: float, lightness: float) -> str:
    return "#" + "".join(f"{round(255 * part):02X}" for part in colorsys.hls_to_rgb(hue, lightness, 0.75))
