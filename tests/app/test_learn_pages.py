"""The Learn section, driven through Streamlit's own test harness: each lesson, each of its sliders, each answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app.learn.contents import CHAPTERS, GLOSSARY, LESSONS, OVERVIEW, Chapter, Lesson
from app.learn.glossary import GLOSSARY as WORDS
from app.learn.glossary import find
from app.learn.scaffold import lesson_named

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")
RUN_SECONDS = 60

lessons = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)


@pytest.fixture
def page(lesson: Lesson, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """Return the lesson, opened by its address."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    return opened(lesson)


def opened(chapter: Chapter) -> AppTest:
    app = AppTest.from_file(MAIN, default_timeout=RUN_SECONDS)
    app.switch_page(chapter.page)
    return app.run()


def figures(page: AppTest) -> list[bytes]:
    """Return the figures with their data, as they are sent to the browser."""
    drawn = [*page.get("vega_lite_chart"), *page.get("bidi_component")]
    return [figure.proto.SerializeToString() for figure in drawn]


def texts(page: AppTest) -> str:
    return "\n".join(element.value for element in [*page.markdown, *page.caption])


@lessons
def test_a_lesson_is_complete_and_each_figure_is_told_in_words(lesson: Lesson, page: AppTest) -> None:
    assert not page.exception
    assert f"## {lesson.title}" in texts(page)
    assert "Predict, then reveal" in texts(page)
    assert "**Precomputed** by" in texts(page) or "**Computed live**" in texts(page)
    assert "arXiv" in texts(page)
    words = [figure.proto.alt for figure in page.get("vega_lite_chart")]
    words += [json.loads(figure.proto.json)["words"] for figure in page.get("bidi_component")]
    assert words
    assert all(len(one) > 20 for one in words), words
    assert set(words) <= {caption.value for caption in page.caption}, "for those who see the figure, too"
    links = [link.proto.page for link in page.get("page_link")]
    assert any(page in links for page in ("", "train", "race")), f"no way to try it: {links}"


@lessons
def test_every_slider_changes_a_figure(lesson: Lesson, page: AppTest) -> None:
    del lesson
    page.radio[0].set_value(page.radio[0].options[0]).run()
    for place in range(len(page.slider)):
        before = figures(page)
        slider = page.slider[place]
        slider.set_value(slider.max if slider.value < slider.max else slider.min).run()
        assert not page.exception
        assert figures(page) != before, f"{slider.label} changes nothing"
    for place in range(len(page.select_slider)):
        before = figures(page)
        slider = page.select_slider[place]
        slider.set_value(next(option for option in slider.options if option != str(slider.value))).run()
        assert not page.exception
        assert figures(page) != before, f"{slider.label} changes nothing"


@lessons
def test_every_answer_gets_feedback_and_reveals_something(lesson: Lesson, page: AppTest) -> None:
    del lesson
    assert not page.success
    assert not page.info
    unanswered = len(figures(page))
    verdicts = []
    for option in page.radio[0].options:
        page.radio[0].set_value(option).run()
        assert not page.exception
        (feedback,) = [*page.success, *page.info]
        verdicts.append(feedback.value.startswith("**Right.**"))
        assert len(figures(page)) >= unanswered
    assert verdicts.count(True) == 1


def test_the_overview_leads_to_every_lesson_and_plans_a_class(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    page = opened(OVERVIEW)
    assert not page.exception
    links = [link.proto.page for link in page.get("page_link")]
    assert {chapter.name for chapter in CHAPTERS[1:]} | {"race"} <= set(links)
    assert "A class of 45 minutes" in texts(page)
    assert "| 38–45 | 7 ·" in texts(page)


def test_the_glossary_finds_words_and_says_when_there_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    page = opened(GLOSSARY)
    assert all(word.name in texts(page) for words in WORDS.values() for word in words)
    page.text_input(key="glossary-query").set_value("shrink").run()
    assert "4/(3n)" in texts(page)
    assert "Silhouette" not in texts(page)
    page.text_input(key="glossary-query").set_value("xylophone").run()
    assert "No entry has “xylophone” in it." in texts(page)


def test_the_glossarys_words_are_told_apart_and_refer_to_lessons_there_are() -> None:
    words = [word for words in WORDS.values() for word in words]
    assert len({word.name for word in words}) == len(words)
    for word in words:
        assert word.lesson is None or lesson_named(word.lesson)
    assert find("  COHESION ")["Measures"][0].name == "Cohesion"
