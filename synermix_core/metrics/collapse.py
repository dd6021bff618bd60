"""Neural collapse: how close features, class means and classifier are to the simplex they end in.

Source: Papyan, Han & Donoho 2020, "Prevalence of neural collapse during the terminal phase of deep learning training",
arXiv 2008.08186, with NC2 as one number after Zhu et al. 2021, arXiv 2105.02375, eq. 12. The paper's class means are
those of the training images; here they are those of the points given, and of classes without points there are none.

All four are None where classes can't be compared: fewer than two, or all class means at the same place.

Shape suffixes: N points, D features, K classes that are present, C classes of the classifier.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

from synermix_core.metrics.points import LabelledPoints, to_float64


def nc1(points: LabelledPoints) -> float | None:
    """Return tr(S_W S_B⁺)/K, the variability inside classes measured by that between them; 0 is collapse.

    S_B = AᵀA with the rows √(N_c/N)(μ_c−μ) of A, so its pseudo-inverse follows from the K x K Gram matrix AAᵀ = UΛUᵀ:
    tr(S_W S_B⁺) = Σ_k u_kᵀ(A S_W Aᵀ)u_k / λ_k². No D x D matrix is built.
    """
    if not points.separated:
        return None
    scaled_KD = (points.counts / len(points)).sqrt()[:, None] * points.means
    spectrum_K, vectors_KK = torch.linalg.eigh(scaled_KD @ scaled_KD.T)
    # Centring makes one eigenvalue zero, and more are when means lie in a plane: what rounding leaves of them.
    size = max(scaled_KD.shape)
    least = max(size * torch.finfo(torch.float64).eps * spectrum_K[-1].item(), points.rounding)
    inverse_K = torch.where(spectrum_K > least, 1 / spectrum_K.clamp(min=least), 0.0)
    seen_NK = points.deviations @ (scaled_KD.T @ vectors_KK) * inverse_K
    return seen_NK.square().sum().item() / len(points) / points.num_classes


def nc2(points: LabelledPoints) -> float | None:
    """Return the distance of the class means from a simplex: equal lengths and equal, largest angles; 0 is collapse.

    ‖ MMᵀ/‖MMᵀ‖_F − (I − 11ᵀ/K)/√(K−1) ‖_F for the class means M, centred at their own mean; 0 to √2. One number for
    equal norms and equal angles together. Two classes always form a simplex: 0.
    """
    if not points.separated:
        return None
    means_KD, count = _centred_means(points), points.num_classes
    gram_KK = means_KD @ means_KD.T
    simplex_KK = (torch.eye(count).to(gram_KK) - 1 / count) / math.sqrt(count - 1)
    return torch.linalg.matrix_norm(gram_KK / torch.linalg.matrix_norm(gram_KK) - simplex_KK).item()


def nc3(points: LabelledPoints, weight_CD: Tensor) -> float | None:
    """Return ‖ W/‖W‖_F − M/‖M‖_F ‖_F², how far the classifier is from being the class means; 0 to 4, 0 is collapse.

    Rows of classes without points are left out of W. None as well when the rest of W is zero.

    Args:
        points: The labelled features.
        weight_CD: (C, D) weight of the linear head, a row a class.

    Raises:
        ValueError: W has no row for some class, or another number of columns than the features.
    """
    classes, dimensions = int(points.classes[-1]), points.centred.shape[1]
    if weight_CD.ndim != 2 or weight_CD.shape[1] != dimensions or len(weight_CD) <= classes:
        raise ValueError(
            f"weight_CD: must have shape (C, {dimensions}) with C above the largest label {classes}, but has shape "
            f"{tuple(weight_CD.shape)}. Pass the weight of the head that the features go into."
        )
    weight_KD = to_float64(weight_CD)[points.classes]
    size = torch.linalg.matrix_norm(weight_KD)
    if not points.separated or size == 0:
        return None
    means_KD = _centred_means(points)
    return (weight_KD / size - means_KD / torch.linalg.matrix_norm(means_KD)).square().sum().item()


def nc4(points: LabelledPoints, predictions_N: Tensor) -> float | None:
    """Return the share of points for which the nearest class mean is not the classifier's choice; 0 is collapse.

    A tie goes to the lowest class. A class without points has no mean, so predictions of it always disagree.

    Args:
        points: The labelled features.
        predictions_N: (N,) class index chosen by the classifier for each point.
    """
    if not points.separated:
        return None
    nearest_N = points.classes[points.squared_to_means.argmin(dim=1)]
    return (nearest_N != predictions_N.to(nearest_N.device)).double().mean().item()


def _centred_means(points: LabelledPoints) -> Tensor:
    # Under balance, which the paper assumes, the mean of the class means is the global mean. Without it, a simplex is
    # still centred at the former.
    return points.means - points.means.mean(dim=0)
