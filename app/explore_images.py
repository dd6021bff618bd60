"""Which images stand out, and the grid of those selected: what each is, what it is taken for, and how surely."""

from __future__ import annotations

from html import escape

import numpy as np
import streamlit as st

from app import state
from app.explore_scene import NOTHING_SELECTED, Scene
from synermix_core.errors import RunError
from synermix_core.runs.standouts import PICKS, worst_first

MOST_SHOWN = 120


def pick_buttons(scene: Scene | None) -> None:
    """Draw the buttons that select what stands out; without anything to look at, they are disabled."""
    with st.container(horizontal=True, key="picks", gap="small"):
        for name, pick in PICKS.items():
            st.button(
                pick.title, help=pick.description, key=f"pick-{name}", disabled=scene is None,
                on_click=_pick, args=(scene, name),
            )  # fmt: skip


def images_panel(scene: Scene) -> None:
    """Draw the selected images in a grid.

    Raises:
        RunError: predictions were not recorded.
    """
    if not scene.rows:
        st.markdown(scene.words or NOTHING_SELECTED)
        return
    rows = np.array(scene.rows)
    wrong = int((scene.predictions.predictions[rows] != scene.run.probe.labels[rows]).sum())
    count = "1 image" if len(rows) == 1 else f"{len(rows):,} images"
    st.markdown(f"{count}, :red[{wrong:,} taken for another class]" if wrong else f"{count}, all of them right")
    if scene.words:
        st.caption(scene.words)
    else:
        rows = worst_first(scene.run, scene.epoch, rows)
    st.html(_grid(scene, rows[:MOST_SHOWN].tolist()))
    if len(rows) > MOST_SHOWN:
        st.caption(f"The first {MOST_SHOWN} of {len(rows):,}.")


def _pick(scene: Scene, name: str) -> None:
    try:
        rows, words = PICKS[name].find(scene.run, scene.epoch, scene.frames)
    except RunError as error:
        state.pick((), str(error))
    else:
        state.pick(scene.run.probe.ids[rows].tolist(), words)


def _grid(scene: Scene, rows: list[int]) -> str:
    return f'<div class="image-grid" role="list">{"".join(_cell(scene, row) for row in rows)}</div>'


def _cell(scene: Scene, row: int) -> str:
    names, (predictions, confidences) = scene.run.class_names, scene.predictions
    label, prediction = int(scene.run.probe.labels[row]), int(predictions[row])
    right = prediction == label
    answer = f"{confidences[row]:.0%}" if right else f"taken for {escape(names[prediction])}, {confidences[row]:.0%}"
    return (
        f'<figure role="listitem" class="{"right" if right else "wrong"}" title="image {scene.run.probe.ids[row]}">'
        f"{scene.picture(row)}<figcaption><b>{escape(names[label])}</b><span>{answer}</span></figcaption></figure>"
    )
