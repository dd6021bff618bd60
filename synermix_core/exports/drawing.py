"""Figures drawn by Matplotlib on white ground; text stays text in an SVG. Loads Matplotlib."""

from __future__ import annotations

import io
import math
import threading
from collections.abc import Callable
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure  # not pyplot, which keeps figures and looks for a screen
from matplotlib.ticker import MaxNLocator, PercentFormatter

from synermix_core.runs import Run
from synermix_core.view.class_figures import READABLE_CELLS, confusion
from synermix_core.view.curves import Panel, panels
from synermix_core.view.palette import class_marks
from synermix_core.view.run_message import frame_set_title

DOTS_PER_INCH = 200
MOST_NAMED = 40
"""Classes a legend has room for."""

_SETTINGS: dict[Any, Any] = {
    "font.family": "sans-serif",
    "font.sans-serif": ["Inter", "Helvetica", "Arial", "DejaVu Sans"],
    "font.size": 10,
    "axes.titlesize": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "synermix",
}
_MARKERS = {"circle": "o", "square": "s", "triangle": "^", "diamond": "D", "cross": "P"}
_INK, _QUIET, _HAIRLINE, _ERRORS = "#1C1E21", "#7A828F", "#E4E4E0", ("#FFFFFF", "#7A5BB5")

# Matplotlib's settings are the process's, and the app draws in several threads.
_DRAWING = threading.Lock()


def draw(figure: str, kind: str, run: Run, name: str) -> bytes:
    """Draw a figure of a run; the same run gives the same file.

    Args:
        figure: A key of `FIGURES`.
        kind: `svg` or `png`.
        run: The run.
        name: Set of frames, for the figure that shows one.

    Raises:
        RunError: a file of the run can't be read.
    """
    return render(lambda: FIGURES[figure](run, name), run.id, kind)


def render(make: Callable[[], Figure], title: str, kind: str) -> bytes:
    """Return what `make` draws as a file of a kind, in the style of all figures, with a title for its reader."""
    buffer = io.BytesIO()
    with _DRAWING, mpl.rc_context(_SETTINGS):
        metadata = {"Title": title, **({"Date": None} if kind == "svg" else {})}
        make().savefig(buffer, format=kind, dpi=DOTS_PER_INCH, metadata=metadata)
    return buffer.getvalue()


def _curves(run: Run, _: str) -> Figure:
    table = run.metrics()
    figure = _figure(run, (8.0, 5.6))
    for axes, panel in zip(figure.subplots(2, 2, sharex=True).flat, panels(run), strict=True):
        for curve in panel.curves:
            style = "--" if curve.dashed else "-"
            axes.plot(table["epoch"], table[curve.column], style, color=curve.color, label=curve.label)
        _finish(axes, panel)
    figure.supxlabel("epoch", fontsize=10)
    return figure


def _finish(axes: Axes, panel: Panel) -> None:
    axes.set_title(panel.title, loc="left")
    axes.grid(axis="y", color=_HAIRLINE)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    if panel.domain:
        axes.set_ylim(*panel.domain)
    if panel.format.endswith("%"):
        axes.yaxis.set_major_formatter(PercentFormatter(1.0, decimals=0))
    if panel.reference:
        level, name = panel.reference
        axes.axhline(level, linestyle=":", color=_QUIET, label=name)
    if len(axes.lines) > 1:
        axes.legend(frameon=False, fontsize=9)


def _embedding(run: Run, name: str) -> Figure:
    frame = run.frame(name, run.layout.frame_epochs(name)[-1])
    labels, names = run.probe.labels, run.class_names
    figure = _figure(run, (7.0, 6.0), f"{frame_set_title(run, name)}, epoch {frame.epoch}")
    axes = figure.subplots()
    for label, (mark, title) in enumerate(zip(class_marks(len(names)), names, strict=True)):
        points = frame.layout[labels == label]
        axes.scatter(*points.T, s=14, c=mark.light, marker=_MARKERS[mark.shape], linewidths=0, label=title)
    axes.set(xticks=[], yticks=[], aspect="equal")
    axes.spines[:].set_visible(False)
    if len(names) <= MOST_NAMED:
        columns = math.ceil(len(names) / 20)
        axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5), frameon=False, ncols=columns, markerscale=2)
    return figure


def _confusion(run: Run, _: str) -> Figure:
    shares, names = confusion(run), run.class_names
    # Right answers are so many that, coloured, they would leave no colour for the errors.
    errors = np.where(np.eye(len(shares), dtype=bool), 0.0, shares)
    figure = _figure(run, (6.4, 6.4), "% of each class's held-out images")
    axes = figure.subplots()
    colors = LinearSegmentedColormap.from_list("errors", _ERRORS)
    most = max(float(errors.max()), 1.0)
    axes.imshow(errors, cmap=colors, vmin=0.0, vmax=most)
    axes.set(xlabel="taken for", ylabel="is")
    axes.set_xticks(range(len(names)), names, rotation=90 if max(map(len, names)) > 3 else 0)
    axes.set_yticks(range(len(names)), names)
    axes.tick_params(length=0)
    if len(names) <= READABLE_CELLS:
        for (row, column), share in np.ndenumerate(shares):
            if round(share, 1):
                ink = "white" if errors[row, column] > most / 2 else _INK
                axes.text(column, row, f"{share:.1f}", ha="center", va="center", fontsize=8, color=ink)
    return figure


def _figure(run: Run, size: tuple[float, float], subtitle: str = "") -> Figure:
    """Return an empty figure of a size in inches, under what the run is."""
    config = run.config
    figure = Figure(figsize=size, layout="constrained")
    told = [config.variant_title, config.data.dataset, f"seed {config.seed}", subtitle]
    figure.suptitle(" · ".join(filter(None, told)), fontsize=12)
    return figure


FIGURES: dict[str, Callable[[Run, str], Figure]] = {
    "curves": _curves,
    "scatter": _embedding,
    "confusion": _confusion,
}
"""Name -> (run, set of frames) -> figure."""
