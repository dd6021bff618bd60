"""The Learn section, driven through Streamlit's own test harness: each lesson, each of its sliders, each answer."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from app.learn.contents import LESSONS, SOURCES, Lesson

ROOT = Path(__file__).resolve().parents[2]
RUN_SECONDS = 60

OPEN = """
import streamlit as st
from app.learn.contents import {contents}
pages = [st.Page("{root}/pages/learn/" + one.name + ".py", title=one.title) for one in {contents} if one.name == "{name}"]
"""


def opened(lesson: Lesson) -> AppTest:
    """Return the lesson, opened from the app's own navigation."""
    app = AppTest.from_file(str(ROOT / "app" / "main.py"), default_timeout=RUN_SECONDS)
    app.switch_page(lesson.page)
    return app.run()


def figures(app: AppTest) -> dict[str, Any]:
    """Return the figures' messages to the browser, by their keys."""
    protos = [element.proto for element in app.get("arrow_vega_lite_chart")]
    return {re.sub(r".*-None-|^.*?\$\$ID-\w+-", "", proto.id) or proto.spec: proto for proto in protos}


lessons = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)


@lessons
def test_a_lesson_says_what_it_shows(lesson: Lesson) -> None:
    app = opened(lesson)
    assert not app.exception
    print(app.get("arrow_vega_lite_chart")[0].proto)
    assert f"## {lesson.title}" in [element.value for element in app.markdown]
