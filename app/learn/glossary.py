"""The words of the app, a sentence or two each; those of the catalog in the catalog's own words."""

from __future__ import annotations

from dataclasses import dataclass

from synermix_core import catalog
from synermix_core.sweeps.statistics import LEAST_SEEDS, SIGNIFICANCE


@dataclass(frozen=True, slots=True)
class Word:
    """An entry."""

    name: str
    meaning: str
    """(Markdown)"""
    lesson: str | None = None
    """name of the lesson about it"""


def _metric(name: str, lesson: str | None = None) -> Word:
    entry = catalog.METRICS[name]
    return Word(entry.title, entry.description, lesson)


def _mixup(name: str, lesson: str | None = None) -> Word:
    entry = catalog.INTER_MIXUPS[name]
    return Word(entry.title, entry.description, lesson)


GLOSSARY: dict[str, tuple[Word, ...]] = {
    "Mixing": (
        Word("λ", "The share of the first image in a blend; the second has 1−λ. Drawn from Beta(α, α).", "mixup"),
        Word("α", "How strongly MixUp blends: 1 makes every λ equally likely, a small α mostly leaves one image."),
        Word("Mixed label", "λ on the class of the first image, 1−λ on that of the second.", "mixup"),
        _mixup("mixup", "mixup"),
        _mixup("manifold", "mixed_points"),
        *map(_mixup, ("cutmix", "resizemix", "fmix", "smoothmix")),
        Word("Inter-class mixup", "Mixes images of any classes, as all of the above do. Vermilion here."),
        Word(
            "Intra-class mixup, SynerMix-Intra",
            "Mixes the features of a batch's images of one class, by random convex weights. Blue here.",
            "synthesis",
        ),
        Word("Synthesized point, star", "What SynerMix-Intra makes of a class in a batch: ★.", "synthesis"),
        Word("Convex weights", "Weights that are not negative and add up to 1.", "synthesis"),
        Word(
            "Shrink, Σw²",
            "The share of a class's variance that its stars keep: about 4/(3n) with n images in the batch, 1 with one.",
            "synthesis",
        ),
        Word("β", "The weight of L_intra in the total loss; 1−β is that of L_inter.", "together"),
        Word("L_intra", "Cross-entropy of the stars, each with its class as the label.", "together"),
        Word("L_inter", "Cross-entropy of the mixed images, with their mixed labels.", "together"),
        Word("Ghosts", "Made-up points drawn among the real ones: stars ★, and blends of pairs of images ◆."),
    ),
    "Networks and training": (
        Word("Features", "What a network makes of an image just before its linear classifier: a vector of numbers."),
        Word("Head", "The linear classifier on the features. It cuts feature space into one convex region a class."),
        Word("Bottleneck", "A layer of two features before the head, so that feature space itself can be drawn."),
        Word("Probe", "A fixed set of held-out images that every picture and most metrics are made of."),
        Word("Epoch, step, batch", "An epoch goes once through all training images, a batch a step."),
        Word("Clean, augmented", "An image as it is, and a version shifted, mirrored or partly blacked out at random."),
        Word("Cross-entropy", "The loss: minus the log of the probability given to the label, in nats."),
        Word("Entropy of a label", "The least loss any answer can have: 0.69 nats for half and half.", "mixup"),
        Word("Gradient, pull", "How a loss grows with each feature; training moves against it.", "together"),
        Word("Seed", "The number that initial weights, order of batches and draws follow from.", "chance"),
    ),
    "Measures": (
        _metric("cohesion", "cohesion"),
        _metric("fisher_ratio", "cohesion"),
        _metric("fisher_floor"),
        _metric("knn_accuracy", "cohesion"),
        _metric("intra_class_variance", "cohesion"),
        Word("S_W, S_B", "Covariance inside the classes, and of the class means; tr: its trace.", "cohesion"),
        Word(
            "Variance ledger",
            "Of unit features: tr S_W + tr S_B + ‖μ‖² = 1. Inside the classes, between them, shared by all.",
            "cohesion",
        ),
        *map(_metric, ("nc1", "nc2", "nc3", "nc4", "silhouette", "davies_bouldin", "calinski_harabasz")),
        *map(_metric, ("alignment", "uniformity", "ece")),
    ),
    "Pictures": (
        *(
            Word(catalog.PROJECTIONS[name].title, catalog.PROJECTIONS[name].description, lesson)
            for name, lesson in (("umap", "fooled"), ("tsne", None), ("pca", None), ("plane", "fooled"))
        ),
        Word("Noise floor", "How far a picture's points move although the features do not.", "fooled"),
        Word("Trustworthiness", "How far neighbours in a picture are neighbours in the features: 1 at best.", "fooled"),
    ),
    "Comparing": (
        Word("Mean ± sd, n", "Average over seeds, standard deviation of one seed, and how many seeds.", "chance"),
        Word("Paired difference", "Two methods compared seed by seed, on the same weights and batches.", "chance"),
        Word(
            "95 % interval",
            "Made so that in 95 of 100 studies it holds the true difference. While zero is in it, nothing is said.",
            "chance",
        ),
        Word(
            "Clear, inside the noise",
            f"Whether a difference is more than chance explains; never told from fewer than {LEAST_SEEDS} seeds. In "
            "Race and Compare a lead is clear when it is more than twice its noise, the standard deviation that such "
            "a difference has over seeds. In Sweep, and in lesson 7, a difference is clear when a paired test has "
            f"p < {SIGNIFICANCE}: in Sweep after Holm's correction for making several comparisons, in lesson 7, where "
            "that is the same as an interval that leaves zero out, without.",
            "chance",
        ),
    ),
}  # fmt: skip
"""By subject."""


def find(query: str) -> dict[str, list[Word]]:
    """Return the entries whose name or meaning contains the query, whatever its case; subjects without one left out."""
    wanted = query.strip().lower()
    found = {
        subject: [word for word in words if wanted in f"{word.name} {word.meaning}".lower()]
        for subject, words in GLOSSARY.items()
    }
    return {subject: words for subject, words in found.items() if words}
