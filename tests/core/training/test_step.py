"""The loss of a step: exact values on a network one can compute by hand, and the passes it takes."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from synermix_core import catalog
from synermix_core.config import DataConfig, RunConfig
from synermix_core.data import load_data
from synermix_core.models.backbone import Backbone
from synermix_core.models.body import Body
from synermix_core.training.seeding import EpochStreams, StepStreams
from synermix_core.training.step import StepLoss, SynerMixStep
from tests.core.tiny import tiny_cnn

CPU = torch.device("cpu")


def two_pixel_network() -> Backbone:
    """Return a network whose features are the two pixels themselves; three classes with known weights."""
    model = Backbone(Body(nn.Flatten(), ()), num_features=2, num_classes=3)
    with torch.no_grad():
        model.head.weight.copy_(torch.tensor([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]]))
        model.head.bias.zero_()
    return model


def streams() -> StepStreams:
    return EpochStreams(seed=3, epoch=1, device=CPU).at(0)


def take(
    model: Backbone, clean: Tensor, augmented: Tensor, labels: Tensor, own: StepStreams, **values: Any
) -> StepLoss:
    """Compute a step's loss with the views that its β needs."""
    config = RunConfig().override(values)
    beta = config.mixup.beta
    step = SynerMixStep(model, config)
    return step(clean if beta > 0 else None, augmented if beta < 1 else None, labels, own)


def digit_batch(count: int) -> tuple[Tensor, Tensor]:
    batches = load_data(DataConfig(batch_size=count)).evaluation_batches("train", torch.arange(count), CPU)
    return next(iter(batches))


def two_pixels(rows: list[list[float]]) -> Tensor:
    return torch.tensor(rows).view(-1, 1, 1, 2)


def loss_of(clean: Tensor, augmented: Tensor, labels: Tensor, **values: Any) -> StepLoss:
    return take(two_pixel_network(), clean, augmented, labels, streams(), **values)


def cross_entropy(logits: NDArray[np.float64], label: int) -> float:
    return float(np.log(np.exp(logits).sum()) - logits[label])


def logits_of(pixels: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.array([pixels[0], pixels[1], 0.0])


@pytest.mark.parametrize("beta", [0.0, 0.1, 0.5, 1.0])
def test_exact_value_without_inter_mixup(beta: float) -> None:
    # Images of a class are alike, so that every convex combination of them is the image itself.
    # Class 0: logits (ln 2, 0, 0) -> CE = ln 2. Class 1: (0, ln 6, 0) -> CE = ln(8/6). Class 2 is absent.
    labels = torch.tensor([0, 1, 0, 0])
    ln2, ln6 = math.log(2), math.log(6)
    clean = two_pixels([[ln2, 0], [0, ln6], [ln2, 0], [ln2, 0]])
    # Augmented: all logits zero -> CE = ln 3 for every image.
    augmented = torch.zeros_like(clean)
    loss = loss_of(clean, augmented, labels, inter="none", beta=beta)
    intra, inter = (ln2 + math.log(8 / 6)) / 2, math.log(3)
    assert loss.total.item() == pytest.approx(beta * intra + (1 - beta) * inter, rel=1e-6)
    assert (loss.intra is None) == (beta == 0)
    assert (loss.inter is None) == (beta == 1)
    if loss.intra is not None:
        assert loss.intra.item() == pytest.approx(intra, rel=1e-6)
    if loss.inter is not None:
        assert loss.inter.item() == pytest.approx(inter, rel=1e-6)


@pytest.mark.parametrize("weights", ["uniform", "dirichlet"])
def test_exact_value_with_mixup_given_the_draws(weights: str) -> None:
    rng = np.random.default_rng(0)
    clean, augmented = rng.normal(size=(5, 2)), rng.normal(size=(5, 2))
    labels = [0, 1, 0, 1, 0]

    twin = streams()
    uniform = 1.0 - torch.rand(5, generator=twin.weights).numpy().astype(np.float64)
    drawn = uniform if weights == "uniform" else -np.log(uniform)
    partner = torch.randperm(5, generator=twin.pairing).tolist()
    lam = float(twin.lam.beta(0.4, 0.4))

    intra = []
    for label in (0, 1):
        members = [i for i in range(5) if labels[i] == label]
        mean = np.average(clean[members], axis=0, weights=drawn[members])
        intra.append(cross_entropy(logits_of(mean), label))
    inter = []
    for i in range(5):
        logits = logits_of(lam * augmented[i] + (1 - lam) * augmented[partner[i]])
        inter.append(lam * cross_entropy(logits, labels[i]) + (1 - lam) * cross_entropy(logits, labels[partner[i]]))

    loss = loss_of(
        two_pixels(clean.tolist()), two_pixels(augmented.tolist()), torch.tensor(labels),
        inter="mixup", beta=0.3, alpha=0.4, weights=weights,
    )  # fmt: skip
    assert loss.total.item() == pytest.approx(0.3 * np.mean(intra) + 0.7 * np.mean(inter), rel=1e-5)


def test_correct_counts_the_label_mass_of_the_augmented_pass() -> None:
    # Predicted: 0, 1, 0; the labels are 0, 1, 1.
    augmented = two_pixels([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]])
    loss = loss_of(torch.zeros_like(augmented), augmented, torch.tensor([0, 1, 1]), inter="none", beta=0.5)
    assert loss.correct is not None
    assert loss.correct.item() == 2


@pytest.mark.parametrize(("beta", "passes"), [(0.0, ["augmented"]), (0.1, ["clean", "augmented"]), (1.0, ["clean"])])
@pytest.mark.parametrize("inter", catalog.INTER_MIXUPS)
def test_a_weight_of_zero_skips_the_pass(beta: float, passes: list[str], inter: str) -> None:
    clean, labels = digit_batch(8)
    model = tiny_cnn()
    seen: list[Tensor] = []
    handle = model.get_submodule("body.stage1").register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0]))
    take(model, clean, clean + 1, labels, streams(), inter=inter, beta=beta)
    handle.remove()
    # The augmented images are brighter by one: so is any blend of them.
    assert ["clean" if torch.equal(images, clean) else "augmented" for images in seen] == passes


@pytest.mark.parametrize("lam_per_sample", [False, True])
def test_no_inter_mixup_shifts_the_draws_of_the_next_step(lam_per_sample: bool) -> None:
    images, labels = digit_batch(8)
    after: list[tuple[float, float, list[int], float]] = []
    for inter in catalog.INTER_MIXUPS:
        own = streams()
        take(tiny_cnn(), images, images, labels, own, inter=inter, beta=0.5, lam_per_sample=lam_per_sample)
        permutation = torch.randperm(8, generator=own.pairing).tolist()
        weight = torch.rand((), generator=own.weights).item()
        after.append((float(own.lam.random()), float(own.shapes.random()), permutation, weight))
    assert all(draws == after[0] for draws in after)


def test_each_image_may_have_a_lambda_of_its_own() -> None:
    pixels, labels = np.random.default_rng(0).normal(size=(5, 2)), [0, 1, 2, 1, 0]
    twin = streams()
    partner, lam = torch.randperm(5, generator=twin.pairing).tolist(), twin.lam.beta(0.4, 0.4, size=5)
    expected = []
    for i in range(5):
        logits = logits_of(lam[i] * pixels[i] + (1 - lam[i]) * pixels[partner[i]])
        first, second = cross_entropy(logits, labels[i]), cross_entropy(logits, labels[partner[i]])
        expected.append(lam[i] * first + (1 - lam[i]) * second)
    images = two_pixels(pixels.tolist())
    loss = loss_of(images, images, torch.tensor(labels), inter="mixup", beta=0.0, alpha=0.4, lam_per_sample=True)
    assert loss.total.item() == pytest.approx(np.mean(expected), rel=1e-5)


@pytest.mark.parametrize("beta", [0.0, 0.5, 1.0])
def test_gradients_reach_every_parameter(beta: float) -> None:
    images, labels = digit_batch(16)
    model = tiny_cnn()
    take(model, images, images, labels, streams(), inter="manifold", beta=beta).total.backward()
    for name, parameter in model.named_parameters():
        assert parameter.grad is not None, name
        assert parameter.grad.isfinite().all(), name
    assert model.head.weight.grad is not None
    assert model.head.weight.grad.abs().sum() > 0


def test_absent_classes_do_not_count() -> None:
    clean = two_pixels([[5.0, 0.0]])
    loss = loss_of(clean, clean, torch.tensor([0]), inter="none", beta=1.0)
    assert loss.total.item() == pytest.approx(cross_entropy(np.array([5.0, 0.0, 0.0]), 0), rel=1e-6)


@pytest.mark.parametrize("beta", [0.0, 1.0])
def test_label_smoothing_is_torchs_own(beta: float) -> None:
    pixels = two_pixels([[1.0, 2.0], [0.5, -1.0]])
    labels = torch.tensor([0, 1])
    loss = loss_of(pixels, pixels, labels, inter="none", beta=beta, label_smoothing=0.3)
    logits = torch.tensor([[1.0, 2.0, 0.0], [0.5, -1.0, 0.0]])
    expected = functional.cross_entropy(logits, labels, label_smoothing=0.3)
    assert loss.total.item() == pytest.approx(expected.item(), rel=1e-6)


@pytest.mark.parametrize(("inter", "warned"), [("manifold", True), ("mixup", False)])
def test_manifold_mixup_that_can_only_be_mixup_is_said(
    inter: str, warned: bool, caplog: pytest.LogCaptureFixture
) -> None:
    SynerMixStep(two_pixel_network(), RunConfig().override({"inter": inter}))
    assert ("has no inner layer that Manifold MixUp can blend after, so that it is MixUp" in caplog.text) == warned


def test_batch_norm_sees_the_two_passes_one_after_the_other() -> None:
    """The authors' script runs the network in train mode on the clean images, then on the augmented ones."""
    clean, labels = digit_batch(16)
    augmented = clean.flip(3)
    model, twin = tiny_cnn(), tiny_cnn()
    twin.load_state_dict(model.state_dict())
    take(model, clean, augmented, labels, streams(), inter="none", beta=0.5)
    twin.features(clean)
    twin.features(augmented)
    for name, value in model.named_buffers():
        assert torch.equal(value, twin.get_buffer(name)), name
