"""The networks, by the names of `catalog.MODELS`."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import nn

from synermix_core.catalog import TIMM_PREFIX
from synermix_core.config import ModelConfig
from synermix_core.errors import ModelError
from synermix_core.models.backbone import Backbone
from synermix_core.models.body import Body, ImageShape
from synermix_core.models.from_timm import from_timm
from synermix_core.models.from_torchvision import FROM_TORCHVISION
from synermix_core.models.small import mlp, small_cnn

MODELS: dict[str, Callable[[ImageShape, bool], Body]] = {
    "small_cnn": lambda image_shape, _: small_cnn(image_shape),
    "mlp": lambda image_shape, _: mlp(image_shape),
    **FROM_TORCHVISION,
}
"""Name -> builder from the images' shape and whether to start from ImageNet."""


def build_model(config: ModelConfig, image_shape: ImageShape, num_classes: int) -> Backbone:
    """Build a network with weights drawn from torch's global generator.

    Args:
        config: Which network, its start and whether it has a bottleneck.
        image_shape: channels, height and width (pixels) of the images.
        num_classes: C.

    Raises:
        ModelError: the network does not fit the images, is not known, or its weights can't be fetched.
    """
    if config.model.startswith(TIMM_PREFIX):
        body = from_timm(config.model.removeprefix(TIMM_PREFIX), image_shape, config.pretrained)
    else:
        body = MODELS[config.model](image_shape, config.pretrained)
    return Backbone(body, _num_features(body.network, config.model, image_shape), num_classes, config.bottleneck)


def _num_features(network: nn.Module, name: str, image_shape: ImageShape) -> int:
    network.eval()  # batch norm refuses a single image whose maps shrank to one pixel
    try:
        with torch.no_grad():
            features = network(torch.zeros(1, *image_shape))
    except (RuntimeError, AssertionError) as error:
        raise ModelError(
            f"model: {name} can't take images of shape {image_shape} ({error}). Choose small_cnn, or mlp for points."
        ) from error
    if features.ndim != 2:
        raise ModelError(
            f"model: {name} must return one row of features an image, but returns shape {tuple(features.shape)}. "
            "Choose another network."
        )
    return features.shape[1]
