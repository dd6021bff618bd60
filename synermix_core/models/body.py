"""What a model builder returns: a network that ends in features, and where it may be mixed."""

from __future__ import annotations

from typing import NamedTuple

from torch import nn

ImageShape = tuple[int, int, int]
"""channels, height, width (pixels)"""


class Body(NamedTuple):
    """A network without its classifier."""

    network: nn.Module
    """(N, channels, height, width) -> (N, D)"""
    mixing_layers: tuple[str, ...]
    """Dotted names of the sub-modules after which Manifold MixUp may blend, besides the input.

    What a builder names here are candidates; `dry_run` keeps those that can be."""
