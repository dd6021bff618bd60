"""A network small enough for tests that only ask how it is used."""

from __future__ import annotations

from synermix_core.models.backbone import Backbone
from synermix_core.models.body import Body
from synermix_core.models.small import SmallCNN


def tiny_cnn() -> Backbone:
    """Return a convolutional network with 16 features for grey images of ten classes."""
    return Backbone(Body(SmallCNN(1, width=4), ("stage1", "stage2")), num_features=16, num_classes=10)
