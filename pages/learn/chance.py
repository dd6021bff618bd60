"""The lesson on chance: one seed against several."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from app.learn.scaffold import Question, ask, figure, halves, show, try_it
from app.learn.seed_chart import METHODS, seed_chart, seed_table
from synermix_core import catalog
from synermix_core.lessons import stored
from synermix_core.lessons.seeds import MOST_NEEDED, POWER, leaves_zero_out, seeds_needed
from synermix_core.sweeps.statistics import LEAST_SEEDS, estimate, mean_interval

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
classes still get tighter and farther apart, alone they do not. **And there it does harm**: alone, it makes the
network's confidence a worse guide to how often it is right. The calibration error (ECE) rises by {harm:.4f}, with an
interval from {low:.4f} to {high:.4f}.

Nor are equal epochs equal work. With L_intra a step makes two passes, one of the augmented images and one of the clean
ones, which the others never train on: some of what helps may be the second look, and not the mixing.

All that says nothing about long runs on large data sets, which the paper is about. And of twenty such intervals one
misses the truth by chance.
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
        if revealed:
            differences_below(chosen.query(f"seed < {count}"), metric, count)
    if revealed:
        st.markdown("#### Where L_intra helps here, and where it does not", anchors=False)
        st.markdown(honest())
        st.table(verdicts(), border="horizontal")


def question() -> Question:
    few, every = (by_seed(runs_on(images), "val_accuracy") for images in (FEW, ALL))
    better = sum(few["mixup"] > few["baseline"])
    return Question(
        f"On {FEW} images, MixUp beats the baseline in accuracy in {better} of {len(few)} seeds. Is it better?",
        ("Yes, it wins most of the time", "These runs can't say", "No"),
        right=1,
        because=f"Its lead is {lead(few, 'mixup')}. SynerMix-Intra's is {lead(few, 'synermix-intra')}. On all images "
        f"that one shrinks to {lead(every, 'synermix-intra')}.",
    )


def lead(pairs: pd.DataFrame, method: str) -> str:
    """Say by how much a method is ahead of the baseline, and whether that is more than chance."""
    gaps = differences_by_seed(pairs, method, "baseline")
    found = mean_interval(gaps)
    verdict = "zero is outside, the lead is clear" if leaves_zero_out(found) else "zero is in it, so they can't say"
    return f"{estimate(gaps).mean:+.1%}, with an interval from {found.low:+.1%} to {found.high:+.1%}: {verdict}"


def honest() -> str:
    harm = differences_by_seed(by_seed(runs_on(ALL), "ece"), "synermix-intra", "baseline")
    low, high = mean_interval(harm)
    return HONEST.format(harm=estimate(harm).mean, low=low, high=high)


def seeds_figure(chosen: pd.DataFrame, metric: str, count: int) -> None:
    low, high = min(chosen[metric]), max(chosen[metric])
    margin = 0.05 * (high - low)
    chart = seed_chart(percent=metric in SHARES, low=low - margin, high=high + margin)
    shown = chosen.query(f"seed < {count}")
    said = (f"{title(method)} {value_text(shown, method, metric)}" for method in METHODS)
    words = f"{metric_title(metric)} over {count} seed{'s' * (count > 1)}: {'; '.join(said)}."
    figure(chart, {"seeds": seed_table(shown, metric)}, key="chance-runs", words=words)


def value_text(rows: pd.DataFrame, method: str, metric: str) -> str:
    mean, sd, n = estimate(rows.query(f"preset == {method!r}")[metric].tolist())
    return f"{mean:.3f} ± {sd:.3f}" if n > 1 else f"{mean:.3f}"


def differences_below(rows: pd.DataFrame, metric: str, count: int) -> None:
    """Draw how methods differ over the seeds that are shown, once there are enough of them."""
    if count < LEAST_SEEDS:
        st.caption(f"From {LEAST_SEEDS} seeds on, differences and intervals stand here: fewer tell too little.")
        return
    st.table(differences(rows, metric), border="horizontal")
    st.caption(
        f"Last column: with so many seeds {POWER:.0%} of all studies would find the difference, were its mean and "
        "spread just those seen here. They are uncertain themselves, so take it as a guess."
    )


def differences(rows: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return how methods differ in one metric, and how many seeds it takes to see that."""
    pairs = by_seed(rows, metric)
    lines = {}
    for method, other in COMPARED:
        gaps = differences_by_seed(pairs, method, other)
        (mean, sd, _), found = estimate(gaps), mean_interval(gaps)
        lines[f"{title(method)} − {title(other)}"] = {
            "Mean": f"{mean:+.3f}",
            "95 % interval": f"{found.low:+.3f} to {found.high:+.3f}",
            "Clear": "yes" if leaves_zero_out(found) else "no",
            "Seeds to find it": str(seeds_needed(mean, sd) or f"over {MOST_NEEDED:,}"),
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
    gaps = differences_by_seed(pairs, method, other)
    mean = estimate(gaps).mean
    if not leaves_zero_out(mean_interval(gaps)):
        return f"can't say ({mean:+.3f})"
    better = (mean > 0) == catalog.METRICS[metric].higher_is_better
    return f"{'better' if better else 'worse'} ({mean:+.3f})"


def differences_by_seed(pairs: pd.DataFrame, method: str, other: str) -> list[float]:
    return (pairs[method] - pairs[other]).tolist()


def runs_on(images: str) -> pd.DataFrame:
    return RUNS.query(f"images == {images!r}")


def by_seed(rows: pd.DataFrame, metric: str) -> pd.DataFrame:
    return rows.pivot(index="seed", columns="preset", values=metric)


def title(method: str) -> str:
    return catalog.PRESETS[method].title


def metric_title(metric: str) -> str:
    return catalog.METRICS[metric].title


main()
