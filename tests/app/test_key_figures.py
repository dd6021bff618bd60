"""How the key figures read."""

from __future__ import annotations

import pytest

from app.key_figures import KeyFigure, reading

PLAIN, PERCENT = KeyFigure("cohesion", "Cohesion"), KeyFigure("val_accuracy", "Accuracy", percent=True)


@pytest.mark.parametrize(
    ("figure", "values", "expected"),
    [
        (PERCENT, [0.97, 0.982], ("98.2%", "+1.2 points")),
        (PERCENT, [0.9821, 0.982], ("98.2%", "0.0 points")),
        (PLAIN, [0.1234, 0.1], ("0.100", "−0.023")),
        (PLAIN, [6.5, 6.7249], ("6.72", "+0.22")),
        (PLAIN, [11.96, 12.04], ("12.0", "+0.1")),
        (PLAIN, [900, 1234.5], ("1,234", "+334")),
        (PLAIN, [0.0004321, 0.0004322], ("0.000432", "0.000000")),
        (PLAIN, [0.5, 0.0], ("0.00", "−0.50")),
        (PLAIN, [1.0, float("inf")], ("inf", "inf")),
        (PLAIN, [0.5], ("0.500", None)),
        (PLAIN, [], ("–", None)),
    ],
)
def test_value_and_change_have_the_same_decimals(
    figure: KeyFigure, values: list[float], expected: tuple[str, str | None]
) -> None:
    assert reading(figure, values) == expected
