"""How both losses pull while a network learns: single training steps of one run, and averages over several runs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from synermix_core.lessons.forces import IntraPull, Pull, inter_pull, intra_pull, strength
from synermix_core.lessons.mixing import Floats
from synermix_core.lessons.stored import arrays
from synermix_core.runs.records import Head


@dataclass(frozen=True, slots=True)
class Moment:
    """A training step, and how both losses pull in it."""

    features: NDArray[np.floating]
    """(N, 2) of the clean images"""
    labels: NDArray[np.integer]
    """(N,)"""
    lam: float
    """λ of the batch"""
    head: Head
    intra: IntraPull
    inter: Pull

    def intra_share(self, beta: float) -> float:
        """Return which share of the whole pull on the features is β·L_intra's."""
        return share_of_intra(strength(self.intra.on_images), strength(self.inter.pulls), beta)


def epochs() -> list[int]:
    """Return the epochs after which a step is stored, 0 for the untrained network."""
    return arrays("batch")["epochs"].tolist()


@lru_cache
def moment(epoch: int) -> Moment:
    """Return the first step after one of `epochs`."""
    batch = arrays("batch")
    features, mixed, labels, partners, weights, weight, bias, lam = (
        batch[f"{epoch}/{name}"]
        for name in ("features", "mixed", "labels", "partners", "weights", "weight", "bias", "lam")
    )
    head = Head(weight, bias)
    intra = intra_pull(features, labels, weights, head)
    inter = inter_pull(mixed, labels, partners, lam.item(), head)
    return Moment(features, labels, lam.item(), head, intra, inter)


def share_of_intra(intra: float, inter: float, beta: float) -> float:
    """Return β·intra as a share of β·intra + (1−β)·inter."""
    return beta * intra / (beta * intra + (1 - beta) * inter)


def mean_shares(beta: float) -> Floats:
    """Return intra's share of the pull in several runs after each of `epochs`, (R, E).

    It is the mean over the batches of an epoch and over values of λ, which are the same at every moment.
    """
    pulls = arrays("pulls")
    intra, inter = beta * pulls["intra"][..., None], (1 - beta) * pulls["inter"]
    return (intra / (intra + inter)).mean(axis=(2, 3))
