"""Figures of a sweep for papers and slides, drawn by Matplotlib: heatmaps, curves with their intervals, the scatter."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure

from synermix_core.catalog import METRICS
from synermix_core.exports.drawing import render
from synermix_core.naming import value_text
from synermix_core.sweeps import Results, Sweep
from synermix_core.sweeps.arrange import Arrangement, arrange, cell_table, curve_table, scatter_table
from synermix_core.sweeps.points import Point, points_of
from synermix_core.sweeps.verdicts import METRICS_COMPARED, PERCENT
from synermix_core.view.sweep_marks import STYLES, RowMark, metric_color, row_marks

_KINDS = ("svg", "png")
_LETTER_INCHES = 0.09
_PALEST = "#F4F4F2"
_LEAST_AREA, _MORE_AREA = 16.0, 120.0
"""Of the least accurate run's dot, and what the most accurate one's has more, in square points."""


def sweep_figures(sweep: Sweep) -> bytes:
    """Return a .zip with every figure of a sweep as SVG and as PNG.

    Raises:
        RunError: a file of the sweep can't be read.
    """
    points = points_of(sweep, Results(sweep).read())
    arrangement = arrange(sweep, points)
    marks = row_marks(points, arrangement)
    figures: dict[str, Callable[[], Figure]] = {
        "curves": partial(_curves, points, arrangement, marks),
        "scatter": partial(_scatter, points, arrangement, marks),
        **{f"heatmap-{column}": partial(_heatmap, points, arrangement, column) for column in METRICS_COMPARED},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, make in figures.items():
            for kind in _KINDS:
                archive.writestr(f"{sweep.id}/{name}.{kind}", render(make, f"{sweep.id} {name}", kind))
    return buffer.getvalue()


def _heatmap(points: Sequence[Point], arrangement: Arrangement, column: str) -> Figure:
    table = cell_table(points, arrangement, column)
    strengths = np.full((len(arrangement.rows), len(arrangement.columns)), np.nan)
    for cell, strength in zip(arrangement.cells, table["strength"], strict=True):
        strengths[cell] = strength
    rows, columns = strengths.shape
    names = _LETTER_INCHES * max(map(len, arrangement.rows + tuple(map(value_text, arrangement.columns))))
    figure = Figure(figsize=(3.0 + names + 0.9 * columns, 1.2 + 0.5 * rows), layout="constrained")
    axes = figure.subplots()
    colors = LinearSegmentedColormap.from_list("strength", [_PALEST, metric_color(column)])
    axes.imshow(strengths, cmap=colors, vmin=0.0, vmax=1.0, aspect="auto")
    for (row, place), strength, text in zip(arrangement.cells, table["strength"], table["text"], strict=True):
        axes.text(place, row, text, ha="center", va="center", color="white" if strength > 0.6 else "black")
    axes.set_title(METRICS[column].title, loc="left")
    axes.set_xlabel(arrangement.across)
    axes.set_xticks(range(len(arrangement.columns)), [value_text(value) for value in arrangement.columns])
    axes.set_yticks(range(len(arrangement.rows)), arrangement.rows)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    return figure


def _curves(points: Sequence[Point], arrangement: Arrangement, marks: Sequence[RowMark]) -> Figure:
    figure = Figure(figsize=(9.0, 6.5), layout="constrained")
    panels = figure.subplots(2, 2)
    for axes, column in zip(panels.flat, METRICS_COMPARED, strict=True):
        table = curve_table(points, arrangement, column)
        for mark in marks:
            rows = table.loc[table["row"] == mark.label].sort_values(by="across")
            dashes = (0, STYLES[mark.style]) if mark.style != "solid" else "solid"
            label = mark.label or None
            if arrangement.numeric:
                axes.plot(rows["across"], rows["mean"], marker="o", ms=4, color=mark.color, ls=dashes, label=label)
                axes.fill_between(rows["across"], rows["low"], rows["high"], color=mark.color, alpha=0.16, lw=0)
            else:
                reach = (rows["high"] - rows["mean"]).fillna(0.0)
                axes.errorbar(rows["across"], rows["mean"], reach, fmt="o", color=mark.color, label=label)
        _finish(axes, METRICS[column].title, arrangement.across)
        if column in PERCENT:
            axes.yaxis.set_major_formatter(lambda value, _: f"{100 * value:.3g} %")
        if arrangement.listed:
            axes.tick_params(axis="x", labelbottom=False, length=0)
    _name_rows(figure, panels.flat[0])
    return figure


def _scatter(points: Sequence[Point], arrangement: Arrangement, marks: Sequence[RowMark]) -> Figure:
    table = scatter_table(points, arrangement)
    accuracies = table["val_accuracy"].to_numpy(dtype=np.float64)
    spread = float(np.ptp(accuracies)) if len(accuracies) else 0.0
    areas = _LEAST_AREA + _MORE_AREA * ((accuracies - accuracies.min()) / spread if spread else 0 * accuracies + 0.5)
    figure = Figure(figsize=(7.0, 5.0), layout="constrained")
    axes = figure.subplots()
    for mark in marks:
        its = (table["row"] == mark.label).to_numpy()
        axes.scatter(
            table.loc[its, "cohesion"], table.loc[its, "fisher_ratio"], s=areas[its], c=mark.color, alpha=0.75,
            linewidths=0, label=mark.label or None,
        )  # fmt: skip
    _finish(axes, "Every run; the larger, the more accurate", f"{METRICS['cohesion'].title} ↓")
    axes.set_ylabel(f"{METRICS['fisher_ratio'].title} ↑")
    _name_rows(figure, axes)
    return figure


def _finish(axes: Axes, title: str, across: str) -> None:
    axes.set_title(title, loc="left")
    axes.set_xlabel(across)
    axes.grid(axis="y", color="#E4E4E0")
    axes.set_axisbelow(True)


def _name_rows(figure: Figure, axes: Axes) -> None:
    handles, labels = axes.get_legend_handles_labels()
    if handles:
        figure.legend(handles, labels, loc="outside lower center", ncols=3, frameon=False)
