"""How the key figures read."""

from __future__ import annotations

import pytest

from app.changes import KeyFigure, change

PLAIN, PERCENT = KeyFigure("cohesion", "Cohesion"), KeyFigure("val_accuracy", "Accuracy", percent=True)


@pytest.mark.parametrize(
    ("figure", "before", "latest", "expected"),
    [
        (PERCENT, 0.97, 0.982, "+1.2 points"),
        (PERCENT, 0.9821, 0.982, "0.0 points"),
        (PLAIN, 0.1234, 0.1, "−0.023"),
        (PLAIN, 6.5, 6.7249, "+0.22"),
        (PLAIN, 11.96, 12.04, "+0.1"),
        (PLAIN, 900, 1234.5, "+334"),
        (PLAIN, 0.0004321, 0.0004322, "0.000000"),
        (PLAIN, 0.5, 0.0, "−0.50"),
        (PLAIN, 1.0, float("inf"), "inf"),
    ],
)
def test_a_change_has_the_decimals_of_the_value_beside_it(
    figure: KeyFigure, before: float, latest: float, expected: str
) -> None:
    assert change(figure, before, latest) == expected
