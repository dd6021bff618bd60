"""A sweep as Plotly figures, for notebooks and the report."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from synermix_core.catalog import METRICS
from synermix_core.naming import value_text
from synermix_core.sweeps import Results, Sweep
from synermix_core.sweeps.arrange import Arrangement, arrange, cell_table, curve_table, scatter_table
from synermix_core.sweeps.points import Point, points_of
from synermix_core.sweeps.verdicts import PERCENT, check_metrics
from synermix_core.view.sweep_marks import STYLES, RowMark, metric_color, row_marks

_CELL_HEIGHT = 52
_SMALLEST, _GROWTH = 6, 12
"""Diameter of the least accurate run's dot, and what the most accurate one's has more, in pixels."""
_HOVER = "%{text}<br>cohesion %{x:.3g}, Fisher %{y:.3g}, accuracy %{customdata:.1%}<extra></extra>"


def sweep_figure(sweep: Sweep, column: str) -> go.Figure:
    """Draw a metric over the field that runs across, as `curve_figure` does.

    Args:
        sweep: The sweep, as far as it is finished.
        column: Name of the metric.

    Raises:
        ConfigError: the metric is not known.
    """
    check_metrics([column])
    points = points_of(sweep, Results(sweep).read())
    arrangement = arrange(sweep, points)
    figure = curve_figure(points, arrangement, row_marks(points, arrangement), column)
    return figure.update_yaxes(title_text=METRICS[column].title)


def heatmap_figure(points: Sequence[Point], arrangement: Arrangement, column: str) -> go.Figure:
    """Draw the mean of a metric at each point."""
    table = cell_table(points, arrangement, column)
    shape = (len(arrangement.rows), len(arrangement.columns))
    means, texts = np.full(shape, np.nan), np.full(shape, "", dtype=object)
    for cell, mean, text in zip(arrangement.cells, table["mean"], table["text"], strict=True):
        means[cell], texts[cell] = mean, text
    figure = go.Figure(
        go.Heatmap(
            z=means,
            x=[value_text(value) for value in arrangement.columns],
            y=list(arrangement.rows),
            text=texts,
            texttemplate="%{text}",
            colorscale=[[0, "#F4F4F2"], [1, metric_color(column)]],
            xgap=3,
            ygap=3,
            showscale=False,
        )
    )
    figure.update_xaxes(title_text=arrangement.across, type="category")
    figure.update_yaxes(type="category", autorange="reversed")
    return _plain(figure, 96 + _CELL_HEIGHT * len(arrangement.rows))


def curve_figure(points: Sequence[Point], arrangement: Arrangement, marks: Sequence[RowMark], column: str) -> go.Figure:
    """Draw the means of a metric with the 95 % confidence interval of each: a band over numbers, bars elsewhere."""
    table, figure = curve_table(points, arrangement, column), go.Figure()
    for mark in marks:
        rows = table.loc[table["row"] == mark.label]
        if arrangement.numeric:
            rows = rows.sort_values(by="across")
            figure.add_trace(_band(rows, mark))
        figure.add_trace(_means(rows, mark, arrangement))
    figure.update_xaxes(title_text=arrangement.across, showticklabels=not arrangement.listed)
    figure.update_yaxes(tickformat=".1%" if column in PERCENT else ".3~g")
    return _plain(figure, 320)


def scatter_figure(points: Sequence[Point], arrangement: Arrangement, marks: Sequence[RowMark]) -> go.Figure:
    """Draw cohesion, Fisher ratio and, by size, accuracy of every finished run."""
    table, figure = scatter_table(points, arrangement), go.Figure()
    accuracies = table["val_accuracy"].to_numpy(dtype=np.float64)
    spread = np.ptp(accuracies) if len(accuracies) else 0.0
    table["size"] = _SMALLEST + _GROWTH * ((accuracies - accuracies.min()) / spread if spread else 0.5)
    for mark in marks:
        rows = table.loc[table["row"] == mark.label]
        figure.add_trace(
            go.Scatter(
                x=rows["cohesion"].tolist(),
                y=rows["fisher_ratio"].tolist(),
                text=[f"{label} · seed {seed}" for label, seed in zip(rows["label"], rows["seed"], strict=True)],
                customdata=rows["val_accuracy"].tolist(),
                hovertemplate=_HOVER,
                name=mark.label,
                showlegend=bool(mark.label),
                mode="markers",
                marker={"color": mark.color, "size": rows["size"].tolist(), "opacity": 0.75},
            )
        )
    figure.update_xaxes(title_text=f"{METRICS['cohesion'].title} ↓")
    figure.update_yaxes(title_text=f"{METRICS['fisher_ratio'].title} ↑")
    return _plain(figure, 420)


def _means(rows: pd.DataFrame, mark: RowMark, arrangement: Arrangement) -> go.Scatter:
    reach = {"type": "data", "array": (rows["high"] - rows["mean"]).tolist()}
    return go.Scatter(
        x=rows["across"].tolist(),
        y=rows["mean"].tolist(),
        error_y=None if arrangement.numeric else reach,
        name=mark.label,
        legendgroup=mark.label,
        showlegend=bool(mark.label),
        mode="lines+markers" if arrangement.numeric else "markers",
        line={"color": mark.color, "width": 2, "dash": ",".join(f"{length}px" for length in STYLES[mark.style])},
    )


def _band(rows: pd.DataFrame, mark: RowMark) -> go.Scatter:
    known = rows.loc[rows["low"].notna()]
    across = known["across"].tolist()
    return go.Scatter(
        x=across + across[::-1],
        y=known["high"].tolist() + known["low"].tolist()[::-1],
        fill="toself",
        fillcolor=mark.color,
        opacity=0.16,
        mode="none",
        hoverinfo="skip",
        legendgroup=mark.label,
        showlegend=False,
    )


def _plain(figure: go.Figure, height: int) -> go.Figure:
    return figure.update_layout(
        template="simple_white", height=height, margin={"l": 8, "r": 8, "t": 16, "b": 8}, legend={"orientation": "h"}
    )
