"""How well the classes stand out as clusters, by two classical indices; the silhouette, made of pairs, is in `pairs`.

Sources: Davies & Bouldin 1979, "A cluster separation measure"; Caliński & Harabasz 1974, "A dendrite method for cluster
analysis". Euclidean distances between features. As in scikit-learn they take at least two classes and fewer classes
than points; otherwise they are None.

Shape suffixes: N points, D features, K classes that are present.
"""

from __future__ import annotations

import torch

from synermix_core.metrics.points import LabelledPoints


def davies_bouldin(points: LabelledPoints) -> float | None:
    """Return the mean over the classes of the worst (s_c + s_d) / ‖μ_c − μ_d‖, s the mean distance to μ; 0 is best.

    None as well when two class means coincide: the index is then infinite (scikit-learn leaves such pairs out).
    """
    if not comparable(points):
        return None
    spread_K = points.members.T @ points.distances / points.counts
    apart_KK = torch.cdist(points.means, points.means, compute_mode="donot_use_mm_for_euclid_dist")
    apart_KK.fill_diagonal_(torch.inf)
    if apart_KK.min().item() ** 2 <= points.rounding:
        return None
    return ((spread_K[:, None] + spread_K) / apart_KK).amax(dim=1).mean().item()


def calinski_harabasz(points: LabelledPoints) -> float | None:
    """Return tr S_B / (K−1) over tr S_W / (N−K), the Fisher ratio freed of the numbers of points and classes.

    About 1 under random labels. None as well when every class has collapsed to a point: the index is then infinite.
    """
    if not comparable(points) or points.within <= points.rounding:
        return None
    return points.between / points.within * (len(points) - points.num_classes) / (points.num_classes - 1)


def comparable(points: LabelledPoints) -> bool:
    """Return whether there are at least two classes and fewer classes than points."""
    return 2 <= points.num_classes < len(points)
