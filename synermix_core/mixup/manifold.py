"""Manifold MixUp: MixUp at a depth of the network that is drawn anew for each batch.

Source: Verma et al. 2019, "Manifold Mixup: Better Representations by Interpolating Hidden States", arXiv 1806.05236,
section 2: a layer k of an eligible set that has the input in it, λ ~ Beta(α, α), and the blend of MixUp at k.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from torch import Tensor, nn

from synermix_core.errors import ModelError
from synermix_core.mixup.batch import MixableModel, MixedBatch
from synermix_core.mixup.draw import MixupDraw
from synermix_core.mixup.pixels import blend, mixup, shares_on


def manifold_mixup(model: MixableModel, images: Tensor, labels: Tensor, drawn: MixupDraw) -> MixedBatch:
    """Blend at the input or after one of the model's `mixing_layers`, all equally likely.

    The layers are reached through forward hooks, so any network will do whose layers return one tensor (N, …).

    Raises:
        ModelError: a mixing layer returns something else, or does not run exactly once.
    """
    layer = place_of(drawn, model.mixing_layers)
    targets_b = labels[drawn.permutation]
    if layer is None:
        mixed = mixup(images, drawn)
        return MixedBatch(model(mixed.images), labels, targets_b, mixed.lam)
    lam = shares_on(images.device, drawn.lam)
    with blending_after(model, layer, drawn.permutation, lam):
        logits = model(images)
    return MixedBatch(logits, labels, targets_b, lam)


def place_of(drawn: MixupDraw, layers: Sequence[str]) -> str | None:
    """Return the layer after which a draw blends, None for the input; all are equally likely."""
    choice = int(drawn.layer_draw * (len(layers) + 1))
    return layers[choice - 1] if choice else None


@contextmanager
def blending_after(model: MixableModel, layer: str, permutation: Tensor, lam: Tensor) -> Iterator[None]:
    """Blend whatever the named sub-module returns in the one forward pass that the context is for.

    Raises:
        ModelError: it returns something else than one tensor (N, …), or did not run exactly once: the labels would be
            mixed in other shares than the features.
    """
    runs = [0]

    def hook(_module: nn.Module, _inputs: object, output: object) -> Tensor:
        runs[0] += 1
        if not isinstance(output, Tensor) or output.shape[:1] != permutation.shape:
            raise ModelError(_explain(layer, output, len(permutation)))
        return blend(output, permutation, lam)

    handle = model.get_submodule(layer).register_forward_hook(hook)
    try:
        yield
    finally:
        handle.remove()
    if runs != [1]:
        raise ModelError(
            f"mixing_layers: must name sub-modules that run once in a forward pass, but '{layer}' ran {runs[0]} times. "
            "Name another sub-module there, or choose inter = mixup."
        )


def _explain(layer: str, output: object, count: int) -> str:
    found = f"a tensor of shape {tuple(output.shape)}" if isinstance(output, Tensor) else type(output).__name__
    return (
        f"mixing_layers: must name sub-modules that return one tensor with a row for each of the {count} images, but "
        f"'{layer}' returns {found}. Name another sub-module there, or choose inter = mixup."
    )
