"""Every network through the one adapter: features, linear head, and named places to blend at."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn
from torchvision.models import get_model, get_model_weights

from synermix_core import catalog
from synermix_core.config import ModelConfig
from synermix_core.errors import ModelError
from synermix_core.models import MODELS, build_model
from synermix_core.models.backbone import Backbone
from synermix_core.models.body import ImageShape

FEATURES = {
    "small_cnn": 128, "mlp": 64, "resnet18": 512, "resnet34": 512, "resnet50": 2048, "resnet101": 2048,
    "mobilenet_v3_large": 1280, "swin_t": 768,
}  # fmt: skip
QUICK = ("small_cnn", "mlp", "resnet18", "mobilenet_v3_large", "swin_t")


def model_of(name: str, shape: ImageShape = (3, 32, 32), **options: bool) -> Backbone:
    torch.manual_seed(0)
    return build_model(ModelConfig(model=name, **options), shape, 7)


def images_of(shape: ImageShape) -> Tensor:
    return torch.randn(2, *shape, generator=torch.Generator().manual_seed(0))


def outputs_of(model: Backbone, layers: tuple[str, ...], images: Tensor) -> list[tuple[str, tuple[int, ...]]]:
    """Return what the named layers return in a forward pass, in the order in which they are called."""
    seen: list[tuple[str, tuple[int, ...]]] = []
    for layer in layers:

        def record(_module: nn.Module, _inputs: object, output: Tensor, layer: str = layer) -> None:
            seen.append((layer, tuple(output.shape)))

        model.get_submodule(layer).register_forward_hook(record)
    with torch.no_grad():
        model(images)
    return seen


def test_the_builders_are_those_of_the_catalog() -> None:
    assert MODELS.keys() == catalog.MODELS.keys()


@pytest.mark.parametrize("name", FEATURES)
def test_logits_are_a_linear_map_of_the_features(name: str) -> None:
    model = model_of(name).eval()
    images = images_of((3, 32, 32))
    with torch.no_grad():
        features = model.features(images)
        torch.testing.assert_close(model(images), features @ model.head.weight.T + model.head.bias)
    assert features.shape == (2, FEATURES[name])
    assert model.head.out_features == 7


@pytest.mark.parametrize("name", FEATURES)
def test_every_mixing_layer_is_called_once_in_order_and_keeps_the_rows(name: str) -> None:
    model = model_of(name).eval()
    assert len(model.mixing_layers) == 2
    seen = outputs_of(model, model.mixing_layers, images_of((3, 32, 32)))
    assert tuple(layer for layer, _ in seen) == model.mixing_layers
    assert all(shape[0] == 2 for _, shape in seen)


@pytest.mark.parametrize("name", QUICK)
@pytest.mark.parametrize("shape", [(1, 8, 8), (1, 28, 28), (3, 64, 64), (3, 96, 96)])
def test_images_of_many_sizes_fit(name: str, shape: ImageShape) -> None:
    with torch.no_grad():
        assert model_of(name, shape).eval()(images_of(shape)).shape == (2, 7)


@pytest.mark.parametrize(
    ("name", "layer", "small", "large"),
    [
        ("resnet18", "body.layer1", (64, 84, 84), (64, 24, 24)),
        ("mobilenet_v3_large", "body.features.0", (16, 84, 84), (16, 48, 48)),
        ("swin_t", "body.features.0", (42, 42, 96), (24, 24, 96)),
    ],
)
def test_small_images_get_a_stem_that_keeps_their_resolution(
    name: str, layer: str, small: tuple[int, ...], large: tuple[int, ...]
) -> None:
    for side, expected in ((84, small), (96, large)):
        shape = (3, side, side)
        assert outputs_of(model_of(name, shape).eval(), (layer,), images_of(shape)) == [(layer, (2, *expected))]


@pytest.mark.parametrize("name", ["resnet18", "resnet34", "resnet50", "resnet101", "mobilenet_v3_large", "swin_t"])
def test_all_but_stem_and_classifier_are_torchvisions_own(name: str) -> None:
    theirs = {key: value.shape for key, value in get_model(name, weights=None).state_dict().items()}
    ours = {key: value.shape for key, value in model_of(name, (3, 96, 96)).body.state_dict().items()}
    classifier = {"fc.weight", "fc.bias", "classifier.3.weight", "classifier.3.bias", "head.weight", "head.bias"}
    assert ours == {key: shape for key, shape in theirs.items() if key not in classifier}
    small = {key: value.shape for key, value in model_of(name).body.state_dict().items()}
    # MobileNetV3's small stem has another stride and weights of the same shape.
    assert {key for key in ours if ours[key] != small[key]} <= {"conv1.weight", "features.0.0.weight"}


@pytest.mark.parametrize("name", QUICK)
def test_gradients_reach_every_parameter_and_dropout_needs_no_more_than_two_images(name: str) -> None:
    model = model_of(name).train()
    model(images_of((3, 32, 32))).square().sum().backward()
    assert all(parameter.grad is not None for parameter in model.parameters())


def test_the_same_seed_gives_the_same_weights() -> None:
    first, second = model_of("resnet18").state_dict(), model_of("resnet18").state_dict()
    assert all(torch.equal(value, second[key]) for key, value in first.items())


def test_channels_last_makes_no_difference_to_the_answer() -> None:
    model, images = model_of("resnet18").eval(), images_of((3, 32, 32))
    with torch.no_grad():
        expected = model(images)
        torch.testing.assert_close(model.to(memory_format=torch.channels_last)(images), expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("name", ["small_cnn", "resnet18"])
def test_a_bottleneck_leaves_two_features_and_can_still_be_mixed(name: str) -> None:
    model = model_of(name, bottleneck=True).eval()
    assert model.features(images_of((3, 32, 32))).shape == (2, 2)
    assert model.head.in_features == 2
    assert len(outputs_of(model, model.mixing_layers, images_of((3, 32, 32)))) == 2


@pytest.mark.parametrize("shape", [(3, 32, 32), (3, 96, 96), (1, 96, 96)])
def test_a_start_from_imagenet_keeps_every_weight_but_the_stems(
    shape: ImageShape, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    file = get_model_weights("resnet18")["DEFAULT"].url.rsplit("/", 1)[-1]
    folder = tmp_path / "hub" / "checkpoints"
    folder.mkdir(parents=True)
    torch.manual_seed(1)
    published = get_model("resnet18", weights=None).state_dict()
    torch.save(published, folder / file)
    body = model_of("resnet18", shape, pretrained=True).body.state_dict()
    changed = {key for key, value in body.items() if not torch.equal(value, published[key])}
    assert changed == (set() if shape == (3, 96, 96) else {"conv1.weight"})


def test_weights_that_can_not_be_had_are_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    # An address that refuses at once, in place of one that may or may not be reachable.
    monkeypatch.setattr("torch.hub.urlopen", _refuse)
    with pytest.raises(ModelError) as caught:
        model_of("resnet18", pretrained=True)
    text = str(caught.value)
    assert text.startswith(
        "pretrained: the ImageNet weights of resnet18 can't be fetched or read (refused). Put resnet18-"
    )
    assert text.endswith(f"into {tmp_path / 'hub' / 'checkpoints'}, or train from scratch with pretrained = false.")


def _refuse(*_: object, **__: object) -> None:
    raise ConnectionRefusedError("refused")


@pytest.mark.parametrize("name", ["small_cnn", "mlp"])
def test_a_network_without_imagenet_weights_says_so_at_once(name: str) -> None:
    with pytest.raises(ValueError, match=f"pretrained: must be false for {name}, which has no ImageNet weights"):
        ModelConfig(model=name, pretrained=True)


def test_unknown_names_are_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match=r"'resnet81' is not known: choose one of .* Did you mean 'resnet18'"):
        ModelConfig(model="resnet81")
    # What Python finds when it is not installed.
    monkeypatch.setitem(sys.modules, "timm", None)
    with pytest.raises(ModelError, match=r"model: timm:resnet18 needs timm, which is not installed\. Run: pip install"):
        model_of("timm:resnet18")


def test_a_network_that_does_not_fit_the_images_is_explained() -> None:
    with pytest.raises(ModelError, match=r"model: small_cnn can't take images of shape \(2, 1, 1\) \(RuntimeError: "):
        model_of("small_cnn", (2, 1, 1))
