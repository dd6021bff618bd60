"""The four figures one reads from the back row: value, change against the epoch before, and the curve so far."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd
import streamlit as st

from synermix_core.catalog import METRICS

Color = Literal["blue", "orange", "gray"]
"""As the theme has them: what pulls together, what pushes apart, and what is neither."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A metric, how its values read, and the colour of what it tells."""

    column: str
    label: str
    color: Color = "gray"
    percent: bool = False


KEY_FIGURES = (
    KeyFigure("val_accuracy", "Accuracy", percent=True),
    KeyFigure("knn_accuracy", "kNN accuracy", percent=True),
    KeyFigure("cohesion", "Cohesion ↓", "blue"),
    KeyFigure("fisher_ratio", "Fisher ratio ↑", "orange"),
)


def key_figures(table: pd.DataFrame) -> None:
    """Draw the key figures of the latest epoch in two rows of two."""
    for row in (KEY_FIGURES[:2], KEY_FIGURES[2:]):
        for column, figure in zip(st.columns(2), row, strict=True):
            with column:
                _key_figure(figure, pd.Series(table[figure.column]).dropna())


def _key_figure(figure: KeyFigure, values: pd.Series) -> None:
    value, change = reading(figure, values.tolist())
    st.metric(
        figure.label,
        value,
        change,
        delta_color=figure.color,
        delta_arrow="off",
        help=METRICS[figure.column].description,
        chart_data=values.round(4).tolist() if len(values) > 1 else None,
        chart_type="line",
    )


def reading(figure: KeyFigure, values: Sequence[float]) -> tuple[str, str | None]:
    """Return the latest value and its change against the one before, both with the same decimals."""
    if not values:
        return "–", None
    latest = values[-1]
    change = latest - values[-2] if len(values) > 1 else None
    if figure.percent:
        return f"{latest:.1%}", None if change is None else _signed(f"{100 * change:+.1f} points")
    decimals = _decimals(latest)
    return f"{latest:,.{decimals}f}", None if change is None else _signed(f"{change:+,.{decimals}f}")


def _signed(text: str) -> str:
    """Return a change with a minus as wide as the plus, and no sign where nothing but zeros would follow it."""
    return text.replace("-", "−") if any(digit in text for digit in "123456789") else text.lstrip("+-")


def _decimals(value: float) -> int:
    """Return how many decimals make three significant digits."""
    return max(0, 2 - math.floor(math.log10(abs(value)))) if value and math.isfinite(value) else 2
