"""The curves of runs as a Plotly figure, for notebooks and exports."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from synermix_core.runs import Run
from synermix_core.view.curves import NEUTRAL, Curve, panels, variant_color

COLUMNS = 2


def metric_figure(runs: Sequence[Run]) -> go.Figure:
    """Draw accuracy, losses, cohesion and Fisher ratio over the epochs.

    Args:
        runs: One run is drawn with all its curves. Of several, each panel shows its first curve in the colours of their
            variants, so that runs of one variant share a colour.

    Raises:
        ValueError: there is no run.
    """
    if not runs:
        raise ValueError("runs: need at least one run to draw, but got none. Pass the runs to compare.")
    parts = panels(runs[0])
    rows = -(-len(parts) // COLUMNS)
    figure = make_subplots(rows, COLUMNS, subplot_titles=[panel.title for panel in parts], vertical_spacing=0.12)
    named: set[str] = set()
    for run in runs:
        table = run.metrics()
        for place, panel in enumerate(panels(run)):
            for curve in _curves(panel.curves, run, alone=len(runs) == 1):
                figure.add_trace(_line(table, curve, first=curve.label not in named), *_cell(place))
                named.add(curve.label)
    for place, panel in enumerate(parts):
        row, column = _cell(place)
        figure.update_yaxes(tickformat=panel.format, range=panel.domain, row=row, col=column)
        if panel.reference:
            figure.add_trace(_level(*panel.reference, runs[0].config.epochs), row, column)
    return figure.update_layout(template="simple_white", height=260 * rows, margin={"l": 48, "r": 16, "t": 40, "b": 32})


def _cell(place: int) -> tuple[int, int]:
    return place // COLUMNS + 1, place % COLUMNS + 1


def _curves(curves: Sequence[Curve], run: Run, *, alone: bool) -> Sequence[Curve]:
    if alone:
        return curves
    return [Curve(curves[0].column, run.config.variant_title, variant_color(run.config.preset))]


def _line(table: pd.DataFrame, curve: Curve, *, first: bool) -> go.Scatter:
    return go.Scatter(
        x=table["epoch"].tolist(),
        y=table[curve.column].tolist(),
        name=curve.label,
        legendgroup=curve.label,
        showlegend=first,
        mode="lines",
        line={"color": curve.color, "dash": "dash" if curve.dashed else "solid", "width": 2},
    )


def _level(level: float, name: str, epochs: int) -> go.Scatter:
    return go.Scatter(
        x=[0, epochs],
        y=[level, level],
        mode="lines+text",
        text=[name, ""],
        textposition="top right",
        showlegend=False,
        hoverinfo="skip",
        line={"color": NEUTRAL, "dash": "dot", "width": 1},
    )
