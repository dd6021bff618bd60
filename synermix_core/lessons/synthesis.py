"""SynerMix-Intra on one class: random convex weights, the synthesized point, and how far it shrinks to the mean.

Source: Xu et al., "SynerMix", arXiv 2403.14137, section on SynerMix-Intra.

Shape suffixes: n images of the class in the batch, D features.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammainc

from synermix_core.lessons.mixing import Floats

QUADRATURE_NODES = 80
"""Enough for an error below 1e-9 with up to 1,000 images."""


@dataclass(frozen=True, slots=True)
class Weighting:
    """A distribution of the convex weights."""

    draw: Callable[[int, np.random.Generator], Floats]
    """(n, generator) -> (n,) positive values, to be divided by their sum"""
    expected_shrink: Callable[[int], float]
    """n -> E[Σw²]"""


def _uniform(count: int, rng: np.random.Generator) -> Floats:
    return 1.0 - rng.random(count)  # in (0, 1]: a lone image's weight must not be 0


@cache
def _uniform_shrink(count: int) -> float:
    """Return E[Σu²/(Σu)²] of `count` independent uniforms, by quadrature.

    As 1/s² = ∫ t·e^(−ts) dt over t > 0, it is n ∫ t·E[u²·e^(−tu)]·E[e^(−tu)]ⁿ⁻¹ dt; both means are incomplete gamma
    functions. With t = x/(1−x) the integrand is smooth on 0 < x < 1.
    """
    nodes, weights = np.polynomial.legendre.leggauss(QUADRATURE_NODES)
    x = (nodes + 1) / 2
    t = x / (1 - x)
    integrand = count * t * (2 * gammainc(3, t) / t**3) * (gammainc(1, t) / t) ** (count - 1)
    return float(weights / 2 @ (integrand / (1 - x) ** 2))


WEIGHTINGS: dict[str, Weighting] = {
    # w = u/Σu. Near (n/3)/(n/2)² = 4/(3n), which is E[Σu²]/E[Σu]², from a handful of images on.
    "uniform": Weighting(_uniform, _uniform_shrink),
    # Dirichlet(1): each w is Beta(1, n − 1), whose second moment is 2/(n(n + 1)).
    "dirichlet": Weighting(lambda n, rng: rng.exponential(size=n), lambda n: 2 / (n + 1)),
}
"""By the names of `catalog.INTRA_WEIGHTS`."""


def draw_weights(name: str, count: int, rng: np.random.Generator) -> Floats:
    """Return `count` convex weights, which add up to 1.

    Raises:
        ValueError: `count` is below 1.
    """
    if count < 1:
        raise ValueError(f"count: must be at least 1, but is {count}. Pass how many images of a class are mixed.")
    raw = WEIGHTINGS[name].draw(count, rng)
    return raw / raw.sum()


def synthesize(features_nD: NDArray[np.floating], weights_n: Floats) -> Floats:
    """Return the synthesized feature vector Σ wᵢhᵢ, (D,)."""
    return weights_n @ features_nD.astype(np.float64)


def synthesize_many(
    name: str, features_ND: NDArray[np.floating], count: int, stars: int, rng: np.random.Generator
) -> Floats:
    """Return synthesized points of as many batches, each with `count` images of the class drawn anew, (stars, D).

    The images are drawn with replacement, as from a class without end: then the share of the class's variance that the
    points keep is E[Σw²], however few images of it there are.
    """
    raw = WEIGHTINGS[name].draw(stars * count, rng).reshape(stars, 1, count)
    batches = features_ND.astype(np.float64)[rng.integers(len(features_ND), size=(stars, count))]
    return (raw / raw.sum(axis=2, keepdims=True) @ batches)[:, 0]


def shrink(weights_n: Floats) -> float:
    """Return Σw²: the share of the class's variance that is left in the synthesized point, on average over draws.

    1 for a single image, which is not mixed at all; 1/n at the least, for equal weights.
    """
    return float(np.square(weights_n).sum())


def expected_shrink(name: str, count: int) -> float:
    """Return E[Σw²] of `count` weights: 1 for a single one, 2/(n+1) for Dirichlet(1).

    For normalised uniforms it is near 4/(3n), and computed exactly: 0.614 for two, where that rule of thumb says 0.667.
    """
    return WEIGHTINGS[name].expected_shrink(count)
