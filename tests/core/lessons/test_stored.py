"""The stored files: all there, small, readable without pickle, and saying how they were made."""

from __future__ import annotations

import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import DataError
from synermix_core.lesson_maker.__main__ import MAKINGS
from synermix_core.lessons import stored
from synermix_core.lessons.stored import Arrays, Table

MOST_BYTES = 1_500_000


def read(name: str) -> Arrays | Table:
    return stored.arrays(name) if (stored.DATA / f"{name}.npz").exists() else stored.table(name)


def test_the_files_are_those_that_are_made_and_small_together() -> None:
    files = list(stored.DATA.iterdir())
    assert {path.stem for path in files} == MAKINGS.keys()
    assert sum(path.stat().st_size for path in files) < MOST_BYTES


@pytest.mark.parametrize("name", MAKINGS)
def test_a_file_says_how_it_was_made_and_the_maker_would_make_it_so_again(name: str) -> None:
    made = read(name).made
    assert made.command == f"python -m synermix_core.lesson_maker {name}"
    assert {"python", "torch", "numpy"} <= made.versions.keys()
    configs = {run: RunConfig.model_validate(config) for run, config in made.configs.items()}
    assert configs == MAKINGS[name].configs()


def test_stored_arrays_can_not_be_changed_by_a_page() -> None:
    with pytest.raises(ValueError, match="read-only"):
        stored.arrays("plane")["labels"][0] = 7


def test_a_missing_file_is_explained() -> None:
    with pytest.raises(DataError, match=r"nothing.npz: must be in .* Make it with `python -m synermix_core"):
        stored.arrays("nothing")
