"""SynerMix-Intra on one class: random convex weights, the synthesized point, and how far it shrinks to the mean.

Source: Xu et al., "SynerMix", arXiv 2403.14137, section on SynerMix-Intra.

Shape suffixes: n images of the class in the batch, D features.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synermix_core.lessons.mixing import Floats


@dataclass(frozen=True, slots=True)
class Weighting:
    """A distribution of the convex weights."""

    draw: Callable[[int, np.random.Generator], Floats]
    """(n, generator) -> (n,) positive values, to be divided by their sum"""
    expected_shrink: Callable[[int], float]
    """n -> E[Σw²], n above 1"""
    formula: str
    """E[Σw²] in LaTeX"""


def _uniform(count: int, rng: np.random.Generator) -> Floats:
    return 1.0 - rng.random(count)  # in (0, 1]: a lone image's weight must not be 0


WEIGHTINGS: dict[str, Weighting] = {
    # w = u/Σu, so that E[Σw²] ≈ E[Σu²]/E[Σu]² = (n/3)/(n/2)².
    "uniform": Weighting(_uniform, lambda n: 4 / (3 * n), r"\approx 4/(3n)"),
    # Dirichlet(1): each w is Beta(1, n − 1), whose second moment is 2/(n(n + 1)).
    "dirichlet": Weighting(lambda n, rng: rng.exponential(size=n), lambda n: 2 / (n + 1), "= 2/(n+1)"),
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
    """Return E[Σw²] of `count` weights: about 4/(3n) for normalised uniforms, 2/(n+1) for Dirichlet(1), 1 for n = 1."""
    return 1.0 if count == 1 else WEIGHTINGS[name].expected_shrink(count)
