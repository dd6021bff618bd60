"""Ghosts: chosen by the seed alone, mixed exactly as they say, and the same points in every epoch."""

from __future__ import annotations

from itertools import islice

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor

from synermix_core.config import RunConfig
from synermix_core.mixup.intra import expected_shrink
from synermix_core.runs.records import GHOST_FEATURES, GHOST_INTRA, GHOST_PIXELS
from synermix_core.training.ghosts import LAMBDAS, GhostRecipe, ghost_recipe
from synermix_core.training.trainer import EpochResult, Trainer


def recipe_of(classes: int, per_class: int = 20, seed: int = 0, class_size: int = 6) -> tuple[GhostRecipe, Tensor]:
    labels = torch.arange(classes * per_class) % classes
    return ghost_recipe(labels, seed, "uniform", class_size), labels


def trained(**overrides: object) -> tuple[Trainer, list[EpochResult]]:
    values = {"epochs": 2, "probe_size": 50, "device": "cpu", "beta": 0.1, **overrides}
    trainer = Trainer(RunConfig().override(values))
    return trainer, list(islice(trainer, 2))


@pytest.fixture(scope="module")
def digits() -> tuple[Trainer, list[EpochResult]]:
    return trained()


def assert_equal_in_half(measured: NDArray[np.float16], expected: NDArray[np.floating]) -> None:
    """Compare figures of which either was rounded to half precision, before or after it was mixed."""
    np.testing.assert_allclose(measured.astype(np.float64), expected.astype(np.float64), rtol=2e-3, atol=2e-3)


def rows_of_kind(trainer: Trainer, kind: int) -> NDArray[np.intp]:
    return np.flatnonzero(trainer.ghosts.kind == kind)


@pytest.mark.parametrize(
    ("classes", "intra", "pairs"), [(1, 5, 0), (2, 10, 66), (3, 15, 66), (10, 50, 66), (30, 90, 66), (150, 100, 66)]
)
def test_there_are_several_a_class_and_a_hundred_at_most(classes: int, intra: int, pairs: int) -> None:
    recipe, labels = recipe_of(classes)
    ghosts = recipe.ghosts
    assert np.bincount(ghosts.kind, minlength=3).tolist() == [intra, pairs, pairs]
    assert {len(part) for part in (ghosts.class_a, ghosts.class_b, ghosts.first, ghosts.second, ghosts.lam)} == {
        len(ghosts)
    }
    assert len(np.unique(ghosts.class_a[:intra])) == min(classes, 100)
    assert recipe.of_features.shape == (intra + pairs, len(labels))


def test_intra_ghosts_are_convex_combinations_of_a_part_of_their_class() -> None:
    recipe, labels = recipe_of(10)
    for shares, label in zip(recipe.of_features[:50], recipe.ghosts.class_a[:50], strict=True):
        taken = shares.nonzero().squeeze(1)
        assert len(taken) == 6
        assert (labels[taken] == label).all()
        assert shares.min() == 0
        assert shares.sum().item() == pytest.approx(1)
    ghosts = recipe.ghosts
    np.testing.assert_array_equal(ghosts.class_a[:50], ghosts.class_b[:50])
    assert set(ghosts.first[:50]) == set(ghosts.second[:50]) == {-1}
    assert set(ghosts.lam[:50]) == {1.0}


@pytest.mark.parametrize("size", [1, 2, 6, 16])
def test_they_shrink_as_much_as_in_training(size: int) -> None:
    recipe, _ = recipe_of(20, class_size=size)
    left = recipe.of_features[:100].square().sum(dim=1).mean().item()
    assert left == pytest.approx(expected_shrink(size), rel=0.12)


def test_a_class_with_fewer_images_is_mixed_of_all_of_them() -> None:
    recipe, _ = recipe_of(4, per_class=3, class_size=50)
    assert (recipe.of_features[:20] > 0).sum(dim=1).tolist() == [3] * 20


@pytest.mark.parametrize("classes", [2, 3, 10, 150])
def test_pairs_are_of_different_classes_and_spread_over_them(classes: int) -> None:
    recipe, labels = recipe_of(classes)
    ghosts = recipe.ghosts
    for kind in (GHOST_PIXELS, GHOST_FEATURES):
        of_kind = ghosts.kind == kind
        np.testing.assert_array_equal(labels[ghosts.first[of_kind]], ghosts.class_a[of_kind])
        np.testing.assert_array_equal(labels[ghosts.second[of_kind]], ghosts.class_b[of_kind])
        assert (ghosts.class_a[of_kind] != ghosts.class_b[of_kind]).all()
        np.testing.assert_array_equal(ghosts.lam[of_kind].reshape(6, 11), np.tile(LAMBDAS, (6, 1)))
    pairs = np.stack([ghosts.class_a[ghosts.kind == GHOST_PIXELS], ghosts.class_b[ghosts.kind == GHOST_PIXELS]])
    assert len(np.unique(pairs)) == min(classes, 12)
    images = np.stack([ghosts.first, ghosts.second])[:, ghosts.kind == GHOST_PIXELS]
    assert len(np.unique(images)) == 12, "every pair is of images of its own"


def test_the_seed_alone_decides() -> None:
    some, again, other = recipe_of(10)[0], recipe_of(10)[0], recipe_of(10, seed=1)[0]
    for name in ("of_features", "of_pixels", "pair_rows"):
        assert torch.equal(getattr(some, name), getattr(again, name))
    np.testing.assert_array_equal(some.ghosts.first, again.ghosts.first)
    assert not torch.equal(some.of_features, other.of_features)
    assert (some.ghosts.first != other.ghosts.first).any()


def test_dirichlet_weights_spread_wider() -> None:
    labels = torch.arange(400) % 20
    left = [
        ghost_recipe(labels, 0, weights, 10).of_features[:100].square().sum(dim=1).mean().item()
        for weights in ("uniform", "dirichlet")
    ]
    assert left[1] > 1.2 * left[0]


@pytest.mark.parametrize("overrides", [{}, {"precision": "bf16"}, {"dataset": "toy2d", "model": "mlp"}], ids=str)
def test_mixed_features_are_the_blend_of_the_probes_own(overrides: dict[str, object]) -> None:
    trainer, results = trained(**overrides)
    ghosts, rows = trainer.ghosts, rows_of_kind(trainer, GHOST_FEATURES)
    for result in results:
        probe, lam = result.features.astype(np.float32), ghosts.lam[rows, None]
        blend = lam * probe[ghosts.first[rows]] + (1 - lam) * probe[ghosts.second[rows]]
        assert_equal_in_half(result.ghosts[rows], blend)
        assert result.ghosts.dtype == np.float16
        assert result.ghosts.shape == (len(ghosts), probe.shape[1])


def test_the_ends_of_a_way_through_pixels_are_the_images_themselves(digits: tuple[Trainer, list[EpochResult]]) -> None:
    trainer, results = digits
    ghosts, pixels = trainer.ghosts, rows_of_kind(trainer, GHOST_PIXELS)
    for result in results:
        for lam, image in ((1, ghosts.first), (0, ghosts.second)):
            rows = pixels[ghosts.lam[pixels] == lam]
            assert len(rows) == 6
            assert_equal_in_half(result.ghosts[rows], result.features[image[rows]])


def test_between_the_ends_pixels_are_blended_before_the_network(digits: tuple[Trainer, list[EpochResult]]) -> None:
    trainer, results = digits
    ghosts = trainer.ghosts
    (images,) = (each for each, _ in trainer.data.evaluation_batches("evaluation", trainer.probe_index, trainer.device))
    row = rows_of_kind(trainer, GHOST_PIXELS)[14]  # λ = 0.3 of the second pair
    assert ghosts.lam[row] == np.float32(0.3)
    blend = 0.3 * images[int(ghosts.first[row])] + 0.7 * images[int(ghosts.second[row])]
    with torch.no_grad():
        expected = trainer.model.eval().features(blend[None])[0].numpy()
    assert_equal_in_half(results[-1].ghosts[row], expected)


def test_intra_ghosts_are_the_same_mixture_in_every_epoch(digits: tuple[Trainer, list[EpochResult]]) -> None:
    trainer, results = digits
    rows = rows_of_kind(trainer, GHOST_INTRA)
    labels = trainer.data.evaluation_labels[trainer.probe_index]
    recipe = ghost_recipe(labels, 0, "uniform", 6)  # 64 images of ten classes a batch: six and a bit of each
    for result in results:
        mixture = recipe.of_features[: len(rows)].numpy() @ result.features.astype(np.float32)
        assert_equal_in_half(result.ghosts[rows], mixture)


def test_a_class_balanced_batch_sets_the_size_of_the_mixture() -> None:
    overrides = {"sampler": "class_balanced", "classes_per_batch": 4, "images_per_class": 3}
    trainer, (result, _) = trained(**overrides)
    recipe = ghost_recipe(trainer.data.evaluation_labels[trainer.probe_index], 0, "uniform", 3)
    mixture = recipe.of_features[:50].numpy() @ result.features.astype(np.float32)
    assert_equal_in_half(result.ghosts[:50], mixture)
