"""The points of a sweep: its runs by what sets them apart but for the seed, each with a name for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from synermix_core import catalog
from synermix_core.config import LEAVES, RunConfig, from_text
from synermix_core.errors import ConfigError
from synermix_core.naming import field_title, named_value
from synermix_core.sweeps.folder import Sweep
from synermix_core.sweeps.results import ResultLine

_METHOD = ("inter", "beta")


@dataclass(frozen=True, slots=True)
class Point:
    """Runs of a sweep that differ in nothing but the seed."""

    values: Mapping[str, Any]
    """what sets it apart: a value for each axis of the sweep"""
    label: str
    config: RunConfig
    """of its first run"""
    lines: Mapping[int, ResultLine]
    """by seed"""

    def by_seed(self, column: str) -> dict[int, float]:
        """Return seed -> a metric after the last epoch, of its finished runs that have it."""
        finished = ((seed, line) for seed, line in self.lines.items() if line.finished)
        return {seed: line.metrics[column] for seed, line in finished if column in line.metrics}


def points_of(sweep: Sweep, lines: Sequence[ResultLine]) -> list[Point]:
    """Group the runs of a sweep, in the order of their first appearance.

    Args:
        sweep: The sweep.
        lines: Its `Results.read()`.
    """
    found: dict[str, dict[int, ResultLine]] = {}
    for line in lines:
        values = {name: sweep.value(line.planned, name) for name in sweep.axes}
        found.setdefault(repr(values), {})[sweep.value(line.planned, "seed")] = line
    firsts = [next(iter(of_point.values())).planned for of_point in found.values()]
    configs = [sweep.config(first) for first in firsts]
    values = [{name: sweep.value(first, name) for name in sweep.axes} for first in firsts]
    of_paper = bool(sweep.axes.keys() & set(_METHOD)) and all(config.preset for config in configs)
    labels = [_label(config, its, of_paper=of_paper) for config, its in zip(configs, values, strict=True)]
    return [Point(*parts) for parts in zip(values, labels, configs, found.values(), strict=True)]


def find_baseline(points: Sequence[Point], wanted: Mapping[str, Any] | None = None) -> int:
    """Return the place of the point that others are held against.

    Args:
        points: The points of a sweep.
        wanted: Values of its axes that single out a point. When None, it is plain cross-entropy without any mixing
            where there is such a point, and else the first one.

    Raises:
        ConfigError: they single out none, or several.
    """
    if wanted is None:
        return next((place for place, point in enumerate(points) if point.config.preset == "baseline"), 0)
    fit = [place for place, point in enumerate(points) if wanted.items() <= dict(point.values).items()]
    if len(fit) != 1:
        told = ", ".join(f"{name}={value}" for name, value in wanted.items())
        raise ConfigError(
            f"baseline: must single out one point, but {told!r} fits {len(fit)} of {len(points)}. "
            f"Name a value of each of {', '.join(points[0].values)}."
        )
    return fit[0]


def subject(sweep: Sweep) -> str:
    """Return what varies in a sweep, for people: the paper's methods, fields, or the seed alone."""
    names = list(sweep.axes)
    methods = {tuple(sweep.value(planned, name) for name in _METHOD) for planned in sweep.runs}
    of_paper = {(preset.inter, preset.beta) for preset in catalog.PRESETS.values()}
    parts = []
    if set(_METHOD) <= set(names) and methods <= of_paper:
        parts = [f"{len(methods)} methods"]
        names = [name for name in names if name not in (*_METHOD, "alpha")]
    return " × ".join([*parts, *map(field_title, names)]) or "Seeds"


def counted(number: int, noun: str) -> str:
    """Return a number of things for people: `1 seed`, `1,000 runs`."""
    return f"{number:,} {noun}{'s' * (number != 1)}"


def baseline_from_text(text: str) -> dict[str, Any]:
    """Read what singles out a point, as in `inter=none,beta=0`.

    Raises:
        ConfigError: it can't be read.
    """
    pairs = [part.partition("=") for part in text.split(",")]
    if any(not separator for _, separator, _ in pairs):
        raise ConfigError(f"baseline: must be field=value, several with commas between, but is {text!r}.")
    names = {name.strip(): value.strip() for name, _, value in pairs}
    for name in names:
        if name not in LEAVES:
            raise ConfigError(f"baseline: {catalog.unknown_name(name, LEAVES)}")
    return from_text(names)


def _label(config: RunConfig, values: Mapping[str, Any], *, of_paper: bool) -> str:
    """Name a point by its method, and by the other fields that set it apart.

    Args:
        config: Its configuration.
        values: What sets it apart.
        of_paper: All points of the sweep are methods of the paper, whose names tell inter and β.
    """
    told = {name: value for name, value in values.items() if not of_paper or name not in _METHOD}
    # The mixup first, then β, then the others as they come.
    ordered = sorted(told, key=lambda name: _METHOD.index(name) if name in _METHOD else len(_METHOD))
    parts = [config.variant_title] * of_paper + [named_value(name, told[name]) for name in ordered]
    return " · ".join(parts) or config.variant_title
