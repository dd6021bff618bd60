"""The training loop on the digits: repeatable, comparable between variants, resumable, and clear when it diverges."""

from __future__ import annotations

import copy
from itertools import islice, pairwise

import numpy as np
import pytest
import torch
from sklearn.metrics import calinski_harabasz_score, davies_bouldin_score, silhouette_score
from torch import Tensor

from synermix_core import catalog
from synermix_core.config import RunConfig
from synermix_core.data.images import balanced_indices
from synermix_core.errors import TrainingError
from synermix_core.training.ledger import diverged
from synermix_core.training.trainer import EpochResult, Progress, Trainer, fit
from tests.core.training.results import assert_same


def config_of(inter: str = "mixup", beta: float = 0.1, **overrides: object) -> RunConfig:
    values = {"epochs": 2, "probe_size": 50, "device": "cpu", "inter": inter, "beta": beta, **overrides}
    return RunConfig().override(values)


def training_passes(config: RunConfig, steps: int = 3) -> list[Tensor]:
    """Return the images that entered the network in its first training steps."""
    trainer = Trainer(config)
    seen: list[Tensor] = []

    def record(module: torch.nn.Module, inputs: tuple[Tensor, ...]) -> None:
        if module.training:
            seen.append(inputs[0])

    trainer.model.get_submodule("body.stage1").register_forward_pre_hook(record)
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


def test_every_metric_has_a_value_from_the_first_epoch_on(manifold_results: list[EpochResult]) -> None:
    for result in manifold_results:
        assert all(value is not None and np.isfinite(value) for value in result.metrics.values()), result.metrics


def test_geometry_is_that_of_the_recorded_features(manifold_results: list[EpochResult]) -> None:
    last = manifold_results[-1]
    data = Trainer(config_of()).data
    labels = data.evaluation_labels[balanced_indices(data.evaluation_labels, 50)].numpy()
    features = last.features.astype(np.float64)
    expected = {
        "silhouette": silhouette_score(features, labels),
        "davies_bouldin": davies_bouldin_score(features, labels),
        "calinski_harabasz": calinski_harabasz_score(features, labels),
    }
    assert {name: last.metrics[name] for name in expected} == pytest.approx(expected, rel=1e-2)
    assert last.metrics["calinski_harabasz"] == pytest.approx((last.metrics["fisher_ratio"] or 0) * 40 / 9)


def test_the_classifier_and_the_classes_are_the_epochs_own(manifold_results: list[EpochResult]) -> None:
    first, last = manifold_results[0], manifold_results[-1]
    assert (last.head.weight != first.head.weight).any()
    for result in manifold_results:
        logits = result.features.astype(np.float32) @ result.head.weight.T + result.head.bias
        assert (logits.argmax(axis=1) == result.predictions).mean() > 0.95
        confusion = result.per_class.confusion
        assert confusion.trace() / confusion.sum() == pytest.approx(result.metrics["val_accuracy"])
        assert confusion.sum() == 500
        # Ten classes of equally many probe images.
        assert result.per_class.cohesion.mean() == pytest.approx(result.metrics["cohesion"])
    assert (last.per_class.margin > first.per_class.margin).all()


def test_training_images_are_measured_too_and_chance_lies_below(
    manifold_results: list[EpochResult],
) -> None:
    last = {name: value or 0 for name, value in manifold_results[-1].metrics.items()}
    assert last["fisher_floor"] == pytest.approx(catalog.fisher_floor(50, 10), rel=0.25)
    assert last["fisher_floor"] < last["fisher_ratio"]
    assert last["train_cohesion"] < (manifold_results[0].metrics["train_cohesion"] or 0)
    assert last["train_fisher_ratio"] > last["fisher_floor"]


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
    trainer.model.get_submodule("body.stage1").register_forward_pre_hook(
        lambda module, inputs: seen.append(inputs[0]) if module.training else None
    )
    assert len(list(trainer)) == 3
    rows = [image.numpy().tobytes() for images in seen for image in images]
    first, second = rows[:997], rows[997:]
    every = trainer.data.evaluation_batches("train", None, trainer.device)
    expected = sorted(image.numpy().tobytes() for images, _ in every for image in images)
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


@pytest.mark.parametrize("overrides", [{}, {"ema_decay": 0.9, "optimizer": "adamw", "lr": 0.002, "model": "mlp"}])
@pytest.mark.parametrize("steps", [1, 5, 16])
def test_resuming_inside_an_epoch_gives_the_same_numbers(steps: int, overrides: dict[str, object]) -> None:
    config = config_of("manifold", 0.1, **overrides)
    uninterrupted = list(fit(config))
    before = Trainer(config)
    done = list(islice(before, 2))
    assert len(list(islice(before.events(), steps))) == steps
    after = Trainer(config)
    after.restore(copy.deepcopy(before.state()))
    assert_same([*done, *after], uninterrupted)


def test_dropout_of_a_resumed_epoch_is_that_of_an_uninterrupted_one() -> None:
    config = config_of("mixup", 0.1, model="mobilenet_v3_large", epochs=1, limit=60, batch_size=20, probe_size=20)
    uninterrupted = Trainer(config)
    assert any(isinstance(module, torch.nn.Dropout) and module.p > 0 for module in uninterrupted.model.modules())
    before, after = Trainer(config), Trainer(config)
    assert len(list(islice(before.events(), 2))) == 2
    after.restore(copy.deepcopy(before.state()))
    assert_same(list(after), list(uninterrupted)[1:])


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


def test_the_advice_names_no_momentum_that_is_not_used() -> None:
    assert str(diverged("why", 3, 1000, config_of(optimizer="adamw", lr=1000))).endswith("(lr = 100 instead of 1e+03).")


@pytest.mark.parametrize("dataset", ["digits", "shapes"])
def test_validation_images_are_trained_on_too_where_the_test_images_are_measured(dataset: str) -> None:
    data = {
        train_on: Trainer(config_of(dataset=dataset, evaluate_on="test", train_on=train_on)).data
        for train_on in ("train", "train+val")
    }
    validated = Trainer(config_of(dataset=dataset)).data
    labels = torch.cat([validated.train_labels, validated.evaluation_labels])
    assert torch.equal(data["train"].train_labels, validated.train_labels)
    assert torch.equal(data["train+val"].train_labels, labels)
    assert torch.equal(data["train+val"].evaluation_labels, data["train"].evaluation_labels)
    cpu = torch.device("cpu")
    last = torch.arange(len(labels))[-10:]
    ((mine, _),) = data["train+val"].evaluation_batches("train", last, cpu)
    ((its, _),) = validated.evaluation_batches("evaluation", last - len(validated.train_labels), cpu)
    assert torch.equal(mine, its)


def test_a_loss_that_is_not_finite_names_the_step() -> None:
    trainer = Trainer(config_of())
    assert len(list(islice(trainer.events(), 3))) == 3
    with torch.no_grad():
        trainer.model.head.bias.fill_(torch.nan)
    with pytest.raises(TrainingError, match=r"The loss became nan at step 3 of epoch 1, with learning rate 0\.0"):
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
        trainer.model.get_submodule("body.stage3.4").get_parameter("weight").fill_(1e7)
    features = next(iter(trainer)).features
    assert np.isfinite(features).all()
    assert features.max() == np.finfo(np.float16).max


@pytest.mark.parametrize(
    "overrides",
    [
        {"optimizer": "adamw", "lr": 0.002, "schedule": "one-cycle", "grad_clip": 1.0, "label_smoothing": 0.1},
        {"momentum": 0.0},
        {"ema_decay": 0.8, "channels_last": False},
        {"precision": "bf16"},
        {"sampler": "class_balanced"},
        {"sampler": "at_least_two", "lam_per_sample": True},
        {"bottleneck": True, "inter": "none", "beta": 0.0, "epochs": 12},
    ],
    ids=str,
)
def test_the_digits_are_learned_in_many_ways(overrides: dict[str, object]) -> None:
    last = list(fit(config_of(**{"epochs": 4, **overrides})))[-1].metrics
    assert (last["val_accuracy"] or 0) > 0.85


def test_the_averaged_weights_are_the_ones_evaluated() -> None:
    trainer = Trainer(config_of(epochs=1, ema_decay=0.9))
    weights = {name: value.clone() for name, value in trainer.model.named_parameters()}
    for event in trainer.events():
        if isinstance(event, Progress):
            for name, value in trainer.model.named_parameters():
                # The first step's weights are taken as they are; after n of them the decay is (1 + n) / (10 + n).
                share = 0.0 if event.step == 1 else min(0.9, event.step / (9 + event.step))
                weights[name] = share * weights[name] + (1 - share) * value.detach()
    for name, value in trainer.evaluated_model.named_parameters():
        torch.testing.assert_close(value, weights[name])
        assert not torch.equal(value, trainer.model.get_parameter(name))


def test_a_long_average_does_not_hold_back_a_short_run() -> None:
    last = list(fit(config_of(epochs=3, ema_decay=0.999)))[-1].metrics
    assert (last["val_accuracy"] or 0) > 0.85


@pytest.mark.parametrize("overrides", [{}, {"precision": "fp16", "model": "mlp"}], ids=str)
def test_the_gradient_is_clipped_to_its_norm(overrides: dict[str, object]) -> None:
    plain = {"momentum": 0.0, "weight_decay": 0.0, "schedule": "step", "lr": 1.0}
    trainer = Trainer(config_of("none", 0.0, grad_clip=0.01, **plain, **overrides))
    before = [value.detach().clone() for value in trainer.model.parameters()]
    assert len(list(islice(trainer.events(), 2))) == 2
    steps = [(after - value).norm() for after, value in zip(trainer.model.parameters(), before, strict=True)]
    assert torch.stack(steps).norm().item() == pytest.approx(0.01, rel=1e-3)


def test_batches_in_which_no_class_has_two_images_are_said_once(caplog: pytest.LogCaptureFixture) -> None:
    list(fit(config_of("none", 0.5, batch_size=2, limit=40)))
    (record,) = [each for each in caplog.records if "no class has two images" in each.message]
    assert record.message == (
        "In 20 of 20 batches no class has two images, so L_intra only repeats the clean images (n = 1.0 images a class "
        "give sum(w^2) = 1.00; 1 is no mixing). Use a larger batch_size, or sampler = at_least_two."
    )
    caplog.clear()
    list(fit(config_of("none", 0.0, epochs=1, batch_size=2, limit=40)))
    list(fit(config_of("none", 0.5, epochs=1)))
    assert not caplog.records


def test_points_of_the_plane_are_learned_by_the_perceptron() -> None:
    # Without mixing: blends of two rings lie on neither of them.
    results = list(fit(config_of("none", 0.0, dataset="toy2d", model="mlp", toy="rings", epochs=6)))
    assert (results[-1].metrics["val_accuracy"] or 0) > 0.95


def test_several_devices_are_not_for_fit() -> None:
    with pytest.raises(TrainingError, match=r"devices: fit trains in this process alone, but 2 are asked for\. Start"):
        next(fit(config_of(devices=2)))
