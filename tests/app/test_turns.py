"""Whose turn it is to be drawn, and what a page that was just opened shows first."""

from __future__ import annotations

from threading import Event, Thread

import pytest
from streamlit.testing.v1 import AppTest

from app import turns
from app.turns import in_turn, out_of_step, views_first


@pytest.mark.parametrize(
    ("just_opened", "expected"),
    [(True, ["views", "another tab", "charts"]), (False, ["views", "charts", "another tab"])],
)
def test_others_have_the_turn_while_embeddings_go_first(
    monkeypatch: pytest.MonkeyPatch, just_opened: bool, expected: list[str]
) -> None:
    monkeypatch.setattr(turns.state, "just_opened", lambda: just_opened)
    drawn: list[str] = []
    views_are_drawn, other_is_drawn = Event(), Event()
    monkeypatch.setattr(turns.time, "sleep", lambda _: other_is_drawn.wait())  # as long as it takes, and no longer

    @in_turn
    def page() -> None:
        drawn.append("views")
        views_are_drawn.set()
        views_first()
        drawn.append("charts")

    @in_turn
    def another_tab() -> None:
        drawn.append("another tab")
        other_is_drawn.set()

    threads = [Thread(target=page), Thread(target=another_tab)]
    threads[0].start()
    views_are_drawn.wait()
    threads[1].start()
    for thread in threads:
        thread.join()
    assert drawn == expected


def test_a_page_is_just_opened_once() -> None:
    def draw() -> None:
        import streamlit as st

        from app import state

        state.enter(st.session_state.page_name)
        st.text(str([state.just_opened(), state.just_opened()]))

    app = AppTest.from_function(draw, default_timeout=60)
    said: list[str] = []
    for page in ("compare", "compare", "race", "compare"):
        app.session_state.page_name = page
        said.append(app.run().text[0].value)
    assert said == ["[True, False]", "[False, False]", "[True, False]", "[True, False]"]


def test_tabs_tick_out_of_step_at_about_the_same_pace() -> None:
    paces = [out_of_step(2.0) for _ in range(30)]
    assert len(set(paces)) == 30
    assert all(1.8 <= pace <= 2.2 for pace in paces)
