"""What happens to each class, as Plotly figures: cohesion and margin side by side, confusion and its difference."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray
from plotly.subplots import make_subplots

from synermix_core.runs import Run
from synermix_core.sweeps.statistics import estimate
from synermix_core.view.comparison import SeedGroup

SHOWN_CLASSES = 20
"""Past so many classes, those are drawn in which the groups differ most."""

READABLE_CELLS = 12
"""Up to so many classes, a confusion matrix has room for its numbers."""

# Never so strong that the page's own text could not be read on it, on a light ground as on a dark one.
_ERRORS = [[0, "rgba(122, 91, 181, 0)"], [1, "rgba(122, 91, 181, 0.6)"]]
_MORE_OR_LESS = [[0, "rgba(27, 120, 55, 0.6)"], [0.5, "rgba(128, 128, 128, 0)"], [1, "rgba(154, 61, 122, 0.6)"]]
_CLEAR = "rgba(0, 0, 0, 0)"
_FIGURES = {"cohesion": "Cohesion ↓", "margin": "Margin to the nearest other class ↑"}


def per_class_figure(groups: Sequence[SeedGroup]) -> go.Figure:
    """Draw each class's cohesion and margin after the last epoch, a mark a group, mean ± sd over its seeds.

    Raises:
        RunError: a run has no record of its classes.
    """
    names = groups[0].runs[0].class_names
    # (groups, 2 figures, C) means and standard deviations
    means, sds = np.stack([np.stack(_class_estimates(group)) for group in groups], axis=1)
    order = np.arange(len(names))
    if len(names) > SHOWN_CLASSES:
        spread = np.ptp(means[:, 0], axis=0) if len(groups) > 1 else means[0, 0]
        order = np.sort(np.argsort(-spread)[:SHOWN_CLASSES])
    figure = make_subplots(1, 2, shared_yaxes=True, horizontal_spacing=0.06)
    for column, title in enumerate(_FIGURES.values(), start=1):
        for group, mean, sd in zip(groups, means[:, column - 1], sds[:, column - 1], strict=True):
            figure.add_trace(_marks(group, names, order, mean, sd, first=column == 1), 1, column)
        figure.update_xaxes(title_text=title, row=1, col=column)
    figure.update_yaxes(autorange="reversed", type="category")
    return figure.update_layout(
        height=120 + 22 * len(order), margin={"l": 8, "r": 8, "t": 8, "b": 8}, legend={"orientation": "h", "y": 1.12}
    )


def confusion(run: Run) -> NDArray[np.float64]:
    """Return the shares (C, C) in percent: of the held-out images of a class (row), those taken for another (column).

    Raises:
        RunError: the run has no record of its classes.
    """
    counts = run.per_class(run.layout.feature_epochs()[-1]).confusion
    return 100 * counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)


def confusion_figure(run: Run) -> go.Figure:
    """Draw the confusion matrix after the last epoch: errors in colour, right answers (the diagonal) as numbers.

    Raises:
        RunError: the run has no record of its classes.
    """
    shares = confusion(run)
    # Right answers are so many that, coloured, they would leave no colour for the errors.
    errors = _off_diagonal(shares)
    limits = (0.0, max(float(errors.max()), 1.0))
    return _heatmap(run.class_names, errors, shares, limits, _ERRORS, "%{z:.1f} % of %{y} are taken for %{x}")


def confusion_difference_figure(run: Run, other: Run) -> go.Figure:
    """Draw by how many percentage points `other` confuses more (wine) or less (green) than `run`.

    What it takes for what it is (the diagonal) are numbers alone: there, more is better.

    Raises:
        RunError: a run has no record of its classes.
    """
    difference = confusion(other) - confusion(run)
    errors = _off_diagonal(difference)
    limit = max(float(np.abs(errors).max()), 1.0)
    return _heatmap(
        run.class_names, errors, difference, (-limit, limit), _MORE_OR_LESS, "%{y} taken for %{x}: %{z:+.1f} points"
    )


def _off_diagonal(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(np.eye(len(shares), dtype=bool), 0.0, shares)


def _class_estimates(group: SeedGroup) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    records = [run.per_class(run.layout.feature_epochs()[-1]) for run in group.runs]
    # (seeds, 2 figures, C)
    values = np.stack([[getattr(record, name) for name in _FIGURES] for record in records])
    found = [[estimate(of_class) for of_class in of_figure] for of_figure in np.moveaxis(values, 0, -1).tolist()]
    means = np.array([[one.mean for one in row] for row in found])
    sds = np.array([[one.sd for one in row] for row in found])
    return means, sds


def _marks(
    group: SeedGroup,
    names: Sequence[str],
    order: NDArray[np.intp],
    mean: NDArray[np.float64],
    sd: NDArray[np.float64],
    *,
    first: bool,
) -> go.Scatter:
    return go.Scatter(
        x=mean[order],
        y=[names[label] for label in order],
        error_x={"type": "data", "array": np.nan_to_num(sd[order]), "thickness": 1.5, "width": 3},
        mode="markers",
        name=group.label,
        legendgroup=group.label,
        showlegend=first,
        marker={"color": group.color, "size": 10},
        hovertemplate="%{y}: %{x:.3g}<extra>" + group.label + "</extra>",
    )


def _heatmap(
    names: Sequence[str],
    colored: NDArray[np.float64],
    told: NDArray[np.float64],
    limits: tuple[float, float],
    colors: list[list[object]],
    hover: str,
) -> go.Figure:
    figure = go.Figure(
        go.Heatmap(
            z=colored, x=names, y=names, zmin=limits[0], zmax=limits[1], colorscale=colors, showscale=False,
            customdata=told, hovertemplate=hover.replace("%{z", "%{customdata") + "<extra></extra>", xgap=1, ygap=1,
        )
    )  # fmt: skip
    if len(names) <= READABLE_CELLS:
        # A heatmap's own text takes a colour that suits no ground but white; this one has that of the page.
        figure.add_scatter(
            x=[*names] * len(names), y=np.repeat(names, len(names)), mode="text", hoverinfo="skip", showlegend=False,
            text=[_cell(value, signed=limits[0] < 0) for value in told.ravel()],
        )  # fmt: skip
    figure.update_xaxes(title_text="taken for", type="category", constrain="domain", showgrid=False)
    figure.update_yaxes(
        title_text="is", type="category", autorange="reversed", scaleanchor="x", constrain="domain", showgrid=False
    )
    return figure.update_layout(
        height=440, margin={"l": 8, "r": 8, "t": 8, "b": 8}, plot_bgcolor=_CLEAR, paper_bgcolor=_CLEAR
    )


def _cell(share: float, *, signed: bool) -> str:
    text = f"{share:+.1f}" if signed else f"{share:.1f}"
    return "" if float(text) == 0 else text
