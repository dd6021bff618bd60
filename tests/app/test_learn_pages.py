"""The Learn section, driven through Streamlit's own test harness: each lesson, each of its sliders, each answer."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import SelectSlider, Slider

from app.learn.contents import CHAPTERS, GLOSSARY, LESSONS, OVERVIEW, Chapter, Lesson
from app.learn.glossary import GLOSSARY as WORDS
from app.learn.glossary import find
from app.learn.scaffold import lesson_named
from app.state import RACE_PARAM
from synermix_core.config import RunConfig
from synermix_core.runs.races import create_race
from synermix_core.sweeps.statistics import LEAST_SEEDS, SIGNIFICANCE
from synermix_core.view.leads import CLEAR

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


def figures(page: AppTest) -> dict[str, object]:
    """Return what each figure draws, without what it says in words: that tells of the sliders anyway.

    A chart is named by its data sets, with commas between.
    """
    charts = [chart.proto for chart in page.get("vega_lite_chart")]
    drawn: dict[str, object] = {
        ", ".join(one.name for one in chart.datasets): (chart.spec, [one.data.data for one in chart.datasets])
        for chart in charts
    }
    assert len(drawn) == len(charts), "two of one name"
    for sandbox in page.get("bidi_component"):
        drawn["sandbox"] = {**json.loads(sandbox.proto.json), "words": ""}
    return drawn


def words_of_figures(page: AppTest) -> list[str]:
    """Return what each figure says in words to those who can't see it."""
    told = [figure.proto.alt for figure in page.get("vega_lite_chart")]
    return told + [json.loads(figure.proto.json)["words"] for figure in page.get("bidi_component")]


def texts(page: AppTest) -> str:
    return "\n".join(element.value for element in [*page.markdown, *page.caption])


@lessons
def test_a_lesson_is_complete(lesson: Lesson, page: AppTest) -> None:
    assert not page.exception
    assert f"## {lesson.title}" in texts(page)
    assert "Predict, then reveal" in texts(page)
    assert "**Precomputed** by" in texts(page) or "**Computed live**" in texts(page)
    assert "arXiv" in texts(page)
    links = [link.proto.page for link in page.get("page_link")]
    assert any(page in links for page in ("", "train", "race")), f"no way to try it: {links}"


@lessons
def test_each_figure_is_told_in_words_before_and_after_the_answer(lesson: Lesson, page: AppTest) -> None:
    unanswered = len(words_of_figures(page))
    assert unanswered
    page.radio[0].set_value(page.radio[0].options[0]).run()
    assert len(words_of_figures(page)) == unanswered + len(REVEALED.get(lesson.name, ()))
    for words in words_of_figures(page):
        assert len(words) > 20, words
        assert words in {caption.value for caption in page.caption}, "for those who see the figure, too"


@lessons
def test_the_idea_is_told_after_the_answer(lesson: Lesson, page: AppTest) -> None:
    assert lesson.asks in texts(page)
    assert lesson.idea not in texts(page), "it gives the answer away"
    page.radio[0].set_value(page.radio[0].options[-1]).run()
    assert f"**To keep:** {lesson.idea}" in texts(page)


REVEALED = {
    "mixup": {"losses, now"},
    "synthesis": {"gauge, now"},
    "together": {"fading, weight"},
    "cohesion": {"ledger"},
    "fooled": {"widths"},
}
"""Figures that the answer brings, by lesson."""
DRAWN_INTO = {
    "mixed_points": {"regions, points, ways, here, ends"},
    "synthesis": {"regions, points, batch, others, star, mean"},
}
"""Figures that the answer adds something to; all others stay as they are."""
MOVES = {
    "mixup": {"mixup-lam": {"pixels, signs", "label, answers", "losses, now"}},
    "mixed_points": {"mixed-points-lam": {"regions, points, ways, here, ends", "pixels"}},
    "synthesis": {"synthesis-count": {"regions, points, batch, others, star, mean", "gauge, now"}},
    "together": {
        slider: {"regions, points, arrows, stars", "ropes", "fading, weight"}
        for slider in ("together-beta", "together-epoch")
    },
    "cohesion": {f"cohesion-{what}": {"sandbox"} for what in ("x", "y", "spread", "scale")},
    "fooled": {"fooled-seed": {"points, centres", "widths"}},
    "chance": {"chance-seeds-200": {"seeds"}},
}
"""Which figures each slider of a lesson changes."""


@lessons
def test_every_slider_changes_the_figures_that_it_should_and_no_other(lesson: Lesson, page: AppTest) -> None:
    page.radio[0].set_value(page.radio[0].options[0]).run()
    sliders = {str(one.key): one for one in [*page.slider, *page.select_slider]}
    assert sliders.keys() == MOVES[lesson.name].keys()
    for key, slider in sliders.items():
        before, value = figures(page), slider.value
        slider.set_value(elsewhere(slider)).run()
        assert not page.exception
        after = figures(page)
        assert {name for name in after if after[name] != before[name]} == MOVES[lesson.name][key], key
        slider.set_value(value).run()  # at either end of β, for one, another slider has less to say


def elsewhere(slider: Slider[Any] | SelectSlider[Any]) -> Any:
    """Return another value of a slider, far from its own."""
    if isinstance(slider, SelectSlider):
        return next(option for option in reversed(slider.options) if option != str(slider.value))
    return slider.max if slider.value < slider.max else slider.min


@lessons
def test_every_answer_gets_feedback_and_reveals_something(lesson: Lesson, page: AppTest) -> None:
    assert not page.success
    assert not page.info
    before, verdicts = figures(page), []
    for option in page.radio[0].options:
        page.radio[0].set_value(option).run()
        assert not page.exception
        (feedback,) = [*page.success, *page.info]
        verdicts.append(feedback.value.startswith("**Right.**"))
        shown = figures(page)
        assert shown.keys() == before.keys() | REVEALED.get(lesson.name, set())
        assert {name for name in before if shown[name] != before[name]} == DRAWN_INTO.get(lesson.name, set())
    assert verdicts.count(True) == 1


def test_the_lesson_on_both_losses_leads_to_the_newest_race_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = tmp_path / "runs"
    monkeypatch.setenv("SYNERMIX_RUNS", str(runs))
    together = lesson_named("together")
    assert not race_links(opened(together)), "nothing to lead to"
    race = create_race([RunConfig.from_preset("mixup"), RunConfig.from_preset("synermix-mixup")], runs)
    (runs / ".races" / "99991231-235959-race-0000.json").write_text("damaged")
    page = opened(together)
    assert race_links(page) == [("**Open your race**: training now", f"{RACE_PARAM}={race.id}")]
    assert "MixUp | SynerMix + MixUp" in [caption.value for caption in page.caption]
    for run in race.runs:
        shutil.rmtree(run.path)
    assert not race_links(opened(together)), "its runs were deleted"


def race_links(page: AppTest) -> list[tuple[str, str]]:
    """Return label and query of the links to a race that there is."""
    links = [link.proto for link in page.get("page_link")]
    return [(link.label, link.query_string) for link in links if link.query_string.startswith(f"{RACE_PARAM}=")]


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


def test_the_glossary_says_clear_of_what_the_pages_call_clear() -> None:
    (words,) = find("inside the noise").values()
    assert CLEAR == 2
    assert "more than twice its noise" in words[0].meaning
    assert f"fewer than {LEAST_SEEDS} seeds" in words[0].meaning
    assert f"p < {SIGNIFICANCE}: in Sweep after Holm's correction" in words[0].meaning
