"""One pass of blank images through a network, to learn its number of features and where it can really be mixed."""

from __future__ import annotations

import logging

import torch
from torch import Tensor, nn

from synermix_core.errors import ModelError
from synermix_core.models.body import Body, ImageShape

_LOG = logging.getLogger(__name__)

BLANK_IMAGES = 2
"""More than one, so that an output without a row for each image is told apart."""


def try_out(body: Body, name: str, image_shape: ImageShape) -> tuple[Body, int]:
    """Return the body with the mixing layers that can be blended after, and its number of features D.

    A layer can be blended after if it runs once in a pass and returns one tensor with a row for each image. What
    timm names as the end of a stage may be a list that is never called, missing, or return several tensors.

    Args:
        body: The network, and the candidates among its sub-modules.
        name: Of the network, for the errors.
        image_shape: channels, height, width (pixels).

    Raises:
        ModelError: the network can't take such images, or does not return one row of features an image.
    """
    outputs: dict[str, list[object]] = {layer: [] for layer in body.mixing_layers}
    handles = [_record(body.network, layer, seen) for layer, seen in outputs.items()]
    try:
        features = _features_of_blanks(body.network, name, image_shape)
    finally:
        for handle in handles:
            if handle is not None:
                handle.remove()
    usable = tuple(layer for layer, seen in outputs.items() if len(seen) == 1 and _has_rows(seen[0]))
    if usable != body.mixing_layers:
        dropped = [layer for layer in body.mixing_layers if layer not in usable]
        _LOG.info("model %s: Manifold MixUp leaves out %s, which can't be blended after", name, ", ".join(dropped))
    return Body(body.network, usable), features.shape[1]


def _record(network: nn.Module, layer: str, seen: list[object]) -> torch.utils.hooks.RemovableHandle | None:
    def hook(_module: nn.Module, _inputs: object, output: object) -> None:
        seen.append(output)

    try:
        return network.get_submodule(layer).register_forward_hook(hook)
    except AttributeError:  # torch's word for no such sub-module
        return None


def _has_rows(output: object) -> bool:
    return isinstance(output, Tensor) and output.is_floating_point() and output.shape[:1] == (BLANK_IMAGES,)


def _features_of_blanks(network: nn.Module, name: str, image_shape: ImageShape) -> Tensor:
    was_training = network.training
    network.eval()  # batch norm's statistics and the random draws stay as they are
    try:
        with torch.no_grad():
            features = network(torch.zeros(BLANK_IMAGES, *image_shape))
    # timm's families fail on a size in ways of their own: assertions, divisions by zero, shapes that don't match.
    except Exception as error:
        raise ModelError(
            f"model: {name} can't take images of shape {image_shape} ({type(error).__name__}: {error}). "
            "Choose small_cnn, mlp for points, or another image_size."
        ) from error
    network.train(was_training)
    if not isinstance(features, Tensor) or features.ndim != 2 or len(features) != BLANK_IMAGES:
        found = f"shape {tuple(features.shape)}" if isinstance(features, Tensor) else f"a {type(features).__name__}"
        raise ModelError(
            f"model: {name} must return one row of features an image, but returns {found} for "
            f"{BLANK_IMAGES} images. Choose another network."
        )
    return features
