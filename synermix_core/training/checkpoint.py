"""Checkpoints: written atomically, read with `weights_only=True`, and refused when they belong to another run."""

from __future__ import annotations

import io
import json
import pickle
from pathlib import Path
from typing import Any

import safetensors.torch
import torch

from synermix_core.catalog import DATASETS
from synermix_core.config import SCHEMA_VERSION, RunConfig
from synermix_core.errors import RunError
from synermix_core.models import MODELS
from synermix_core.models.backbone import Backbone
from synermix_core.runs import Run
from synermix_core.runs.files import replace_file
from synermix_core.training.trainer import Trainer


def save_checkpoint(path: Path, trainer: Trainer) -> None:
    """Write the trainer's state, with the configuration that made it."""
    content = {
        "schema_version": SCHEMA_VERSION,
        "config": trainer.config.model_dump_json(),
        **trainer.state(),
    }
    buffer = io.BytesIO()
    torch.save(content, buffer)
    replace_file(path, buffer.getvalue())


def export_weights(path: Path, trainer: Trainer) -> None:
    """Write the weights as safetensors; its metadata holds the configuration and the epoch."""
    weights = {name: tensor.cpu().contiguous() for name, tensor in trainer.model.state_dict().items()}
    metadata = {"config": trainer.config.model_dump_json(), "epoch": str(trainer.last_epoch)}
    replace_file(path, safetensors.torch.save(weights, metadata))


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
    channels = DATASETS[run.config.data.dataset].image_shape[0]
    model = MODELS[run.config.model.model](channels, len(run.class_names))
    model.load_state_dict(content["model"])
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
