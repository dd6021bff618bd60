"""Checkpoints: written atomically, read with `weights_only=True`, and refused when they belong to another run."""

from __future__ import annotations

import io
import json
import pickle
from pathlib import Path
from typing import Any

import safetensors.torch
import torch
from torch import Tensor

from synermix_core.config import SCHEMA_VERSION, RunConfig
from synermix_core.errors import RunError
from synermix_core.models import build_model
from synermix_core.models.backbone import Backbone
from synermix_core.runs import Run
from synermix_core.runs.files import replace_file
from synermix_core.training.trainer import Trainer


def save_checkpoint(trainer: Trainer, *paths: Path) -> None:
    """Write the trainer's state, with the configuration that made it, to each of `paths`."""
    content = {
        "schema_version": SCHEMA_VERSION,
        "config": trainer.config.model_dump_json(),
        "image_shape": trainer.data.image_shape,
        "classes": list(trainer.data.class_names),
        **trainer.state(),
    }
    buffer = io.BytesIO()
    torch.save(content, buffer)
    for path in paths:
        replace_file(path, buffer.getvalue())


def export_weights(checkpoint: Path, config: RunConfig, path: Path) -> None:
    """Write the weights of a checkpoint as safetensors; its metadata holds the configuration and the epoch.

    Raises:
        RunError: the checkpoint can't be read.
    """
    content = read_checkpoint(checkpoint, config)
    weights = {name: tensor.contiguous() for name, tensor in evaluated_weights(content).items()}
    metadata = {"config": config.model_dump_json(), "epoch": str(content["epoch"])}
    replace_file(path, safetensors.torch.save(weights, metadata))


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
        version, stored = content["schema_version"], json.loads(content["config"])
    except (OSError, RuntimeError, KeyError, TypeError, ValueError, pickle.UnpicklingError, EOFError) as error:
        raise RunError(f"checkpoint {path}: can't be read ({error}). Start a new run.") from error
    if version != SCHEMA_VERSION:
        raise RunError(
            f"checkpoint {path}: has format {version}, this release reads {SCHEMA_VERSION}. Update SynerMix Studio."
        )
    if stored != config.model_dump(mode="json"):
        raise RunError(
            f"checkpoint {path}: was written for another configuration "
            f"({_differences(stored, config.model_dump(mode='json'))}). Restore the run's own config.json."
        )
    return content


def load_model(run: Run) -> Backbone:
    """Rebuild a run's network with the weights of its last checkpoint, in eval mode on the CPU.

    Raises:
        RunError: there is no readable checkpoint.
    """
    content = read_checkpoint(run.layout.last_checkpoint, run.config)
    # The weights are about to be replaced: fetching pretrained ones first would be for nothing.
    config = run.config.model.model_copy(update={"pretrained": False})
    model = build_model(config, tuple(content["image_shape"]), len(content["classes"]))
    model.load_state_dict(evaluated_weights(content))
    return model.eval()


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
