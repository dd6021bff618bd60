"""What the trainer asks of a network: penultimate features, a linear head, and named places to blend at."""

from __future__ import annotations

from torch import Tensor, nn


class Backbone(nn.Module):
    """A classifier split into features and a linear head.

    Subclasses set `head` and `mixing_layers` and define `features`.
    """

    head: nn.Linear
    """Classification head on the penultimate features."""
    mixing_layers: tuple[str, ...]
    """Names of the sub-modules after which Manifold MixUp may blend, besides the input."""

    def features(self, images: Tensor) -> Tensor:
        """Return the penultimate features (N, D) of normalised `images` (N, channels, height, width)."""
        raise NotImplementedError

    def forward(self, images: Tensor) -> Tensor:
        """Return the logits (N, C)."""
        return self.head(self.features(images))
