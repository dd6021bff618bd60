"""Checkpoints: written atomically, read with `weights_only=True`, and refused when they belong to another run."""

from __future__ import annotations

import io
import json
import pickle
from dataclasses import asdict
from pathlib import Path
from typing import Any

import safetensors.torch
import torch
from torch import Tensor

from synermix_core.config import SCHEMA_VERSION, RunConfig
from synermix_core.data.images import ImageData
from synermix_core.errors import ConfigError, RunError
from synermix_core.models import build_model
from synermix_core.models.backbone import Backbone
from synermix_core.runs import Run
from synermix_core.runs.files import replace_file
from synermix_core.training.trainer import Trainer


def save_checkpoint(trainer: Trainer, *paths: Path) -> None:
    """Write the trainer's state, with the configuration and the data that made it, to each of `paths` in turn.

    Their folder is made, but not the one that is in.

    Raises:
        OSError: that one is gone, or can't be written.
    """
    content = {
        "schema_version": SCHEMA_VERSION,
        "config": trainer.config.model_dump_json(),
        "image_shape": trainer.data.image_shape,
        "classes": list(trainer.data.class_names),
        "training_images": len(trainer.data.train_labels),
        "image_scaling": asdict(trainer.data.scaling),
        **trainer.state(),
    }
    buffer = io.BytesIO()
    torch.save(content, buffer)
    for path in paths:
        replace_file(path, buffer.getvalue(), within=path.parent.parent)


def export_weights(checkpoint: Path, config: RunConfig, path: Path) -> None:
    """Write the weights of a checkpoint as safetensors; its metadata holds the configuration and the epoch.

    Raises:
        RunError: the checkpoint can't be read.
    """
    content = read_checkpoint(checkpoint, config)
    weights = {name: tensor.contiguous() for name, tensor in evaluated_weights(content).items()}
    metadata = {"config": config.model_dump_json(), "epoch": str(content["epoch"])}
    replace_file(path, safetensors.torch.save(weights, metadata), within=path.parent.parent)


def evaluated_weights(content: dict[str, Any]) -> dict[str, Tensor]:
    """Return the weights that the run's metrics are of: the averaged ones where a run keeps an average."""
    if content["average"] is None:
        return content["model"]
    prefix = "module."
    return {name.removeprefix(prefix): value for name, value in content["average"].items() if name.startswith(prefix)}


def read_checkpoint(path: Path, config: RunConfig) -> dict[str, Any]:
    """Read a checkpoint written for `config`.

    Raises:
        RunError: it can't be read, is of a newer format, or belongs to another configuration.
    """
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
        version, stored = content["schema_version"], dict(json.loads(content["config"]))
    except (OSError, RuntimeError, KeyError, TypeError, ValueError, pickle.UnpicklingError, EOFError) as error:
        raise RunError(f"checkpoint {path}: can't be read ({error}). Start a new run.") from error
    if version != SCHEMA_VERSION:
        raise RunError(
            f"checkpoint {path}: has format {version}, this release reads {SCHEMA_VERSION}. Update SynerMix Studio."
        )
    wanted = config.model_dump(mode="json")
    if differences := _differences(_completed(stored), wanted):
        raise RunError(
            f"checkpoint {path}: was written for another configuration ({differences}). "
            "Restore the run's own config.json."
        )
    return content


def check_data(content: dict[str, Any], data: ImageData, path: Path) -> None:
    """Refuse a checkpoint that was made with other data than are there now: its numbers would not go on.

    Raises:
        RunError: classes, size of the images or number of training images differ; the text names both.
    """
    there = {"image_shape": tuple(content["image_shape"]), "number of classes": len(content["classes"])}
    here = {"image_shape": tuple(data.image_shape), "number of classes": len(data.class_names)}
    if "training_images" in content:  # older releases did not write it
        there["number of training images"] = content["training_images"]
        here["number of training images"] = len(data.train_labels)
    pairs = enumerate(zip(content["classes"], data.class_names, strict=False))
    changed = [(index, pair) for index, pair in pairs if pair[0] != pair[1]]
    for index, (name, now) in changed[:1]:
        there[f"class {index}"], here[f"class {index}"] = name, now
    if differences := _differences(there, here):
        raise RunError(
            f"checkpoint {path}: was made with other data ({differences}). Put the data set back as it was, or start a "
            "new run."
        )


def load_model(run: Run) -> Backbone:
    """Rebuild a run's network with the weights of its last checkpoint, in eval mode on the CPU.

    Raises:
        RunError: there is no readable checkpoint.
    """
    return model_of(read_checkpoint(run.layout.last_checkpoint, run.config), run.config)


def model_of(content: dict[str, Any], config: RunConfig) -> Backbone:
    """Rebuild the network of a checkpoint that was read, in eval mode on the CPU."""
    # The weights are about to be replaced: fetching pretrained ones first would be for nothing.
    unlearned = config.model.model_copy(update={"pretrained": False})
    model = build_model(unlearned, tuple(content["image_shape"]), len(content["classes"]))
    model.load_state_dict(evaluated_weights(content))
    return model.eval()


def _completed(stored: dict[str, Any]) -> dict[str, Any]:
    """Return a stored configuration with the defaults of fields that an older release did not have yet."""
    try:
        return RunConfig.model_validate(stored).model_dump(mode="json")
    except ConfigError:
        return stored  # of another release: the differences tell


def _differences(stored: dict[str, Any], wanted: dict[str, Any], prefix: str = "") -> str:
    found: list[str] = []
    for key in sorted(stored.keys() | wanted.keys()):
        left, right = stored.get(key), wanted.get(key)
        if isinstance(left, dict) and isinstance(right, dict):
            if nested := _differences(left, right, f"{prefix}{key}."):
                found.append(nested)
        elif left != right:
            found.append(f"{prefix}{key} = {left!r} there, {right!r} here")
    return ", ".join(found)
