"""What the trainer asks of a network: penultimate features, a linear head, and named places to blend at."""

from __future__ import annotations

from torch import Tensor, nn

from synermix_core.models.body import Body

BOTTLENECK_FEATURES = 2


class Backbone(nn.Module):
    """A classifier split into a network that ends in features, and a linear head.

    Args:
        body: The network up to its features, and where it may be mixed.
        num_features: D.
        num_classes: C.
        bottleneck: Squeeze the features to two by a linear layer, so that the feature space itself can be drawn.
    """

    head: nn.Linear
    """Classification head on the penultimate features."""
    mixing_layers: tuple[str, ...]
    """Names of the sub-modules after which Manifold MixUp may blend, besides the input."""

    def __init__(self, body: Body, num_features: int, num_classes: int, bottleneck: bool = False) -> None:
        super().__init__()
        self.body = body.network
        self.bottleneck = nn.Linear(num_features, BOTTLENECK_FEATURES) if bottleneck else nn.Identity()
        self.head = nn.Linear(BOTTLENECK_FEATURES if bottleneck else num_features, num_classes)
        self.mixing_layers = tuple(f"body.{name}" for name in body.mixing_layers)

    def features(self, images: Tensor) -> Tensor:
        """Return the penultimate features (N, D) of normalised `images` (N, channels, height, width)."""
        return self.bottleneck(self.body(images))

    def forward(self, images: Tensor) -> Tensor:
        """Return the logits (N, C)."""
        return self.head(self.features(images))

    def compile_body(self) -> None:
        """Compile the body at its first use; hooks that are put on its sub-modules go unheeded from then on."""
        self.body.compile()
