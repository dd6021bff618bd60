"""What the network knows after an epoch: predictions and features of unaugmented images, in eval mode."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from synermix_core.metrics.classification import expected_calibration_error, knn_accuracy
from synermix_core.metrics.geometry import geometry
from synermix_core.models.backbone import Backbone


class Outputs(NamedTuple):
    """What the network says of N images, in float32, and their labels."""

    logits: Tensor
    """(N, C)"""
    features: Tensor
    """(N, D)"""
    labels: Tensor
    """(N,)"""

    def rows(self, index: Tensor) -> Outputs:
        """Return the outputs of some of the images."""
        return Outputs(*(part[index] for part in self))


@torch.no_grad()
def run_model(model: Backbone, batches: Iterable[tuple[Tensor, Tensor]]) -> Outputs:
    """Run the network, in eval mode, over batches of normalised images and their labels."""
    model.eval()
    features, labels = zip(*((model.features(images).float(), labels) for images, labels in batches), strict=True)
    all_features = torch.cat(features)
    return Outputs(model.head(all_features).float(), all_features, torch.cat(labels))


def measure_classification(outputs: Outputs) -> dict[str, float | None]:
    """Return `val_loss`, `val_accuracy` and `ece` of held-out images."""
    return {
        "val_loss": functional.cross_entropy(outputs.logits, outputs.labels).item(),
        "val_accuracy": accuracy(outputs),
        "ece": expected_calibration_error(outputs.logits.softmax(dim=1), outputs.labels),
    }


def measure_representation(outputs: Outputs) -> dict[str, float | None]:
    """Return `knn_accuracy` and the geometry of the features of the probe."""
    shape = geometry(outputs.features, outputs.labels)
    return {
        "knn_accuracy": knn_accuracy(outputs.features, outputs.labels),
        "intra_class_variance": shape.intra_class_variance,
        "cohesion": shape.cohesion,
        "fisher_ratio": shape.fisher_ratio,
    }


def accuracy(outputs: Outputs) -> float:
    """Return the share of images whose largest logit is that of their class."""
    return (outputs.logits.argmax(dim=1) == outputs.labels).double().mean().item()
