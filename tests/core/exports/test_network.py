"""The trained network, read by the libraries that would go on with it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import onnxruntime
import pytest
import safetensors.torch
import torch
from torch import Tensor

from synermix_core.config import RunConfig
from synermix_core.data import load_data
from synermix_core.data.images import Scaling
from synermix_core.errors import RunError
from synermix_core.exports import export_bytes
from synermix_core.exports.graphs import METADATA, exported_program
from synermix_core.runs import Run, create_run
from synermix_core.training.checkpoint import save_checkpoint
from synermix_core.training.trainer import Trainer


@pytest.fixture(scope="module")
def images(finished_run: Run) -> Tensor:
    """Return held-out digits as the network sees them."""
    data = load_data(finished_run.config.data)
    batch, _ = next(data.evaluation_batches("evaluation", torch.arange(7), torch.device("cpu")))
    return batch


@pytest.fixture(scope="module")
def onnx(finished_run: Run) -> bytes:
    """Return the ONNX model of the finished run."""
    return export_bytes(finished_run, "onnx")


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


@torch.no_grad()
@pytest.mark.parametrize("number", [1, 7])
def test_onnx_runtime_computes_what_torch_does(finished_run: Run, images: Tensor, onnx: bytes, number: int) -> None:
    session = onnxruntime.InferenceSession(onnx)
    (given,) = session.get_inputs()
    assert (given.name, given.shape) == ("images", ["batch", 1, 8, 8])
    model = finished_run.load_model()
    logits, features = session.run(["logits", "features"], {"images": images[:number].numpy()})
    torch.testing.assert_close(torch.as_tensor(logits), model(images[:number]), atol=1e-5, rtol=1e-5)
    torch.testing.assert_close(torch.as_tensor(features), model.features(images[:number]), atol=1e-5, rtol=1e-5)


def test_the_metadata_say_what_goes_in_and_what_comes_out(finished_run: Run, onnx: bytes) -> None:
    metadata = onnxruntime.InferenceSession(onnx).get_modelmeta().custom_metadata_map
    assert metadata["run"] == finished_run.id
    assert metadata["epoch"] == "4"
    assert json.loads(metadata["classes"]) == list(finished_run.class_names)
    assert RunConfig.model_validate(json.loads(metadata["config"])) == finished_run.config
    scaling = Scaling(tuple(json.loads(metadata["mean"])), tuple(json.loads(metadata["std"])))
    assert scaling == load_data(finished_run.config.data).scaling


@torch.no_grad()
@pytest.mark.parametrize("number", [1, 7])
def test_torch_export_gives_the_same_network_back(finished_run: Run, images: Tensor, number: int) -> None:
    extra: dict[str, str] = {METADATA: ""}
    program = torch.export.load(io.BytesIO(export_bytes(finished_run, "torch-export")), extra_files=extra)
    model = finished_run.load_model()
    logits, features = program.module()(images[:number])
    torch.testing.assert_close(logits, model(images[:number]))
    torch.testing.assert_close(features, model.features(images[:number]))
    assert json.loads(extra[METADATA])["run"] == finished_run.id


def test_a_network_that_can_not_be_traced_is_explained(
    finished_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = create_run(finished_run.config, tmp_path)
    save_checkpoint(Trainer(run.config), run.layout.last_checkpoint)

    def untraceable(_network: object, images: Tensor) -> Tensor:
        return images.flatten(1)[:, : int(images.sum().item()) + 1]

    monkeypatch.setattr("synermix_core.models.backbone.Backbone.features", untraceable)
    text = rf"run {run.id}: its network small_cnn can't be written for torch\.export \(.*\)\. Take its weights"
    with pytest.raises(RunError, match=text):
        exported_program(run)
