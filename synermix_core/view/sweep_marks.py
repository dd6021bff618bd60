"""Colours of a sweep's charts: the same in the app and in the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from synermix_core.sweeps.arrange import Arrangement
from synermix_core.sweeps.points import Point
from synermix_core.view.curves import INTER, INTRA, variant_color
from synermix_core.view.palette import class_marks

_METRICS = {"cohesion": INTRA, "fisher_ratio": INTER}
_OTHER_METRIC = "#5B6472"
_SYNERMIX = {"none": "synermix-intra", "mixup": "synermix-mixup", "manifold": "synermix-manifold"}
STYLES = {"solid": (1, 0), "dashed": (6, 3), "dotted": (2, 2)}
"""Ways to draw a line, as CSS calls them -> lengths of line and gap in pixels."""


class RowMark(NamedTuple):
    """How a row of an arrangement is drawn wherever it is a curve."""

    label: str
    color: str
    style: str
    """a key of `STYLES`"""


def metric_color(column: str) -> str:
    """Return the colour of a metric: that of the force it shows, or a neutral one."""
    return _METRICS.get(column, _OTHER_METRIC)


def row_marks(points: Sequence[Point], arrangement: Arrangement) -> list[RowMark]:
    """Give each row a colour, its method's where rows are methods or mixups, and a dash where two share one."""
    rows = [row for row, _ in arrangement.cells]
    firsts = [points[rows.index(place)].config for place in range(len(arrangement.rows))]
    methods = [config.preset if arrangement.listed else _SYNERMIX.get(config.mixup.inter) for config in firsts]
    if len(set(methods)) == len(methods):
        colors = [variant_color(method) for method in methods]
    else:
        colors = [mark.light for mark in class_marks(len(firsts))]
    styles = [list(STYLES)[colors[:place].count(color) % len(STYLES)] for place, color in enumerate(colors)]
    return [RowMark(*parts) for parts in zip(arrangement.rows, colors, styles, strict=True)]
