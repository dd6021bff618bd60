"""The training loop on the digits: repeatable, comparable between variants, resumable, and clear when it diverges."""

from __future__ import annotations

import copy
from itertools import islice, pairwise

import numpy as np
import pytest
import torch
from torch import Tensor

from synermix_core import catalog
from synermix_core.config import RunConfig
from synermix_core.errors import TrainingError
from synermix_core.training.trainer import EpochResult, Progress, Trainer, fit, pick_device

TIMES = ("seconds", "images_per_second")


def config_of(inter: str = "mixup", beta: float = 0.1, **overrides: object) -> RunConfig:
    values = {"epochs": 2, "probe_size": 50, "device": "cpu", "inter": inter, "beta": beta, **overrides}
    return RunConfig().override(values)


def numbers(results: list[EpochResult]) -> list[dict[str, float | None]]:
    return [
        {"epoch": each.epoch, "step": each.step}
        | {name: value for name, value in each.metrics.items() if name not in TIMES}
        for each in results
    ]


def assert_same(some: list[EpochResult], others: list[EpochResult]) -> None:
    assert numbers(some) == numbers(others)
    for one, other in zip(some, others, strict=True):
        np.testing.assert_array_equal(one.features, other.features)
        np.testing.assert_array_equal(one.predictions, other.predictions)
        np.testing.assert_array_equal(one.confidences, other.confidences)


def training_passes(config: RunConfig, steps: int = 3) -> list[Tensor]:
    """Return the images that entered the network in its first training steps."""
    trainer = Trainer(config)
    seen: list[Tensor] = []

    def record(module: torch.nn.Module, inputs: tuple[Tensor, ...]) -> None:
        if module.training:
            seen.append(inputs[0])

    trainer.model.get_submodule("stage1").register_forward_pre_hook(record)
    taken = (event for event in trainer.events() if isinstance(event, Progress))
    assert len(list(islice(taken, steps))) == steps
    return seen


@pytest.fixture(scope="module")
def manifold_results() -> list[EpochResult]:
    return list(fit(config_of("manifold", 0.1, epochs=4)))


def test_same_seed_same_numbers(manifold_results: list[EpochResult]) -> None:
    assert_same(list(fit(config_of("manifold", 0.1, epochs=4))), manifold_results)


def test_another_seed_gives_other_numbers(manifold_results: list[EpochResult]) -> None:
    other = next(iter(fit(config_of("manifold", 0.1, seed=1))))
    assert other.metrics["val_loss"] != manifold_results[0].metrics["val_loss"]


def test_the_digits_are_learned(manifold_results: list[EpochResult]) -> None:
    first, last = manifold_results[0].metrics, manifold_results[-1].metrics
    assert first["val_accuracy"] is not None
    assert last["val_accuracy"] is not None
    assert first["val_accuracy"] < 0.3
    assert last["val_accuracy"] > 0.9
    assert last["fisher_ratio"] is not None
    assert first["fisher_ratio"] is not None
    assert last["fisher_ratio"] > first["fisher_ratio"]


def test_epochs_and_steps_are_counted_from_the_untrained_network(manifold_results: list[EpochResult]) -> None:
    assert [(each.epoch, each.step) for each in manifold_results] == [(0, 0), (1, 16), (2, 32), (3, 48), (4, 64)]
    assert not {"train_loss", "intra_loss", "inter_loss", "lr"} & manifold_results[0].metrics.keys()
    assert manifold_results[-1].metrics.keys() == catalog.METRICS.keys()


def test_progress_tells_every_step_between_the_epochs() -> None:
    events = list(Trainer(config_of(epochs=1)).events())
    assert [type(event) for event in events] == [EpochResult, *[Progress] * 16, EpochResult]
    assert [(e.epoch, e.step, e.steps) for e in events if isinstance(e, Progress)] == [
        (1, step, 16) for step in range(1, 17)
    ]


@pytest.mark.parametrize("beta", [0.0, 0.3, 1.0])
def test_the_total_is_the_weighted_sum_and_a_skipped_loss_is_none(beta: float) -> None:
    metrics = list(fit(config_of("mixup", beta, epochs=1)))[1].metrics
    intra, inter = metrics["intra_loss"], metrics["inter_loss"]
    assert (intra is None) == (beta == 0)
    assert (inter is None) == (metrics["train_accuracy"] is None) == (beta == 1)
    assert metrics["train_loss"] == pytest.approx(beta * (intra or 0) + (1 - beta) * (inter or 0), rel=1e-5)


def test_all_variants_start_from_the_same_weights() -> None:
    first, *others = (Trainer(RunConfig.from_preset(name, device="cpu")).model for name in catalog.PRESETS)
    for other in others:
        for name, value in other.state_dict().items():
            assert torch.equal(value, first.state_dict()[name])


def test_all_variants_see_the_same_images_in_the_same_order() -> None:
    both = training_passes(config_of("none", 0.5))
    clean, augmented = both[0::2], both[1::2]
    assert all(not torch.equal(a, b) for a, b in zip(clean, augmented, strict=True))
    for inter in ("mixup", "manifold"):
        assert all(torch.equal(a, b) for a, b in zip(training_passes(config_of(inter, 0.5))[0::2], clean, strict=True))
    assert all(torch.equal(a, b) for a, b in zip(training_passes(config_of("none", 0)), augmented, strict=True))
    assert all(torch.equal(a, b) for a, b in zip(training_passes(config_of("none", 1)), clean, strict=True))


def test_every_epoch_takes_every_image_once_and_in_another_order() -> None:
    trainer = Trainer(config_of("none", 1.0))
    seen: list[Tensor] = []
    trainer.model.get_submodule("stage1").register_forward_pre_hook(
        lambda module, inputs: seen.append(inputs[0]) if module.training else None
    )
    assert len(list(trainer)) == 3
    rows = [image.numpy().tobytes() for images in seen for image in images]
    first, second = rows[:997], rows[997:]
    clean = trainer.data.evaluation_batches("train", None, trainer.device)
    expected = sorted(image.numpy().tobytes() for images, _ in clean for image in images)
    assert sorted(first) == sorted(second) == expected
    assert first != second


@pytest.mark.parametrize("kept", [0, 2, 3])
def test_resuming_gives_the_numbers_of_an_uninterrupted_run(manifold_results: list[EpochResult], kept: int) -> None:
    config = config_of("manifold", 0.1, epochs=4)
    before = Trainer(config)
    done = list(islice(before, kept + 1))
    after = Trainer(config)
    after.restore(copy.deepcopy(before.state()))
    assert after.last_epoch == kept
    assert_same([*done, *after], manifold_results)


def test_an_unfinished_epoch_is_begun_anew(manifold_results: list[EpochResult]) -> None:
    trainer = Trainer(config_of("manifold", 0.1, epochs=4))
    done = list(islice(trainer, 2))
    state = copy.deepcopy(trainer.state())
    assert len(list(islice(trainer.events(), 5))) == 5
    trainer.restore(state)
    assert_same([*done, *trainer], manifold_results)


def test_a_finished_trainer_has_nothing_left_to_do() -> None:
    trainer = Trainer(config_of(epochs=1))
    assert [each.epoch for each in trainer] == [0, 1]
    assert list(trainer) == []


def test_the_learning_rate_follows_its_schedule(manifold_results: list[EpochResult]) -> None:
    rates = [each.metrics["lr"] for each in manifold_results[1:]]
    assert all(rate is not None for rate in rates)
    assert all(later < earlier for earlier, later in pairwise(rate or 0 for rate in rates))
    steady = [each.metrics.get("lr") for each in fit(config_of(schedule="step", lr=0.02))]
    assert steady == [None, 0.02, 0.02]


@pytest.mark.parametrize("overrides", [{"lr": 1000, "batch_size": 16}, {"lr": 1000, "batch_size": 997}])
def test_a_diverging_run_says_where_and_what_to_change(overrides: dict[str, float]) -> None:
    with pytest.raises(TrainingError) as caught:
        list(fit(config_of("mixup", 0.1, epochs=5, momentum=0.5, **overrides)))
    text = str(caught.value)
    assert "learning rate" in text
    assert "is saved. Start a new run with a lower learning rate (lr = 100 instead of 1e+03)" in text
    assert text.endswith("or a smaller momentum (now 0.5).")


def test_a_loss_that_is_not_finite_names_the_step() -> None:
    trainer = Trainer(config_of())
    assert len(list(islice(trainer.events(), 3))) == 3
    with torch.no_grad():
        trainer.model.head.bias.fill_(torch.nan)
    with pytest.raises(TrainingError, match=r"The loss became nan at step 1 of epoch 1, with learning rate 0\.0"):
        list(trainer.events())


def test_outputs_that_are_not_finite_are_an_error_of_their_own() -> None:
    # The last step of an epoch can spoil the weights although its loss was still fine.
    trainer = Trainer(config_of(epochs=1))
    events = trainer.events()
    assert len(list(islice(events, 1 + 16))) == 17
    torch.nn.init.constant_(trainer.model.head.bias, torch.inf)
    with pytest.raises(TrainingError, match="After epoch 1 the network's outputs are no longer finite, with learning"):
        next(events)


def test_features_beyond_half_precision_are_recorded_as_its_largest_number() -> None:
    trainer = Trainer(config_of())
    with torch.no_grad():
        trainer.model.get_submodule("stage3.4").get_parameter("weight").fill_(1e7)
    features = next(iter(trainer)).features
    assert np.isfinite(features).all()
    assert features.max() == np.finfo(np.float16).max


@pytest.mark.parametrize("name", ["cuda", "mps"])
def test_a_device_that_is_not_there_is_named(name: str) -> None:
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if there[name]:
        assert pick_device(name).type == name
    else:
        text = rf"device: '{name}' is not available on this machine; choose 'auto' or one of \[.*'cpu'\]"
        with pytest.raises(TrainingError, match=text):
            Trainer(config_of(device=name))


def test_auto_takes_a_gpu_if_there_is_one() -> None:
    expected = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    assert pick_device("auto").type == expected
    assert pick_device("cpu").type == "cpu"
