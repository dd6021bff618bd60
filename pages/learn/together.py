"""Lesson 4: the two losses together."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import streamlit as st

from app.learn import tug
from app.learn.newest_race import newest_race, race_link
from app.learn.plane_chart import plane_chart, point_table, region_table
from app.learn.scaffold import Question, ask, figure, show, thirds, try_it
from synermix_core.lessons import stored
from synermix_core.lessons.moments import Moment, epochs, mean_shares, moment, share_of_intra
from synermix_core.lessons.plane import box_around, regions

EPOCHS = epochs()
BETA = 0.1

TEXT = r"""
SynerMix trains on both losses at once, one step for the two:

$$L = \beta\,L_\text{intra} + (1-\beta)\,L_\text{inter}$$

Each arrow is minus a gradient, computed exactly, at a feature of a real training step: :blue[**blue**] where
$\beta\,L_\text{intra}$ pulls the clean images, :orange[**vermilion**] where $(1-\beta)\,L_\text{inter}$ pulls the mixed
ones. Lengths compare. Stars are the synthesized points.

Look at the blue arrows of one class: they are parallel. $L_\text{intra}$ moves a class as a whole, each image as far as
its weight says; it doesn't pull the images at one another.
"""


def main() -> None:
    show(
        "together",
        body,
        sources=("synermix", "mixup"),
        origins=(
            "both losses and their gradients at the stored features.",
            stored.arrays("batch").made,
            stored.arrays("pulls").made,
        ),
    )


def body() -> None:
    drawing, controls, text = thirds()
    with text:
        st.markdown(TEXT)
        revealed = ask(question(), "together")
        if race := newest_race():
            race_link(race)
        try_it("Race MixUp, SynerMix-Intra and SynerMix + MixUp", "race", dataset="digits", epochs=20)
    with controls:
        with st.container(key="beta-slider"):
            beta = st.slider("β, the weight of L_intra", 0.0, 1.0, BETA, 0.05, key="together-beta")
        epoch = st.select_slider("After epoch", EPOCHS, EPOCHS[0], key="together-epoch")
        now = moment(epoch)
        st.markdown(sum_of(now, beta))
        rope_figure(now, beta)
        if revealed:
            fading_figure(epoch, beta)
    with drawing:
        arrow_figure(now, epoch, beta)


def question() -> Question:
    shares = mean_shares(BETA)
    (first, *_, last), (first_sd, *_, last_sd) = shares.mean(axis=0), shares.std(axis=0, ddof=1)
    return Question(
        f"β stays {BETA} from the first epoch to the last. What becomes of L_intra's share of the pull, as the network "
        "learns?",
        ("It grows", f"It stays at {BETA:.0%}", "It fades"),
        right=2,
        because=f"Before training {first:.1%} ± {first_sd:.1%} of the pull is L_intra's, in the last epoch "
        f"{last:.1%} ± {last_sd:.1%} (averages over batches and λ; mean ± sd of {len(shares)} runs, in each of which "
        "it fell). A star near the middle of its class becomes easy, while blends stay hard: below the entropy of "
        "their labels L_inter can't go. A single step, as in the figure, has one λ and may say otherwise.",
    )


def sum_of(now: Moment, beta: float) -> str:
    intra, inter = now.intra.stars.loss, now.inter.loss
    total = beta * intra + (1 - beta) * inter
    return f":blue[{beta:.2f} · {intra:.2f}] + :orange[{1 - beta:.2f} · {inter:.2f}] = **{total:.2f}** nats"


def rope_figure(now: Moment, beta: float) -> None:
    loss, pull = share_of_intra(now.intra.stars.loss, now.inter.loss, beta), now.intra_share(beta)
    words = (
        f"At β = {beta:.2f} L_intra is {loss:.0%} of the loss in this step, and does {pull:.0%} of the pull on the "
        "features."
    )
    figure(tug.rope_chart(), {"ropes": tug.rope_table({"Loss": loss, "Pull": pull})}, key="together-rope", words=words)


def fading_figure(epoch: int, beta: float) -> None:
    shares = mean_shares(beta)
    mean, sd = shares.mean(axis=0), shares.std(axis=0, ddof=1)
    told = ", ".join(f"{m:.1%} ± {s:.1%} after epoch {one}" for one, m, s in zip(EPOCHS, mean, sd, strict=True))
    words = (
        f"L_intra's share of the pull at β = {beta:.2f}, on average over an epoch's batches and over λ, mean ± sd of "
        f"{len(shares)} runs: {told}. Dashed: β, its share of the weight."
    )
    tables = {"fading": tug.fading_table(EPOCHS, mean, sd, epoch), "weight": pa.table({"beta": [beta]})}
    figure(tug.fading_chart(), tables, key="together-fading", words=words)


def arrow_figure(now: Moment, epoch: int, beta: float) -> None:
    box = box_around(np.concatenate([now.features, now.inter.points]))
    tables = {
        "regions": region_table(regions(now.head, box)),
        "points": point_table(now.features, now.labels),
        "arrows": tug.arrow_table(now.features, now.intra, now.inter, beta, box.side),
        "stars": point_table(now.intra.stars.points, now.intra.classes),
    }
    words = (
        f"The first training step after epoch {epoch}, in the plane of its two features: {len(now.features)} clean "
        f"digits with the pull of L_intra, as many mixed ones (λ = {now.lam:.2f}) with that of L_inter, weighted by "
        f"β = {beta:.2f}."
    )
    figure(plane_chart(box, tug.arrow_layers(box), faint=True), tables, key="together-plane", words=words)


main()
