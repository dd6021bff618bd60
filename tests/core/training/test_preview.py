"""The preview shows what the first steps of training do: the same pairs, λ, boxes and weights."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from synermix_core import catalog
from synermix_core.answers import QUESTIONS, mixing_layers
from synermix_core.config import RunConfig
from synermix_core.data import image_folder, load_data
from synermix_core.data.images import ImageData
from synermix_core.data.samplers import SAMPLERS
from synermix_core.data.streaming import StreamedData
from synermix_core.errors import ConfigError, DataError
from synermix_core.mixup.intra import INTRA_WEIGHTS
from synermix_core.training.preview import COMBINATIONS, MOST_IMAGES, PAIRS, Preview, preview
from synermix_core.training.seeding import EpochStreams

CPU = torch.device("cpu")
LAYERS = ("body.stage1", "body.stage2")


@lru_cache(maxsize=1)
def digits() -> ImageData:
    return load_data(RunConfig().data)


def look(data: ImageData | None = None, **values: object) -> Preview:
    return preview(RunConfig().override(values), data or digits(), LAYERS)


def float_of(seen: Preview, picture: int) -> torch.Tensor:
    return torch.from_numpy(seen.pictures[picture].astype(np.float32))


def test_the_pairs_are_those_of_the_first_steps() -> None:
    seen = look(seed=3)
    streams = EpochStreams(3, 1, CPU)
    batches = SAMPLERS["shuffle"](digits().train_labels, RunConfig().data, streams.order)
    assert len(seen.pairs) == PAIRS
    for step, pair in enumerate(seen.pairs):
        its_own = streams.at(step)
        assert pair.lam == pytest.approx(its_own.lam.beta(1.0, 1.0), abs=1e-6)
        permutation = torch.randperm(64, generator=its_own.pairing)
        labels = digits().train_labels[batches[step]]
        assert (pair.label, pair.partner_label) in set(zip(labels.tolist(), labels[permutation].tolist(), strict=True))
        assert pair.label != pair.partner_label
        (whole,) = digits().training_batches([batches[step]], 0, CPU, need_augmented=False)
        assert whole.clean is not None
        of_batch = digits().pictures(whole.clean).numpy()
        assert any(np.array_equal(seen.pictures[pair.clean], picture) for picture in of_batch)


def test_a_mixed_picture_is_the_blend_of_the_augmented_ones() -> None:
    seen = look()
    for pair in seen.pairs:
        assert pair.lam is not None
        assert pair.partner is not None
        assert pair.mixed is not None
        blend = pair.lam * float_of(seen, pair.augmented) + (1 - pair.lam) * float_of(seen, pair.partner)
        assert (float_of(seen, pair.mixed) - blend).abs().max() <= 1


@pytest.mark.parametrize("inter", ["cutmix", "resizemix"])
@pytest.mark.parametrize("per_sample", [False, True])
def test_a_box_covers_what_the_label_says(inter: str, per_sample: bool) -> None:
    data = load_data(RunConfig().override({"dataset": "shapes", "augmentation": "none"}).data)
    seen = look(data, inter=inter, lam_per_sample=per_sample, dataset="shapes", augmentation="none")
    for pair in seen.pairs:
        assert pair.mixed is not None
        kept = (float_of(seen, pair.mixed) == float_of(seen, pair.augmented)).all(dim=2).float().mean().item()
        assert kept == pytest.approx(pair.lam, abs=0.03)  # some pixels are the same in both


def test_manifold_mixup_says_where_and_shows_no_picture_of_features() -> None:
    places = [pair.layer for seed in range(10) for pair in look(inter="manifold", seed=seed).pairs]
    assert set(places) == {None, *LAYERS}
    for pair in look(inter="manifold").pairs:
        assert (pair.mixed is None) == (pair.layer is not None)


def test_without_mixing_the_images_are_augmented_only() -> None:
    for pair in look(inter="none").pairs:
        assert (pair.partner, pair.partner_label, pair.lam, pair.mixed, pair.layer) == (None,) * 5


@pytest.mark.parametrize("weights", INTRA_WEIGHTS)
def test_combinations_are_those_of_the_first_step(weights: str) -> None:
    seen = look(weights=weights, seed=5)
    streams = EpochStreams(5, 1, CPU)
    batch = SAMPLERS["shuffle"](digits().train_labels, RunConfig().data, streams.order)[0]
    drawn = INTRA_WEIGHTS[weights](64, CPU, streams.at(0).weights)
    labels = digits().train_labels[batch]
    assert len(seen.combinations) == COMBINATIONS
    for combination in seen.combinations:
        of_class = drawn[labels == combination.label]
        assert combination.size == len(of_class) <= labels.bincount().max()
        expected = (of_class / of_class.sum()).sort(descending=True).values[:MOST_IMAGES]
        assert combination.weights == pytest.approx(expected.tolist())
        assert len(combination.pictures) == len(expected)


@pytest.mark.parametrize(("beta", "pairs", "combinations"), [(0.0, PAIRS, 0), (1.0, 0, COMBINATIONS)])
def test_a_component_that_plays_no_part_is_not_shown(beta: float, pairs: int, combinations: int) -> None:
    seen = look(beta=beta)
    assert (len(seen.pairs), len(seen.combinations)) == (pairs, combinations)


def test_alpha_decides_how_pure_the_images_stay() -> None:
    shares = {
        alpha: [pair.lam for seed in range(20) for pair in look(alpha=alpha, seed=seed).pairs] for alpha in (0.1, 4)
    }
    away = {alpha: np.abs(np.array(lams, dtype=float) - 0.5).mean() for alpha, lams in shares.items()}
    assert away[0.1] > 0.4
    assert away[4] < 0.2


@pytest.mark.parametrize("in_memory", [True, False])
def test_photos_are_shown_wherever_they_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_memory: bool
) -> None:
    for name, shade in (("cat", 20), ("dog", 220)):
        (tmp_path / name).mkdir()
        for number in range(6):
            Image.new("RGB", (90, 80), (shade, 100, 10 * number)).save(tmp_path / name / f"{number}.png")
    if not in_memory:
        monkeypatch.setattr(image_folder, "MEMORY_LIMIT", 0)
    values = {"dataset": "folder", "folder": str(tmp_path), "batch_size": 5, "workers": 0, "image_size": 80}
    data = load_data(RunConfig().override(values).data)
    assert isinstance(data, StreamedData) != in_memory
    seen = look(data, **values)
    assert seen.pictures.shape[1:] == (64, 64, 3)
    for pair in seen.pairs:
        assert seen.pictures[pair.clean][32, 32, 0] == (20, 220)[pair.label]


def test_a_few_points_of_one_batch_are_enough() -> None:
    values = {"dataset": "toy2d", "model": "mlp", "limit": 3, "batch_size": 3}
    seen = look(load_data(RunConfig().override(values).data), **values)
    assert len(seen.pairs) == 1
    assert seen.pictures.shape[1:] == (32, 32, 3)


def test_a_batch_larger_than_the_set_is_explained() -> None:
    data = load_data(RunConfig().override({"limit": 30, "batch_size": 20}).data)
    with pytest.raises(ConfigError, match=r"data\.batch_size: must be at most the number .* which is 30"):
        look(data, batch_size=64)


@pytest.mark.parametrize("inter", catalog.INTER_MIXUPS)
def test_the_question_is_answered_in_plain_values(inter: str) -> None:
    answer = QUESTIONS["preview"](config=RunConfig().override({"inter": inter}).model_dump(mode="json"))
    assert answer["class_names"] == list("0123456789")
    assert [pair["lam"] is None for pair in answer["pairs"]] == [inter == "none"] * PAIRS
    assert {type(value) for pair in answer["pairs"] for value in pair.values()} <= {int, float, str, type(None)}


def test_layers_are_those_of_the_configured_network() -> None:
    assert mixing_layers(RunConfig().model.model_dump_json(), (1, 8, 8)) == LAYERS


def test_a_set_that_is_not_here_is_not_downloaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SYNERMIX_DATA", str(tmp_path))
    with pytest.raises(DataError, match="MNIST is not on this machine"):
        QUESTIONS["preview"](config=RunConfig().override({"dataset": "mnist"}).model_dump(mode="json"))
    assert not list(tmp_path.iterdir())
