"""What can be done with the selected runs: a bar of buttons that never moves, and what happened last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

import streamlit as st

from app import state
from app.exports import export_popover
from synermix_core.errors import DataError, RunError
from synermix_core.runs import Run, RunSummary, annotate, delete_run, restore_run
from synermix_core.runs.trash import list_trash

T = TypeVar("T")

TRAIN_PAGE = "../pages/train.py"
COMPARE_PAGE = "../pages/compare.py"
EXPLORE_PAGE = "../pages/explore.py"
MOST_COMPARED = 20
ACTION_WIDTH = 130
"""Of buttons whose label changes, in pixels: the ones beside them stay where they are."""


def action_bar(selected: Sequence[RunSummary]) -> None:
    """Draw the buttons; those that make no sense for the selection are disabled, never gone."""
    runs = [summary.run for summary in selected]
    pinned = all(summary.said.pinned for summary in selected) and bool(selected)
    archived = all(summary.said.archived for summary in selected) and bool(selected)
    with st.container(horizontal=True, key="run-actions", gap="small", vertical_alignment="center"):
        if _button("Open", "open_in_full", disabled=len(runs) != 1, help="Select one run to open it in Train."):
            st.switch_page(TRAIN_PAGE, query_params={state.RUN_PARAM: runs[0].id})
        if _button("Explore", "frame_inspect", disabled=len(runs) != 1, help="Select one run to look at its images."):
            st.switch_page(EXPLORE_PAGE, query_params={state.RUN_PARAM: runs[0].id})
        comparable = 2 <= len(runs) <= MOST_COMPARED
        if _button("Compare", "compare_arrows", disabled=not comparable, help=f"Select 2 to {MOST_COMPARED} runs."):
            st.switch_page(COMPARE_PAGE, query_params={state.RUNS_PARAM: ",".join(run.id for run in runs)})
        if _button("Edit", "edit", disabled=not runs, help="Name, tags and notes; of several runs, their tags."):
            st.session_state[state.EDITED] = list(selected)
            st.rerun()
        _do("Unpin" if pinned else "Pin", "keep", runs, partial(annotate, pinned=not pinned))
        _do("Unarchive" if archived else "Archive", "archive", runs, partial(annotate, archived=not archived))
        export_popover(runs[0] if len(runs) == 1 else None, "runs")
        _button("Delete", "delete", disabled=not runs, on_click=delete, args=(runs,))
        undo_button()
        st.caption(_hint(len(selected)))
        notice()


def undo_button() -> None:
    """Draw the button that brings back what was deleted last."""
    undo: list[Run] = st.session_state.get(state.UNDO, [])
    _button("Undo", "undo", disabled=not undo, on_click=_undo, args=(undo,), help="Bring back what you deleted.")


def notice() -> None:
    """Say what came of what was done last."""
    if said := st.session_state.get(state.NOTICE):
        st.caption(said)


def complaints() -> None:
    """Say what went wrong with it, until the reader has seen that."""
    found: list[str] = st.session_state.get(state.COMPLAINTS, [])
    for complaint in found:
        st.warning(complaint)
    if found:
        st.button("Dismiss", type="tertiary", on_click=st.session_state.pop, args=(state.COMPLAINTS, None))


def for_each(things: Sequence[T], action: Callable[[T], object]) -> list[T]:
    """Do something with each thing; return those it was done with, and keep what the others complained of."""
    done, complaints = [], []
    for thing in things:
        try:
            action(thing)
        except (DataError, RunError) as error:
            complaints.append(str(error))
        else:
            done.append(thing)
    st.session_state[state.COMPLAINTS] = complaints
    st.session_state[state.NOTICE] = None
    return done


def do(things: Sequence[T], action: Callable[[T], object]) -> None:
    """Do something with each run or job: `for_each` as a button wants it."""
    for_each(things, action)


def delete(runs: Sequence[Run]) -> None:
    """Move runs to the trash, and be ready to bring them back."""
    deleted = for_each(runs, delete_run)
    if deleted:
        st.session_state[state.UNDO] = deleted
        st.session_state[state.NOTICE] = f"{count(deleted)} moved to the trash."


def count(runs: Sequence[object]) -> str:
    """Return "1 run" or "2 runs"."""
    return "1 run" if len(runs) == 1 else f"{len(runs):,} runs"


def _hint(selected: int) -> str:
    return f"{selected:,} selected" if selected else "Tick runs on the left to open, tag or delete them."


def _do(label: str, icon: str, runs: Sequence[Run], action: Callable[[Run], object]) -> None:
    _button(label, icon, disabled=not runs, on_click=do, args=(runs, action), width=ACTION_WIDTH)


def _undo(runs: Sequence[Run]) -> None:
    restored = for_each(runs, lambda run: restore_run(run.id, run.path.parent))
    # What could not be restored can be tried again, unless somebody else has taken it out of the trash.
    trashed = {entry.run.id for entry in list_trash()}
    st.session_state[state.UNDO] = [run for run in runs if run.id in trashed]
    if restored:
        st.session_state[state.NOTICE] = f"{count(restored)} back."


def _button(label: str, icon: str, *, disabled: bool, **options: Any) -> bool:
    return st.button(label, icon=f":material/{icon}:", disabled=disabled, **options)
