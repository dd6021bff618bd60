"""Races at the worker: alike at the start, on the same batches, in lockstep, and each as if it ran alone."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch

from synermix_core.config import RunConfig
from synermix_core.data.images import Batch
from synermix_core.launcher import Launcher
from synermix_core.projector import follow
from synermix_core.runs import Race, Run, RunState, RunStatus
from synermix_core.runs.ownership import requeue
from synermix_core.runs.races import create_race, requeue_race
from synermix_core.training.trainer import Trainer
from synermix_core.worker import race as train_race
from synermix_core.worker import work_on

WaitUntil = Callable[[Callable[[], bool], Run], None]
WaitForEnd = Callable[[Run], RunStatus]
NumbersOf = Callable[[Run], pd.DataFrame]

LESSON = [
    RunConfig.from_preset(name, epochs=2, batch_size=128, probe_size=60, device="cpu")
    for name in ("mixup", "synermix-intra", "synermix-manifold")
]


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> list[Run]:
    """Return the runs of the lesson, trained one after the other."""
    runs = list(create_race(LESSON, tmp_path_factory.mktemp("alone")).runs)
    assert [work_on(run) for run in runs] == [RunState.FINISHED] * 3
    return runs


@pytest.fixture
def race(runs_dir: Path) -> Race:
    return create_race(LESSON, runs_dir)


def batches_of(trainer: Trainer, epochs: int, monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """Return the image ids of every step of the first epochs, in the order in which they are trained on."""
    found: list[list[int]] = []
    loading = trainer.data.training_batches

    def spy(batches: list[torch.Tensor], *arguments: Any, **options: Any) -> Iterator[Batch]:
        found.extend(batch.tolist() for batch in batches)
        return loading(batches, *arguments, **options)

    monkeypatch.setattr(trainer.data, "training_batches", spy)
    for result in trainer:
        if result.epoch == epochs:
            break
    return found


def test_racers_start_from_the_same_weights_on_the_same_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    first, *others = [Trainer(config) for config in LESSON]
    weights = first.model.state_dict()
    for other in others:
        for name, value in other.model.state_dict().items():
            assert torch.equal(value, weights[name]), name
    expected = batches_of(first, 2, monkeypatch)
    assert len(expected) == 2 * first.steps_per_epoch
    assert sorted(itertools.chain(*expected[: first.steps_per_epoch])) == list(range(len(first.data.train_labels)))
    for other in others:
        assert batches_of(other, 2, monkeypatch) == expected


def test_each_racer_gets_the_numbers_it_gets_alone_and_none_is_ahead(
    race: Race, alone: list[Run], numbers_of: NumbersOf
) -> None:
    distances: list[int] = []

    def measure(_run: Run) -> None:
        epochs = [run.layout.feature_epochs()[-1:] or [-1] for run in race.runs]
        distances.append(max(epochs)[0] - min(epochs)[0])

    assert train_race(race.runs, measure) == [RunState.FINISHED] * 3
    for racer, single in zip(race.runs, alone, strict=True):
        pd.testing.assert_frame_equal(numbers_of(racer), numbers_of(single), check_exact=True)
        for epoch in (0, 1, 2):
            np.testing.assert_array_equal(racer.features(epoch), single.features(epoch))
    assert max(distances) == 1
    assert sum(distance == 0 for distance in distances) > sum(distance == 1 for distance in distances)


def test_a_racer_that_fails_leaves_the_others_to_go_on(race: Race, alone: list[Run], numbers_of: NumbersOf) -> None:
    first, broken, third = race.runs

    def damage(_run: Run) -> None:
        if broken.layout.feature_epochs() == [0, 1] and broken.layout.metrics.is_file():
            broken.layout.metrics.unlink()
            broken.layout.metrics.mkdir()

    assert train_race(race.runs, damage) == [RunState.FINISHED, RunState.FAILED, RunState.FINISHED]
    assert broken.status.error is not None
    assert broken.status.error.startswith("The run folder can't be written (Is a directory). Everything up to epoch 1")
    for racer, single in ((first, alone[0]), (third, alone[2])):
        pd.testing.assert_frame_equal(numbers_of(racer), numbers_of(single), check_exact=True)


def test_a_stopped_racer_catches_up_when_the_race_is_resumed(
    race: Race, alone: list[Run], numbers_of: NumbersOf
) -> None:
    slow = race.runs[2]

    def stop(_run: Run) -> None:
        if slow.status.epoch == 0 and slow.layout.feature_epochs() == [0]:
            slow.request_stop()
        if race.runs[0].layout.feature_epochs() == [0, 1]:
            race.request_stop()

    assert train_race(race.runs, stop) == [RunState.STOPPED] * 3
    assert [run.status.epoch for run in race.runs] == [1, 1, 0]
    requeue_race(race)
    order: list[str] = []
    assert train_race(race.runs, lambda run: order.append(run.id)) == [RunState.FINISHED] * 3
    caught_up = order.index(race.runs[0].id, 3)
    assert set(order[3:caught_up]) == {slow.id}, "the others wait for the one behind"
    for racer, single in zip(race.runs, alone, strict=True):
        pd.testing.assert_frame_equal(numbers_of(racer), numbers_of(single), check_exact=True)


def test_a_racer_whose_folder_is_taken_away_leaves_the_others_to_go_on(race: Race, tmp_path: Path) -> None:
    first, taken, third = race.runs

    def take_away(_run: Run) -> None:
        if taken.layout.feature_epochs() == [0, 1]:
            taken.path.rename(tmp_path / "taken")

    with pytest.raises(FileNotFoundError):
        train_race(race.runs, take_away)
    assert [run.status.state for run in (first, third)] == [RunState.FINISHED] * 2
    assert not taken.path.exists(), "it must not come into being again"


def test_a_stopped_racer_can_be_resumed_while_the_others_go_on(race: Race) -> None:
    stopped, *others = race.runs
    states: list[RunState] = []

    def stop_and_resume(_run: Run) -> None:
        if stopped.status.state is RunState.RUNNING:
            stopped.request_stop()
        elif stopped.status.state is RunState.STOPPED:
            states.extend(run.status.state for run in others)
            requeue(stopped)

    train_race(race.runs, stop_and_resume)
    assert states == [RunState.RUNNING] * 2
    assert [run.status.state for run in race.runs] == [RunState.QUEUED, RunState.FINISHED, RunState.FINISHED]


def test_one_projector_lays_out_all_of_them_from_one_first_frame(alone: list[Run]) -> None:
    follow(*alone)
    for method in alone[0].live_methods:
        first, *others = [run.frame(method, 0).layout for run in alone]
        for other in others:
            np.testing.assert_array_equal(other, first)
        assert all(run.layout.frame_epochs(method) == [0, 1, 2] for run in alone)


def test_a_racer_that_can_not_be_laid_out_leaves_the_others(race: Race, caplog: pytest.LogCaptureFixture) -> None:
    train_race(race.runs)
    race.runs[0].layout.features(1).write_bytes(b"cut off")
    with pytest.raises(Exception, match=r"features/000001\.npy: can't be read"):
        follow(*race.runs)
    assert race.runs[0].layout.frame_epochs("pca") == [0]
    assert all(run.layout.frame_epochs("umap") == [0, 1, 2] for run in race.runs[1:])
    assert "a run can no longer be laid out by umap" in caplog.text


def test_a_race_in_the_background_is_stopped_and_resumed_as_one(
    launcher: Launcher, runs_dir: Path, alone: list[Run], wait_until: WaitUntil, wait_for_end: WaitForEnd,
    numbers_of: NumbersOf,
) -> None:  # fmt: skip
    race = launcher.race(LESSON, runs_dir)
    first = race.runs[0]
    wait_until(lambda: all(run.status.state is RunState.RUNNING for run in race.runs), first)
    assert len({run.status.pid for run in race.runs}) == 1
    race.request_stop()
    for run in race.runs:
        assert wait_for_end(run).state is RunState.STOPPED
    launcher.resume_race(race)
    for run, single in zip(race.runs, alone, strict=True):
        assert wait_for_end(run).state is RunState.FINISHED
        pd.testing.assert_frame_equal(numbers_of(run), numbers_of(single), check_exact=True)
        assert "epoch 2 of 2" in run.layout.log.read_text()
    wait_until(lambda: all(run.layout.frame_epochs("umap") == [0, 1, 2] for run in race.runs), first)
