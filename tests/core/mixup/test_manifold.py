"""Manifold MixUp against forward passes made by hand, on maps, channels-last maps and tokens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from synermix_core.errors import ModelError
from synermix_core.mixup.draw import MixupDraw
from synermix_core.mixup.manifold import manifold_mixup
from synermix_core.models.backbone import Backbone
from tests.core.mixup.making import digit_batch, draw_of, each
from tests.core.tiny import tiny_cnn

LAMS = {"shared": 0.3, "own": [k / 11 for k in range(12)]}


class TinyTransformer(nn.Module):
    """Channels-last maps, as Swin has them, then tokens, as a vision transformer has them."""

    mixing_layers = ("patches", "blocks.0", "blocks.1")

    def __init__(self) -> None:
        super().__init__()
        self.patches = ChannelsLast()
        attention = nn.TransformerEncoderLayer(6, nhead=2, dim_feedforward=8, batch_first=True)
        self.blocks = nn.Sequential(Tokens(), attention)
        self.head = nn.Linear(6, 10)

    def forward(self, images: Tensor) -> Tensor:
        return self.head(self.blocks(self.patches(images)).mean(dim=1))


class ChannelsLast(nn.Module):
    """Images (N, 1, 8, 8) to maps (N, 4, 4, 6)."""

    def __init__(self) -> None:
        super().__init__()
        self.project = nn.Conv2d(1, 6, kernel_size=2, stride=2)

    def forward(self, images: Tensor) -> Tensor:
        return self.project(images).permute(0, 2, 3, 1)


class Tokens(nn.Module):
    """Maps (N, H, W, C) to tokens (N, H·W, C)."""

    def forward(self, maps: Tensor) -> Tensor:
        return maps.flatten(1, 2)


class Pair(nn.Module):
    """Returns two tensors."""

    def forward(self, images: Tensor) -> tuple[Tensor, Tensor]:
        return images, images


class Mean(nn.Module):
    """Returns one row for the whole batch."""

    def forward(self, images: Tensor) -> Tensor:
        return images.mean(dim=0, keepdim=True)


@pytest.fixture(scope="module")
def cnn() -> Backbone:
    torch.manual_seed(0)
    return tiny_cnn().eval()


@pytest.fixture(scope="module")
def transformer() -> TinyTransformer:
    torch.manual_seed(0)
    return TinyTransformer().eval()


def blended(values: Tensor, drawn: MixupDraw) -> Tensor:
    partners = drawn.permutation.tolist()
    rows = [share * values[i] + (1 - share) * values[partners[i]] for i, share in enumerate(each(drawn))]
    return torch.stack(rows)


def cnn_by_hand(model: Backbone, images: Tensor, drawn: MixupDraw, layer: int) -> Tensor:
    """Run the stages one after the other and blend after stage `layer`; 0 is the input."""
    maps = blended(images, drawn) if layer == 0 else images
    stages = [model.get_submodule(f"body.stage{depth}") for depth in (1, 2, 3)]
    for depth, stage in enumerate(stages, start=1):
        maps = stage(maps)
        if depth == layer:
            maps = blended(maps, drawn)
        if depth < 3:
            maps = functional.max_pool2d(maps, 2)
    return model.head(maps.mean(dim=(2, 3)))


def transformer_by_hand(model: TinyTransformer, images: Tensor, drawn: MixupDraw, layer: int) -> Tensor:
    values = blended(images, drawn) if layer == 0 else images
    for depth, step in enumerate((model.patches, model.blocks[0], model.blocks[1]), start=1):
        values = step(values)
        if depth == layer:
            values = blended(values, drawn)
    return model.head(values.mean(dim=1))


def every_hook(model: nn.Module) -> Iterator[object]:
    for module in model.modules():
        yield from module._forward_hooks.values()  # pyright: ignore[reportPrivateUsage] -- torch has no public way


@pytest.mark.parametrize(("layer_draw", "layer"), [(0.0, 0), (0.33, 0), (0.34, 1), (0.66, 1), (0.67, 2), (0.999, 2)])
@pytest.mark.parametrize("lam", LAMS.values(), ids=LAMS)
def test_it_blends_maps_at_the_drawn_layer(
    cnn: Backbone, lam: float | list[float], layer_draw: float, layer: int
) -> None:
    images, labels = digit_batch()
    drawn = draw_of(12, lam, layer_draw=layer_draw)
    mixed = manifold_mixup(cnn, images, labels, drawn)
    torch.testing.assert_close(mixed.logits, cnn_by_hand(cnn, images, drawn, layer))
    assert mixed.targets_a.tolist() == labels.tolist()
    assert mixed.targets_b.tolist() == labels[drawn.permutation].tolist()
    assert mixed.lam.tolist() == pytest.approx(drawn.lam.tolist())


@pytest.mark.parametrize("layer", [0, 1, 2, 3])
@pytest.mark.parametrize("lam", LAMS.values(), ids=LAMS)
def test_it_blends_channels_last_maps_and_tokens(
    transformer: TinyTransformer, lam: float | list[float], layer: int
) -> None:
    images, labels = digit_batch()
    drawn = draw_of(12, lam, layer_draw=(layer + 0.5) / 4)
    mixed = manifold_mixup(transformer, images, labels, drawn)
    torch.testing.assert_close(mixed.logits, transformer_by_hand(transformer, images, drawn, layer))


def test_the_layers_give_different_answers(cnn: Backbone) -> None:
    answers = [manifold_mixup(cnn, *digit_batch(), draw_of(12, layer_draw=share)).logits for share in (0.1, 0.5, 0.9)]
    assert not any(torch.allclose(answers[i], answers[j]) for i, j in ((0, 1), (0, 2), (1, 2)))


def test_a_hook_is_there_while_blending_and_none_is_left_behind(cnn: Backbone) -> None:
    images, labels = digit_batch()
    seen: list[int] = []
    handle = cnn.get_submodule("body.pool").register_forward_pre_hook(
        lambda _module, _inputs: seen.append(len(list(every_hook(cnn))))
    )
    manifold_mixup(cnn, images, labels, draw_of(12, layer_draw=0.5))
    handle.remove()
    assert seen == [1, 1]
    assert list(every_hook(cnn)) == []


def test_no_hook_is_left_behind_when_the_network_raises(cnn: Backbone) -> None:
    images, labels = digit_batch()
    with pytest.raises(RuntimeError, match="expected input"):
        manifold_mixup(cnn, images.repeat(1, 3, 1, 1), labels, draw_of(12, layer_draw=0.5))
    assert list(every_hook(cnn)) == []


@pytest.mark.parametrize(
    ("inner", "found"), [(Pair(), "tuple"), (Mean(), r"a tensor of shape \(1, 1, 8, 8\)")], ids=["pair", "mean"]
)
def test_a_layer_that_cannot_be_mixed_is_explained(inner: nn.Module, found: str) -> None:
    class Wrong(nn.Module):
        mixing_layers = ("inner",)

        def __init__(self) -> None:
            super().__init__()
            self.inner = inner

        def forward(self, images: Tensor) -> Tensor:
            return self.inner(images)

    text = (
        "mixing_layers: must name sub-modules that return one tensor with a row for each of the 12 images, but "
        f"'inner' returns {found}. Name another sub-module there."
    )
    with pytest.raises(ModelError, match=text):
        manifold_mixup(Wrong(), *digit_batch(), draw_of(12, layer_draw=0.9))


@pytest.mark.parametrize("runs", [0, 2])
def test_a_layer_that_does_not_run_once_is_refused(runs: int) -> None:
    """Else the labels would be mixed and the features not, or twice."""

    class Skipping(nn.Module):
        mixing_layers = ("inner",)

        def __init__(self) -> None:
            super().__init__()
            self.inner = nn.Identity()

        def forward(self, images: Tensor) -> Tensor:
            for _ in range(runs):
                images = self.inner(images)
            return images

    model = Skipping()
    text = (
        "mixing_layers: must name sub-modules that run once in a forward pass, but 'inner' ran "
        rf"{runs} times\. Name another sub-module there, or choose inter = mixup\."
    )
    with pytest.raises(ModelError, match=text):
        manifold_mixup(model, *digit_batch(), draw_of(12, layer_draw=0.9))
    assert list(every_hook(model)) == []


def test_a_network_without_mixing_layers_is_mixed_at_the_input(cnn: Backbone) -> None:
    class Plain(nn.Module):
        mixing_layers = ()

        def forward(self, images: Tensor) -> Tensor:
            return cnn(images)

    images, labels = digit_batch()
    drawn = draw_of(12, layer_draw=0.99)
    mixed = manifold_mixup(Plain(), images, labels, drawn)
    torch.testing.assert_close(mixed.logits, cnn(blended(images, drawn)))
