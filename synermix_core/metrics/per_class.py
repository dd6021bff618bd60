"""The same questions class by class: which class is loose, which one sits too close to another, which are confused.

Shape suffixes: N points, K classes that are present, C classes in all.
"""

from __future__ import annotations

import torch
from torch import Tensor

from synermix_core.metrics.geometry import direction_spread
from synermix_core.metrics.points import LabelledPoints


def class_cohesion(points: LabelledPoints, num_classes: int) -> Tensor:
    """Return the cohesion of each class, (C,) float64, 0 to 1: lower is tighter; NaN for a class without points.

    The mean over all points, each counting with its class's value, is the `cohesion` of the whole.

    Raises:
        ValueError: a label is not below `num_classes`.
    """
    return _spread_out(_class_means(direction_spread(points), points), points, num_classes)


def class_margin(points: LabelledPoints, num_classes: int) -> Tensor:
    """Return how much nearer the points of each class are to its mean than to the nearest other one, (C,) float64.

    The mean over the class of (b − a)/max(a, b), a the distance to the own class mean and b to the nearest other one:
    the "simplified silhouette" (Hruschka, de Castro & Campello 2004). −1 to 1, 0 or less where the class is lost in
    another; scale- and shift-free. NaN for a class without points, and for a class without another one.

    Raises:
        ValueError: a label is not below `num_classes`.
    """
    distances_NK, own_N1 = points.squared_to_means.sqrt(), points.labels[:, None]
    inside_N = distances_NK.gather(1, own_N1).squeeze(1)
    outside_N = distances_NK.scatter(1, own_N1, torch.inf).amin(dim=1)
    larger_N = torch.maximum(inside_N, outside_N)
    width_N = torch.where(larger_N > 0, (outside_N - inside_N) / torch.where(larger_N > 0, larger_N, 1.0), 0.0)
    return _spread_out(_class_means(width_N, points), points, num_classes)  # ∞/∞ without another class: NaN


def confusion_matrix(labels_N: Tensor, predictions_N: Tensor, num_classes: int) -> Tensor:
    """Return how many images of each class (rows) were taken for each class (columns), (C, C) int64.

    Raises:
        ValueError: a label or a prediction is not in 0 to `num_classes` − 1.
    """
    for name, values in (("labels_N", labels_N), ("predictions_N", predictions_N)):
        if len(values) and not 0 <= int(values.min()) <= int(values.max()) < num_classes:
            raise ValueError(
                f"{name}: must lie in 0 to {num_classes - 1}, but hold {int(values.min())} to {int(values.max())}. "
                "Pass the number of classes the network tells apart."
            )
    return torch.bincount(labels_N * num_classes + predictions_N, minlength=num_classes**2).view(num_classes, -1)


def _class_means(values_N: Tensor, points: LabelledPoints) -> Tensor:
    return points.class_means(values_N[:, None]).squeeze(1)


def _spread_out(values_K: Tensor, points: LabelledPoints, num_classes: int) -> Tensor:
    if int(points.classes[-1]) >= num_classes:
        raise ValueError(
            f"num_classes: must exceed the largest label {int(points.classes[-1])}, but is {num_classes}. "
            "Pass the number of classes the network tells apart."
        )
    return torch.full((num_classes,), torch.nan).to(values_K).index_copy(0, points.classes, values_K)
