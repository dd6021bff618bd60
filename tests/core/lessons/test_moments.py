"""The stored training steps as the lesson on both losses reads them."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from synermix_core.lessons import stored
from synermix_core.lessons.moments import epochs, moment, share_of_intra
from synermix_core.mixup.intra import intra_class_mixup

BETA = 0.3


@pytest.mark.parametrize("epoch", epochs())
def test_the_share_of_the_pull_is_that_of_the_gradients_of_the_weighted_losses(epoch: int) -> None:
    batch = stored.arrays("batch")
    features, mixed, weights, weight, bias = (
        torch.from_numpy(batch[f"{epoch}/{name}"].copy()).double()
        for name in ("features", "mixed", "weights", "weight", "bias")
    )
    labels, partners = (torch.from_numpy(batch[f"{epoch}/{name}"].copy()) for name in ("labels", "partners"))
    lam = float(batch[f"{epoch}/lam"][0])
    features.requires_grad_()
    mixed.requires_grad_()
    stars, classes = intra_class_mixup(features, labels, weights)
    logits = mixed @ weight.T + bias
    inter = lam * functional.cross_entropy(logits, labels) + (1 - lam) * functional.cross_entropy(logits, partners)
    (BETA * functional.cross_entropy(stars @ weight.T + bias, classes) + (1 - BETA) * inter).backward()
    assert features.grad is not None
    assert mixed.grad is not None
    by_intra, by_inter = (grad.norm(dim=1).sum().item() for grad in (features.grad, mixed.grad))
    assert moment(epoch).intra_share(BETA) == pytest.approx(by_intra / (by_intra + by_inter))


def test_the_share_goes_from_nothing_to_everything_with_beta() -> None:
    shares = [share_of_intra(2.0, 5.0, beta) for beta in np.linspace(0, 1, 5)]
    assert shares[0] == 0
    assert shares[-1] == 1
    assert shares == sorted(shares)
