"""What the network knows after an epoch: predictions and features of held-out images, in eval mode."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from synermix_core.metrics.classification import expected_calibration_error, knn_accuracy
from synermix_core.metrics.geometry import geometry
from synermix_core.models.backbone import Backbone


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the network says of a split."""

    logits: Tensor
    """(N, C)"""
    features: Tensor
    """(N, D)"""
    labels: Tensor
    """(N,) class indices"""


@torch.no_grad()
def run_model(model: Backbone, batches: Iterable[tuple[Tensor, Tensor]]) -> Outputs:
    """Run the network, in eval mode, over batches of normalised images and their labels."""
    model.eval()
    features, labels = zip(*((model.features(images), labels) for images, labels in batches), strict=True)
    joined = torch.cat(features)
    return Outputs(model.head(joined), joined, torch.cat(labels))


def measure_classification(outputs: Outputs, labels: Tensor) -> dict[str, float | None]:
    """Return `val_loss`, `val_accuracy` and `ece` of held-out images."""
    return {
        "val_loss": functional.cross_entropy(outputs.logits, labels).item(),
        "val_accuracy": accuracy(outputs, labels),
        "ece": expected_calibration_error(outputs.logits.softmax(dim=1), labels),
    }


def measure_representation(features: Tensor, labels: Tensor) -> dict[str, float | None]:
    """Return `knn_accuracy` and the geometry of the probe features."""
    shape = geometry(features, labels)
    return {
        "knn_accuracy": knn_accuracy(features, labels),
        "intra_class_variance": shape.intra_class_variance,
        "cohesion": shape.cohesion,
        "fisher_ratio": shape.fisher_ratio,
    }


def accuracy(outputs: Outputs, labels: Tensor) -> float:
    """Return the share of images whose largest logit is that of their class."""
    return (outputs.logits.argmax(dim=1) == labels).double().mean().item()
