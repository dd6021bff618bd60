"""The glossary."""

from __future__ import annotations

import streamlit as st

from app.learn.contents import GLOSSARY, LESSONS
from app.learn.glossary import Word, find
from app.learn.scaffold import lesson_named, ways_on


def main() -> None:
    st.markdown(f"## {GLOSSARY.title}")
    query = st.text_input("Find a word", key="glossary-query", placeholder="β, variance, UMAP …", width=360)
    found = find(query)
    if not found:
        st.caption(f"No entry has “{query}” in it. Try a shorter piece of the word.")
    for subject, words in found.items():
        st.markdown(f"#### {subject}", anchors=False)
        st.markdown("\n".join(map(entry, words)))
    ways_on(GLOSSARY)


def entry(word: Word) -> str:
    about = ""
    if word.lesson:
        lesson = lesson_named(word.lesson)
        about = f" :gray[Lesson {LESSONS.index(lesson) + 1}]"
    return f"- **{word.name}**: {word.meaning}{about}"


main()
