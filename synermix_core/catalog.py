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
    "MODELS", "OFFLINE_PROJECTIONS", "PRESETS", "PROJECTIONS", "SAMPLERS", "TOYS", "DatasetEntry", "Entry",
    "MetricEntry", "Preset", "ProjectionEntry", "fisher_floor", "match_preset", "unknown_name",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A choice with its title and a one-sentence description."""

    title: str
    description: str


@dataclass(frozen=True, slots=True)
class InterEntry(Entry):
    """An inter mixup."""

    uses_alpha: bool
    """α of λ ~ Beta(α, α) has a part in it"""
    needs_pictures: bool = False
    """it cuts or pastes, so that points won't do"""


@dataclass(frozen=True, slots=True)
class ModelEntry(Entry):
    """A network."""

    has_pretrained: bool = False
    """weights learned on ImageNet are to be had"""


@dataclass(frozen=True, slots=True)
class ProjectionEntry(Entry):
    """A way to lay out the probe in the plane."""

    parameters: tuple[str, ...] = ()
    """the fields of `ProjectionConfig` it looks at"""
    is_linear: bool = False
    """one affine map draws everything, so that ghosts are exact; elsewhere they are approximate"""
    two_features_only: bool = False
    """it draws features of two components and no others"""


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

MODELS: dict[str, ModelEntry] = {
    "small_cnn": ModelEntry(
        "Small CNN", "Three convolutional stages with batch norm and 128 features; seconds per epoch on a CPU."
    ),
    "mlp": ModelEntry("Perceptron", "Three hidden layers of 64 units, for points and tiny images."),
    "resnet18": ModelEntry(
        "ResNet-18", "The paper's main network, 11 million weights; wants a GPU (He et al. 2016).", has_pretrained=True
    ),
    "resnet34": ModelEntry("ResNet-34", "21 million weights; needs a GPU (He et al. 2016).", has_pretrained=True),
    "resnet50": ModelEntry("ResNet-50", "24 million weights; needs a GPU (He et al. 2016).", has_pretrained=True),
    "resnet101": ModelEntry("ResNet-101", "43 million weights; needs a GPU (He et al. 2016).", has_pretrained=True),
    "mobilenet_v3_large": ModelEntry(
        "MobileNetV3-Large", "4 million weights, made for phones (Howard et al. 2019).", has_pretrained=True
    ),
    "swin_t": ModelEntry(
        "Swin-T", "A transformer of shifted windows, 28 million weights; needs a GPU (Liu et al. 2021).",
        has_pretrained=True,
    ),
}  # fmt: skip

TIMM_PREFIX = "timm:"
"""A model named `timm:<name>` is any of timm's, where that is installed."""

INTER_MIXUPS: dict[str, InterEntry] = {
    "none": InterEntry("None", "Plain cross-entropy on the augmented images.", uses_alpha=False),
    "mixup": InterEntry(
        "MixUp", "Blends pairs of augmented images and their labels (Zhang et al. 2018).", uses_alpha=True
    ),
    "manifold": InterEntry(
        "Manifold MixUp",
        "Blends pairs at the input or after an inner layer, drawn anew for each batch (Verma et al. 2019).",
        uses_alpha=True,
    ),
    "cutmix": InterEntry(
        "CutMix",
        "Pastes a rectangle of one image into another; the labels follow the areas (Yun et al. 2019).",
        uses_alpha=True,
        needs_pictures=True,
    ),
    "resizemix": InterEntry(
        "ResizeMix",
        "Pastes a whole image, shrunk to 10 to 80 % a side, into another; the labels follow the areas, and α plays no "
        "part (Qin et al. 2020).",
        uses_alpha=False,
        needs_pictures=True,
    ),
    "fmix": InterEntry(
        "FMix",
        "Joins two images along a random blob-like mask; the labels follow the areas (Harris et al. 2020).",
        uses_alpha=True,
        needs_pictures=True,
    ),
    "smoothmix": InterEntry(
        "SmoothMix",
        "Fades one image into another around a soft round spot; the labels follow the mask's mean, and α plays no part "
        "(Lee et al. 2020).",
        uses_alpha=False,
        needs_pictures=True,
    ),
}

INTRA_WEIGHTS: dict[str, Entry] = {
    "uniform": Entry("Normalised uniforms", "U(0, 1) draws divided by their sum, as in the paper's code."),
    "dirichlet": Entry("Dirichlet(1)", "Uniform on the simplex: spreads wider than normalised uniforms."),
}

OPTIMIZERS: dict[str, Entry] = {
    "sgd": Entry("SGD", "Stochastic gradient descent with momentum, the paper's."),
    "adamw": Entry("AdamW", "Adam with decoupled weight decay (Loshchilov & Hutter 2019)."),
}

LR_SCHEDULES: dict[str, Entry] = {
    "cosine": Entry("Cosine", "Linear warm-up, then cosine decay to zero (Loshchilov & Hutter 2017)."),
    "step": Entry("Step", "Halved every 10 epochs, as in the paper."),
    "one-cycle": Entry("One-cycle", "Up from a 25th of the peak over 30 % of the steps, then down to almost zero."),
}

PROJECTIONS: dict[str, ProjectionEntry] = {
    "umap": ProjectionEntry(
        "UMAP",
        "Neighbourhoods kept, distances not to scale; each epoch starts from the one before.",
        parameters=("n_neighbors", "min_dist", "metric"),
    ),
    "tsne": ProjectionEntry(
        "t-SNE",
        "Neighbourhoods kept, distances not to scale, and steadier than UMAP; each epoch starts from the one before.",
        parameters=("perplexity", "metric"),
    ),
    "pca": ProjectionEntry(
        "PCA",
        "Linear: the two directions of largest variance, turned to match the epoch before.",
        is_linear=True,
    ),
    "plane": ProjectionEntry(
        "Class plane",
        "Linear: the plane through three classes, turned so that they form a standing triangle.",
        parameters=("plane_through", "plane_classes"),
        is_linear=True,
    ),
    "identity": ProjectionEntry(
        "Features",
        "The features themselves, where there are only two.",
        is_linear=True,
        two_features_only=True,
    ),
}

OFFLINE_PROJECTIONS: dict[str, ProjectionEntry] = {
    "aligned": ProjectionEntry(
        "Aligned UMAP",
        "All epochs laid out together, so that they match as well as they can: for replays, once a run has ended.",
        parameters=("n_neighbors", "min_dist", "metric"),
    ),
    "umap-cuda": ProjectionEntry(
        "UMAP (cuML)",
        "UMAP on an NVIDIA GPU, with RAPIDS cuML installed; each epoch starts from the one before.",
        parameters=("n_neighbors", "min_dist", "metric"),
    ),
    "tsne-cuda": ProjectionEntry(
        "t-SNE (cuML)",
        "t-SNE on an NVIDIA GPU, with RAPIDS cuML installed; each epoch is laid out anew and turned to match.",
        parameters=("perplexity", "metric"),
    ),
}
"""What a run that is there already can be laid out by as well (`python -m synermix_core project`)."""

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

_PAPER: dict[str, object] = {
    "folder": None, "image_size": None, "limit": None, "augmentation": "auto", "sampler": "at_least_two",
    "batch_size": 128, "model": "resnet18", "pretrained": False, "bottleneck": False, "alpha": 1.0,
    "lam_per_sample": False, "weights": "uniform", "optimizer": "sgd", "lr": 0.1, "momentum": 0.9, "nesterov": False,
    "weight_decay": 5e-4, "schedule": "step", "label_smoothing": 0.0, "grad_clip": 0.0, "ema_decay": 0.0, "epochs": 120,
}  # fmt: skip
"""All that the authors' script fixes, values included that are defaults here: whatever a recipe is laid over, what runs
is the published protocol."""

RECIPES: dict[str, dict[str, object]] = {
    f"paper-{name}": {"dataset": dataset, **_PAPER}
    for name, dataset in {
        "cifar100": "cifar100",
        "food101": "food101",
        "mini-imagenet": "mini_imagenet",
        "oxford-pet": "oxford_pet",
        "caltech256": "caltech256",
    }.items()
}
"""The paper's settings by data set, as values of configuration fields; augmentation is the data set's own, which is the
paper's. Left to the user are the method (inter, beta), the seed, what is measured on, and how and where it is computed:
the published figures are of evaluate_on = test after training on train_on = train+val."""

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
        "Train accuracy",
        "Share of about probe_size unaugmented training images, equally many a class, predicted correctly after the "
        "epoch.",
        True,
    ),
    "val_loss": MetricEntry("Validation loss", "Cross-entropy of the held-out images.", False),
    "val_accuracy": MetricEntry("Validation accuracy", "Share of held-out images predicted correctly.", True),
    "ece": MetricEntry("ECE", "Expected calibration error of the held-out images, 15 equal-width bins.", False),
    "knn_accuracy": MetricEntry(
        "kNN accuracy",
        "Share of probe images whose nearest neighbours (cosine; 20, or mean class size − 1) vote for their class.",
        True,
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
    # From here on for those who look closer. Appended, so that older tables are the front part of this one.
    "fisher_floor": MetricEntry(
        "Fisher ratio, random labels",
        "What the Fisher ratio of the same probe features falls to when their labels are permuted: its floor.",
    ),
    "train_knn_accuracy": MetricEntry(
        "kNN accuracy, training", "kNN accuracy of as many unaugmented training images as the probe has.", True
    ),
    "train_cohesion": MetricEntry("Cohesion, training", "Cohesion of those training images; lower is tighter.", False),
    "train_fisher_ratio": MetricEntry("Fisher ratio, training", "Fisher ratio of those training images.", True),
    "nc1": MetricEntry(
        "NC1: variability collapse",
        "Spread inside the classes measured by that between them, tr(S_W S_B⁺)/C; falls to 0 as classes collapse.",
        False,
    ),
    "nc2": MetricEntry(
        "NC2: simplex",
        "How far the class means are from equal lengths and equal, largest angles; 0 (they are) to √2.",
        False,
    ),
    "nc3": MetricEntry(
        "NC3: self-duality",
        "How far the classifier's rows are from the class means, both at unit size; 0 (they agree) to 4.",
        False,
    ),
    "nc4": MetricEntry(
        "NC4: nearest class mean",
        "Share of probe images whose nearest class mean is not the class that the classifier chooses.",
        False,
    ),
    "silhouette": MetricEntry(
        "Silhouette", "Mean of (b − a)/max(a, b): a to the own class, b to the nearest other; −1 to 1.", True
    ),
    "davies_bouldin": MetricEntry(
        "Davies-Bouldin", "Spread of two classes over their distance, the worst neighbour of each class; from 0.", False
    ),
    "calinski_harabasz": MetricEntry(
        "Calinski-Harabasz", "Fisher ratio times (N−C)/(C−1): about 1 under random labels.", True
    ),
    "alignment": MetricEntry(
        "Alignment", "Mean squared distance of two unit-length features of one class, 0 to 4: lower is tighter.", False
    ),
    "uniformity": MetricEntry(
        "Uniformity",
        "log of the mean exp(−2d²) over all pairs of unit-length features, −8 to 0: lower is spread more evenly.",
        False,
    ),
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


def unknown_name(value: object, known: Collection[str], *, listed: bool = True) -> str:
    """Say that `value` is none of `known`, naming the nearest one if there is one, and all of them if `listed`."""
    close = difflib.get_close_matches(str(value), known, n=1)
    hint = f" Did you mean '{close[0]}'?" if close else ""
    choice = f"choose one of {', '.join(sorted(known))}" if listed else f"choose one of {len(known):,} names"
    return f"'{value}' is not known: {choice}.{hint}"
