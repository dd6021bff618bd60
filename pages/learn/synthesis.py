"""Lesson 3: what SynerMix-Intra does."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import streamlit as st

from app.learn import stars
from app.learn.plane_chart import plane_chart, point_table, region_table
from app.learn.scaffold import Question, ask, figure, show, thirds, try_it
from synermix_core.catalog import INTRA_WEIGHTS
from synermix_core.lessons import stored
from synermix_core.lessons.measures import class_spreads
from synermix_core.lessons.mixing import Floats
from synermix_core.lessons.plane import box_around, regions
from synermix_core.lessons.synthesis import (
    WEIGHTINGS,
    draw_weights,
    expected_shrink,
    shrink,
    synthesize,
    synthesize_many,
)
from synermix_core.runs.records import Head

STORED = stored.arrays("plane")
LABELS, CLEAN = STORED["train_labels"], STORED["train_features"]
AUGMENTED = STORED["augmented_features"].reshape(-1, CLEAN.shape[1])
AUGMENTED_LABELS = np.tile(LABELS, len(STORED["augmented_features"]))
HEAD = Head(STORED["synermix-intra/weight"], STORED["synermix-intra/bias"])
CLASSES = np.unique(LABELS).tolist()
BATCH, MOST, MANY = 64, 40, 400
FEW = 20
DRAW = "synthesis-draw"

TEXT = r"""
**SynerMix-Intra** takes the images of one class in a batch and mixes their *features*, with random weights that add up
to 1. The :blue[**star**] is the point it synthesizes; the classifier has to recognise it as the class:

$$\hat h_c = \sum_{i \in c} w_i\,h_i \qquad w_i = \frac{u_i}{\sum_j u_j} \qquad u_i \sim U(0, 1)$$

The network in the picture has two features, so you see the mixing itself. Discs are the images of this batch, as large
as their weights.
"""


def main() -> None:
    show(
        "synthesis",
        body,
        sources=("synermix",),
        origins=("weights, stars and the shrink, drawn at every move.", STORED.made),
    )


def body() -> None:
    drawing, controls, text = thirds()
    with text:
        st.markdown(TEXT)
        revealed = ask(question(), "synthesis")
        augmented = clean_or_augmented() if revealed else False
        try_it("Train with SynerMix-Intra", "train", inter="none", beta=0.5)
    with controls:
        label = st.selectbox("Digit", CLASSES, 2, key="synthesis-class")
        count = st.slider("Images of it in the batch", 1, MOST, BATCH // len(CLASSES), key="synthesis-count")
        weighting = st.segmented_control(
            "Weights", list(WEIGHTINGS), default="uniform", required=True, key="synthesis-weights",
            format_func=lambda name: INTRA_WEIGHTS[name].title,
        ) or "uniform"  # fmt: skip
        st.button("Draw again", on_click=draw_again, key="synthesis-again", icon=":material/casino:")
    members = training_features(augmented=augmented, label=label)
    with drawing:
        weights = star_figure(members, label, count, weighting, revealed=revealed)
    if revealed:
        with controls:
            gauge_figure(members, weights, weighting)


def training_features(*, augmented: bool, label: int) -> Floats:
    """Return the features of one class."""
    features, labels = (AUGMENTED, AUGMENTED_LABELS) if augmented else (CLEAN, LABELS)
    return features[np.equal(labels, label)]


def question() -> Question:
    few, all_batch = expected_shrink("uniform", FEW), BATCH // len(CLASSES)
    return Question(
        f"Draw again and again: the star jumps about. With {FEW} images of the class in the batch, how much of the "
        "class's variance is left in where it lands?",
        ("Nearly all: it is like one more image", "About half", f"A {round(1 / few)}th: it hugs the mean"),
        right=2,
        because=rf"On average $\sum w^2$ is left, about $4/(3n)$: {few:.0%} with {FEW} images, "
        f"{expected_shrink('uniform', all_batch):.0%} with the {all_batch} that a batch of {BATCH} digits has of a "
        f"class. Distances are the root of that: the star of {FEW} is {np.sqrt(few):.2f} of the class's spread from "
        "the mean. With one image the star *is* the image, and nothing is mixed.",
    )


def draw_again() -> None:
    st.session_state[DRAW] = st.session_state.get(DRAW, 0) + 1


def clean_or_augmented() -> bool:
    """Let the batch be of augmented images, and say what would be wrong with that."""
    st.markdown("##### Why the clean images?", anchors=False)
    shift, wider = augmentation_shift(), class_spreads(AUGMENTED, AUGMENTED_LABELS) / class_spreads(CLEAN, LABELS)
    worst = int(shift.argmax())
    st.markdown(
        "The star is to stand for the class. Augmented images, shifted by up to a pixel each way, have features of "
        f"their own: here they spread up to {wider.max() - 1:.0%} wider, and the mean that the star hugs moves, for "
        f"the digit {worst} by {shift[worst]:.0%} of the class's spread. L_intra would tighten the class elsewhere."
    )
    return st.toggle("Mix augmented images", key="synthesis-augmented")


@st.cache_data(show_spinner=False)
def augmentation_shift() -> Floats:
    """Return how far augmentation moves the mean of each class, in spreads of the clean class, (C,)."""
    clean, moved = (
        np.array([training_features(augmented=way, label=label).mean(axis=0) for label in CLASSES])
        for way in (False, True)
    )
    return np.linalg.norm(clean - moved, axis=1) / class_spreads(CLEAN, LABELS)


def star_figure(members: Floats, label: int, count: int, weighting: str, *, revealed: bool) -> Floats:
    """Draw a batch and its star, and return the weights."""
    rng = np.random.default_rng([st.session_state.get(DRAW, 0), label, count])
    batch, weights = members[rng.permutation(len(members))[:count]], draw_weights(weighting, count, rng)
    star, mean = synthesize(batch, weights), members.mean(axis=0)
    others = synthesize_many(weighting, members, count, MANY // 2, rng) if revealed else np.empty((0, 2))
    clean = training_features(augmented=False, label=label)
    box = box_around(clean)
    tables = {
        "regions": region_table(regions(HEAD, box)),
        "points": point_table(clean, np.full(len(clean), label)),
        "batch": stars.batch_table(batch, weights, star),
        "others": stars.place_table(others),
        "star": stars.place_table(star[None]),
        "mean": stars.place_table(mean[None]),
    }
    away = np.linalg.norm(star - mean) / np.sqrt(np.square(members - mean).sum(axis=1).mean())
    made = "the image itself, for there is no other" if count == 1 else f"made of {count} images"
    words = (
        f"{len(clean)} training images of the digit {label} in the plane of their two features. The star is {made}; "
    )
    words += f"it lies {away:.2f} of the class's spread from the mean; squared, {away**2:.0%} of its variance."
    words += f" Small dots: the stars of {MANY // 2} other batches." if revealed else ""
    figure(plane_chart(box, stars.star_layers(box), faint=True), tables, key="synthesis-plane", words=words)
    return weights


def gauge_figure(members: Floats, weights: Floats, weighting: str) -> None:
    count, rng = len(weights), np.random.default_rng(len(weights))
    landed = synthesize_many(weighting, members, count, MANY, rng)
    measured = float(landed.var(axis=0).sum() / members.var(axis=0).sum())
    now = {"count": [count] * 2, "share": [shrink(weights), measured], "what": list(stars.NOW)}
    words = (
        f"With {count} image{'s' * (count > 1)} Σw² is {shrink(weights):.1%} in this draw (disc) and "
        f"{expected_shrink(weighting, count):.1%} on average. The stars of {MANY} batches keep {measured:.1%} of the "
        "class's variance (diamond)."
    )
    tables = {"gauge": stars.gauge_table(weighting, range(1, MOST + 1)), "now": pa.table(now)}
    figure(stars.gauge_chart(MOST), tables, key="synthesis-gauge", words=words)


main()
