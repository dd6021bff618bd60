"""Checkpoints: readable without trust, bound to their configuration, and clear when they can't be used."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest
import torch
from safetensors import safe_open

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Run
from synermix_core.training.checkpoint import export_weights, load_model, read_checkpoint, save_checkpoint
from synermix_core.training.evaluate import accuracy, run_model
from synermix_core.training.trainer import Trainer

CONFIG = RunConfig.from_preset("synermix-mixup", epochs=2, probe_size=50, device="cpu")


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    """Return a trainer after its first epoch."""
    trainer = Trainer(CONFIG)
    assert [result.epoch for result in islice(trainer, 2)] == [0, 1]
    return trainer


@pytest.fixture
def checkpoint(trainer: Trainer, tmp_path: Path) -> Path:
    path = tmp_path / "checkpoints" / "last.pt"
    save_checkpoint(path, trainer)
    return path


def test_it_holds_nothing_that_needs_trust(checkpoint: Path) -> None:
    content = torch.load(checkpoint, weights_only=True)
    assert set(content) == {"schema_version", "config", "epoch", "model", "optimizer"}
    assert RunConfig.model_validate_json(content["config"]) == CONFIG


def test_training_goes_on_from_it_with_the_same_numbers(checkpoint: Path) -> None:
    uninterrupted = list(Trainer(CONFIG))[-1]
    resumed = Trainer(CONFIG)
    resumed.restore(read_checkpoint(checkpoint, CONFIG))
    (last,) = resumed
    for name in ("train_loss", "val_loss", "val_accuracy", "cohesion", "fisher_ratio"):
        assert last.metrics[name] == uninterrupted.metrics[name]


def test_another_configuration_is_refused_naming_both(checkpoint: Path) -> None:
    other = CONFIG.override({"epochs": 3, "beta": 0.2})
    with pytest.raises(RunError) as caught:
        read_checkpoint(checkpoint, other)
    assert str(caught.value) == (
        f"checkpoint {checkpoint}: was written for another configuration (epochs = 2 there, 3 here, mixup.beta = 0.1 "
        "there, 0.2 here). Restore the run's own config.json."
    )


def test_a_newer_format_is_refused_naming_both(checkpoint: Path) -> None:
    content = torch.load(checkpoint, weights_only=True)
    torch.save({**content, "schema_version": 2}, checkpoint)
    with pytest.raises(RunError) as caught:
        read_checkpoint(checkpoint, CONFIG)
    assert str(caught.value) == (
        f"checkpoint {checkpoint}: has format 2, this release reads 1. Update SynerMix Studio."
    )


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 0.99])
def test_a_truncated_file_is_explained(checkpoint: Path, share: float) -> None:
    content = checkpoint.read_bytes()
    checkpoint.write_bytes(content[: int(share * len(content))])
    with pytest.raises(RunError, match=r"last\.pt: can't be read \(.*\)\. Start a new run"):
        read_checkpoint(checkpoint, CONFIG)


@pytest.mark.parametrize("content", [[1, 2], {"epoch": 1}, {"schema_version": 1, "config": "{"}])
def test_a_file_of_another_kind_is_explained(tmp_path: Path, content: object) -> None:
    torch.save(content, tmp_path / "other.pt")
    with pytest.raises(RunError, match=r"other\.pt: can't be read"):
        read_checkpoint(tmp_path / "other.pt", CONFIG)


def test_a_file_that_would_run_code_is_refused(tmp_path: Path) -> None:
    torch.save({"schema_version": 1, "config": "{}", "model": Path("x")}, tmp_path / "evil.pt")
    with pytest.raises(RunError, match=r"evil\.pt: can't be read"):
        read_checkpoint(tmp_path / "evil.pt", CONFIG)


def test_exported_weights_carry_configuration_and_epoch(trainer: Trainer, tmp_path: Path) -> None:
    path = tmp_path / "final.safetensors"
    export_weights(path, trainer)
    with safe_open(path, framework="pt") as file:
        metadata = file.metadata()
        weights = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 -- not a dict
    assert RunConfig.model_validate_json(metadata["config"]) == CONFIG
    assert metadata["epoch"] == "1"
    state = trainer.model.state_dict()
    assert weights.keys() == state.keys()
    assert all(torch.equal(value, state[name]) for name, value in weights.items())


def test_a_loaded_model_reproduces_the_last_accuracy(finished_run: Run) -> None:
    model, data = finished_run.load_model(), Trainer(finished_run.config).data
    assert not model.training
    outputs = run_model(model, data.evaluation_batches("evaluation", None, torch.device("cpu")))
    measured = accuracy(outputs, outputs.labels)
    assert measured == finished_run.metrics()["val_accuracy"].iloc[-1]


def test_final_weights_are_those_of_the_last_checkpoint(finished_run: Run) -> None:
    model = load_model(finished_run)
    with safe_open(finished_run.layout.final_weights, framework="pt") as file:
        assert file.metadata()["epoch"] == "4"
        for name, value in model.state_dict().items():
            assert torch.equal(file.get_tensor(name), value)
