"""The time axis of the curves."""

from __future__ import annotations

import pytest

from app.charts import last_shown


@pytest.mark.parametrize(
    ("reached", "configured", "expected"),
    [
        (0, 3, 3),
        (3, 3, 3),
        (0, 500, 20),
        (20, 500, 20),
        (21, 500, 40),
        (81, 500, 160),
        (321, 500, 500),
        (500, 500, 500),
    ],
)
def test_the_axis_holds_what_there_is_and_never_more_than_is_to_come(
    reached: int, configured: int, expected: int
) -> None:
    assert last_shown(range(reached + 1), configured) == expected


def test_the_axis_of_a_run_that_has_no_epoch_yet_has_room_for_the_first() -> None:
    assert last_shown([], 500) == 20


def test_a_long_run_changes_its_axis_seldom() -> None:
    assert len({last_shown([epoch], 500) for epoch in range(501)}) == 6
