"""How tightly each class sits and how far apart the classes are, from the features (never from a 2-D layout).

With class means μ_c, global mean μ, N points and N_c of class c:
S_W = 1/N Σ_c Σ_i (h−μ_c)(h−μ_c)ᵀ and S_B = Σ_c (N_c/N)(μ_c−μ)(μ_c−μ)ᵀ (Fisher 1936; Fukunaga 1990, ch. 10).
Only their traces are needed, so neither D x D matrix is ever built.

Shape suffixes: N points, D features, C classes.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Geometry:
    """Cohesion and separability of labelled features."""

    intra_class_variance: float
    """tr S_W, in squared units of the features: not scale-free, so it ranks no runs"""
    cohesion: float
    """tr S_W of the globally centred, unit-normalised features, 0 to 1: lower is tighter"""
    fisher_ratio: float | None
    """tr S_B / tr S_W, scale-free: higher is better separated; None when every class has collapsed to a point"""


def geometry(features: Tensor, labels: Tensor) -> Geometry:
    """Measure the geometry of the features, in float64, without a loop over the classes.

    A point that lies exactly on the global mean has no direction; it counts as the zero vector in `cohesion`.

    Args:
        features: (N, D), finite.
        labels: (N,) class indices, none negative.

    Raises:
        ValueError: shapes do not fit, there are no points, or a value is not finite.
    """
    _check(features, labels)
    # MPS has no float64; there the sums are made on the CPU.
    features_ND = (features.cpu() if features.device.type == "mps" else features).double()
    labels_N = labels.to(features_ND.device)
    centred_ND = features_ND - features_ND.mean(dim=0)
    within, between = _traces(centred_ND, labels_N)
    cohesion, _ = _traces(functional.normalize(centred_ND, dim=1), labels_N)
    # What rounding alone leaves of classes whose points coincide: noise, not a spread to divide by.
    rounding = (len(features_ND) * torch.finfo(torch.float64).eps) ** 2 * features_ND.square().sum(dim=1).mean().item()
    return Geometry(
        intra_class_variance=within,
        cohesion=cohesion,
        fisher_ratio=between / within if within > rounding else None,
    )


def _traces(points_ND: Tensor, labels_N: Tensor) -> tuple[float, float]:
    """Return tr S_W and tr S_B."""
    members_CN = functional.one_hot(labels_N).T.to(points_ND.dtype)
    counts_C = members_CN.sum(dim=1)
    means_CD = members_CN @ points_ND / counts_C.clamp(min=1)[:, None]
    share_C = counts_C / len(points_ND)
    within = (points_ND - means_CD[labels_N]).square().sum() / len(points_ND)
    between = (share_C[:, None] * (means_CD - points_ND.mean(dim=0)).square()).sum()
    return within.item(), between.item()


def _check(features: Tensor, labels: Tensor) -> None:
    if features.ndim != 2 or len(features) == 0 or labels.shape != features.shape[:1]:
        raise ValueError(
            "features, labels: must have shapes (N, D) and (N,) with N at least 1, but have "
            f"{tuple(features.shape)} and {tuple(labels.shape)}. Pass one row and one label an image."
        )
    if int(labels.min()) < 0:
        raise ValueError(f"labels: must not be negative, but hold {int(labels.min())}. Drop unlabelled images first.")
    finite = features.isfinite().all(dim=1)
    if not bool(finite.all()):
        raise ValueError(
            f"features: must be finite, but {int((~finite).sum())} of {len(features)} rows are not. "
            "Lower the learning rate, or measure an earlier epoch."
        )
