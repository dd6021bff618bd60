"""Runs side by side: what makes a group, what its figures are, and when one leads."""

from __future__ import annotations

import math
from pathlib import Path

import pandas as pd
import pytest

from synermix_core.config import RunConfig
from synermix_core.runs import Run, RunState, RunStatus, create_run
from synermix_core.runs.status import write_status
from synermix_core.sweeps.statistics import Estimate
from synermix_core.view.comparison import (
    clear_leader,
    curves_of,
    differences,
    final_and_best,
    group_by_configuration,
)


@pytest.fixture
def runs(runs_dir: Path) -> list[Run]:
    """Return MixUp with seeds 3 and 1, SynerMix + MixUp, and MixUp with another learning rate."""
    mixup = RunConfig.from_preset("mixup")
    configs = (
        mixup.override({"seed": 3}),
        RunConfig.from_preset("synermix-mixup"),
        mixup.override({"seed": 1}),
        mixup.override({"lr": 0.02}),
    )
    return [create_run(config, runs_dir) for config in configs]


def test_runs_that_differ_in_the_seed_alone_make_a_group(runs: list[Run]) -> None:
    groups = group_by_configuration(runs)
    assert [[run.config.seed for run in group.runs] for group in groups] == [[1, 3], [0], [0]]
    default = f"MixUp · Learning rate {runs[0].config.optimizer.lr:g}"
    assert [group.title for group in groups] == [default, "SynerMix + MixUp", "MixUp · Learning rate 0.02"]
    assert groups[0].label == f"{default} (n = 2)"
    assert groups[0].color == groups[2].color != groups[1].color


def test_a_seed_counts_once_however_often_it_was_trained(runs_dir: Path) -> None:
    config = RunConfig.from_preset("mixup")
    names = ("20260101-a", "20260102-b", "20260103-c", "20260104-d")
    states = (RunState.FINISHED, RunState.FINISHED, RunState.STOPPED, RunState.FINISHED)
    runs = [create_run(config.override({"seed": int(name.endswith("d"))}), runs_dir, name=name) for name in names]
    for run, state in zip(runs, states, strict=True):
        write_status(run.layout, RunStatus(state, epoch=1, epochs=20))
    (group,) = group_by_configuration(runs)
    assert [run.id for run in group.runs] == ["20260102-b", "20260104-d"], "the newest finished run of each seed"
    assert [run.id for run in group.repeats] == ["20260101-a", "20260103-c"]
    assert group.label == "MixUp (n = 2)"


def test_differences_name_the_fields_and_all_their_values(runs: list[Run]) -> None:
    found = differences([run.config for run in runs])
    assert found.keys() == {"beta", "lr", "seed"}
    assert found["beta"] == [0.0, 0.1, 0.0, 0.0]
    assert found["seed"] == [3, 0, 1, 0]
    assert differences([runs[0].config, runs[0].config]) == {}


def test_figures_are_means_and_sample_deviations_over_the_seeds(runs: list[Run]) -> None:
    group = group_by_configuration(runs)[0]
    one, three = group.runs
    tables = {
        one.id: pd.DataFrame(
            {"epoch": [0, 1, 2], "val_accuracy": [0.1, 0.9, 0.8], "ece": [0.01, 0.3, 0.2], "lr": [0.1, 0.1, 0.1]}
        ),
        three.id: pd.DataFrame({"epoch": [0, 1], "val_accuracy": [0.2, 0.6], "ece": [0.01, 0.4], "lr": [0.1, 0.1]}),
    }
    final, best = final_and_best(group, tables, "val_accuracy")
    assert final == pytest.approx((0.7, math.sqrt(0.02), 2))
    assert best == pytest.approx((0.75, math.sqrt(0.045), 2))
    _, best = final_and_best(group, tables, "ece")
    assert best.mean == pytest.approx(0.3), "that the untrained network knows nothing, and says so, is nobody's best"
    _, best = final_and_best(group, {run_id: table.head(1) for run_id, table in tables.items()}, "ece")
    assert best.n == 0
    _, best = final_and_best(group, tables, "lr")
    assert best.n == 0, "a metric that ranks nothing has no best epoch"
    curves = curves_of([group], tables, "val_accuracy")
    assert curves["value"].tolist() == [0.1, 0.9, 0.8, 0.2, 0.6]
    assert set(curves["group"]) == {group.label}


@pytest.mark.parametrize(
    ("estimates", "higher_is_better", "leader"),
    [
        ([Estimate(0.9, 0.03, 3), Estimate(0.8, 0.04, 3)], True, 0),
        ([Estimate(0.9, 0.03, 3), Estimate(0.8, 0.04, 3)], False, 1),
        ([Estimate(0.9, 0.09, 3), Estimate(0.8, 0.0, 3)], True, None),
        ([Estimate(0.9, 0.08, 3), Estimate(0.8, 0.0, 3)], True, 0),
        ([Estimate(0.9, 0.001, 2), Estimate(0.1, 0.001, 3)], True, None),
        ([Estimate(0.9, math.nan, 1), Estimate(0.1, 0.0, 3)], True, None),
        ([Estimate(0.9, 0.01, 3)], True, None),
        ([Estimate(math.nan, math.nan, 0), Estimate(0.9, 0.01, 3), Estimate(0.5, 0.01, 3)], True, 1),
    ],
)
def test_a_lead_is_clear_when_it_exceeds_the_noise_of_the_seeds(
    estimates: list[Estimate], higher_is_better: bool, leader: int | None
) -> None:
    assert clear_leader(estimates, higher_is_better=higher_is_better) == leader
