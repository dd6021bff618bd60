"""What there is to choose from: names, titles and static facts of data sets, models, mixups, presets and projections.

This module loads nothing heavy, so that a form or `--help` can be drawn without torch. The builders live in the
packages of the same name and carry the same keys; a test compares the two.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection
from dataclasses import dataclass

from synermix_core.catalog_data import DATASETS, DatasetEntry

__all__ = [
    "AUGMENTATIONS", "DATASETS", "INTER_MIXUPS", "INTRA_WEIGHTS", "LR_SCHEDULES", "METRICS", "METRIC_COLUMNS",
    "MODELS", "PRESETS", "PROJECTIONS", "SAMPLERS", "TOYS", "DatasetEntry", "Entry", "MetricEntry", "Preset",
    "fisher_floor", "match_preset", "unknown_name",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A choice with its title and a one-sentence description."""

    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Preset:
    """A method of the paper as a point in (inter, β), with the α of its authors' script."""

    title: str
    inter: str
    beta: float
    alpha: float
    description: str


@dataclass(frozen=True, slots=True)
class MetricEntry:
    """A column of `metrics.csv`."""

    title: str
    description: str
    higher_is_better: bool | None = None
    """None: the value ranks nothing."""


TOYS: dict[str, Entry] = {
    "moons": Entry("Moons", "Two half circles that reach into each other."),
    "rings": Entry("Rings", "Two circles, one inside the other."),
    "spirals": Entry("Spirals", "Three arms that wind around each other."),
    "blobs": Entry("Blobs", "Four round clouds."),
}

AUGMENTATIONS: dict[str, Entry] = {
    "auto": Entry("The data set's own", "What is usual for the data set; the paper's where the paper uses it."),
    "no_cutout": Entry("Without cutout", "The data set's own, but nothing is blacked out."),
    "crop": Entry("Crops only", "Shifted or cut to a part, but never mirrored and nothing blacked out."),
    "none": Entry("None", "The images as they are."),
}

SAMPLERS: dict[str, Entry] = {
    "shuffle": Entry("Shuffled", "Every image once an epoch, in random order."),
    "at_least_two": Entry(
        "At least two a class",
        "Shuffled, and a class with a single image in a batch gets a second one, as in the paper's code.",
    ),
    "class_balanced": Entry("Class-balanced", "Every batch holds as many images of each of a few random classes."),
}

MODELS: dict[str, Entry] = {
    "small_cnn": Entry(
        "Small CNN", "Three convolutional stages with batch norm and 128 features; seconds per epoch on a CPU."
    ),
}

INTER_MIXUPS: dict[str, Entry] = {
    "none": Entry("None", "Plain cross-entropy on the augmented images."),
    "mixup": Entry("MixUp", "Blends pairs of augmented images and their labels (Zhang et al. 2018)."),
    "manifold": Entry(
        "Manifold MixUp",
        "Blends pairs at the input or after stage 1 or 2, drawn anew for each batch (Verma et al. 2019).",
    ),
}

INTRA_WEIGHTS: dict[str, Entry] = {
    "uniform": Entry("Normalised uniforms", "U(0, 1) draws divided by their sum, as in the paper's code."),
    "dirichlet": Entry("Dirichlet(1)", "Uniform on the simplex: spreads wider than normalised uniforms."),
}

LR_SCHEDULES: dict[str, Entry] = {
    "cosine": Entry("Cosine", "Linear warm-up over the first 5 % of the steps, then cosine decay to zero."),
    "step": Entry("Step", "Halved every 10 epochs, as in the paper."),
}

PROJECTIONS: dict[str, Entry] = {
    "umap": Entry("UMAP", "Neighbourhoods kept, distances not to scale; each epoch starts from the one before."),
    "pca": Entry("PCA", "Linear: the two directions of largest variance, turned to match the epoch before."),
}

PRESETS: dict[str, Preset] = {
    "baseline": Preset(
        "Baseline", "none", 0.0, 1.0, "Plain cross-entropy on the augmented images; no mixing of any kind."
    ),
    "synermix-intra": Preset(
        "SynerMix-Intra", "none", 0.5, 1.0,
        "Half the loss pulls each class together: it comes from one random blend of the class's clean features.",
    ),
    "mixup": Preset(
        "MixUp", "mixup", 0.0, 1.0, "Every image is blended with another one, and so are their labels."
    ),
    "manifold-mixup": Preset(
        "Manifold MixUp", "manifold", 0.0, 1.0,
        "Like MixUp, but the blend happens at a depth of the network drawn at random for each batch.",
    ),
    "synermix-mixup": Preset(
        "SynerMix + MixUp", "mixup", 0.1, 1.0,
        "MixUp pushes the classes apart while a tenth of the loss pulls each class together.",
    ),
    "synermix-manifold": Preset(
        "SynerMix + Manifold MixUp", "manifold", 0.1, 1.0,
        "Manifold MixUp pushes the classes apart while a tenth of the loss pulls each class together.",
    ),
}  # fmt: skip

METRICS: dict[str, MetricEntry] = {
    "train_loss": MetricEntry(
        "Total loss", "What was optimised: β·L_intra + (1−β)·L_inter, mean over the steps.", False
    ),
    "intra_loss": MetricEntry(
        "Intra loss", "Cross-entropy of the synthesized class features; empty when β = 0.", False
    ),
    "inter_loss": MetricEntry("Inter loss", "Cross-entropy of the (mixed) augmented images; empty when β = 1.", False),
    "train_accuracy": MetricEntry(
        "Train accuracy, mixed",
        "Share of the label mass predicted during training, λ-weighted; empty when β = 1.",
        True,
    ),
    "train_accuracy_clean": MetricEntry(
        "Train accuracy", "Share of unaugmented training images predicted correctly after the epoch.", True
    ),
    "val_loss": MetricEntry("Validation loss", "Cross-entropy of the held-out images.", False),
    "val_accuracy": MetricEntry("Validation accuracy", "Share of held-out images predicted correctly.", True),
    "ece": MetricEntry("ECE", "Expected calibration error of the held-out images, 15 equal-width bins.", False),
    "knn_accuracy": MetricEntry(
        "kNN accuracy", "Share of probe images whose 20 nearest neighbours (cosine) vote for their class.", True
    ),
    "intra_class_variance": MetricEntry(
        "Intra-class variance", "tr S_W of the probe features; not scale-free, so it ranks no runs."
    ),
    "cohesion": MetricEntry(
        "Cohesion", "Spread inside the classes, tr S_W of centred unit features, 0 to 1: lower is tighter.", False
    ),
    "fisher_ratio": MetricEntry(
        "Fisher ratio", "Separability: spread between the classes over spread inside them, tr S_B / tr S_W.", True
    ),
    "lr": MetricEntry("Learning rate", "Learning rate of the last step of the epoch."),
    "images_per_second": MetricEntry("Images per second", "Training images per second, evaluation left out."),
    "seconds": MetricEntry("Seconds", "Wall time of the epoch, evaluation included."),
}

METRIC_COLUMNS = ("epoch", "step", *METRICS)
"""Header of `metrics.csv`. Epoch 0 is the untrained network; an empty field was not computed."""


def match_preset(inter: str, beta: float) -> str | None:
    """Return the name of the preset at the point (`inter`, `beta`), or None when the point is none of the six."""
    return next((name for name, p in PRESETS.items() if (p.inter, p.beta) == (inter, beta)), None)


def fisher_floor(num_points: int, num_classes: int) -> float:
    """Return the Fisher ratio that random labels reach on average: (C−1)/(N−C), about one over the class size.

    Raises:
        ValueError: there are not more points than classes.
    """
    if num_points <= num_classes:
        raise ValueError(
            f"num_points: must exceed num_classes = {num_classes}, but is {num_points}. Use a larger probe."
        )
    return (num_classes - 1) / (num_points - num_classes)


def unknown_name(value: object, known: Collection[str]) -> str:
    """Say that `value` is none of `known`, naming the nearest one if there is one."""
    close = difflib.get_close_matches(str(value), known, n=1)
    hint = f" Did you mean '{close[0]}'?" if close else ""
    return f"'{value}' is not known: choose one of {', '.join(sorted(known))}.{hint}"
