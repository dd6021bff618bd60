"""The networks, by the names of `catalog.MODELS`."""

from __future__ import annotations

from collections.abc import Callable

from synermix_core.catalog import TIMM_PREFIX
from synermix_core.config import ModelConfig
from synermix_core.models.backbone import Backbone
from synermix_core.models.body import Body, ImageShape
from synermix_core.models.dry_run import try_out
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
    """Build a network with weights drawn from torch's global generator; it mixes after those layers that it can.

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
    body, num_features = try_out(body, config.model, image_shape)
    return Backbone(body, num_features, num_classes, config.bottleneck)
