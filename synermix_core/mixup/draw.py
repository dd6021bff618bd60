"""The random choices behind an inter mixup, drawn on the CPU so that no mixup makes a GPU wait."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor


@dataclass(frozen=True, slots=True)
class MixupDraw:
    """The random choices of one batch of N images; the same draw mixes the same batch the same way each time.

    B is 1 when the batch shares one λ, N when every image has its own. Boxes and masks follow: one a λ.
    """

    lam: NDArray[np.float64]
    """(B,) λ, the share of the first image, 0 to 1"""
    permutation: Tensor
    """(N,) index of each image's partner"""
    layer_draw: float
    """U[0, 1), picks the layer of Manifold MixUp"""
    shape_seed: int
    """what boxes and masks are drawn from"""

    def shape_rng(self) -> np.random.Generator:
        """Return the generator of this batch's boxes or masks, at its start."""
        return np.random.default_rng(self.shape_seed)


def draw(
    alpha: float,
    count: int,
    rng: np.random.Generator,
    shape_rng: np.random.Generator,
    generator: torch.Generator,
    *,
    lam_per_sample: bool = False,
) -> MixupDraw:
    """Draw all that any mixup may need, so that λ and partners do not depend on which mixup uses them.

    Args:
        alpha: α of λ ~ Beta(α, α), above 0.
        count: N, images in the batch.
        rng: Source of λ and the layer.
        shape_rng: Source of what boxes and masks are drawn from.
        generator: Source of the permutation, on the images' device.
        lam_per_sample: Whether every image gets a λ of its own.
    """
    permutation = torch.randperm(count, generator=generator, device=generator.device)
    lam = rng.beta(alpha, alpha, size=count if lam_per_sample else 1)
    return MixupDraw(lam, permutation, float(rng.random()), int(shape_rng.integers(2**63)))
