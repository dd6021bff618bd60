"""The trained network: its weights, and a graph that runs elsewhere."""

from __future__ import annotations

from synermix_core.exports.formats import Condition, Family, Format, file_format
from synermix_core.runs import Run

_BINARY = "application/octet-stream"
_TRAINED = Condition("after the first epoch", lambda run: run.layout.last_checkpoint.is_file())


def _onnx(run: Run, _: str) -> bytes:
    from synermix_core.exports.graphs import onnx_graph  # it imports torch, like the next one

    return onnx_graph(run)


def _exported_program(run: Run, _: str) -> bytes:
    from synermix_core.exports.graphs import exported_program

    return exported_program(run)


FAMILY = Family(
    "Network",
    "What was trained, to go on with elsewhere.",
    {
        "safetensors": file_format(
            "Weights .safetensors",
            "The weights that the metrics are of, without code: safe to pass on.",
            ".safetensors",
            _BINARY,
            lambda layout: layout.final_weights,
            "once the run has ended",
        ),
        "checkpoint": file_format(
            "Checkpoint .pt",
            "Weights and optimiser after the last epoch, for torch.load with weights_only=True.",
            ".pt",
            _BINARY,
            lambda layout: layout.last_checkpoint,
            "after the first epoch",
        ),
        "best": file_format(
            "Best checkpoint .pt",
            "The same after the epoch of the highest validation accuracy.",
            "-best.pt",
            _BINARY,
            lambda layout: layout.best_checkpoint,
            "after the first epoch, but never of a run measured on test images, which must not choose",
        ),
        "onnx": Format(
            "ONNX .onnx",
            "The network for ONNX Runtime and its like: images in, logits and features out.",
            ".onnx",
            _BINARY,
            _TRAINED,
            _onnx,
            packages=("onnx", "onnxscript"),
            reads_records=True,
            loads_torch=True,
        ),
        "torch-export": Format(
            "torch.export .pt2",
            "The same for torch.export.load, which needs none of this project's code.",
            ".pt2",
            _BINARY,
            _TRAINED,
            _exported_program,
            reads_records=True,
            loads_torch=True,
        ),
    },
)
