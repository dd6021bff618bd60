"""Lesson 6: what UMAP shows, and what it does not."""

from __future__ import annotations

import numpy as np
import streamlit as st

from app.learn import pictures
from app.learn.plane_chart import point_table
from app.learn.scaffold import Question, ask, figure, halves, show, try_it
from synermix_core.lessons import stored
from synermix_core.lessons.measures import class_spreads
from synermix_core.lessons.mixing import Floats
from synermix_core.lessons.plane import Box, box_around

STORED = stored.arrays("layouts")
LABELS = STORED["labels"]
SEEDS: list[int] = STORED["seeds"].tolist()
PLANES: list[list[int]] = STORED["plane_classes"].tolist()
SHRUNK, SHRUNK_TO = STORED["shrunk_class"].item(), STORED["shrunk_to"].item()
AS_IS, TIGHTENED = "as_is", "shrunk"

TEXT = """
Both pictures are of the same 128 features of the same held-out digits, in a trained network.

**UMAP** lays neighbours beside neighbours, and is partly random. Choose another seed: all that changes is noise, for
the features did not. A change between two drawings that is no larger than this **noise floor** says nothing.

The **plane through three class means** is a linear projection, exact and the same every time: widths and distances in
it are real ones, foreshortened. It does not show what stands at right angles to it, so other classes lie on top of each
other.
"""


def main() -> None:
    show(
        "fooled",
        body,
        sources=("umap", "understanding-umap", "tsne-effectively"),
        origins=("how wide the classes are.", STORED.made),
    )


def body() -> None:
    drawing, text = halves()
    which = AS_IS
    with text:
        st.markdown(TEXT)
        revealed = ask(question(), "fooled")
        if revealed and st.toggle(f"Pull the {SHRUNK} together, to a fifth of its width", key="fooled-shrunk"):
            which = TIGHTENED
        try_it("Train, and look at the exact plane", "train", method="plane", inter="mixup", beta=0.1)
    with drawing:
        left, right = st.columns(2)
        seed = left.select_slider("Seed of UMAP", SEEDS, SEEDS[0], key="fooled-seed")
        plane = right.selectbox(
            "Plane through the means of", range(len(PLANES)), format_func=plane_name, key="fooled-plane"
        )
        with st.container(horizontal=True, gap="medium"):
            with st.container(width=pictures.SIDE + 8):
                umap_figure(which, seed)
            with st.container(width=pictures.SIDE + 8):
                plane_figure(which, plane)
        if revealed:
            width_figure(which, seed)


def question() -> Question:
    truly, drawn = (shrunk_to(name) for name in ("features", "umap"))
    return Question(
        f"In the features, pull every image of the digit {SHRUNK} towards its class mean, to a fifth of the distance. "
        "What becomes of its cluster in UMAP?",
        ("It shrinks to a fifth", "It shrinks, but less", "It stays about as large"),
        right=2,
        because=f"Over {len(SEEDS)} seeds the cluster has {drawn:.0%} of its width, while the class has {truly:.0%}. "
        "UMAP gives each point room by how far its own neighbours are, so that clusters come out alike: it gives up "
        "distances, directions and sizes. How tight a class is you read off cohesion, never off the drawing.",
    )


def shrunk_to(name: str) -> float:
    """Return what is left of the width of the class that is shrunk."""
    if name == "features":
        return float(widths(TIGHTENED)[SHRUNK] / widths(AS_IS)[SHRUNK])
    tightened, as_is = (
        np.mean([class_spreads(one, LABELS)[SHRUNK] for one in STORED[f"{which}/umap"]]) for which in (TIGHTENED, AS_IS)
    )
    return float(tightened / as_is)


def widths(which: str) -> Floats:
    """Return how wide each class is in the features, (K,)."""
    spreads = class_spreads(STORED["features"], LABELS)
    if which == TIGHTENED:
        spreads[SHRUNK] *= SHRUNK_TO  # its features were pulled to their mean by this factor
    return spreads


def umap_figure(which: str, seed: int) -> None:
    layout, place = STORED[f"{which}/umap"], SEEDS.index(seed)
    box = whole(f"{AS_IS}/umap", f"{TIGHTENED}/umap")
    moved = STORED[f"{which}/displacement"]
    words = f"UMAP, seed {seed}: trustworthiness {STORED[f'{which}/trustworthiness'][place]:.3f}, 1 at best."
    if place:
        words += (
            f" Turned to match seed {SEEDS[0]}, its points are {moved[place]:.2f} of the drawing's radius away from "
            "where they were. The neighbours are kept as well as before; the rest is noise."
        )
    tables = {"points": point_table(layout[place], LABELS), "centres": pictures.centre_table(layout[place], LABELS)}
    figure(pictures.umap_chart(box), tables, key="fooled-umap", words=words)


def plane_figure(which: str, plane: int) -> None:
    names = [f"{one}/plane" for one in (AS_IS, TIGHTENED)]
    box = box_around(np.concatenate([STORED[name][plane] for name in names]))
    layout = STORED[f"{which}/plane"][plane]
    words = f"The exact plane through the means of {plane_name(plane)}."
    if which == TIGHTENED:
        before = STORED[f"{AS_IS}/plane"][plane]
        width = class_spreads(layout, LABELS)[SHRUNK] / class_spreads(before, LABELS)[SHRUNK]
        words += f" The {SHRUNK} has {width:.0%} of its width."
    figure(pictures.exact_chart(box), {"points": point_table(layout, LABELS)}, key="fooled-exact", words=words)


def width_figure(which: str, seed: int) -> None:
    place = SEEDS.index(seed)
    true = widths(which) / np.median(widths(AS_IS))
    first = class_spreads(STORED[f"{AS_IS}/umap"][place], LABELS)
    drawn = class_spreads(STORED[f"{which}/umap"][place], LABELS) / np.median(first)
    widest = int(drawn.argmax())
    words = (
        f"How wide each class is, times the median class, with seed {seed}. The {widest}, for its strays, is drawn "
        f"{drawn[widest]:.1f} times as wide and is {true[widest]:.1f}; the {SHRUNK} is drawn {drawn[SHRUNK]:.2f} times "
        f"as wide and is {true[SHRUNK]:.2f}."
    )
    tables = {"widths": pictures.width_table(np.unique(LABELS), true, drawn)}
    figure(pictures.width_chart(), tables, key="fooled-widths", words=words)


@st.cache_data(show_spinner=False)
def whole(*names: str) -> Box:
    """Return the box that holds every drawing of these sets, so that nothing moves but the points."""
    return box_around(np.concatenate([STORED[name].reshape(-1, 2) for name in names]))


def plane_name(plane: int) -> str:
    first, second, third = PLANES[plane]
    return f"{first}, {second} and {third}"


main()
