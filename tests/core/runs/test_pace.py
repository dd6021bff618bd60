"""Estimates of how long a run takes, from runs of its kind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from synermix_core.config import RunConfig
from synermix_core.runs import Run, RunState, RunStatus, create_run
from synermix_core.runs.pace import Pace, pace_of, seconds_of, train_size, workload
from synermix_core.runs.status import write_status
from synermix_core.runs.summary import summarize


def past_run(runs_dir: Path, *seconds: float, race: str | None = None, **values: object) -> Run:
    """Return a run whose epochs took so long, that of the untrained network first."""
    run = create_run(RunConfig().override(values), runs_dir)
    rows = "".join(f"{epoch},{second}\n" for epoch, second in enumerate(seconds))
    run.layout.metrics.write_text(f"epoch,seconds\n{rows}")
    write_status(run.layout, RunStatus(RunState.FINISHED, steps=16, race=race))
    return run


def test_a_run_takes_as_long_an_image_as_others_of_its_kind(runs_dir: Path) -> None:
    first = past_run(runs_dir, 9.0, 5.0, 2.0, 2.0, 1.0)
    # Epoch 0 trains nothing, epoch 1 warms up; the middle of the others counts: 997 images in 2 s.
    assert pace_of([summarize(first)], RunConfig()) == Pace(997 / 2, 1)
    others = [past_run(runs_dir, 9.0, 9.0, seconds) for seconds in (1.0, 4.0, 1.0)]
    assert pace_of(map(summarize, [*others, first]), RunConfig().override({"epochs": 99, "seed": 3})) == Pace(997, 3)


@pytest.mark.parametrize(
    "values",
    [
        {"model": "resnet18"}, {"batch_size": 32}, {"beta": 0.0}, {"dataset": "shapes"}, {"device": "cpu"},
        {"dataset": "food101"}, {"dataset": "food101", "image_size": 64}, {"precision": "bf16"},
    ],
)  # fmt: skip
def test_another_kind_of_work_says_nothing(values: dict[str, object], runs_dir: Path) -> None:
    assert pace_of([summarize(past_run(runs_dir, 1.0, 1.0, 1.0))], RunConfig().override(values)) is None


def test_what_leaves_the_work_the_same_may_differ() -> None:
    usual = workload(RunConfig())
    for values in ({"inter": "cutmix"}, {"beta": 0.9}, {"alpha": 0.2}, {"lr": 0.01}, {"epochs": 3}, {"limit": 100}):
        assert workload(RunConfig().override(values)) == usual
    mnist, fashion = (RunConfig().override({"dataset": name}) for name in ("mnist", "fashion_mnist"))
    assert workload(mnist) == workload(fashion)


def test_runs_that_shared_the_machine_or_hardly_began_are_passed_over(runs_dir: Path) -> None:
    in_sweep = past_run(runs_dir, 1.0, 1.0, 1.0)
    write_status(in_sweep.layout, replace(in_sweep.status, sweep="a"))
    runs = [in_sweep, past_run(runs_dir, 1.0, 1.0, 1.0, race="b"), past_run(runs_dir, 1.0, 1.0), past_run(runs_dir)]
    assert pace_of(map(summarize, runs), RunConfig()) is None


def test_a_folder_of_ones_own_is_counted_by_its_steps(runs_dir: Path) -> None:
    own = past_run(runs_dir, 1.0, 1.0, 2.0, dataset="folder", folder="/photos", batch_size=10)
    assert pace_of([summarize(own)], own.config) == Pace(80, 1)


@pytest.mark.parametrize(
    ("values", "of_folder", "size"),
    [
        ({}, 0, 997),
        ({"limit": 100}, 0, 100),
        ({"limit": 5000}, 0, 997),
        ({"train_on": "train+val", "evaluate_on": "test"}, 0, 1497),
        ({"dataset": "folder"}, 23, 23),
        ({"dataset": "folder"}, 0, 0),
    ],
)
def test_images_an_epoch_trains_on(values: dict[str, object], of_folder: int, size: int) -> None:
    assert train_size(RunConfig().override(values), of_folder) == size


def test_evaluations_are_a_third_of_training() -> None:
    config = RunConfig().override({"epochs": 10})  # 500 held-out images, and a probe of 500 of each
    assert seconds_of(config, 997, 100) == pytest.approx(10 * (997 + 1500 / 3) / 100)
