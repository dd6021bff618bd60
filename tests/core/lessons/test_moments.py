"""The stored training steps as the lesson on both losses reads them."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from synermix_core.lessons import stored
from synermix_core.lessons.forces import strength
from synermix_core.lessons.moments import epochs, mean_shares, moment, share_of_intra
from synermix_core.mixup.intra import intra_class_mixup
from synermix_core.sweeps.statistics import mean_interval

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


def test_the_mean_shares_are_means_over_batches_and_lambdas_run_by_run() -> None:
    pulls, shares = stored.arrays("pulls"), mean_shares(BETA)
    runs, moments, batches, lambdas = pulls["inter"].shape
    assert pulls["epochs"].tolist() == epochs()
    assert shares.shape == (runs, moments)
    assert min(runs, batches, lambdas) >= 5, "few would say little"
    for run, place in ((0, 0), (runs - 1, moments - 1)):
        one_by_one = [
            share_of_intra(pulls["intra"][run, place, batch], inter, BETA)
            for batch in range(batches)
            for inter in pulls["inter"][run, place, batch]
        ]
        assert shares[run, place] == pytest.approx(np.mean(one_by_one))


def test_intras_share_fades_in_every_run_from_above_beta_to_below_it() -> None:
    shares = mean_shares(0.1)
    first, last = shares[:, 0], shares[:, -1]
    assert (last < first).all()
    assert mean_interval((last - first).tolist()).high < 0
    assert mean_interval(first.tolist()).low > 0.1
    assert mean_interval(last.tolist()).high < 0.1, "it does not stay at β"
    assert (np.diff(shares.mean(axis=0)) < 0).all(), "on average it never turns"


def test_the_lambdas_stand_for_those_that_training_draws() -> None:
    lambdas = stored.arrays("pulls")["lambdas"]
    assert lambdas == pytest.approx(1 - lambdas[::-1])
    assert np.diff(lambdas) == pytest.approx(1 / len(lambdas)), "as Beta(1, 1) has them"


def test_the_step_that_is_shown_first_is_among_those_averaged() -> None:
    first = moment(0).intra.on_images
    assert stored.arrays("pulls")["intra"][0, 0, 0] == pytest.approx(strength(first), rel=1e-3)
