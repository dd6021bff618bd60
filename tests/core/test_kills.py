"""Killed at any moment and resumed, a run's numbers are those of an uninterrupted one, to the last bit."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import pytest
import torch
from safetensors.torch import load_file

from synermix_core.config import RunConfig
from synermix_core.runs import Run, RunState, create_run
from synermix_core.worker import work_on
from tests.conftest import NumbersOf

STEPS = 10
"""in an epoch"""
CONFIG = RunConfig.from_preset(
    "synermix-manifold", model="mlp", epochs=2, batch_size=100, probe_size=20, ema_decay=0.9, device="cpu"
)


class Death(NamedTuple):
    """When a run is killed, and what it leaves behind."""

    moment: str
    number: int
    """of the epoch, or of the step of the run"""
    row: int | None
    """last epoch in its table"""
    checkpoint: int | None
    """epoch of its last checkpoint"""


DEATHS = [
    Death("before the first checkpoint", 0, row=0, checkpoint=None),
    Death("in a step", random.randint(1, STEPS), row=0, checkpoint=0),
    Death("in a step", random.randint(STEPS + 1, 2 * STEPS), row=1, checkpoint=1),
    Death("evaluating the training images", 1, row=0, checkpoint=0),
    Death("writing an epoch's features", 1, row=0, checkpoint=0),
    Death("between its row and its checkpoint", 1, row=1, checkpoint=0),
    Death("writing its checkpoint", 1, row=1, checkpoint=0),
    Death("before the unfinished one is cleared away", 1, row=1, checkpoint=1),
    Death("writing an unfinished checkpoint", random.randint(2, STEPS), row=0, checkpoint=0),
    Death("exporting the weights", 2, row=2, checkpoint=2),
]
AGAIN = [Death("writing an unfinished checkpoint", random.randint(2, 6), row=None, checkpoint=None) for _ in range(3)]


class Killed(NamedTuple):
    once: list[Run]
    """a run for each of `DEATHS`"""
    again: Run
    """one that died all of `AGAIN`"""


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Killed:
    """Train runs in processes that are killed."""
    *once, again = (create_run(CONFIG, tmp_path_factory.mktemp("killed")) for _ in (*DEATHS, AGAIN))
    deaths = [*zip(once, DEATHS, strict=True), *((again, death) for death in AGAIN)]
    orders = [(str(run.path), death.moment, death.number) for run, death in deaths]
    command = [sys.executable, "-m", "tests.core.dying", json.dumps(orders)]
    ended = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    assert json.loads(ended.stdout) == [-signal.SIGKILL] * len(orders), orders
    return Killed(once, again)


def assert_finishes_as(run: Run, uninterrupted: Run, numbers_of: NumbersOf) -> None:
    assert work_on(run) is RunState.FINISHED
    pd.testing.assert_frame_equal(numbers_of(run), numbers_of(uninterrupted), check_exact=True)
    weights, expected = (load_file(each.layout.final_weights) for each in (run, uninterrupted))
    assert weights.keys() == expected.keys()
    assert all(torch.equal(weights[name], expected[name]) for name in weights)
    assert files_of(run) == files_of(uninterrupted), "nothing half-written is left"


def files_of(run: Run) -> set[Path]:
    return {path.relative_to(run.path) for path in run.path.rglob("*")}


def checkpoint_of(run: Run) -> int | None:
    path = run.layout.last_checkpoint
    return torch.load(path, weights_only=True)["epoch"] if path.exists() else None


@pytest.mark.parametrize(("index", "death"), list(enumerate(DEATHS)), ids=[death.moment for death in DEATHS])
def test_a_killed_run_goes_on_with_the_same_numbers(
    index: int, death: Death, killed: Killed, uninterrupted: Run, numbers_of: NumbersOf
) -> None:
    run = killed.once[index]
    assert run.status.state is not RunState.FINISHED
    table = run.metrics()
    assert (table["epoch"].max() if len(table) else None, checkpoint_of(run)) == (death.row, death.checkpoint), death
    assert_finishes_as(run, uninterrupted, numbers_of)


def test_a_run_may_be_killed_again_and_again(killed: Killed, uninterrupted: Run, numbers_of: NumbersOf) -> None:
    run, unfinished = killed.again, killed.again.layout.unfinished_checkpoint
    left = torch.load(unfinished, weights_only=True)["ledger"]["steps"] if unfinished.exists() else 0
    # The checkpoints of the steps it died in are not there.
    assert STEPS * (checkpoint_of(run) or 0) + left == sum(death.number - 1 for death in AGAIN), AGAIN
    assert_finishes_as(run, uninterrupted, numbers_of)
