"""The four key figures, and how far they are from those of another epoch or of another run."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import pandas as pd

Force = Literal["intra", "inter"]
"""What pulls together and what pushes apart; each has a colour."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A metric, how its values read, and the force of which it tells."""

    column: str
    label: str
    force: Force | None = None
    percent: bool = False


KEY_FIGURES = (
    KeyFigure("val_accuracy", "Accuracy", percent=True),
    KeyFigure("knn_accuracy", "kNN", percent=True),
    KeyFigure("cohesion", "Cohesion ↓", "intra"),
    KeyFigure("fisher_ratio", "Fisher ↑", "inter"),
)


def difference(figure: KeyFigure, table: pd.DataFrame, other: pd.DataFrame) -> str | None:
    """Return by how much the latest value differs from that of another run at the same epoch, or at its last."""
    its_own, others = _by_epoch(figure, table), _by_epoch(figure, other)
    if not its_own:
        return None
    epoch = max(its_own)
    until = [reached for reached in others if reached <= epoch]
    return change(figure, others[max(until)], its_own[epoch]) if until else None


def _by_epoch(figure: KeyFigure, table: pd.DataFrame) -> dict[int, float]:
    rows = zip(table["epoch"].tolist(), table[figure.column].tolist(), strict=True)
    return {epoch: value for epoch, value in rows if not math.isnan(value)}


def change(figure: KeyFigure, before: float, latest: float) -> str:
    """Return how far the latest value is from another one, with the decimals that it is shown with itself."""
    if figure.percent:
        return _signed(f"{100 * (latest - before):+.1f} points")
    return _signed(f"{latest - before:+,.{_decimals(latest)}f}")


def _signed(text: str) -> str:
    """Return a change with a minus as wide as the plus, and no sign where nothing but zeros would follow it."""
    return text.replace("-", "−") if any(digit in text for digit in "123456789") else text.lstrip("+-")


def _decimals(value: float) -> int:
    """Return how many decimals make three significant digits."""
    return max(0, 2 - math.floor(math.log10(abs(value)))) if value and math.isfinite(value) else 2
