"""The network as a graph that runs without this package: ONNX, and torch.export's own format. Loads torch."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn

from synermix_core.errors import RunError
from synermix_core.models.backbone import Backbone
from synermix_core.runs import Run
from synermix_core.training.checkpoint import model_of, read_checkpoint

METADATA = "metadata.json"
"""What there is to know about the network beside its graph, as torch.export.load gives it back in `extra_files`."""

EXAMPLES = 2
"""Images in the batch that is traced. With one, the graph would hold for batches of one only."""


class _LogitsAndFeatures(nn.Module):
    def __init__(self, model: Backbone) -> None:
        super().__init__()
        self.model = model

    def forward(self, images: Tensor) -> tuple[Tensor, Tensor]:
        features = self.model.features(images)
        return self.model.head(features), features


def onnx_graph(run: Run) -> bytes:
    """Return the network after the last epoch as an ONNX model, for batches of any size.

    Input: `images` (N, channels, height, width), float32, scaled as `mean` and `std` in the model's metadata say.
    Outputs: `logits` (N, C) and `features` (N, D).

    Raises:
        RunError: there is no readable checkpoint, or the network has a part that can't be written so.
    """
    network, images, metadata = _traceable(run)
    with _explain(run, "ONNX"):
        program = torch.onnx.export(
            network,
            (images,),
            dynamo=True,
            dynamic_shapes={"images": {0: "batch"}},
            input_names=["images"],
            output_names=["logits", "features"],
            verbose=False,
        )
        if program is None:  # it never is with dynamo=True
            raise RunError(f"run {run.id}: torch gave no ONNX model.")
        program.model.metadata_props.update(metadata)
        return program.model_proto.SerializeToString()


def exported_program(run: Run) -> bytes:
    """Return the network after the last epoch for `torch.export.load`: inputs and outputs as of `onnx_graph`.

    Raises:
        RunError: there is no readable checkpoint, or the network has a part that can't be traced.
    """
    network, images, metadata = _traceable(run)
    buffer = io.BytesIO()
    with _explain(run, "torch.export"):
        batch = torch.export.Dim("batch", min=1)
        program = torch.export.export(network, (images,), dynamic_shapes={"images": {0: batch}})
        torch.export.save(program, buffer, extra_files={METADATA: json.dumps(metadata)})
    return buffer.getvalue()


def _traceable(run: Run) -> tuple[nn.Module, Tensor, dict[str, str]]:
    """Return the network, images to trace it with, and what there is to know about it."""
    content = read_checkpoint(run.layout.last_checkpoint, run.config)
    network = _LogitsAndFeatures(model_of(content, run.config)).eval()
    metadata: dict[str, Any] = {
        "run": run.id,
        "epoch": content["epoch"],
        "classes": content["classes"],
        "config": json.loads(content["config"]),
        # Earlier releases did not keep how the images were scaled.
        **content.get("image_scaling", {}),
    }
    texts = {name: value if isinstance(value, str) else json.dumps(value) for name, value in metadata.items()}
    return network, torch.zeros(EXAMPLES, *content["image_shape"]), texts


@contextmanager
def _explain(run: Run, target: str) -> Iterator[None]:
    try:
        yield
    # What a network of timm's has that can't be traced shows in many kinds of errors, from torch and from below it.
    except Exception as error:
        reason = str(error).strip().split("\n")[0]
        raise RunError(
            f"run {run.id}: its network {run.config.model.model} can't be written for {target} "
            f"({type(error).__name__}: {reason}). Take its weights as safetensors instead."
        ) from error
