"""The lesson on chance: one seed against several."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from app.learn.scaffold import Question, ask, figure, halves, show, try_it
from app.learn.seed_chart import METHODS, seed_chart, seed_table
from synermix_core import catalog
from synermix_core.lessons import stored
from synermix_core.lessons.seeds import FEWEST, paired_difference, seeds_needed, spread

STORED = stored.table("seeds")
RUNS = STORED.rows.astype({"images": str})
METRICS = ("val_accuracy", "knn_accuracy", "cohesion", "fisher_ratio", "ece")
SHARES = ("val_accuracy", "knn_accuracy", "ece")
FEW, ALL = "200", "all"
# Methods that differ in L_intra alone: with it, and without.
ADDED = (("synermix-intra", "baseline"), ("synermix-mixup", "mixup"))
COMPARED = (("mixup", "baseline"), ("synermix-mixup", "baseline"), *ADDED)

TEXT = """
Every dot is a run on the digits with a seed of its own: other initial weights, other batches. The tick is the mean,
the bar the standard deviation. Runs of one seed share weights and batches, so methods are compared **seed by seed**:
the mean of the differences, and the interval that holds the true one in 95 of 100 such studies. As long as it holds
zero, nothing can be said.
"""


HONEST = """
These are short runs, 20 epochs, on small images of ten classes. With few images L_intra helps, alone and beside MixUp.
With all of them there is hardly an error left to be saved, and no difference in accuracy to be seen; beside MixUp the
classes still get tighter and farther apart, alone they do not. That says nothing about long runs on large data sets,
which the paper is about. And of twenty such intervals one misses the truth by chance.
"""


def main() -> None:
    show(
        "chance",
        body,
        sources=("variance", "synermix"),
        origins=("means, deviations and intervals.", STORED.made),
    )


def body() -> None:
    drawing, text = halves()
    with text:
        st.markdown(TEXT)
        revealed = ask(question(), "chance")
        try_it("Race the methods yourself", "race", dataset="digits", epochs=20)
    with drawing:
        left, right = st.columns(2)
        images = left.segmented_control("Training images", (FEW, ALL), default=FEW, required=True, key="chance-images")
        metric = right.selectbox("Metric", METRICS, format_func=metric_title, key="chance-metric")
        chosen = runs_on(images or FEW)
        most = len(set(chosen["seed"]))
        count = st.slider("Seeds", 1, most, 1, key=f"chance-seeds-{images}")
        seeds_figure(chosen, metric, count)
        if revealed and count >= FEWEST:
            st.table(differences(chosen.query(f"seed < {count}"), metric), border="horizontal")
    if revealed:
        st.markdown("#### Where L_intra helps here, and where it does not", anchors=False)
        st.markdown(HONEST)
        st.table(verdicts(), border="horizontal")


def question() -> Question:
    pairs = by_seed(runs_on(FEW), "val_accuracy")
    better = sum(pairs["mixup"] > pairs["baseline"])
    mixup = paired_difference(pairs["mixup"], pairs["baseline"])
    intra = paired_difference(pairs["synermix-intra"], pairs["baseline"])
    every = by_seed(runs_on(ALL), "val_accuracy")
    at_size = paired_difference(every["synermix-intra"], every["baseline"])
    return Question(
        f"On {FEW} images, MixUp beats the baseline in accuracy in {better} of {len(pairs)} seeds. Is it better?",
        ("Yes, it wins most of the time", "These runs can't say", "No"),
        right=1,
        because=f"Its lead is {mixup.mean:+.1%}, with an interval from {mixup.low:+.1%} to {mixup.high:+.1%}: zero is "
        f"in it. SynerMix-Intra's is {intra.mean:+.1%} ({intra.low:+.1%} to {intra.high:+.1%}), which is clear. On all "
        f"images its lead shrinks to {at_size.mean:+.1%} ({at_size.low:+.1%} to {at_size.high:+.1%}), which is not.",
    )


def seeds_figure(chosen: pd.DataFrame, metric: str, count: int) -> None:
    low, high = min(chosen[metric]), max(chosen[metric])
    margin = 0.05 * (high - low)
    chart = seed_chart(percent=metric in SHARES, low=low - margin, high=high + margin)
    shown = chosen.query(f"seed < {count}")
    said = (f"{title(method)} {value_text(shown, method, metric)}" for method in METHODS)
    words = f"{metric_title(metric)} over {count} seed{'s' * (count > 1)}: {'; '.join(said)}."
    figure(chart, {"seeds": seed_table(shown, metric)}, key="chance-runs", words=words)


def value_text(rows: pd.DataFrame, method: str, metric: str) -> str:
    mean, sd = spread(rows.query(f"preset == {method!r}")[metric])
    return f"{mean:.3f}" + (f" ± {sd:.3f}" if sd is not None else "")


def differences(rows: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return how methods differ in one metric, and how many seeds it takes to see that."""
    pairs = by_seed(rows, metric)
    lines = {}
    for method, other in COMPARED:
        found, gaps = paired_difference(pairs[method], pairs[other]), pairs[method] - pairs[other]
        lines[f"{title(method)} − {title(other)}"] = {
            "Mean": f"{found.mean:+.3f}",
            "95 % interval": f"{found.low:+.3f} to {found.high:+.3f}",
            "Clear": "yes" if found.clear else "no",
            "Seeds this would take": str(seeds_needed(found.mean, spread(gaps).sd or 0.0) or "over 1,000"),
        }
    return pd.DataFrame.from_dict(lines, orient="index")


@st.cache_data(show_spinner=False)
def verdicts() -> pd.DataFrame:
    """Return what adding L_intra does to each metric, over all seeds: better, worse, or can't say."""
    lines = {
        f"{title(method)} − {title(other)}, {images} images": {
            metric_title(metric): verdict(by_seed(runs_on(images), metric), method, other, metric) for metric in METRICS
        }
        for images in (FEW, ALL)
        for method, other in ADDED
    }
    return pd.DataFrame.from_dict(lines, orient="index")


def verdict(pairs: pd.DataFrame, method: str, other: str, metric: str) -> str:
    found = paired_difference(pairs[method], pairs[other])
    if not found.clear:
        return f"can't say ({found.mean:+.3f})"
    better = (found.mean > 0) == catalog.METRICS[metric].higher_is_better
    return f"{'better' if better else 'worse'} ({found.mean:+.3f})"


def runs_on(images: str) -> pd.DataFrame:
    return RUNS.query(f"images == {images!r}")


def by_seed(rows: pd.DataFrame, metric: str) -> pd.DataFrame:
    return rows.pivot(index="seed", columns="preset", values=metric)


def title(method: str) -> str:
    return catalog.PRESETS[method].title


def metric_title(metric: str) -> str:
    return catalog.METRICS[metric].title


main()
