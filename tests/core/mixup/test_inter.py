"""Inter mixups against NumPy blends and a forward pass made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np
import pytest
import torch
from scipy.stats import beta, kstest
from torch import Tensor, nn
from torch.nn import functional

from synermix_core.data.digits import digits
from synermix_core.mixup.inter import INTER_MIXUPS, MixedBatch, MixupDraw, blending_after, draw
from synermix_core.models.small_cnn import SmallCNN

LAM = 0.3


@pytest.fixture(scope="module")
def model() -> SmallCNN:
    torch.manual_seed(0)
    return SmallCNN(1, 10, width=4).eval()


@pytest.fixture(scope="module")
def batch() -> tuple[Tensor, Tensor]:
    data = digits()
    return data.normalise(data.train.images[:12]), data.train.labels[:12]


def drawn(layer_draw: float = 0.0, lam: float = LAM) -> MixupDraw:
    return MixupDraw(lam, torch.randperm(12, generator=torch.Generator().manual_seed(3)), layer_draw)


def blended(values: Tensor, choice: MixupDraw) -> Tensor:
    array, partner = values.detach().numpy(), choice.permutation.numpy()
    return torch.from_numpy(np.stack([LAM * array[i] + (1 - LAM) * array[partner[i]] for i in range(len(array))]))


def forward_by_hand(model: SmallCNN, images: Tensor, choice: MixupDraw, layer: int) -> Tensor:
    """Run the stages one after the other and blend after stage `layer`; 0 is the input."""
    maps = blended(images, choice) if layer == 0 else images
    for depth, stage in enumerate((model.stage1, model.stage2, model.stage3), start=1):
        maps = stage(maps)
        if depth == layer:
            maps = blended(maps, choice)
        if depth < 3:
            maps = functional.max_pool2d(maps, 2)
    return model.head(maps.mean(dim=(2, 3)))


def every_hook(model: nn.Module) -> Iterator[object]:
    for module in model.modules():
        yield from module._forward_hooks.values()  # pyright: ignore[reportPrivateUsage] -- torch has no public way


def test_none_leaves_images_and_labels_alone(model: SmallCNN, batch: tuple[Tensor, Tensor]) -> None:
    images, labels = batch
    mixed = INTER_MIXUPS["none"](model, images, labels, drawn())
    torch.testing.assert_close(mixed.logits, model(images))
    assert (mixed.lam, mixed.targets_a.tolist(), mixed.targets_b.tolist()) == (1.0, labels.tolist(), labels.tolist())
    torch.testing.assert_close(mixed.loss(), functional.cross_entropy(model(images), labels))


def test_mixup_blends_pixels_and_keeps_both_labels(model: SmallCNN, batch: tuple[Tensor, Tensor]) -> None:
    images, labels = batch
    choice = drawn()
    seen: list[Tensor] = []
    handle = model.register_forward_pre_hook(lambda _module, inputs: seen.append(inputs[0]))
    mixed = INTER_MIXUPS["mixup"](model, images, labels, choice)
    handle.remove()
    torch.testing.assert_close(seen[0], blended(images, choice))
    torch.testing.assert_close(mixed.logits, model(blended(images, choice)))
    assert mixed.lam == LAM
    assert mixed.targets_a.tolist() == labels.tolist()
    assert mixed.targets_b.tolist() == [int(labels[i]) for i in choice.permutation]


@pytest.mark.parametrize(("layer_draw", "layer"), [(0.0, 0), (0.33, 0), (0.34, 1), (0.66, 1), (0.67, 2), (0.999, 2)])
def test_manifold_mixup_blends_at_the_drawn_layer(
    model: SmallCNN, batch: tuple[Tensor, Tensor], layer_draw: float, layer: int
) -> None:
    images, labels = batch
    choice = drawn(layer_draw)
    mixed = INTER_MIXUPS["manifold"](model, images, labels, choice)
    torch.testing.assert_close(mixed.logits, forward_by_hand(model, images, choice, layer))
    assert mixed.targets_b.tolist() == labels[choice.permutation].tolist()


def test_the_layers_of_manifold_mixup_give_different_answers(model: SmallCNN, batch: tuple[Tensor, Tensor]) -> None:
    answers = [INTER_MIXUPS["manifold"](model, *batch, drawn(share)).logits for share in (0.1, 0.5, 0.9)]
    assert not any(torch.allclose(answers[i], answers[j]) for i, j in ((0, 1), (0, 2), (1, 2)))


def test_no_hook_is_left_behind(model: SmallCNN, batch: tuple[Tensor, Tensor]) -> None:
    images, labels = batch
    INTER_MIXUPS["manifold"](model, images, labels, drawn(0.5))
    with pytest.raises(RuntimeError, match="expected input"):
        INTER_MIXUPS["manifold"](model, images.repeat(1, 3, 1, 1), labels, drawn(0.5))
    assert list(every_hook(model)) == []


def test_a_hook_is_there_while_blending(model: SmallCNN) -> None:
    with blending_after(model.stage1, drawn()):
        assert len(list(every_hook(model))) == 1


def test_gradients_reach_both_images_of_a_pair(model: SmallCNN, batch: tuple[Tensor, Tensor]) -> None:
    images, labels = batch[0].clone().requires_grad_(), batch[1]
    choice = drawn()
    mixed = INTER_MIXUPS["mixup"](model, images, labels, choice)
    mixed.logits[0].sum().backward()
    assert images.grad is not None
    touched = set(images.grad.abs().sum(dim=(1, 2, 3)).nonzero().flatten().tolist())
    assert touched == {0, int(choice.permutation[0])}


@pytest.mark.parametrize("lam", [0.0, 0.25, 0.5, 1.0])
def test_two_term_cross_entropy_is_soft_target_cross_entropy(lam: float) -> None:
    logits = torch.randn(6, 4, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    targets_a, targets_b = torch.tensor([0, 1, 2, 3, 0, 1]), torch.tensor([0, 2, 1, 3, 3, 0])
    soft = lam * functional.one_hot(targets_a, 4) + (1 - lam) * functional.one_hot(targets_b, 4)
    expected = -(soft * logits.log_softmax(dim=1)).sum(dim=1).mean()
    torch.testing.assert_close(MixedBatch(logits, targets_a, targets_b, lam).loss(), expected)


def test_accuracy_weighs_hits_by_lambda() -> None:
    # Predicted 0, 1, 2, 3: a hit of both labels, of the first, of the second, of none.
    mixed = MixedBatch(torch.eye(4), torch.tensor([0, 1, 0, 0]), torch.tensor([0, 0, 2, 1]), 0.7)
    assert mixed.correct().item() == pytest.approx(1.0 + 0.7 + 0.3)


@pytest.mark.parametrize("alpha", [0.2, 1.0, 4.0])
def test_lambda_is_beta_distributed(alpha: float) -> None:
    rng, generator = np.random.default_rng(0), torch.Generator()
    lams = [draw(alpha, 2, rng, generator).lam for _ in range(2_000)]
    assert kstest(lams, beta(alpha, alpha).cdf).pvalue > 0.001


def test_a_draw_pairs_every_image_once_and_the_layer_is_uniform() -> None:
    rng, generator = np.random.default_rng(0), torch.Generator().manual_seed(0)
    draws = [draw(1.0, 7, rng, generator) for _ in range(2_000)]
    assert all(sorted(one.permutation.tolist()) == list(range(7)) for one in draws)
    assert len({tuple(one.permutation.tolist()) for one in islice(draws, 50)}) > 40
    assert kstest([one.layer_draw for one in draws], "uniform").pvalue > 0.001
