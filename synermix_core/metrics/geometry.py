"""How tightly each class sits and how far apart the classes are, from the features (never from a 2-D layout).

With class means μ_c, global mean μ, N points and N_c of class c:
S_W = 1/N Σ_c Σ_i (h−μ_c)(h−μ_c)ᵀ and S_B = Σ_c (N_c/N)(μ_c−μ)(μ_c−μ)ᵀ (Fisher 1936; Fukunaga 1990, ch. 10).
Only their traces are needed, so neither D x D matrix is ever built.

Shape suffixes: N points, D features, K classes that are present.
"""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor

from synermix_core.metrics.points import LabelledPoints


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
    return geometry_of(LabelledPoints(features, labels))


def geometry_of(points: LabelledPoints) -> Geometry:
    """Measure the geometry of points that were checked and centred already."""
    return Geometry(
        intra_class_variance=points.within,
        cohesion=direction_spread(points).mean().item(),
        fisher_ratio=points.between / points.within if points.within > points.rounding else None,
    )


def direction_spread(points: LabelledPoints) -> Tensor:
    """Return each point's share in `cohesion`, (N,): its squared distance from its class's mean direction."""
    directions_ND = points.directions
    return (directions_ND - points.class_means(directions_ND)[points.labels]).square().sum(dim=1)
