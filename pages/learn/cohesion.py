"""Lesson 5: cohesion and separability."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from app.learn import sandbox
from app.learn.ledger import PARTS, ledger_chart, ledger_table
from app.learn.sandbox import Place
from app.learn.scaffold import Question, ask, figure, show, thirds, try_it
from synermix_core import catalog
from synermix_core.lessons import stored
from synermix_core.lessons.measures import Measures, measure

STORED = stored.table("ledger")
PRESETS = tuple(STORED.rows["preset"].unique())
SCALES = (0.25, 0.5, 1.0, 2.0, 4.0)

TEXT = r"""
Two questions about features, and each has a measure:

- :blue[**Cohesion**]: how tight are the classes? $\operatorname{tr} S_W$ of the features, centred and at unit length.
  From 0 to 1, lower is tighter.
- :orange[**Separability**]: how far apart are they, for how wide they are? Fisher's ratio,
  $\operatorname{tr} S_B / \operatorname{tr} S_W$. Higher is better separated.

$S_W$ is the covariance inside the classes, $S_B$ that of their means. **kNN accuracy** asks for less: whether the 20
nearest others of a point, by angle from the origin, are of its class.

**Drag** a class by its disc, and its spread by the grip on its ring. The digits are held-out ones, where a trained
network with two features has them.
"""

UNITS = r"""
The variance inside the classes, $\operatorname{tr} S_W$ as it is, is in squared units of the features, and every
network makes units of its own: scale all features, and it alone changes. So split the *squared* length of
unit features, which is 1, instead: $\operatorname{tr} S_W + \operatorname{tr} S_B + \lVert\mu\rVert^2 = 1$.
"""


def main() -> None:
    show(
        "cohesion",
        body,
        sources=("synermix", "collapse"),
        origins=(
            "the measures, at every move.",
            stored.arrays("plane").made,
            STORED.made,
        ),
    )


def body() -> None:
    drawing, controls, text = thirds()
    with text:
        st.markdown(TEXT)
        revealed = ask(question(), "cohesion")
        if revealed:
            st.markdown(UNITS)
        try_it("Train, and watch both measures", "train", inter="mixup", beta=0.1)
    with controls:
        scale = move()
        found = measure(scale * sandbox.moved_points(sandbox.places()), sandbox.real().labels)
        figures(found, measure(sandbox.real().features, sandbox.real().labels))
    with drawing:
        words = (
            f"{len(sandbox.real().labels)} held-out digits of {len(sandbox.CLASSES)} classes. Cohesion "
            f"{found.cohesion:.4f}, Fisher ratio {found.fisher_ratio:.1f}, kNN accuracy {found.knn_accuracy:.1%}, "
            f"variance inside the classes {found.variance:.1f}."
        )
        sandbox.sandbox(words, scale)
        st.caption(words)
    if revealed:
        left, right = st.columns(2, gap="medium")
        with left:
            ledger_figure()
        right.table(at_the_end(), border="horizontal")


def question() -> Question:
    last = STORED.rows.groupby("preset").last().to_dict("index")
    mixup, baseline = last["mixup"], last["baseline"]
    return Question(
        f"With 128 features, trained for 20 epochs, the variance inside the classes is "
        f"{mixup['intra_class_variance']:.1f} for MixUp and {baseline['intra_class_variance']:.1f} without it. Are "
        "MixUp's classes the tighter ones?",
        ("Yes: less variance is tighter", "About the same, then", "No, they are far looser"),
        right=2,
        because="The features of MixUp's network keep closer together altogether: within and between the classes "
        f"their variance is {total(mixup):.0f}, against {total(baseline):.0f}. For that its classes are wide: cohesion "
        f"{mixup['cohesion']:.3f} against {baseline['cohesion']:.3f}, Fisher ratio {mixup['fisher_ratio']:.1f} against "
        f"{baseline['fisher_ratio']:.1f}.",
    )


def total(row: Mapping[Hashable, Any]) -> float:
    """Return tr S_W + tr S_B."""
    return row["intra_class_variance"] * (1 + row["fisher_ratio"])


def move() -> float:
    """Draw the sliders that move a class, and return the factor on all features."""
    label = st.segmented_control(
        "Class", sandbox.CLASSES, default=sandbox.CLASSES[0], required=True, key="cohesion-class"
    )
    labels, keys = ("Mean, across", "Mean, up", "Spread, times"), ("cohesion-x", "cohesion-y", "cohesion-spread")
    here = sandbox.places()[label]
    for key, value, (low, high) in zip(keys, here, sandbox.limits(), strict=True):
        # The mouse may have moved it since.
        st.session_state[key] = min(max(value, low), high)
    for title, key, (low, high) in zip(labels, keys, sandbox.limits(), strict=True):
        st.slider(title, low, high, step=0.1, format="%.1f", key=key, on_change=slide, args=(label, keys))
    scale = st.select_slider("Scale all features, times", SCALES, 1.0, key="cohesion-scale")
    st.button("As trained", on_click=sandbox.put_back, key="cohesion-reset", icon=":material/undo:")
    return scale


def slide(label: int, keys: tuple[str, ...]) -> None:
    sandbox.put(label, Place(*(st.session_state[key] for key in keys)))


def figures(found: Measures, trained: Measures) -> None:
    rows = (
        (":blue[**Cohesion**] ↓", found.cohesion, trained.cohesion, ".4f"),
        (":orange[**Fisher ratio**] ↑", found.fisher_ratio, trained.fisher_ratio, ".1f"),
        ("**kNN accuracy** ↑", found.knn_accuracy, trained.knn_accuracy, ".1%"),
        ("**Variance**, raw", found.variance, trained.variance, ".1f"),
    )
    for place, (title, value, before, style) in zip(st.columns(2) * 2, rows, strict=True):
        place.metric(
            title, f"{value:{style}}", f"{value - before:+{style}}", delta_color="off", delta_arrow="off",
            help="Below: how much more or less than as trained.",
        )  # fmt: skip


def ledger_figure() -> None:
    preset = st.pills(
        "Trained with", PRESETS, default="baseline", required=True, key="cohesion-preset",
        format_func=lambda name: catalog.PRESETS[name].title,
    ) or "baseline"  # fmt: skip
    rows = STORED.rows.query(f"preset == {preset!r}")
    last = rows.iloc[-1]
    told = ", ".join(f"{title} {last[part]:.0%}" for part, title in PARTS.items())
    words = f"{catalog.PRESETS[preset].title}, 128 features, {len(rows) - 1} epochs. At the end: {told}."
    figure(ledger_chart(), {"ledger": ledger_table(rows)}, key="cohesion-ledger", words=words)


@st.cache_data(show_spinner=False)
def at_the_end() -> pd.DataFrame:
    """Return the last epoch of each run: what can be compared, and the variance, which can't."""
    last = STORED.rows.groupby("preset", sort=False).last()
    return (
        pd.DataFrame(
            {
                "Variance, raw": last["intra_class_variance"].map("{:.1f}".format),
                "Cohesion ↓": last["cohesion"].map("{:.3f}".format),
                "Fisher ratio ↑": last["fisher_ratio"].map("{:.1f}".format),
            }
        )
        .rename_axis(None)
        .rename(index={preset: catalog.PRESETS[preset].title for preset in PRESETS})
    )


main()
