"""All lessons at a glance, and a plan for a class."""

from __future__ import annotations

import streamlit as st

from app.learn.contents import GLOSSARY, LESSONS, OVERVIEW, SOURCES, Lesson
from app.learn.scaffold import try_it, ways_on

CARD_WIDTH = 328  # four side by side on a desktop's screen, two on a tablet's
TEXT = """
Mixup blends training images. What does that do to what a network *knows* of them? Seven short pages, each with one
idea, one figure to play with on really trained networks, and one question to answer **before** the figure reveals it.
They work offline, and nothing in them is made up: each says what is computed while you look, and by which command the
rest was made.
"""
BEFORE = """
**Before you begin**, start the race: it trains three networks while you talk, and in lesson 4 you open it. Have the
class vote on every question before you answer it.
"""


def main() -> None:
    st.markdown(f"## {OVERVIEW.title}")
    st.markdown(TEXT)
    with st.container(horizontal=True):
        for lesson in LESSONS:
            with st.container(border=True, width=CARD_WIDTH):
                card(lesson)
    plan()
    with st.expander("Sources"):
        st.markdown("\n".join(f"- {source}" for source in SOURCES.values()))
    ways_on(OVERVIEW)


def card(lesson: Lesson) -> None:
    st.page_link(lesson.page, label=f"**{number(lesson)} · {lesson.title}**")
    st.markdown(lesson.asks)
    st.caption(f"{lesson.minutes} min")


def plan() -> None:
    total = sum(lesson.minutes for lesson in LESSONS)
    st.markdown(f"#### A class of {total} minutes", anchors=False)
    st.markdown(BEFORE)
    try_it("Race MixUp, SynerMix-Intra and SynerMix + MixUp", "race", dataset="digits", epochs=20)
    rows, start = ["| minute | lesson | what to do |", "| --- | --- | --- |"], 0
    for lesson in LESSONS:
        rows.append(f"| {start}–{start + lesson.minutes} | {number(lesson)} · {lesson.title} | {lesson.in_class} |")
        start += lesson.minutes
    st.markdown("\n".join(rows))
    st.page_link(GLOSSARY.page, label=GLOSSARY.title)


def number(lesson: Lesson) -> int:
    return LESSONS.index(lesson) + 1


main()
