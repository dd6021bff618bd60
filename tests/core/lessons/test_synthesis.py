"""SynerMix-Intra in NumPy against the one that trains."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from synermix_core.catalog import INTRA_WEIGHTS
from synermix_core.lessons.synthesis import (
    WEIGHTINGS,
    draw_weights,
    expected_shrink,
    shrink,
    synthesize,
    synthesize_many,
)
from synermix_core.mixup import intra

RNG = np.random.default_rng(0)


def test_the_weightings_are_those_of_the_catalog() -> None:
    assert WEIGHTINGS.keys() == INTRA_WEIGHTS.keys()


@pytest.mark.parametrize("name", WEIGHTINGS)
@pytest.mark.parametrize("count", [1, 2, 20])
def test_the_synthesized_point_is_the_one_that_trains(name: str, count: int) -> None:
    features, weights = RNG.normal(size=(count, 5)), draw_weights(name, count, RNG)
    labels = torch.zeros(count, dtype=torch.long)
    expected, _ = intra.intra_class_mixup(torch.from_numpy(features), labels, torch.from_numpy(weights))
    assert synthesize(features, weights) == pytest.approx(expected[0].numpy())


@pytest.mark.parametrize("name", WEIGHTINGS)
@pytest.mark.parametrize("count", [1, 2, 3, 20, 100])
def test_the_shrink_is_what_many_draws_of_either_implementation_come_to(name: str, count: int) -> None:
    ours = np.mean([shrink(draw_weights(name, count, RNG)) for _ in range(4000)])
    generator = torch.Generator().manual_seed(0)
    raw = torch.stack([intra.INTRA_WEIGHTS[name](count, torch.device("cpu"), generator) for _ in range(4000)])
    theirs = (raw / raw.sum(dim=1, keepdim=True)).square().sum(dim=1).mean().item()
    assert ours == pytest.approx(expected_shrink(name, count), rel=0.02)
    assert theirs == pytest.approx(expected_shrink(name, count), rel=0.02)


def test_the_shrink_of_two_uniforms_is_the_one_known_in_closed_form() -> None:
    assert expected_shrink("uniform", 1) == pytest.approx(1)
    assert expected_shrink("uniform", 2) == pytest.approx(2 * (1 - np.log(2)))


@pytest.mark.parametrize("count", [3, 5, 20, 1000])
def test_the_trainers_rule_of_thumb_is_near_the_exact_shrink(count: int) -> None:
    assert intra.expected_shrink(count) == pytest.approx(expected_shrink("uniform", count), rel=0.04)


@pytest.mark.parametrize("name", WEIGHTINGS)
@pytest.mark.parametrize("count", [1, 3, 20])
def test_many_points_lie_around_the_mean_and_keep_the_expected_share_of_the_variance(name: str, count: int) -> None:
    features = RNG.normal(loc=3, scale=[1, 2], size=(50, 2))
    points = synthesize_many(name, features, count, 6000, RNG)
    share = expected_shrink(name, count)
    assert points.shape == (6000, 2)
    assert points.var(axis=0) == pytest.approx(share * features.var(axis=0), rel=0.1)
    assert points.mean(axis=0) == pytest.approx(features.mean(axis=0), abs=0.1)


def test_weights_are_convex_and_a_lone_image_is_not_mixed() -> None:
    assert draw_weights("uniform", 7, RNG).sum() == pytest.approx(1)
    assert draw_weights("uniform", 1, RNG).tolist() == [1.0]
    assert shrink(np.full(4, 0.25)) == 0.25
    with pytest.raises(ValueError, match="count: must be at least 1, but is 0"):
        draw_weights("uniform", 0, RNG)
