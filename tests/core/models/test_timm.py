"""timm's networks: where they are mixed, and what is said of those that can't be built or can't be mixed."""

from __future__ import annotations

import logging
from functools import partial

import pytest
import torch
from safetensors import SafetensorError
from torch import Tensor, nn

from synermix_core.config import ModelConfig
from synermix_core.errors import ModelError
from synermix_core.mixup.draw import MixupDraw
from synermix_core.mixup.manifold import manifold_mixup
from synermix_core.models import build_model
from synermix_core.models.backbone import Backbone
from synermix_core.models.body import Body, ImageShape
from synermix_core.models.dry_run import try_out
from tests.core.mixup.making import draw_of

timm = pytest.importorskip("timm", reason="timm is not installed: pip install timm")

STAGES = {
    # Those whose list of stages starts with the stem.
    "resnet18": ("layer1", "layer2"),
    "mobilenetv3_small_050": ("blocks.0", "blocks.1"),
    "regnetx_002": ("s1", "s2"),
    # Those whose list has no stem.
    "convnext_atto": ("stages.0", "stages.1"),
    "swin_tiny_patch4_window7_224": ("layers.0", "layers.1"),
    "vit_tiny_patch16_224": ("blocks.0", "blocks.1"),
    # Three stages, without a stem: too few to tell by their number.
    "levit_128s": ("stages.0", "stages.1"),
}
UNUSABLE = {
    "coat_lite_tiny": "a list that is never called",
    "coat_tiny": "a list that is never called",
    "hrnet_w18_small": "a name that is not there, and a stage of two outputs",
    "twins_svt_small": "names that are not there",
    "pit_ti_224": "stages that return tuples",
}


def model_of(name: str, shape: ImageShape = (3, 32, 32)) -> Backbone:
    torch.manual_seed(0)
    return build_model(ModelConfig(model=f"timm:{name}"), shape, 7)


def images_of(count: int = 4, shape: ImageShape = (3, 32, 32)) -> Tensor:
    return torch.randn(count, *shape, generator=torch.Generator().manual_seed(0))


def mixed_logits(model: Backbone, drawn: MixupDraw) -> Tensor:
    with torch.no_grad():
        return manifold_mixup(model, images_of(), torch.arange(4), drawn).logits


@pytest.mark.parametrize("name", STAGES)
def test_mixing_layers_are_the_first_two_stages_not_counting_the_stem(name: str) -> None:
    assert model_of(name).mixing_layers == tuple(f"body.{layer}" for layer in STAGES[name])


@pytest.mark.parametrize("name", STAGES)
def test_mixing_after_a_stage_mixes_what_the_network_says(name: str) -> None:
    model = model_of(name).eval()
    at_input, after_1, after_2 = (mixed_logits(model, draw_of(4, 0.5, layer_draw=(k + 0.5) / 3)) for k in range(3))
    with torch.no_grad():
        alone = model(images_of())
    answers = (alone, at_input, after_1, after_2)
    assert not any(torch.allclose(answers[i], answers[j]) for i in range(4) for j in range(i))
    # With λ = 0 each image is its partner from there on, so the answers are only exchanged.
    for k in range(3):
        exchanged = mixed_logits(model, draw_of(4, 0.0, layer_draw=(k + 0.5) / 3))
        torch.testing.assert_close(exchanged, alone.roll(1, dims=0), rtol=1e-3, atol=1e-4)


def test_timms_swin_is_mixed_where_torchvisions_is() -> None:
    shapes: list[list[tuple[int, ...]]] = []
    for name in ("swin_t", "timm:swin_tiny_patch4_window7_224"):
        model = build_model(ModelConfig(model=name), (3, 224, 224), 7).eval()
        seen: list[tuple[int, ...]] = []
        for layer in model.mixing_layers:
            model.get_submodule(layer).register_forward_hook(partial(_note_shape, seen))
        with torch.no_grad():
            model(images_of(1, (3, 224, 224)))
        shapes.append(seen)
    assert shapes[0] == shapes[1] == [(1, 56, 56, 96), (1, 28, 28, 192)]


def _note_shape(seen: list[tuple[int, ...]], _module: nn.Module, _inputs: object, output: Tensor) -> None:
    seen.append(tuple(output.shape))


@pytest.mark.parametrize("name", UNUSABLE)
def test_stages_that_can_not_be_mixed_after_leave_the_input(name: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    model = model_of(name).eval()
    assert model.mixing_layers == ()
    assert f"model timm:{name}: Manifold MixUp leaves out " in caplog.text
    drawn = draw_of(4, 0.3, layer_draw=0.99)
    with torch.no_grad():
        expected = model(0.3 * images_of() + 0.7 * images_of().roll(1, dims=0))
    torch.testing.assert_close(mixed_logits(model, drawn), expected)


def test_only_the_layers_that_can_not_be_mixed_after_are_left_out() -> None:
    network = nn.Sequential(nn.Flatten(), nn.Linear(12, 5), nn.ModuleDict({"inner": nn.Identity()})["inner"])
    body, num_features = try_out(Body(network, ("1", "nowhere", "2")), "own", (3, 2, 2))
    assert (body.mixing_layers, num_features) == (("1", "2"), 5)


def test_trying_out_leaves_no_trace() -> None:
    model = model_of("resnet18")
    untouched = timm.create_model("resnet18", num_classes=0)
    assert all(module.training for module in model.modules())
    assert not any(module._forward_hooks for module in model.modules())  # pyright: ignore[reportPrivateUsage]
    for name, value in untouched.named_buffers():
        assert torch.equal(value, model.body.get_buffer(name))


@pytest.mark.parametrize(
    ("name", "features"), [("resnet18", 512), ("vit_tiny_patch16_224", 192), ("mobilenetv3_small_050", 1024)]
)
def test_logits_are_a_linear_map_of_the_features(name: str, features: int) -> None:
    model = model_of(name).eval()
    with torch.no_grad():
        found = model.features(images_of())
        torch.testing.assert_close(model(images_of()), found @ model.head.weight.T + model.head.bias)
    assert found.shape == (4, features)


@pytest.mark.parametrize("shape", [(1, 8, 8), (1, 28, 28), (3, 64, 64), (3, 96, 96)])
def test_images_of_many_sizes_fit(shape: ImageShape) -> None:
    with torch.no_grad():
        assert model_of("resnet18", shape).eval()(images_of(2, shape)).shape == (2, 7)


def test_what_is_built_through_timm_is_timms_own() -> None:
    theirs = timm.create_model("resnet18", num_classes=0).state_dict()
    model = model_of("resnet18")
    ours = model.body.state_dict()
    assert ours.keys() == theirs.keys()
    assert all(ours[key].shape == theirs[key].shape for key in theirs)
    assert isinstance(model.head, nn.Linear)


def test_a_bottleneck_leaves_two_features() -> None:
    torch.manual_seed(0)
    model = build_model(ModelConfig(model="timm:resnet18", bottleneck=True), (3, 32, 32), 7).eval()
    assert model.features(images_of()).shape == (4, 2)
    assert len(model.mixing_layers) == 2


@pytest.mark.parametrize(
    ("name", "shape", "text"),
    [
        ("resnet_18", (3, 32, 32), r"model: timm:'resnet_18' is not known: choose one of [\d,]+ names\. Did you"),
        ("", (3, 32, 32), r"model: timm:'' is not known: choose one of [\d,]+ names\."),
        (
            "resnet18.nonsense", (3, 32, 32),
            r"model: timm:resnet18\.nonsense can't be built .* \(RuntimeError: Invalid pretrained tag \(nonsense\)",
        ),
        (
            "gcvit_xxtiny", (1, 8, 8),
            r"model: timm:gcvit_xxtiny can't be built for images of 8 x 8 pixels and 1 channels with pretrained = "
            r"false \(ZeroDivisionError: division by zero\)\. Choose another network or another image_size\.",
        ),
        (
            "nest_tiny", (3, 28, 28),
            r"can't be built for images of 28 x 28 .* \(AssertionError: First level blocks don't fit",
        ),
        (
            "efficientvit_m0", (3, 8, 8),
            r"timm:efficientvit_m0 can't take images of shape \(3, 8, 8\) \(ZeroDivisionError: .*\)\. Choose small",
        ),
        (
            "halonet26t", (3, 32, 32),
            r"can't take images of shape \(3, 32, 32\) \(AssertionError: \)\. Choose small_cnn, mlp for points, or",
        ),
        (
            "vit_tiny_patch16_224", (1, 8, 8),
            r"can't take images of shape \(1, 8, 8\) \(RuntimeError: .*\)\. Choose small_cnn",
        ),
    ],
)  # fmt: skip
def test_what_timm_can_not_build_or_run_is_explained(name: str, shape: ImageShape, text: str) -> None:
    with pytest.raises(ModelError, match=text):
        model_of(name, shape)


def test_weights_that_can_not_be_had_are_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: object, **__: object) -> None:
        raise SafetensorError("header too large")  # of no common kind, as much that a download ends in

    monkeypatch.setattr(timm, "create_model", damaged)
    text = (
        r"with pretrained = true \(SafetensorError: header too large\)\. Choose another network, another image_size, "
        r"or pretrained = false\."
    )
    with pytest.raises(ModelError, match=text):
        build_model(ModelConfig(model="timm:resnet18", pretrained=True), (3, 32, 32), 7)


class Pyramid(nn.Module):
    """Returns maps of two sizes, as a backbone of a detector does."""

    def forward(self, images: Tensor) -> list[Tensor]:
        return [images, images[:, :, ::2, ::2]]


@pytest.mark.parametrize(
    ("network", "found"),
    [
        (nn.Identity(), r"shape \(2, 3, 4, 4\)"),
        (nn.Flatten(0, 2), r"shape \(24, 4\)"),
        (Pyramid(), "a list"),
    ],
)
def test_a_network_that_does_not_end_in_features_is_explained(network: nn.Module, found: str) -> None:
    with pytest.raises(
        ModelError, match=rf"model: own must return one row of features an image, but returns {found} for"
    ):
        try_out(Body(network, ()), "own", (3, 4, 4))
