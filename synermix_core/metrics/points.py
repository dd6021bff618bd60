"""Labelled features as every metric takes them: float64, centred, with the classes that are there and their means.

Class sums are products with the one-hot matrix of the labels: no loop over the classes, and no order of summation left
to chance on a GPU.

Shape suffixes: N points, D features, K classes that are present.
"""

from __future__ import annotations

from functools import cached_property

import torch
from torch import Tensor
from torch.nn import functional

_EPS = torch.finfo(torch.float64).eps
_LARGEST = 1e150


class LabelledPoints:
    """Features with their classes. What several metrics need is computed once.

    Args:
        features: (N, D), finite, on any device.
        labels: (N,) class indices, none negative. A class without points plays no part anywhere.

    Raises:
        ValueError: shapes or types do not fit, there are no points, or a value is not finite.
    """

    def __init__(self, features: Tensor, labels: Tensor) -> None:
        _check(features, labels)
        features_ND = to_float64(features)
        mean_D = features_ND.mean(dim=0)
        centred_ND = features_ND - mean_D
        self.lengths = torch.linalg.vector_norm(features_ND, dim=1)
        """(N,) ‖h‖, of the features as they came"""
        self.rounding: float = (len(features_ND) * _EPS) ** 2 * self.lengths.square().mean().item()
        """square of what rounding alone may leave of points that coincide: noise, not a spread to divide by"""
        squared_N = torch.linalg.vector_norm(centred_ND, dim=1).square()
        if squared_N.mean().item() <= self.rounding:
            mean_D, centred_ND = features_ND[0], torch.zeros_like(centred_ND)
            squared_N = torch.zeros_like(squared_N)
        self.mean = mean_D
        """(D,) μ"""
        self.centred = centred_ND
        """(N, D) h − μ"""
        self.squared = squared_N
        """(N,) ‖h − μ‖²"""
        self.classes, self.labels = labels.to(features_ND.device).unique(return_inverse=True)
        """classes (K,): those present, ascending; labels (N,): each point's index among them"""
        self.members = functional.one_hot(self.labels, len(self.classes)).double()
        """(N, K) 1 where the point is of the class"""
        self.counts = self.members.sum(dim=0)
        """(K,) points in each class"""

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def num_classes(self) -> int:
        """K, the number of classes present."""
        return len(self.classes)

    def class_means(self, values_NE: Tensor) -> Tensor:
        """Return the mean of `values_NE` in each class, (K, E)."""
        return self.members.T @ values_NE / self.counts[:, None]

    @cached_property
    def means(self) -> Tensor:
        """(K, D) class means less the global mean, μ_c − μ."""
        return self.class_means(self.centred)

    @cached_property
    def deviations(self) -> Tensor:
        """(N, D) each point less the mean of its class, h − μ_c."""
        return self.centred - self.means[self.labels]

    @cached_property
    def distances(self) -> Tensor:
        """(N,) ‖h − μ_c‖, each point's distance from the mean of its class."""
        return torch.linalg.vector_norm(self.deviations, dim=1)

    @cached_property
    def within(self) -> float:
        """tr S_W."""
        return self.distances.square().mean().item()

    @cached_property
    def between(self) -> float:
        """tr S_B."""
        return (self.counts @ self.means.square().sum(dim=1)).item() / len(self)

    @cached_property
    def directions(self) -> Tensor:
        """(N, D) centred features at unit length; the zero vector for a point on the global mean."""
        return unit_rows(self.centred)

    @cached_property
    def squared_to_means(self) -> Tensor:
        """(N, K) squared distance of each point to each class mean."""
        squared_NK = (self.centred @ self.means.T).mul_(-2).add_(self.squared[:, None])
        squared_NK.add_(self.means.square().sum(dim=1))
        return torch.threshold_(squared_NK, self.cancellation, 0.0)

    @cached_property
    def cancellation(self) -> float:
        """Below this, a squared distance made from scalar products is rounding: it counts as zero."""
        return self.centred.shape[1] * _EPS * self.squared.max().item()

    @cached_property
    def separated(self) -> bool:
        """Whether there are two classes at least, and their means do not all coincide."""
        return self.num_classes > 1 and self.between > self.rounding


def to_float64(values: Tensor) -> Tensor:
    """Return floating-point `values` in float64: on their device, or on the CPU where the device has none (MPS)."""
    return (values.cpu() if values.device.type == "mps" else values).double()


def unit_rows(values_ND: Tensor) -> Tensor:
    """Scale each row to unit length; a zero row stays."""
    lengths_N1 = torch.linalg.vector_norm(values_ND, dim=1, keepdim=True)
    return values_ND / torch.where(lengths_N1 > 0, lengths_N1, 1.0)


def _check(features: Tensor, labels: Tensor) -> None:
    if features.ndim != 2 or len(features) == 0 or labels.shape != features.shape[:1]:
        raise ValueError(
            "features, labels: must have shapes (N, D) and (N,) with N at least 1, but have "
            f"{tuple(features.shape)} and {tuple(labels.shape)}. Pass one row and one label an image."
        )
    if labels.is_floating_point() or labels.dtype == torch.bool:
        raise ValueError(f"labels: must be integers, but are {labels.dtype}. Pass class indices.")
    if int(labels.min()) < 0:
        raise ValueError(f"labels: must not be negative, but hold {int(labels.min())}. Drop unlabelled images first.")
    largest = features.abs().max().item()
    if largest <= _LARGEST:
        return
    finite = features.isfinite().all(dim=1)
    if not bool(finite.all()):
        raise ValueError(
            f"features: must be finite, but {int((~finite).sum())} of {len(features)} rows are not. "
            "Lower the learning rate, or measure an earlier epoch."
        )
    raise ValueError(
        f"features: must not exceed {_LARGEST:g} in size, beyond which their squares leave float64, but reach "
        f"{largest:g}. Scale them down."
    )
