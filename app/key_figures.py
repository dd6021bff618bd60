"""The four figures one reads from the back row: value, change against the epoch before, and the curve so far."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from synermix_core.catalog import METRICS


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A metric and how its values read."""

    column: str
    label: str
    percent: bool = False


KEY_FIGURES = (
    KeyFigure("val_accuracy", "Accuracy", percent=True),
    KeyFigure("knn_accuracy", "kNN accuracy", percent=True),
    KeyFigure("cohesion", "Cohesion ↓"),
    KeyFigure("fisher_ratio", "Fisher ratio ↑"),
)


def key_figures(table: pd.DataFrame) -> None:
    """Draw the key figures of the latest epoch in two rows of two."""
    for row in (KEY_FIGURES[:2], KEY_FIGURES[2:]):
        for column, figure in zip(st.columns(2), row, strict=True):
            with column:
                _key_figure(figure, pd.Series(table[figure.column]).dropna())


def _key_figure(figure: KeyFigure, values: pd.Series) -> None:
    entry = METRICS[figure.column]
    change = values.iloc[-1] - values.iloc[-2] if len(values) > 1 else None
    visible = change is not None and any(digit in _change_text(figure, change) for digit in "123456789")
    st.metric(
        figure.label,
        _text(figure, values.iloc[-1]) if len(values) else "–",
        None if change is None else _change_text(figure, change),
        # A change too small to be seen in its own digits is neither good nor bad.
        delta_color="off" if not visible else "normal" if entry.higher_is_better else "inverse",
        delta_arrow="auto" if visible else "off",
        help=entry.description,
        chart_data=values.round(4).tolist() if len(values) > 1 else None,
        chart_type="line",
    )


def _text(figure: KeyFigure, value: float) -> str:
    return f"{value:.1%}" if figure.percent else f"{value:.3g}"


def _change_text(figure: KeyFigure, change: float) -> str:
    return f"{100 * change:+.1f} points" if figure.percent else f"{change:+.2g}"
