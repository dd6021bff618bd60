"""Which runs a sweep is made of: every combination of some fields' values, or a list of points, for each seed.

In text, a field's values are separated by commas, and `start:stop:step` is a range that includes `stop` when the steps
meet it: `0:1:0.1`, `16,64:256:64`, `mixup,manifold`.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any, get_args

from synermix_core import catalog
from synermix_core.config import LEAVES, RunConfig, from_text
from synermix_core.errors import ConfigError

MOST_RUNS = 10_000
MOST_SEEDS = 1_000


@dataclass(frozen=True, slots=True)
class Grid:
    """Points x values of each axis x seeds.

    Args:
        base: What the runs have in common.
        axes: Leaf fields by name, with their values.
        points: Leaf fields by name, a mapping a point: for what is no grid, such as the six methods of the paper.
        seeds: The seeds that every combination is trained with.

    Raises:
        ConfigError: a field is not known or varied twice, a value occurs twice, or there are too many runs.
    """

    base: RunConfig
    axes: Mapping[str, Sequence[Any]]
    points: Sequence[Mapping[str, Any]] = ({},)
    seeds: Sequence[int] = (0,)

    def __post_init__(self) -> None:
        for name in (*self.axes, *itertools.chain(*self.points)):
            if name not in LEAVES:
                raise ConfigError(f"{name}: {catalog.unknown_name(name, LEAVES)}")
        for name in itertools.chain(*self.points):
            if name in self.axes:
                raise ConfigError(
                    f"{name}: must be set once, but is varied and set by the points (or presets) too. Leave one out."
                )
        if "seed" in self.axes or any("seed" in point for point in self.points):
            raise ConfigError("seed: is no axis; every point is trained with the same seeds. Set them by seeds.")
        columns = {**self.axes, "points": self.points, "seeds": self.seeds}
        for name, values in columns.items():
            _check_values(name, values)
        if len(self) > MOST_RUNS:
            raise ConfigError(f"grid: must have at most {MOST_RUNS:,} runs, but has {len(self):,}. Drop some values.")

    def __len__(self) -> int:
        """Return the number of runs."""
        return math.prod(map(len, (*self.axes.values(), self.points, self.seeds)))

    def values(self) -> Iterator[dict[str, Any]]:
        """Yield what each run sets differently from the base; a seed's runs of all points come before the next seed's.

        In that order, an interrupted sweep has compared all points with the seeds it got to.
        """
        for seed, point in itertools.product(self.seeds, self.points):
            for chosen in itertools.product(*self.axes.values()):
                yield {**point, **dict(zip(self.axes, chosen, strict=True)), "seed": seed}

    def configs(self) -> list[RunConfig]:
        """Return the configuration of every run, in the order of `values`.

        Raises:
            ConfigError: some break a rule; every broken rule is named once.
        """
        configs, broken = [], {}
        for values in self.values():
            try:
                configs.append(_one_process(self.base.override(values)))
            except ConfigError as error:
                broken.update(dict.fromkeys(str(error).splitlines()))
        if broken:
            raise ConfigError("\n".join(broken))
        return configs


def num_alike(configs: Sequence[RunConfig]) -> int:
    """Return how many of some runs train the same network as one before them."""
    return len(configs) - len({_what_trains(config).model_dump_json() for config in configs})


def _what_trains(config: RunConfig) -> RunConfig:
    """Return a configuration with whatever has no part in its training at its default."""
    mixup, idle = config.mixup, set[str]()
    if mixup.beta == 0:
        idle |= {"weights"}
    if mixup.beta == 1:
        idle |= {"inter"}
    if mixup.beta == 1 or mixup.inter == "none":
        idle |= {"alpha", "lam_per_sample"}
    return config.override({name: LEAVES[name].info.default for name in idle})


def grid_from_text(
    base: RunConfig,
    texts: Mapping[str, str],
    *,
    seeds: str | None = None,
    points: Sequence[Mapping[str, Any]] = ({},),
) -> Grid:
    """Return the grid that a command line or a form describes.

    Args:
        base: What the runs have in common.
        texts: Leaf fields by name with their values as text. `seed` is the first of the seeds, or all of them.
        seeds: Number of seeds, as text; one when None.
        points: Leaf fields by name, a mapping a point.

    Raises:
        ConfigError: a text can't be read, or the grid is not fit to be trained.
    """
    axes = {name: read_values(name, text) for name, text in texts.items()}
    first = axes.pop("seed", [base.seed])
    grid = Grid(base, axes, points, _seeds(first, seeds))
    fixed = {name: values[0] for name, values in axes.items() if len(values) == 1}
    varied = {name: values for name, values in axes.items() if name not in fixed}
    return replace(grid, base=base.override(fixed), axes=varied)


def preset_points(names: Sequence[str]) -> list[dict[str, Any]]:
    """Return methods of the paper as points of a grid.

    Raises:
        ConfigError: one is not known.
    """
    for name in names:
        if name not in catalog.PRESETS:
            raise ConfigError(f"preset: {catalog.unknown_name(name, catalog.PRESETS)}")
    found = [catalog.PRESETS[name] for name in names]
    return [{"inter": preset.inter, "beta": preset.beta, "alpha": preset.alpha} for preset in found]


def read_values(name: str, text: str) -> list[Any]:
    """Read the values of the field `name`.

    What is no value of the field stays text, for the configuration to refuse in its own words.

    Raises:
        ConfigError: there is an empty value, or a range that leads nowhere.
    """
    kinds = _kinds(name)
    if any(get_args(kind) for kind in kinds):  # a list itself: its commas are its own
        return [text]
    values: list[Any] = []
    for part in (part.strip() for part in text.split(",")):
        if not part:
            raise ConfigError(f"{name}: must have a value between commas, but is {text!r}. Write for instance 0,0.1,1.")
        is_range = ":" in part and bool({int, float} & set(kinds))
        values += from_text(dict.fromkeys([name], part)).values() if not is_range else _range(name, part)
    return values


def _kinds(name: str) -> tuple[Any, ...]:
    if name not in LEAVES:
        raise ConfigError(f"{name}: {catalog.unknown_name(name, LEAVES)}")
    annotation = LEAVES[name].info.annotation
    return get_args(annotation) or (annotation,)


def _range(name: str, text: str) -> list[Any]:
    try:
        # Decimals, as they are written: ten steps of the float 0.1 do not make 1.
        start, stop, step = (Decimal(part) for part in text.split(":"))
        count = int((stop - start) / step) + 1 if step else 0
    except (InvalidOperation, ValueError, OverflowError):
        raise _bad_range(name, text) from None
    if (stop - start) * step < 0 or not 0 < count <= MOST_RUNS:
        raise _bad_range(name, text)
    return [from_text({name: str(start + place * step)})[name] for place in range(count)]


def _bad_range(name: str, text: str) -> ConfigError:
    return ConfigError(
        f"{name}: a range must be start:stop:step, with steps that lead from start to stop and at most {MOST_RUNS:,} "
        f"of them, but is {text!r}. Write for instance 0:1:0.1."
    )


def _seeds(first: Sequence[Any], count: str | None) -> Sequence[int]:
    if count is None:
        return first
    if not count.isdecimal() or not 0 < int(count) <= MOST_SEEDS:
        raise ConfigError(f"seeds: must be a number from 1 to {MOST_SEEDS:,}, but is {count!r}. Write for instance 5.")
    if len(first) > 1 or not isinstance(first[0], int):
        raise ConfigError(
            f"seeds: must not come with a list of seeds, but seed is {', '.join(map(str, first))}. Leave one out."
        )
    return range(first[0], first[0] + int(count))


def _check_values(name: str, values: Sequence[Any]) -> None:
    if not values:
        raise ConfigError(f"{name}: must have at least one value, but has none. Leave it out to keep the base's.")
    repeated = next((value for place, value in enumerate(values) if value in values[:place]), None)
    if repeated is not None:
        raise ConfigError(f"{name}: must name each value once, but names {repeated!r} twice. Drop one.")


def _one_process(config: RunConfig) -> RunConfig:
    if config.compute.devices > 1:
        raise ConfigError(
            f"devices: must be 1 in a sweep, which trains several runs at once instead, but is "
            f"{config.compute.devices}. Start such runs one by one with `train`."
        )
    return config
