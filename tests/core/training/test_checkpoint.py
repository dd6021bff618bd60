"""Checkpoints: readable without trust, bound to their configuration, and clear when they can't be used."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import pytest
import torch
from safetensors import safe_open

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Run
from synermix_core.training.checkpoint import (
    check_data,
    evaluated_weights,
    export_weights,
    load_model,
    read_checkpoint,
    save_checkpoint,
)
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
    save_checkpoint(trainer, path)
    return path


def test_it_holds_nothing_that_needs_trust(checkpoint: Path) -> None:
    content = torch.load(checkpoint, weights_only=True)
    assert set(content) == {
        "schema_version", "config", "image_shape", "classes", "training_images", "image_scaling",
        "epoch", "model", "average", "optimizer", "scaler", "ledger",
    }  # fmt: skip
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


def test_a_field_that_an_older_release_did_not_have_counts_as_its_default(checkpoint: Path) -> None:
    content = torch.load(checkpoint, weights_only=True)
    document = json.loads(content["config"])
    del document["optimizer"]["ema_decay"]
    torch.save({**content, "config": json.dumps(document)}, checkpoint)
    assert read_checkpoint(checkpoint, CONFIG)["epoch"] == 1
    with pytest.raises(RunError, match=r"\(optimizer.ema_decay = 0.0 there, 0.5 here\)"):
        read_checkpoint(checkpoint, CONFIG.override({"ema_decay": 0.5}))


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"training_images": 990}, "number of training images = 990 there, 997 here"),
        ({"image_shape": (3, 8, 8)}, "image_shape = (3, 8, 8) there, (1, 8, 8) here"),
        ({"classes": [*"012345678"]}, "number of classes = 9 there, 10 here"),
        ({"classes": [*"0123456798"]}, "class 8 = '9' there, '8' here"),
    ],
)
def test_other_data_are_refused_naming_both(
    trainer: Trainer, checkpoint: Path, changes: dict[str, object], text: str
) -> None:
    content = read_checkpoint(checkpoint, CONFIG)
    check_data(content, trainer.data, checkpoint)
    with pytest.raises(RunError) as caught:
        check_data({**content, **changes}, trainer.data, checkpoint)
    assert str(caught.value) == (
        f"checkpoint {checkpoint}: was made with other data ({text}). Put the data set back as it was, or start a new "
        "run."
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


def test_exported_weights_carry_configuration_and_epoch(trainer: Trainer, checkpoint: Path, tmp_path: Path) -> None:
    path = tmp_path / "final.safetensors"
    export_weights(checkpoint, CONFIG, path)
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
    measured = accuracy(run_model(model, data.evaluation_batches("evaluation", None, torch.device("cpu"))))
    assert measured == finished_run.metrics()["val_accuracy"].iloc[-1]


def test_final_weights_are_those_of_the_last_checkpoint(finished_run: Run) -> None:
    model = load_model(finished_run)
    with safe_open(finished_run.layout.final_weights, framework="pt") as file:
        assert file.metadata()["epoch"] == "4"
        for name, value in model.state_dict().items():
            assert torch.equal(file.get_tensor(name), value)


def test_a_run_that_is_gone_with_its_disk_gets_no_checkpoint(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save_checkpoint(Trainer(CONFIG), tmp_path / "gone" / "checkpoints" / "last.pt")
    assert not (tmp_path / "gone").exists()


def test_the_averaged_weights_are_the_ones_exported(tmp_path: Path) -> None:
    config = CONFIG.override({"ema_decay": 0.9})
    trainer = Trainer(config)
    assert len(list(islice(trainer, 2))) == 2
    save_checkpoint(trainer, tmp_path / "last.pt")
    exported = evaluated_weights(read_checkpoint(tmp_path / "last.pt", config))
    expected = trainer.evaluated_model.state_dict()
    assert exported.keys() == expected.keys()
    assert all(torch.equal(value, expected[name]) for name, value in exported.items())
    assert not torch.equal(exported["head.weight"], trainer.model.head.weight)
