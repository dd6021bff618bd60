"""The points of a sweep in the plane: which field runs across, what each row is, and the tables for charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from synermix_core.naming import field_title, is_number, named_value, value_text
from synermix_core.sweeps.folder import Sweep
from synermix_core.sweeps.points import Point
from synermix_core.sweeps.results import tally
from synermix_core.sweeps.statistics import estimate, mean_interval
from synermix_core.sweeps.verdicts import figure_text

SCATTERED = ("cohesion", "fisher_ratio", "val_accuracy")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where each point stands."""

    across: str
    """title of the field that runs across; empty when nothing varies but the seed"""
    numeric: bool
    """its values are numbers, so that a curve can be drawn over them"""
    listed: bool
    """the points are no full grid, or vary in one field of names: each is a row of its own, and nothing runs across"""
    columns: tuple[Any, ...]
    """its values, in order"""
    rows: tuple[str, ...]
    """what all other fields make of a point"""
    cells: tuple[tuple[int, int], ...]
    """(row, column) of each point"""


def arrange(sweep: Sweep, points: Sequence[Point]) -> Arrangement:
    """Lay the points out: β across where it varies, or the field with most numbers, or else the first one."""
    across = _across(sweep)
    columns = _unique([point.values.get(across) for point in points])
    labels = [_row_label(point, across) for point in points]
    rows = list(dict.fromkeys(labels))
    numeric = all(map(is_number, columns))
    if len(points) < len(rows) * len(columns) or (len(rows) == 1 and not numeric):
        names = tuple(point.label for point in points)
        return Arrangement("", False, True, ("",), names, tuple((row, 0) for row in range(len(points))))
    if numeric:
        columns.sort()
    cells = (
        (rows.index(label), columns.index(point.values[across])) for label, point in zip(labels, points, strict=True)
    )
    return Arrangement(field_title(across), numeric, False, tuple(columns), tuple(rows), tuple(cells))


def cell_table(points: Sequence[Point], arrangement: Arrangement, column: str) -> pd.DataFrame:
    """Return a row a point for a heatmap of a metric.

    Columns: `point` (its place), `label`, `across`, `row`, `mean` (NaN until a run is finished), `text`, `n`, `of`,
    `doing` (how its runs stand, in words) and `strength`: where the mean lies between the least (0) and the greatest
    (1) of them.
    """
    found = [estimate(list(point.by_seed(column).values())) for point in points]
    means = pd.Series([one.mean for one in found], dtype="float64")
    low, spread = means.min(), means.max() - means.min()
    rows, columns = zip(*arrangement.cells, strict=True)
    return pd.DataFrame(
        {
            "point": range(len(points)),
            "label": [point.label for point in points],
            "across": [value_text(arrangement.columns[place]) for place in columns],
            "row": [arrangement.rows[place] for place in rows],
            "mean": means,
            "text": [figure_text(column, one.mean) for one in found],
            "n": [one.n for one in found],
            "of": [len(point.lines) for point in points],
            "doing": [_doing(point) for point in points],
            "strength": (means - low) / spread if spread else means * 0 + 0.5,
        }
    )


def curve_table(points: Sequence[Point], arrangement: Arrangement, column: str) -> pd.DataFrame:
    """Return a row a point for curves of a metric: `across`, `row`, `mean`, `low`, `high` and `n`, as far as known."""
    rows = []
    for point, (row, place) in zip(points, arrangement.cells, strict=True):
        values = list(point.by_seed(column).values())
        mean, _, n = estimate(values)
        low, high = mean_interval(values)
        value = point.label if arrangement.listed else arrangement.columns[place]
        across = value if arrangement.numeric else value_text(value)
        rows.append((across, arrangement.rows[row], mean, low, high, n))
    table = pd.DataFrame(rows, columns=["across", "row", "mean", "low", "high", "n"])
    return table.loc[table["n"] > 0]


def scatter_table(points: Sequence[Point], arrangement: Arrangement) -> pd.DataFrame:
    """Return a row a finished run for a scatter: `run`, `label`, `row`, `seed` and `SCATTERED`."""
    rows = [
        {
            "run": line.planned.run.id,
            "label": point.label,
            "row": arrangement.rows[row],
            "seed": seed,
            **{name: line.metrics[name] for name in SCATTERED},
        }
        for point, (row, _) in zip(points, arrangement.cells, strict=True)
        for seed, line in point.lines.items()
        if line.finished and all(name in line.metrics for name in SCATTERED)
    ]
    return pd.DataFrame(rows, columns=["run", "label", "row", "seed", *SCATTERED])


def _across(sweep: Sweep) -> str:
    if "beta" in sweep.axes:
        return "beta"
    numbers = [name for name, values in sweep.axes.items() if all(map(is_number, values))]
    return max(numbers, key=lambda name: len(sweep.axes[name]), default=next(iter(sweep.axes), ""))


def _row_label(point: Point, across: str) -> str:
    return " · ".join(named_value(name, value) for name, value in point.values.items() if name != across)


def _unique(values: list[Any]) -> list[Any]:
    return [value for place, value in enumerate(values) if value not in values[:place]]


def _doing(point: Point) -> str:
    counts = tally(list(point.lines.values()))
    return ", ".join(f"{count} {state}" for state, count in counts.items())
