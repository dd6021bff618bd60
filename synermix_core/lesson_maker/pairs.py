"""Pairs of digits mixed through their pixels: what networks say of the mixtures, and where their features lie."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from synermix_core.lesson_maker.networks import PRESETS, SEED, Trained, flat, probe_images, wide
from synermix_core.lessons.mixing import mixed_loss
from synermix_core.training.filament import ways

Arrays = dict[str, NDArray[Any]]

PAIRS = ((3, 8), (0, 1), (4, 9), (5, 6), (1, 7), (2, 0))
"""Classes of the pairs."""
MIXING_PRESETS = ("baseline", "mixup")
LAMBDAS, FINE_LAMBDAS = np.linspace(0, 1, 21), np.linspace(0, 1, 41)


@torch.no_grad()
def mixing() -> Arrays:
    """Return images of the pairs, and for a network of each kind the logits along λ and the loss over the probe."""
    networks = {preset: wide(preset) for preset in MIXING_PRESETS}
    rows_P2 = _first_right(list(networks.values()))[np.array(PAIRS)]
    stored: Arrays = {"lambdas": LAMBDAS, "labels": np.array(PAIRS), "images": _pixels(networks["baseline"], rows_P2)}
    for preset, network in networks.items():
        images, labels = probe_images(network)
        model, lam_S = network.trainer.model.eval(), torch.tensor(LAMBDAS, dtype=torch.float32)
        stored[f"{preset}/logits"] = np.stack([_logits(network, images[rows], lam_S) for rows in rows_P2])
        partners = _partners(labels)
        answers = (model(torch.lerp(images[partners], images, lam)) for lam in lam_S)
        stored[f"{preset}/mean_loss"] = np.array(
            [_mean_loss(logits, labels, partners, lam) for logits, lam in zip(answers, LAMBDAS, strict=True)]
        )
    return stored


@torch.no_grad()
def plane() -> Arrays:
    """Return, of four networks with two features, the classifier, the probe's features and the ways between pairs.

    Of the one trained by SynerMix-Intra also the training images' features, as they are and augmented.
    """
    networks = {preset: flat(preset, SEED) for preset in PRESETS}
    rows_P2 = _first_right(list(networks.values()))[np.array(PAIRS)]
    stored: Arrays = {
        "lambdas": FINE_LAMBDAS, "pairs": rows_P2, "pair_labels": np.array(PAIRS),
        "labels": probe_images(networks["baseline"])[1].numpy(),
        "images": _pixels(networks["baseline"], rows_P2),
    }  # fmt: skip
    lam_S = torch.tensor(FINE_LAMBDAS, dtype=torch.float32)
    for preset, network in networks.items():
        images, _ = probe_images(network)
        model = network.trainer.model.eval()
        stored[f"{preset}/weight"], stored[f"{preset}/bias"] = network.last.head
        stored[f"{preset}/features"] = model.features(images).numpy()
        stored[f"{preset}/ways"] = np.stack([ways(model, images[rows], lam_S)[0].features.numpy() for rows in rows_P2])
    return {**stored, **_training_features(networks["synermix-intra"])}


AUGMENTED = 4
"""Augmented versions of each training image."""


def _training_features(network: Trained) -> Arrays:
    trainer = network.trainer
    model, everything = trainer.model.eval(), torch.arange(len(trainer.data.train_labels))
    batches = trainer.data.training_batches([everything] * AUGMENTED, 0, trainer.device)
    clean, augmented = [], []
    for batch in batches:
        assert batch.clean is not None
        assert batch.augmented is not None
        clean.append(model.features(batch.clean).numpy())
        augmented.append(model.features(batch.augmented).numpy())
    labels = trainer.data.train_labels.numpy()
    return {"train_labels": labels, "train_features": clean[0], "augmented_features": np.stack(augmented)}


def _first_right(networks: list[Trained]) -> NDArray[np.int64]:
    """Return for each class the row of the first probe image that all networks get right."""
    labels = probe_images(networks[0])[1].numpy()
    right = np.all([network.last.predictions == labels for network in networks], axis=0)
    return np.array([np.flatnonzero(right & (labels == label))[0] for label in np.unique(labels)])


def _pixels(network: Trained, rows_P2: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Return the images of probe rows as they are seen, (P, 2, height, width)."""
    trainer = network.trainer
    numbers = trainer.probe_index[torch.from_numpy(rows_P2).flatten()]
    return trainer.data.thumbnails(numbers)[..., 0].numpy().reshape(*rows_P2.shape, *trainer.data.image_shape[1:])


def _logits(network: Trained, images: Tensor, lam_S: Tensor) -> NDArray[np.float32]:
    model = network.trainer.model
    return model.head(ways(model, images, lam_S)[0].features).numpy()


def _partners(labels: Tensor) -> Tensor:
    """Pair every image with one of another class: half the probe, sorted by class, further on."""
    order = labels.argsort(stable=True)
    partners = torch.empty_like(order)
    partners[order] = order.roll(len(order) // 2)
    return partners


def _mean_loss(logits_NC: Tensor, labels: Tensor, partners: Tensor, lam: float) -> float:
    losses = [
        mixed_loss(logits[None].numpy(), int(first), int(second), [lam])[0]
        for logits, first, second in zip(logits_NC, labels, labels[partners], strict=True)
    ]
    return float(np.mean(losses))
