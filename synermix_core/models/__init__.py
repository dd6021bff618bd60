"""The networks, by the names of `catalog.MODELS`."""

from __future__ import annotations

from collections.abc import Callable

from synermix_core.models.backbone import Backbone
from synermix_core.models.small_cnn import SmallCNN

MODELS: dict[str, Callable[[int, int], Backbone]] = {"small_cnn": SmallCNN}
"""Name -> builder taking (image channels, number of classes)."""
