"""What the settings of a run and their values are called, for people: in tables, labels and legends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from synermix_core import catalog


class Titled(Protocol):
    """Whatever is to be chosen from has a title."""

    @property
    def title(self) -> str: ...


_FIELD_TITLES = {"beta": "β", "alpha": "α", "inter": "Inter-class mixup", "lr": "Learning rate", "model": "Network"}
_ENTRIES: Mapping[str, Mapping[str, Titled]] = {
    "dataset": catalog.DATASETS, "toy": catalog.TOYS, "augmentation": catalog.AUGMENTATIONS,
    "sampler": catalog.SAMPLERS, "model": catalog.MODELS, "inter": catalog.INTER_MIXUPS,
    "weights": catalog.INTRA_WEIGHTS, "schedule": catalog.LR_SCHEDULES,
}  # fmt: skip


def field_title(name: str) -> str:
    """Return a leaf field's name for people."""
    return _FIELD_TITLES.get(name, name.replace("_", " ").capitalize())


def value_text(value: Any) -> str:
    """Return a field's value for people, where its field is known."""
    if value is None or isinstance(value, bool):
        return {None: "–", False: "no", True: "yes"}[value]
    return f"{value:g}" if is_number(value) else str(value)


def value_title(name: str, value: Any) -> str:
    """Return a field's value for people: what is to be chosen from has a title."""
    if name in _ENTRIES and value in _ENTRIES[name]:
        return _ENTRIES[name][value].title
    return value_text(value)


def named_value(name: str, value: Any) -> str:
    """Return a field's value with its name, but for the mixups, which have names of their own."""
    return value_title(name, value) if name == "inter" else f"{field_title(name)} {value_title(name, value)}"


def is_number(value: Any) -> bool:
    """Return whether a field's value can stand on an axis; true and false can't."""
    return isinstance(value, int | float) and not isinstance(value, bool)
