"""Any of timm's networks, as `timm:<name>`, where timm is installed (Wightman 2019)."""

from __future__ import annotations

from torch import nn

from synermix_core.catalog import unknown_name
from synermix_core.errors import ModelError
from synermix_core.models.body import Body, ImageShape


def from_timm(name: str, image_shape: ImageShape, pretrained: bool) -> Body:
    """Build timm's network `name` without its classifier; mixes after the ends of its first two stages.

    Raises:
        ModelError: timm is not installed, does not know the name, or its weights can't be fetched.
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
    except (OSError, RuntimeError) as error:
        raise ModelError(
            f"model: timm:{name} can't be built for images of {height} x {width} pixels with pretrained = {pretrained} "
            f"({error}). Choose another network, or pretrained = false."
        ) from error
    return Body(network, _stage_ends(network))


def _stage_ends(network: nn.Module) -> tuple[str, ...]:
    # The first entry is the stem, where there are enough others.
    ends = [stage["module"] for stage in getattr(network, "feature_info", [])]
    return tuple(ends[1:3] if len(ends) > 3 else ends[:2])
