"""Training on two processes of this machine, with real gloo between them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import RunState
from tests.conftest import WaitForEnd
from tests.core.training.results import TIMES

PROGRAM = """
import json, sys
from synermix_core.config import RunConfig
from synermix_core.training.trainer import Trainer

trainer = Trainer(RunConfig.model_validate_json(sys.argv[1]))
rows = [epoch.metrics for epoch in trainer]
rank = trainer.compute.fabric.global_rank
weights = sum(float(value.double().sum()) for value in trainer.model.state_dict().values())
with open(f"{sys.argv[2]}/{rank}.json", "w") as file:
    json.dump({"rows": rows, "weights": weights}, file)
"""


def config() -> RunConfig:
    values = {"epochs": 2, "devices": 2, "strategy": "ddp", "device": "cpu", "probe_size": 50}
    return RunConfig.from_preset("synermix-manifold", **values)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Return what each of two processes came to: its metrics after every epoch, and the sum of its weights."""
    folder = tmp_path_factory.mktemp("processes")
    program = folder / "program.py"
    program.write_text(PROGRAM)
    command = [sys.executable, str(program), config().model_dump_json(), str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads((folder / f"{rank}.json").read_text()) for rank in (0, 1)]


def test_both_processes_come_to_the_same_metrics_and_weights(trained: list[dict[str, Any]]) -> None:
    first, second = trained
    assert first["weights"] == second["weights"]
    for one, other in zip(first["rows"], second["rows"], strict=True):
        assert {name: one[name] for name in one if name not in TIMES} == {
            name: other[name] for name in other if name not in TIMES
        }
    assert first["rows"][-1]["val_accuracy"] > 0.85


def test_a_worker_on_two_devices_stops_and_resumes_with_the_same_numbers(
    trained: list[dict[str, Any]], launcher: Launcher, runs_dir: Path, wait_for_end: WaitForEnd
) -> None:
    run = launcher.launch(config(), runs_dir)
    run.request_stop()
    assert wait_for_end(run).state is RunState.STOPPED, run.layout.log.read_text()
    assert run.metrics()["epoch"].tolist() == [0]
    launcher.resume(run)
    assert wait_for_end(run).state is RunState.FINISHED, run.layout.log.read_text()
    expected = pd.DataFrame(trained[0]["rows"]).drop(columns=list(TIMES)).astype(float)
    pd.testing.assert_frame_equal(
        run.metrics().reindex(columns=expected.columns).astype(float), expected, check_exact=True
    )
