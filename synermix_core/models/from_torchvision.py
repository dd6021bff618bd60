"""torchvision's networks, with a stem for small images and an optional start from ImageNet.

Images of at most 84 pixels a side get the stem that is usual on CIFAR: ResNets a 3x3 convolution of stride 1 and no
max pooling, MobileNetV3 a first convolution of stride 1, Swin patches of 2x2 pixels. A start from ImageNet then keeps
every weight but the stem's; so it does where the images have other than three channels.

Mixing layers: ResNets after `layer1` and `layer2`, as in the SynerMix authors' script; MobileNetV3 after the blocks
with 24 and with 40 channels; Swin after its first and second stage.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.error import URLError

import torch
from torch import nn

from synermix_core.errors import ModelError
from synermix_core.models.body import Body, ImageShape

SMALL = 84
"""Images up to this many pixels a side get the small stem, as mini-ImageNet's do in the SynerMix authors' script."""


@dataclass(frozen=True, slots=True)
class _Family:
    """Where the networks of one architecture are opened up, as dotted names of sub-modules."""

    stem: str
    small_stem: tuple[int, int, int]
    """kernel size, stride and padding of the stem for small images"""
    left_out: tuple[str, ...]
    """sub-modules that do nothing on small images"""
    classifier: str
    mixing_layers: tuple[str, ...]


_RESNET = _Family("conv1", (3, 1, 1), ("maxpool",), "fc", ("layer1", "layer2"))
_MOBILENET = _Family("features.0.0", (3, 1, 1), (), "classifier.3", ("features.3", "features.6"))
_SWIN = _Family("features.0.0", (2, 2, 0), (), "head", ("features.1", "features.3"))

_FAMILIES = {
    "resnet18": _RESNET,
    "resnet34": _RESNET,
    "resnet50": _RESNET,
    "resnet101": _RESNET,
    "mobilenet_v3_large": _MOBILENET,
    "swin_t": _SWIN,
}


def _build(name: str, image_shape: ImageShape, pretrained: bool) -> Body:
    # Importing torchvision takes a second that small runs need not wait for.
    from torchvision.models import get_model

    family, (channels, height, width) = _FAMILIES[name], image_shape
    network = get_model(name, weights=None)
    if pretrained:
        network.load_state_dict(_imagenet_weights(name))
    small = max(height, width) <= SMALL
    if small or channels != 3:
        network.set_submodule(family.stem, _stem_like(network.get_submodule(family.stem), family, channels, small))
    for left_out in family.left_out if small else ():
        network.set_submodule(left_out, nn.Identity())
    network.set_submodule(family.classifier, nn.Identity())
    return Body(network, family.mixing_layers)


def _stem_like(stem: nn.Module, family: _Family, channels: int, small: bool) -> nn.Conv2d:
    assert isinstance(stem, nn.Conv2d)  # the table says where it is
    kernel, stride, padding = (
        family.small_stem if small else (stem.kernel_size[0], stem.stride[0], int(stem.padding[0]))
    )
    return nn.Conv2d(channels, stem.out_channels, kernel, stride, padding, bias=stem.bias is not None)


def _imagenet_weights(name: str) -> dict[str, torch.Tensor]:
    from torchvision.models import get_model_weights

    weights = get_model_weights(name)["DEFAULT"]
    file = Path(torch.hub.get_dir()) / "checkpoints" / weights.url.rsplit("/", 1)[-1]
    try:
        return dict(weights.get_state_dict(progress=True, check_hash=True))
    except (URLError, OSError, RuntimeError) as error:
        raise ModelError(
            f"pretrained: the ImageNet weights of {name} can't be fetched or read ({error}). Put {file.name} into "
            f"{file.parent}, or train from scratch with pretrained = false."
        ) from error


FROM_TORCHVISION: dict[str, Callable[[ImageShape, bool], Body]] = {name: partial(_build, name) for name in _FAMILIES}
"""Name -> builder from the images' shape and whether to start from ImageNet."""
