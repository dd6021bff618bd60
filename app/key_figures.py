"""The four figures one reads from the back row: value, change against the epoch before, and the curve so far.

Below them, what they differ by from those of a run that was chosen to compare with.
"""

from __future__ import annotations

import math

import pandas as pd
from streamlit.components.v2 import component

from app.changes import KEY_FIGURES, KeyFigure, change, difference
from synermix_core.catalog import METRICS

_mount = component("synermix_core.key_figures", js="key_figures.js", html="<div></div>")


def key_figures(table: pd.DataFrame, other: pd.DataFrame | None = None, *, grows: bool) -> None:
    """Draw the key figures of the latest epoch side by side.

    Args:
        table: Metrics of the run.
        other: Metrics of the run it is measured against.
        grows: Whether there is more than one epoch to come: room for changes and curves is kept.
    """
    figures = [
        {
            "name": figure.column,
            "title": figure.label,
            "percent": figure.percent,
            "force": figure.force,
            "help": METRICS[figure.column].description,
            "values": (values := _measured(figure, table)),
            "change": change(figure, values[-2], values[-1]) if len(values) > 1 else None,
            **({} if other is None else {"apart": f"Δ {difference(figure, table, other) or '–'}"}),
        }
        for figure in KEY_FIGURES
    ]
    _mount(data={"figures": figures, "grows": grows}, key="key-figures")


def _measured(figure: KeyFigure, table: pd.DataFrame) -> list[float]:
    # NaN, which stands for what was not computed, breaks the message; six digits are more than is drawn.
    return [float(f"{value:.6g}") for value in table[figure.column].tolist() if not math.isnan(value)]
