"""The four figures one reads from the back row: value, change against the epoch before, and the curve so far.

Below them, what they differ by from those of a run that was chosen to compare with.
"""

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
    KeyFigure("knn_accuracy", "kNN", percent=True),
    KeyFigure("cohesion", "Cohesion ↓", "blue"),
    KeyFigure("fisher_ratio", "Fisher ↑", "orange"),
)


def key_figures(table: pd.DataFrame, other: pd.DataFrame | None = None) -> None:
    """Draw the key figures of the latest epoch side by side.

    Args:
        table: Metrics of the run.
        other: Metrics of the run it is measured against.
    """
    with st.container(key="key-figures"):
        for column, figure in zip(st.columns(len(KEY_FIGURES), gap="small"), KEY_FIGURES, strict=True):
            with column:
                _key_figure(figure, table, other)


def _key_figure(figure: KeyFigure, table: pd.DataFrame, other: pd.DataFrame | None) -> None:
    values = pd.Series(table[figure.column]).dropna()
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
    if other is not None:
        st.caption(f"Δ {difference(figure, table, other) or '–'}")


def difference(figure: KeyFigure, table: pd.DataFrame, other: pd.DataFrame) -> str | None:
    """Return by how much the latest value differs from that of another run at the same epoch, or at its last."""
    its_own, others = _by_epoch(figure, table), _by_epoch(figure, other)
    if not its_own:
        return None
    epoch = max(its_own)
    until = [reached for reached in others if reached <= epoch]
    return reading(figure, [others[max(until)], its_own[epoch]])[1] if until else None


def _by_epoch(figure: KeyFigure, table: pd.DataFrame) -> dict[int, float]:
    rows = zip(table["epoch"].tolist(), table[figure.column].tolist(), strict=True)
    return {epoch: value for epoch, value in rows if not math.isnan(value)}


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
