"""What every lesson is built of: heading, figures that say what they show, a question, ways on, and its sources."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app import state
from app.learn.contents import LESSONS, SOURCES, Chapter, Lesson, neighbours
from synermix_core import catalog
from synermix_core.lessons.stored import Made

FIGURE, CONTROLS, TEXT = 9, 6, 8
"""Shares of the width."""
TITLED: dict[str, Mapping[str, Any]] = {
    state.DATASET: catalog.DATASETS,
    state.INTER: catalog.INTER_MIXUPS,
    state.METHOD: catalog.PROJECTIONS,
}
"""Settings that widgets show by a title."""
BARE = {"padding": {"left": 4, "right": 4, "top": 2, "bottom": 0}, "config": {"view": {"stroke": None}}}


@dataclass(frozen=True, slots=True)
class Question:
    """Something to predict before it is revealed."""

    text: str
    options: tuple[str, ...]
    right: int
    """place of the right option"""
    because: str
    """what the figure then shows (Markdown)"""


def lesson_named(name: str) -> Lesson:
    """Return the lesson whose page has this file name."""
    return next(lesson for lesson in LESSONS if lesson.name == name)


def show(name: str, body: Callable[[], None], *, sources: Sequence[str], origins: Sequence[str | Made]) -> None:
    """Draw a lesson.

    Args:
        name: Of the lesson.
        body: Draws the part that a slider changes; it is a fragment, so that nothing else is drawn again.
        sources: Names of `SOURCES`.
        origins: What is shown: a sentence on what is computed live, and how stored figures were made.
    """
    lesson = lesson_named(name)
    st.caption(f"Lesson {LESSONS.index(lesson) + 1} of {len(LESSONS)}")
    st.markdown(f"## {lesson.title}")
    st.markdown(f"#### {lesson.asks}", anchors=False)
    st.fragment(body)()
    for origin in origins:
        _origin(origin)
    st.caption("Sources  \n" + "  \n".join(SOURCES[source] for source in sources))
    ways_on(lesson)


def halves() -> tuple[DeltaGenerator, DeltaGenerator]:
    """Return the places of figure and text; on a narrow screen the text comes below."""
    drawing, text = _stage([FIGURE + CONTROLS, TEXT])
    return drawing, text


def thirds() -> tuple[DeltaGenerator, DeltaGenerator, DeltaGenerator]:
    """Return the places of a square figure, of its controls beside it, and of the text."""
    drawing, controls, text = _stage([FIGURE, CONTROLS, TEXT])
    return drawing, controls, text


def _stage(shares: Sequence[int]) -> list[DeltaGenerator]:
    # The style sheet makes these columns wrap.
    return st.container(key="lesson-stage").columns(shares, gap="medium")


def figure(spec: Mapping[str, Any], tables: Mapping[str, pa.Table], *, key: str, words: str) -> None:
    """Draw a Vega-Lite figure, and say in words what it shows, for those who can't see it and those who can.

    Args:
        spec: The specification without its data: as long as it stays the same, new data redraw nothing else.
        tables: The data sets that the specification names.
        key: Of the element.
        words: What is to be seen.
    """
    # A figure that sets its width has a shape to keep.
    width = "content" if "width" in spec else "stretch"
    st.vega_lite_chart(spec={**BARE, **spec, "datasets": dict(tables)}, key=key, alt=words, width=width)
    st.caption(words)


def ask(question: Question, name: str) -> bool:
    """Ask, and return whether there is an answer: then it gets feedback, and figures may show what they reveal.

    Args:
        question: What to ask.
        name: Of the lesson, whose idea follows the answer.
    """
    st.markdown("##### Predict, then reveal", anchors=False)
    answer = st.radio(question.text, question.options, index=None, key=f"answer-{name}")
    if answer is None:
        st.caption("Choose an answer: it reveals what is the case.")
        return False
    if answer == question.options[question.right]:
        st.success(f"**Right.** {question.because}")
    else:
        st.info(f"**Not so:** the answer is “{question.options[question.right]}”. {question.because}")
    st.markdown(f"**To keep:** {lesson_named(name).idea}")
    return True


def try_it(label: str, page: str, **settings: Any) -> None:
    """Link to the Train or Race page, pre-set.

    Args:
        label: What there is to see.
        page: Name of its file.
        settings: Query parameters, which are the keys of that page's widgets.
    """
    # Streamlit knows a choice in a URL by what its widget shows.
    query = {name: TITLED[name][value].title if name in TITLED else str(value) for name, value in settings.items()}
    st.page_link(f"../pages/{page}.py", label=label, query_params=query, icon=":material/play_arrow:")


def _origin(origin: str | Made) -> None:
    if isinstance(origin, str):
        st.caption(f"**Computed live**: {origin}")
        return
    versions = ", ".join(f"{package} {version}" for package, version in origin.versions.items())
    said, how = st.columns([8, 2], vertical_alignment="center")
    said.caption(f"**Precomputed** by `{origin.command}` ({', '.join(origin.configs)}; {versions}).")
    with how, st.popover("How it was made"):
        for run, config in origin.configs.items():
            st.caption(run)
            st.code(json.dumps(config, indent=1), language="json", height=240)


def ways_on(chapter: Chapter) -> None:
    """Link to the pages before and after."""
    before, after = neighbours(chapter)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        for other, arrow in ((before, "← "), (after, "→ ")):
            if other:
                st.page_link(other.page, label=f"{arrow}{other.title}")
