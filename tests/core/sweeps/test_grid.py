"""Grids: what a text means, which runs come of it, and what is refused before anything starts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synermix_core.config import RunConfig
from synermix_core.errors import ConfigError
from synermix_core.sweeps.grid import Grid, grid_from_text, num_alike, preset_points, read_values


@pytest.mark.parametrize(
    ("name", "text", "values"),
    [
        ("beta", "0:1:0.1", [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0]),
        ("beta", "0:1:0.4", [0.0, 0.4, 0.8]),
        ("beta", "0.5:0:-0.25", [0.5, 0.25, 0.0]),
        ("beta", "0, 0.1:0.3:0.1 ,1e-3", [0.0, 0.1, 0.2, 0.3, 0.001]),
        ("batch_size", "16,64:128:64", [16, 64, 128]),
        ("inter", "mixup,manifold", ["mixup", "manifold"]),
        ("nesterov", "true,false", [True, False]),
        ("limit", "none,500", [None, 500]),
        ("folder", "a:b:c", ["a:b:c"]),
        ("plane_classes", "0,3,5", ["0,3,5"]),
    ],
)
def test_a_text_is_read(name: str, text: str, values: list[Any]) -> None:
    found = read_values(name, text)
    assert found == values
    assert [type(value) for value in found] == [type(value) for value in values]


@given(st.integers(-50, 50), st.integers(1, 40), st.integers(1, 30))
def test_a_range_has_exactly_the_decimals_that_are_written(start: int, step: int, count: int) -> None:
    first, by = Decimal(start) / 100, Decimal(step) / 100
    found = read_values("beta", f"{first}:{first + (count - 1) * by}:{by}")
    assert found == [float(first + place * by) for place in range(count)]


@pytest.mark.parametrize("text", ["0:1:0", "0:1:-0.1", "0:1", "0:1:0.1:2", "a:1:0.1", "0:1:1e-9", "0:inf:1", "0:nan:1"])
def test_a_range_that_leads_nowhere_is_explained(text: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_values("beta", text)
    assert str(caught.value) == (
        "beta: a range must be start:stop:step, with steps that lead from start to stop and at most 10,000 of them, "
        f"but is {text!r}. Write for instance 0:1:0.1."
    )


def test_every_point_is_trained_with_every_seed_one_seed_after_the_other() -> None:
    grid = grid_from_text(RunConfig(), {"beta": "0,0.5", "inter": "none,mixup", "epochs": "3", "seed": "7"}, seeds="2")
    configs = grid.configs()
    assert len(grid) == len(configs) == 8
    assert [config.seed for config in configs] == [7] * 4 + [8] * 4
    points = [(0.0, "none"), (0.0, "mixup"), (0.5, "none"), (0.5, "mixup")]
    assert [(config.mixup.beta, config.mixup.inter) for config in configs] == points * 2
    assert {config.epochs for config in configs} == {3}
    assert "epochs" not in grid.axes, "what does not vary is part of the base"


def test_seeds_may_be_named_one_by_one() -> None:
    assert list(grid_from_text(RunConfig(), {"seed": "3,9"}).seeds) == [3, 9]


def test_the_six_methods_are_points() -> None:
    names = ["baseline", "synermix-intra", "mixup", "manifold-mixup", "synermix-mixup", "synermix-manifold"]
    grid = Grid(RunConfig(), {"lr": [0.01, 0.1]}, preset_points(names), seeds=[0])
    assert [config.preset for config in grid.configs()] == [name for name in names for _ in range(2)]


@pytest.mark.parametrize(
    ("texts", "seeds", "complaint"),
    [
        ({"beta": "0,2"}, None, "mixup.beta: must be less than or equal to 1, but is 2.0. β, the weight"),
        ({"beta": "0,half"}, None, "mixup.beta: must be a valid number, but is 'half'."),
        ({"beta": "0,,1"}, None, "beta: must have a value between commas, but is '0,,1'. Write for instance 0,0.1,1."),
        ({"beta": "0,0.1,0"}, None, "beta: must name each value once, but names 0.0 twice. Drop one."),
        ({"inter": "mixup,mixupp"}, None, "Did you mean 'mixup'?"),
        ({"betta": "0,1"}, None, "betta: 'betta' is not known: choose one of "),
        ({"compile": "true", "inter": "mixup,manifold"}, None, "compile: must be off with inter = 'manifold'"),
        (
            {"devices": "1,2"},
            None,
            "devices: must be 1 in a sweep, which trains several runs at once instead",
        ),
        ({"beta": "0:1:0.001", "alpha": "1:10:0.5"}, None, "grid: must have at most 10,000 runs, but has 19,019."),
        ({}, "many", "seeds: must be a number from 1 to 1,000, but is 'many'. Write for instance 5."),
        ({}, "0", "seeds: must be a number from 1 to 1,000, but is '0'."),
        ({"seed": "1,2"}, "3", "seeds: must not come with a list of seeds, but seed is 1, 2. Leave one out."),
    ],
)
def test_a_bad_grid_is_explained(texts: dict[str, str], seeds: str | None, complaint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        grid_from_text(RunConfig(), texts, seeds=seeds).configs()
    assert complaint in str(caught.value)


def test_every_broken_rule_is_named_once() -> None:
    grid = grid_from_text(RunConfig(), {"beta": "0,2", "lr": "0.1,-1"}, seeds="3")
    with pytest.raises(ConfigError) as caught:
        grid.configs()
    assert [line.split(":")[0] for line in str(caught.value).splitlines()] == ["optimizer.lr", "mixup.beta"]


@pytest.mark.parametrize(
    ("axes", "points", "complaint"),
    [
        ({"beta": [0.1, 0.2]}, [{"beta": 0.5}], "beta: must be set once, but is varied and set by the points"),
        ({"beta": []}, [{}], "beta: must have at least one value, but has none."),
        ({}, [], "points: must have at least one value, but has none."),
        ({"seed": [0, 1]}, [{}], "seed: is no axis; every point is trained with the same seeds. Set them by seeds."),
        ({}, [{"seed": 1}], "seed: is no axis"),
        ({}, [{"betta": 0.5}], "betta: 'betta' is not known"),
    ],
)
def test_a_bad_list_is_explained(axes: dict[str, list[Any]], points: list[dict[str, Any]], complaint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Grid(RunConfig(), axes, points)
    assert complaint in str(caught.value)


def test_runs_that_train_the_same_network_are_counted() -> None:
    grid = Grid(RunConfig(), {"inter": ["none", "mixup", "cutmix"], "beta": [0.0, 0.5, 1.0]}, seeds=range(2))
    assert num_alike(grid.configs()) == 2 * 2, "with beta = 1, all three are one"
    grid = Grid(RunConfig(), {"inter": ["none", "mixup"], "alpha": [0.2, 1.0], "weights": ["uniform", "dirichlet"]})
    assert num_alike(grid.configs()) == 2, "without a mixup, alpha has no part"


def test_an_unknown_method_is_explained() -> None:
    with pytest.raises(ConfigError, match=r"preset: 'mixupp' is not known: .* Did you mean 'mixup'\?"):
        preset_points(["mixupp"])
