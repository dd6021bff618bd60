"""fp16 and its loss scaling on the CPU: steps that overflow are left out, and resuming goes on at the same scale."""

from __future__ import annotations

import itertools
from itertools import islice
from pathlib import Path

import pandas as pd
import pytest
import torch
from torch import Tensor

from synermix_core.config import RunConfig
from synermix_core.runs import Run, RunState, create_run
from synermix_core.runs.ownership import requeue
from synermix_core.training.checkpoint import read_checkpoint, save_checkpoint
from synermix_core.training.trainer import EpochResult, Trainer, fit
from synermix_core.worker import race, work_on
from tests.conftest import NumbersOf
from tests.core.training.results import assert_same

STEPS = 10
"""in an epoch"""
TOO_LARGE = 2.0**26
"""A loss scale at which every gradient of these networks outgrows fp16."""


def config_of(**overrides: object) -> RunConfig:
    values = {"model": "mlp", "epochs": 3, "batch_size": 100, "probe_size": 20, "ema_decay": 0.9, "lr": 0.1}
    return RunConfig.from_preset("synermix-manifold", **{**values, "device": "cpu", "precision": "fp16", **overrides})


def overflowing(config: RunConfig) -> Trainer:
    trainer = Trainer(config)
    trainer.compute.restore_scaler({**trainer.compute.scaler_state(), "scale": TOO_LARGE})
    return trainer


def weights_of(trainer: Trainer) -> list[Tensor]:
    return [value.detach().clone() for value in trainer.model.parameters()]


def test_the_convolutions_of_half_precision_learn_as_those_of_single_do() -> None:
    few = {"model": "small_cnn", "limit": 50, "batch_size": 50, "epochs": 1}
    half, single = (list(fit(config_of(**few, precision=name)))[-1].metrics for name in ("fp16", "fp32"))
    assert half["train_loss"] != single["train_loss"]
    assert half["train_loss"] == pytest.approx(single["train_loss"], rel=1e-2)
    assert half["val_loss"] == pytest.approx(single["val_loss"], rel=1e-2)


def test_the_digits_are_learned() -> None:
    last = list(fit(config_of(epochs=6, optimizer="adamw", lr=0.01)))[-1].metrics
    assert (last["val_accuracy"] or 0) > 0.85


@pytest.mark.parametrize("grad_clip", [0.0, 1.0])
def test_a_step_whose_gradients_overflow_is_left_out_and_halves_the_scale(grad_clip: float) -> None:
    trainer = overflowing(config_of(grad_clip=grad_clip))
    events = trainer.events()
    next(events)
    before = weights_of(trainer)
    next(events)
    assert trainer.compute.scaler_state()["scale"] == TOO_LARGE / 2
    assert all(torch.equal(value, old) for value, old in zip(weights_of(trainer), before, strict=True))
    assert int(trainer.state()["average"]["n_averaged"]) == 0, "nor is anything averaged"

    results = [event for event in events if isinstance(event, EpochResult)]
    left_out = int(torch.tensor(TOO_LARGE / trainer.compute.scaler_state()["scale"]).log2())
    assert 1 < left_out < STEPS
    assert int(trainer.state()["average"]["n_averaged"]) == 3 * STEPS - left_out
    for value in (*weights_of(trainer), *trainer.evaluated_model.parameters()):
        assert value.isfinite().all()
    first, last = results[0].metrics["val_loss"], results[-1].metrics["val_loss"]
    assert last is not None
    assert first is not None
    assert last < first


@pytest.mark.parametrize("steps", [2, STEPS - 1, STEPS + 3])
def test_resuming_goes_on_at_the_same_scale_with_the_same_numbers(steps: int, tmp_path: Path) -> None:
    config = config_of()
    uninterrupted = list(overflowing(config))
    before = overflowing(config)
    done = [event for event in islice(before.events(), 1 + steps + steps // STEPS) if isinstance(event, EpochResult)]
    scale = before.compute.scaler_state()["scale"]
    assert scale < TOO_LARGE
    save_checkpoint(before, tmp_path / "last.pt")
    after = Trainer(config)
    assert after.compute.scaler_state()["scale"] != scale
    after.restore(read_checkpoint(tmp_path / "last.pt", config))
    assert after.compute.scaler_state() == before.compute.scaler_state()
    assert_same([*done, *after], uninterrupted)


def test_a_stopped_run_is_resumed_with_the_same_numbers(runs_dir: Path, numbers_of: NumbersOf) -> None:
    uninterrupted, run = (create_run(config_of(), runs_dir) for _ in range(2))
    assert work_on(uninterrupted) is RunState.FINISHED
    turns = itertools.count()
    # After the epochs 0 and 1, and three steps more.
    stop_at = 1 + 1 + STEPS + 1 + 3
    assert race([run], lambda _: run.request_stop() if next(turns) == stop_at else None) == [RunState.STOPPED]
    assert run.status.epoch == 1
    assert run.layout.unfinished_checkpoint.exists()
    requeue(run)
    assert work_on(run) is RunState.FINISHED
    assert (run.status.compute or "").startswith("fp16 on cpu, ")
    pd.testing.assert_frame_equal(numbers_of(run), numbers_of(uninterrupted), check_exact=True)
    assert scaler_of(run) == scaler_of(uninterrupted)


def scaler_of(run: Run) -> dict[str, float]:
    state = read_checkpoint(run.layout.last_checkpoint, run.config)["scaler"]
    assert state["_growth_tracker"] == 3 * STEPS
    return state
