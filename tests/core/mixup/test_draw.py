"""The random choices: distributed as they say, repeatable, and none moved by another."""

from __future__ import annotations

from itertools import islice

import numpy as np
import pytest
import torch
from scipy.stats import beta, kstest

from synermix_core.mixup.draw import MixupDraw, draw


def draws(batches: int, count: int, alpha: float = 1.0, *, lam_per_sample: bool = False) -> list[MixupDraw]:
    rng, shape_rng = np.random.default_rng(0), np.random.default_rng(1)
    generator = torch.Generator().manual_seed(0)
    return [draw(alpha, count, rng, shape_rng, generator, lam_per_sample=lam_per_sample) for _ in range(batches)]


@pytest.mark.parametrize("alpha", [0.2, 1.0, 4.0])
@pytest.mark.parametrize(("batches", "lam_per_sample"), [(4_000, False), (40, True)])
def test_lambda_is_beta_distributed(alpha: float, batches: int, lam_per_sample: bool) -> None:
    made = draws(batches, 100, alpha, lam_per_sample=lam_per_sample)
    assert {one.lam.shape for one in made} == {(100,) if lam_per_sample else (1,)}
    lams = np.concatenate([one.lam for one in made])
    assert len(lams) == 4_000
    assert kstest(lams, beta(alpha, alpha).cdf).pvalue > 0.001
    # Five standard errors of the mean 1/2 and the variance 1 / (4·(2α + 1)).
    variance = 1 / (4 * (2 * alpha + 1))
    assert lams.mean() == pytest.approx(0.5, abs=5 * (variance / 4_000) ** 0.5)
    squares = (lams - 0.5) ** 2
    assert squares.mean() == pytest.approx(variance, abs=5 * squares.std() / 4_000**0.5)


def test_a_draw_pairs_every_image_once_and_the_layer_is_uniform() -> None:
    made = draws(2_000, 7)
    assert all(sorted(one.permutation.tolist()) == list(range(7)) for one in made)
    assert len({tuple(one.permutation.tolist()) for one in islice(made, 50)}) > 40
    assert kstest([one.layer_draw for one in made], "uniform").pvalue > 0.001


def test_each_batch_has_shapes_of_its_own_and_a_draw_always_the_same() -> None:
    made = draws(100, 3)
    assert len({one.shape_seed for one in made}) == 100
    assert made[0].shape_rng().random() == made[0].shape_rng().random()


def test_a_lambda_for_each_image_leaves_partners_and_shapes_as_they_were() -> None:
    for shared, own in zip(draws(5, 6), draws(5, 6, lam_per_sample=True), strict=True):
        assert torch.equal(shared.permutation, own.permutation)
        assert shared.shape_seed == own.shape_seed
