"""Ghosts: made-up points that are followed through the epochs, drawn among the real ones.

Five a class (fewer where that would be more than a hundred: one from 51 classes on, and none of some past a hundred)
are synthesized as SynerMix-Intra does it (Xu et al., arXiv 2403.14137): a random convex combination of
features of the class, of as many as a training batch has of it, so that they shrink towards the class mean as much as
those trained on. Others lie on the way from one image to another of a different class: mixed through the pixels, as
MixUp does it, and through the features.

Shape suffixes: N probe images, G ghosts, I of them intra, P of each kind of pairs, R images that pairs are made of,
D features.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from synermix_core.mixup.intra import INTRA_WEIGHTS
from synermix_core.models.backbone import Backbone
from synermix_core.runs.records import GHOST_FEATURES, GHOST_INTRA, GHOST_PIXELS, Ghosts
from synermix_core.training.seeding import ghost_stream

PER_CLASS, MOST_INTRA = 5, 100
PAIRS = 6
LAMBDAS = np.linspace(0, 1, 11, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class GhostRecipe:
    """What the ghosts are mixed of, as shares of the probe's images and features."""

    ghosts: Ghosts
    """the record of it"""
    of_features: Tensor
    """(I + P, N) float32 shares of the probe's features: intra ghosts, then pairs"""
    of_pixels: Tensor
    """(P, R) float32 shares of the images `pair_rows`"""
    pair_rows: Tensor
    """(R,) int64 rows of the probe that pairs are made of"""

    @torch.no_grad()
    def features(self, model: Backbone, probe_features: Tensor, pair_images: Tensor) -> Tensor:
        """Return the features (G, D) of all ghosts, in float32.

        Args:
            model: The network; it is put in eval mode.
            probe_features: (N, D) float32 features of the probe.
            pair_images: (R, channels, height, width) normalised images of the rows `pair_rows`.
        """
        device = probe_features.device
        # Mixed in full precision whatever the network computes in: λ = 1 is the first image itself.
        with torch.autocast(device.type, enabled=False):
            through_features = self.of_features.to(device) @ probe_features
            if not len(self.of_pixels):
                return through_features
            blends = (self.of_pixels.to(device) @ pair_images.flatten(1)).view(-1, *pair_images.shape[1:])
        through_pixels = model.eval().features(blends).float()
        intra = len(self.of_features) - len(self.of_pixels)
        return torch.cat([through_features[:intra], through_pixels, through_features[intra:]])


def ghost_recipe(labels: Tensor, seed: int, weights: str, class_size: int) -> GhostRecipe:
    """Choose the ghosts of a run: a pure function of its arguments.

    Args:
        labels: (N,) classes of the probe images, on the CPU.
        seed: The run's seed.
        weights: Distribution of the convex weights, a key of `INTRA_WEIGHTS`.
        class_size: Images of a class in a typical batch. A class that has fewer in the probe is mixed of all it has.
    """
    generator = ghost_stream(seed)
    members = {int(label): (labels == label).nonzero().squeeze(1) for label in labels.unique()}
    intra_classes, intra_IN = _intra_ghosts(members, weights, class_size, generator, len(labels))
    pairs = _pairs(members, generator)
    first_P, second_P = (torch.tensor(rows, dtype=torch.int64).repeat_interleave(len(LAMBDAS)) for rows in pairs)
    lam_P = torch.from_numpy(LAMBDAS).repeat(len(pairs[0]))
    pairs_PN = torch.zeros(len(lam_P), len(labels))
    pairs_PN.scatter_(1, first_P[:, None], lam_P[:, None]).scatter_(1, second_P[:, None], 1 - lam_P[:, None])
    pair_rows = torch.cat([first_P, second_P]).unique()
    return GhostRecipe(
        ghosts=_record(labels, intra_classes, first_P, second_P, lam_P),
        of_features=torch.cat([intra_IN, pairs_PN]),
        of_pixels=pairs_PN[:, pair_rows],
        pair_rows=pair_rows,
    )


def _intra_ghosts(
    members: dict[int, Tensor], weights: str, class_size: int, generator: torch.Generator, num_points: int
) -> tuple[list[int], Tensor]:
    """Return the classes of the intra ghosts, and their shares of the probe's features, (I, N)."""
    chosen = torch.randperm(len(members), generator=generator)[:MOST_INTRA].sort().values.tolist()
    each = max(1, min(PER_CLASS, MOST_INTRA // len(members)))
    classes = [list(members)[position] for position in chosen for _ in range(each)]
    shares_IN = torch.zeros(len(classes), num_points)
    for row, label in enumerate(classes):
        subset = members[label][torch.randperm(len(members[label]), generator=generator)[:class_size]]
        drawn = INTRA_WEIGHTS[weights](len(subset), torch.device("cpu"), generator)
        shares_IN[row, subset] = drawn / drawn.sum()
    return classes, shares_IN


def _pairs(members: dict[int, Tensor], generator: torch.Generator) -> tuple[list[int], list[int]]:
    """Choose `PAIRS` pairs of probe rows of different classes, and as many classes as that allows."""
    order = torch.randperm(len(members), generator=generator).tolist()
    classes = [list(members)[position] for position in order[: 2 * PAIRS]]
    shuffled = {c: members[c][torch.randperm(len(members[c]), generator=generator)].tolist() for c in classes}
    possible = list(itertools.combinations(classes, 2))
    pair_used: Counter[tuple[int, int]] = Counter()
    used: Counter[int] = Counter()
    rows: tuple[list[int], list[int]] = ([], [])
    for _ in range(PAIRS if possible else 0):
        pair = min(possible, key=lambda pair: (pair_used[pair], used[pair[0]] + used[pair[1]]))
        pair_used[pair] += 1
        for side, label in zip(rows, pair, strict=True):
            # Another image each time, as long as the class has some.
            side.append(shuffled[label][used[label] % len(shuffled[label])])
            used[label] += 1
    return rows


def _record(labels: Tensor, intra_classes: Sequence[int], first_P: Tensor, second_P: Tensor, lam_P: Tensor) -> Ghosts:
    intra, pairs = len(intra_classes), len(lam_P)
    of_class = np.asarray(intra_classes, dtype=np.int64)
    nowhere, first, second = np.full(intra, -1, dtype=np.int64), first_P.numpy(), second_P.numpy()
    class_a, class_b = labels[first_P].numpy(), labels[second_P].numpy()
    return Ghosts(
        kind=np.repeat(np.array([GHOST_INTRA, GHOST_PIXELS, GHOST_FEATURES], dtype=np.uint8), [intra, pairs, pairs]),
        class_a=np.concatenate([of_class, class_a, class_a]),
        class_b=np.concatenate([of_class, class_b, class_b]),
        first=np.concatenate([nowhere, first, first]),
        second=np.concatenate([nowhere, second, second]),
        lam=np.concatenate([np.ones(intra, dtype=np.float32), lam_P.numpy(), lam_P.numpy()]),
    )
