"""Lesson 1: what MixUp does."""

from __future__ import annotations

import pyarrow as pa
import streamlit as st

from app.learn import pixels
from app.learn.scaffold import Question, ask, figure, halves, show, try_it
from synermix_core.lessons import stored
from synermix_core.lessons.mixing import blend, least_loss

STORED = stored.arrays("mixing")
LAMBDAS = STORED["lambdas"]
HALF = len(LAMBDAS) // 2
TOP_LOSS = 6.0

TEXT = r"""
Take two images and a share $\lambda$ between 0 and 1. **MixUp** shows the network their blend, and asks for the blend
of their labels:

$$\tilde x = \lambda\,x_a + (1-\lambda)\,x_b \qquad \tilde y = \lambda\,y_a + (1-\lambda)\,y_b$$

$\lambda$ is drawn from Beta(α, α); with α = 1 every share is equally likely. Below the digits, wide bars are the label
asked for; narrow ones are the answers of two trained networks, one of which has never seen a blend.
"""


def main() -> None:
    show(
        "mixup",
        body,
        sources=("mixup", "synermix"),
        origins=("the blend, its label, and the loss, from the stored answers.", STORED.made),
    )


def body() -> None:
    drawing, text = halves()
    whole = False
    with text:
        st.markdown(TEXT)
        revealed = ask(question(), "mixup")
        if revealed:
            whole = st.toggle("Average over the whole probe", key="mixup-whole")
        try_it("Train with MixUp", "train", inter="mixup", beta=0.0, alpha=1.0)
    with drawing:
        left, right = st.columns(2)
        pair = left.selectbox("Two digits", range(len(STORED["labels"])), format_func=pair_name, key="mixup-pair")
        lam = right.slider("λ, the share of the first", 0.0, 1.0, 0.7, 0.05, key="mixup-lam")
        blend_figure(pair, lam)
        answers, losses = st.columns(2)
        with answers:
            answer_figure(pair, lam)
        with losses:
            if revealed:
                loss_figure(None if whole else pair, lam)


def question() -> Question:
    at_half = {preset: float(pixels.losses(STORED, preset, None)[HALF]) for preset in pixels.NETWORKS}
    return Question(
        "For which λ does a network that has never seen a blend pay the highest loss?",
        ("Near 0 and near 1", "Around the middle", "The same for every λ"),
        right=1,
        because=f"Sure of one class, it pays for the other one: at λ = 0.5, {at_half['baseline']:.2f} nats on average "
        f"over the probe, against {at_half['mixup']:.2f} for the network trained with MixUp. No answer whatever pays "
        f"less than {least_loss([0.5])[0]:.2f}, the entropy of the label.",
    )


def pair_name(pair: int) -> str:
    first, second = STORED["labels"][pair]
    return f"{first} and {second}"


def blend_figure(pair: int, lam: float) -> None:
    first, second = STORED["labels"][pair]
    left, right = STORED["images"][pair]
    tables = {
        "pixels": pixels.image_table([left, blend(left, right, lam), right]),
        "signs": pixels.sign_table([f"× {lam:.2f}", f"× {1 - lam:.2f}"]),
    }
    words = f"Left a {first}, right a {second}; in the middle {lam:.0%} of the one and {1 - lam:.0%} of the other."
    figure(pixels.image_chart(3), tables, key="mixup-blend", words=words)


def answer_figure(pair: int, lam: float) -> None:
    labels, answers = STORED["labels"][pair], pixels.answers(STORED, pair, lam)
    tables = {"label": pixels.label_table(labels, lam), "answers": pixels.answer_table(answers)}
    said = (f"{pixels.NETWORKS[name]}: {one.argmax()}, {one.max():.0%} sure" for name, one in answers.items())
    words = f"Asked for: {labels[0]} with {lam:.0%}, {labels[1]} with {1 - lam:.0%}. {'; '.join(said)}."
    figure(pixels.answer_chart(), tables, key="mixup-answers", words=words)


def loss_figure(pair: int | None, lam: float) -> None:
    step = pixels.nearest_step(LAMBDAS, lam)
    tables = {"losses": pixels.loss_table(STORED, pair), "now": pa.table({"lam": [lam]})}
    paid = (f"{title} {pixels.losses(STORED, preset, pair)[step]:.2f}" for preset, title in pixels.NETWORKS.items())
    whose = "on average over the probe" if pair is None else "on this pair"
    words = f"Loss {whose} at λ = {lam:.2f}: {', '.join(paid)}; the least possible is {least_loss([lam])[0]:.2f} nats."
    figure(pixels.loss_chart(TOP_LOSS), tables, key="mixup-losses", words=words)


main()
