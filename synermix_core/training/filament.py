"""The λ-filament: the way from one image to another, mixed through their pixels and through their features.

MixUp (Zhang et al., arXiv 1710.09412) trains on λ·x_a + (1 − λ)·x_b and asks for an answer mixed alike. How far the
network goes along with that is seen by comparing f(λ·x_a + (1 − λ)·x_b), a curve, with λ·f(x_a) + (1 − λ)·f(x_b), its
chord. Both are drawn in a plane through class means, an affine map: there the chord is straight, and a bend is a bend.

Shape suffixes: S steps, D features, C classes.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from synermix_core.config import ProjectionConfig
from synermix_core.data.images import ImageData
from synermix_core.errors import AskError
from synermix_core.models.backbone import Backbone
from synermix_core.projection import ProbeEpoch
from synermix_core.projection.plane import plane_view
from synermix_core.questions import Filament
from synermix_core.runs import Run
from synermix_core.training.checkpoint import check_data, model_of, read_checkpoint

FEWEST_STEPS, MOST_STEPS = 2, 101


class Way(NamedTuple):
    """What the network makes of the mixtures of two images."""

    features: Tensor
    """(S, D)"""
    probabilities: Tensor
    """(S, C) of the classes"""


@torch.no_grad()
def ways(model: Backbone, images: Tensor, lam_S: Tensor) -> tuple[Way, Way]:
    """Go from one image to another: through the pixels, which is the curve, and through the features, its chord.

    Args:
        model: The network, in eval mode.
        images: (2, channels, height, width) the two images, normalised.
        lam_S: Shares of the first.
    """
    shares_S2 = torch.stack([lam_S, 1 - lam_S], dim=1)
    mixed = (shares_S2 @ images.flatten(1)).view(-1, *images.shape[1:])
    curve_SD, chord_SD = model.features(mixed), shares_S2 @ model.features(images)
    curve, chord = (Way(features, model.head(features).softmax(dim=1)) for features in (curve_SD, chord_SD))
    return curve, chord


def filament(run: Run, data: ImageData, first: int, second: int, steps: int) -> Filament:
    """Sweep λ from one image of the run's probe to another, with the network of its last checkpoint.

    Args:
        run: The run.
        data: Its data set.
        first: Number of the image at λ = 1.
        second: Number of the image at λ = 0.
        steps: Values of λ, evenly spaced.

    Raises:
        AskError: an image is not of the probe, they are one and the same, or steps are out of range.
        RunError: the run has no checkpoint yet, or its record can't be read.
        ProjectionError: its features are not fit to be drawn.
    """
    _check(run, first, second, steps)
    checkpoint = run.layout.last_checkpoint
    content = read_checkpoint(checkpoint, run.config)
    check_data(content, data, checkpoint)
    numbers, lam_S = torch.tensor([first, second]), torch.linspace(1, 0, steps)
    images = torch.cat([batch for batch, _ in data.evaluation_batches("evaluation", numbers, torch.device("cpu"))])
    curve, chord = ways(model_of(content, run.config), images, lam_S)

    labels = data.evaluation_labels[numbers].tolist()
    epoch = int(content["epoch"])
    probe = ProbeEpoch(run.features(epoch), run.probe.labels)
    plane_classes = _plane_classes(labels, curve.probabilities + chord.probabilities, probe.labels)
    view = plane_view(probe, ProjectionConfig(plane_classes=plane_classes))
    return Filament(
        epoch=epoch,
        lam=lam_S.numpy(),
        plane_classes=plane_classes,
        probe=view(probe.points),
        through_pixels=view(curve.features.numpy()),
        through_features=view(chord.features.numpy()),
        probabilities_pixels=curve.probabilities.numpy(),
        probabilities_features=chord.probabilities.numpy(),
        bend=_bend(curve.features, chord.features).numpy(),
        thumbnails=_blend(data.thumbnails(numbers), lam_S),
    )


def _check(run: Run, first: int, second: int, steps: int) -> None:
    known = set(run.probe.ids.tolist())
    for name, number in (("first", first), ("second", second)):
        if number not in known:
            raise AskError(f"{name}: must be the number of one of the run's probe images, but is {number}. Choose one.")
    if first == second:
        raise AskError(f"second: must be another image than the first, but both are {first}. Choose another one.")
    if not FEWEST_STEPS <= steps <= MOST_STEPS:
        raise AskError(f"steps: must be {FEWEST_STEPS} to {MOST_STEPS}, but is {steps}. Choose a number in between.")


def _plane_classes(labels: list[int], likely_SC: Tensor, probe_labels: NDArray[np.integer]) -> tuple[int, ...]:
    """Return the classes of the two images and, of the others in the probe, those the mixtures are most taken for."""
    order = likely_SC.sum(dim=0).argsort(descending=True).tolist()
    present = set(np.unique(probe_labels).tolist())
    return tuple(dict.fromkeys([*labels, *(label for label in order if label in present)]))[:3]


def _bend(curve_SD: Tensor, chord_SD: Tensor) -> Tensor:
    length, away_S = (chord_SD[0] - chord_SD[-1]).norm(), (curve_SD - chord_SD).norm(dim=1)
    # Between two images that the network takes for one, there is no way that could bend.
    return away_S / length if length > 0 else torch.zeros_like(away_S)


def _blend(thumbnails: Tensor, lam_S: Tensor) -> NDArray[np.uint8]:
    """Mix two pictures (2, height, width, channels) uint8 as their images are."""
    shares_S2 = torch.stack([lam_S, 1 - lam_S], dim=1)
    mixed = shares_S2 @ thumbnails.flatten(1).float()
    return mixed.round().to(torch.uint8).view(-1, *thumbnails.shape[1:]).numpy()
