"""Lesson 2: where the mixed points go."""

from __future__ import annotations

import numpy as np
import pandas as pd
import streamlit as st

from app.learn import pixels, ways
from app.learn.plane_chart import plane_chart, point_table, region_table
from app.learn.scaffold import Question, ask, figure, show, thirds, try_it
from synermix_core import catalog
from synermix_core.lessons import stored
from synermix_core.lessons.measures import measure
from synermix_core.lessons.mixing import blend
from synermix_core.lessons.plane import bend, box_around, logits_at, regions
from synermix_core.runs.records import Head

STORED = stored.arrays("plane")
LEDGER = stored.table("ledger")
NETWORKS = ("baseline", "mixup", "synermix-intra", "synermix-mixup")

TEXT = """
This network has squeezed every digit into **two features**, so the picture is its feature space itself: nothing is
projected. Colours are the classes that its linear head decides for.

Blend two images at λ, and the blend has a feature somewhere: the way :orange[**through pixels**]. Or blend the two
features, as Manifold MixUp does at inner layers: the way **through features**, a straight line.
"""


def main() -> None:
    show(
        "mixed_points",
        body,
        sources=("mixup", "manifold", "synermix"),
        origins=("the chord, the decision regions and the measures.", STORED.made, LEDGER.made),
    )


def body() -> None:
    drawing, controls, text = thirds()
    with text:
        st.markdown(TEXT)
        revealed = ask(question(), "mixed_points")
        if revealed:
            what_mixup_does()
        try_it("Train with Manifold MixUp", "train", inter="manifold", beta=0.0, alpha=1.0)
    with controls:
        network = st.pills(
            "Trained with", NETWORKS, default=NETWORKS[0], required=True, format_func=title, key="mixed-points-network"
        )
        pair = st.selectbox(
            "Two digits", range(len(STORED["pair_labels"])), format_func=pair_name, key="mixed-points-pair"
        )
        lam = st.slider("λ, the share of the first", 0.0, 1.0, 0.5, 0.05, key="mixed-points-lam")
        blend_figure(pair, lam)
    with drawing:
        plane_figure(network, pair, lam, revealed=revealed)


def question() -> Question:
    bends = {network: np.mean([bend(way) for way in STORED[f"{network}/ways"]]) for network in NETWORKS}
    return Question(
        "λ goes from 1 to 0. Which way do the blended *images* take through the features of a network that has never "
        "seen a blend?",
        ("Straight from one digit to the other", "A curve, and not at an even pace", "None: they jump"),
        right=1,
        because=f"At the same λ the two ways are up to {bends['baseline']:.0%} of the chord's length apart, on average "
        f"over the six pairs. MixUp asks for answers that change evenly, and they come closer: {bends['mixup']:.0%}.",
    )


def what_mixup_does() -> None:
    st.markdown("##### What it does to the classes", anchors=False)
    st.table(measures(), border="horizontal")
    st.markdown("""
In a plane a blend of two far classes has to pass other classes, which MixUp crowds into the middle: the outer ones lie
farther apart (Fisher ratio), while accuracy suffers. With 128 features there is room for all. But there, on these
digits, a class is *looser* inside than without MixUp: nothing in it asks a class to be tight.
""")


@st.cache_data(show_spinner=False)
def measures() -> pd.DataFrame:
    """Return what MixUp changes, in the plane and in 128 features."""
    last = LEDGER.rows.groupby("preset").last()
    rows = {}
    for network in NETWORKS[:2]:
        points, labels = STORED[f"{network}/features"], STORED["labels"]
        flat, right = measure(points, labels), logits_at(points, head(network)).argmax(axis=1) == labels
        rows[f"{title(network)}, plane"] = (flat.fisher_ratio, flat.cohesion, float(right.mean()))
        wide = last.loc[network]
        rows[f"{title(network)}, 128 features"] = (wide["fisher_ratio"], wide["cohesion"], wide["val_accuracy"])
    return pd.DataFrame(
        [(f"{fisher:.1f}", f"{cohesion:.3f}", f"{accuracy:.1%}") for fisher, cohesion, accuracy in rows.values()],
        index=list(rows),
        columns=["Fisher ratio ↑", "Cohesion ↓", "Accuracy"],
    )


def plane_figure(network: str, pair: int, lam: float, *, revealed: bool) -> None:
    points, way, labels = STORED[f"{network}/features"], STORED[f"{network}/ways"][pair], STORED["pair_labels"][pair]
    box = box_around(points)
    tables = {
        "regions": region_table(regions(head(network), box)),
        "points": point_table(points, STORED["labels"]),
        "ways": ways.way_table(way, curve=revealed),
        "here": ways.here_table(way, lam, curve=revealed),
        "ends": ways.end_table(way, labels),
    }
    chord = said(ways.answer(ways.chord(way, lam), head(network)))
    words = f"The features of {len(points)} held-out digits in {title(network)}'s plane. At λ = {lam:.2f} the blend of "
    words += f"a {labels[0]} and a {labels[1]} is taken for {chord} through the features"
    if revealed:
        curve = said(ways.answer(ways.at(way, lam), head(network)))
        words += f", for {curve} through the pixels. The two ways are up to {bend(way):.0%} of the chord apart"
    figure(plane_chart(box, ways.way_layers(box), faint=True), tables, key="mixed-points-plane", words=f"{words}.")


def blend_figure(pair: int, lam: float) -> None:
    first, second = STORED["images"][pair]
    words = f"The blended image: {lam:.0%} of the {STORED['pair_labels'][pair][0]}."
    tables = {"pixels": pixels.image_table([blend(first, second, lam)])}
    figure(pixels.image_chart(1), tables, key="mixed-points-blend", words=words)


def head(network: str) -> Head:
    return Head(STORED[f"{network}/weight"], STORED[f"{network}/bias"])


def said(answer: tuple[int, float]) -> str:
    return f"a {answer[0]} ({answer[1]:.0%} sure)"


def title(network: str) -> str:
    return catalog.PRESETS[network].title


def pair_name(pair: int) -> str:
    first, second = STORED["pair_labels"][pair]
    return f"{first} and {second}"


main()
