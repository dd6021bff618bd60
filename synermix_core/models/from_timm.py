"""Any of timm's networks, as `timm:<name>`, where timm is installed (Wightman 2019).

Mixing layers: after the first and the second stage, as timm's `feature_info` names their ends. Where it names the stem
first, in other words than the stages (ResNets: act1, layer1, ...), the stem does not count. The stages of a plain
vision transformer are its blocks.
"""

from __future__ import annotations

import re

from torch import nn

from synermix_core.catalog import unknown_name
from synermix_core.errors import ModelError
from synermix_core.models.body import Body, ImageShape


def from_timm(name: str, image_shape: ImageShape, pretrained: bool) -> Body:
    """Build timm's network `name` without its classifier; it may be mixed after its first two stages.

    Raises:
        ModelError: timm is not installed, does not know the name, can't build it for such images, or its weights can't
            be fetched.
    """
    try:
        import timm
    except ImportError:
        raise ModelError(f"model: timm:{name} needs timm, which is not installed. Run: pip install timm") from None

    known = timm.list_models()
    if name.split(".")[0] not in known:
        raise ModelError(f"model: timm:{unknown_name(name, known, listed=False)}")
    channels, height, width = image_shape
    options = {"num_classes": 0, "in_chans": channels, "pretrained": pretrained}
    try:
        try:
            network = timm.create_model(name, img_size=(height, width), **options)
        except TypeError:  # a network for images of any size
            network = timm.create_model(name, **options)
    # timm raises what its many families happen to: assertions, divisions by zero, and whatever a download ends in.
    except Exception as error:
        remedy = ", another image_size, or pretrained = false" if pretrained else " or another image_size"
        raise ModelError(
            f"model: timm:{name} can't be built for images of {height} x {width} pixels and {channels} channels with "
            f"pretrained = {str(pretrained).lower()} ({type(error).__name__}: {error}). Choose another network{remedy}."
        ) from error
    return Body(network, _stage_ends(network))


def _stage_ends(network: nn.Module) -> tuple[str, ...]:
    ends = [end for stage in getattr(network, "feature_info", ()) if (end := stage.get("module"))]
    if len(ends) > 1 and _kind(ends[0]) != _kind(ends[1]):
        ends = ends[1:]  # the stem: stages are numbered and otherwise named alike
    return tuple(dict.fromkeys(ends[:2]))  # CoaT gives all its last stages one name


def _kind(name: str) -> str:
    """Return a sub-module's name without what tells it from others of its kind."""
    return re.sub(r"\d+", "#", name)
