"""The trained network: its weights."""

from __future__ import annotations

from synermix_core.exports.formats import Family, file_format

_BINARY = "application/octet-stream"

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
    },
)
