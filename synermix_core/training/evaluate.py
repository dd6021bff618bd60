"""What the network knows after an epoch: predictions and features of unaugmented images, in eval mode."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from synermix_core.metrics import collapse
from synermix_core.metrics.classification import expected_calibration_error, knn_accuracy_of
from synermix_core.metrics.clusters import calinski_harabasz, davies_bouldin
from synermix_core.metrics.geometry import geometry_of
from synermix_core.metrics.hypersphere import alignment
from synermix_core.metrics.pairs import measure_pairs
from synermix_core.metrics.per_class import class_cohesion, class_margin, confusion_matrix
from synermix_core.metrics.points import LabelledPoints, to_float64
from synermix_core.metrics.random_labels import permuted_fisher_ratio
from synermix_core.models.backbone import Backbone
from synermix_core.runs.records import PerClass


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

    def points(self) -> LabelledPoints:
        """Return the features with their labels, ready to be measured."""
        return LabelledPoints(self.features, self.labels)


@torch.no_grad()
def run_model(model: Backbone, batches: Iterable[tuple[Tensor, Tensor]]) -> Outputs:
    """Run the network, in eval mode, over batches of normalised images and their labels."""
    model.eval()
    features, labels = zip(*((model.features(images).float(), labels) for images, labels in batches), strict=True)
    all_features = torch.cat(features)
    # Half precision has 8 bits of a logit: classes would tie, and what is made of the recorded features would differ.
    with torch.autocast(all_features.device.type, enabled=False):
        return Outputs(model.head(all_features), all_features, torch.cat(labels))


def measure_classification(outputs: Outputs) -> dict[str, float | None]:
    """Return `val_loss`, `val_accuracy` and `ece` of held-out images."""
    logits = to_float64(outputs.logits)
    return {
        "val_loss": functional.cross_entropy(logits, outputs.labels.to(logits.device)).item(),
        "val_accuracy": accuracy(outputs),
        "ece": expected_calibration_error(outputs.logits.softmax(dim=1), outputs.labels),
    }


def measure_representation(probe: Outputs, points: LabelledPoints, weight_CD: Tensor) -> dict[str, float | None]:
    """Return all metrics of the features of the held-out probe; None where one is not defined.

    Args:
        probe: Outputs of the probe images.
        points: Their features.
        weight_CD: (C, D) weight of the linear head.
    """
    shape, pairs = geometry_of(points), measure_pairs(points)
    return {
        "knn_accuracy": pairs.knn_accuracy,
        "intra_class_variance": shape.intra_class_variance,
        "cohesion": shape.cohesion,
        "fisher_ratio": shape.fisher_ratio,
        "fisher_floor": permuted_fisher_ratio(points),
        "nc1": collapse.nc1(points),
        "nc2": collapse.nc2(points),
        "nc3": collapse.nc3(points, weight_CD),
        "nc4": collapse.nc4(points, probe.logits.argmax(dim=1)),
        "silhouette": pairs.silhouette,
        "davies_bouldin": davies_bouldin(points),
        "calinski_harabasz": calinski_harabasz(points),
        "alignment": alignment(points),
        "uniformity": pairs.uniformity,
    }


def measure_training_probe(train: Outputs) -> dict[str, float | None]:
    """Return what is measured on training images too, so that the gap to the held-out ones can be seen."""
    points = train.points()
    shape = geometry_of(points)
    return {
        "train_accuracy_clean": accuracy(train),
        "train_knn_accuracy": knn_accuracy_of(points) if len(points) > 1 else None,
        "train_cohesion": shape.cohesion,
        "train_fisher_ratio": shape.fisher_ratio,
    }


def measure_classes(held_out: Outputs, points: LabelledPoints) -> PerClass:
    """Return cohesion and margin of each class of the probe's points, and the confusion of all held-out images."""
    num_classes = held_out.logits.shape[1]
    confusion = confusion_matrix(held_out.labels, held_out.logits.argmax(dim=1), num_classes)
    return PerClass(
        cohesion=class_cohesion(points, num_classes).cpu().numpy(),
        margin=class_margin(points, num_classes).cpu().numpy(),
        confusion=confusion.cpu().numpy(),
    )


def accuracy(outputs: Outputs) -> float:
    """Return the share of images whose largest logit is that of their class."""
    return to_float64(outputs.logits.argmax(dim=1) == outputs.labels).mean().item()
