"""The trained network, read by the libraries that would go on with it."""

from __future__ import annotations

import io

import safetensors.torch
import torch

from synermix_core.exports import export_bytes
from synermix_core.runs import Run


def test_weights_and_checkpoint_are_the_networks(finished_run: Run) -> None:
    expected = finished_run.load_model().state_dict()
    weights = safetensors.torch.load(export_bytes(finished_run, "safetensors"))
    content = torch.load(io.BytesIO(export_bytes(finished_run, "checkpoint")), weights_only=True)
    for found in (weights, content["model"]):
        assert found.keys() == expected.keys()
        assert all(torch.equal(found[name], value) for name, value in expected.items())


def test_the_best_checkpoint_is_of_the_best_epoch(finished_run: Run) -> None:
    content = torch.load(io.BytesIO(export_bytes(finished_run, "best")), weights_only=True)
    assert content["epoch"] == finished_run.metrics()["val_accuracy"].idxmax()
