"""The λ-filament: two images, swept from one to the other through their pixels and through their features."""

from __future__ import annotations

import streamlit as st

from app.explore_scene import Scene, choose_image
from app.pictures import picture_html
from app.resident import ask
from synermix_core.questions import Filament
from synermix_core.runs.standouts import telling_pair
from synermix_core.view.filament_figures import Look, bands_figure, filament_words, ways_figure

STEPS = 21
BANDS_HEIGHT, WAYS_HEIGHT = 210, 280
EVERY = 2
"""Of the steps, every so manyth has room for a thumbnail."""


def filament_panel(scene: Scene) -> None:
    """Draw the filament between two of the selected images, or of a telling pair.

    Raises:
        RunError: predictions or features were not recorded, or the run has no checkpoint yet.
        SynerMixError: the model process has no answer.
    """
    pair = _choose_pair(scene)
    if pair is None:
        st.markdown("The probe has one class only. Select two images to go from one to the other.")
        return
    probe = scene.run.probe
    first, second = (int(probe.ids[row]) for row in pair)
    if first == second:
        st.markdown("Choose two different images.")
        return
    stamp = scene.run.layout.last_checkpoint.stat().st_mtime_ns if scene.run.layout.last_checkpoint.exists() else None
    filament = Filament(
        **ask("filament", stamp=stamp, run=str(scene.run.path), first=first, second=second, steps=STEPS)
    )
    names = scene.run.class_names
    ends = int(probe.labels[pair[0]]), int(probe.labels[pair[1]])
    look = Look(names, dark=st.context.theme.type == "dark")
    st.html(_strip(filament))
    st.plotly_chart(
        bands_figure(filament, ends, look, BANDS_HEIGHT), key="filament-bands", config={"displayModeBar": False},
        alt="Probability of the classes along λ, through pixels and through features",
    )  # fmt: skip
    st.plotly_chart(
        ways_figure(filament, probe, ends, look, WAYS_HEIGHT), key="filament-ways", config={"displayModeBar": False},
        alt="The way from one image to the other among the probe",
    )  # fmt: skip
    plane = ", ".join(names[label] for label in filament.plane_classes)
    st.caption(
        f"{filament_words(filament, names)} The network after epoch {filament.epoch}; exact view through the class "
        f"means of {plane}."
    )


def _choose_pair(scene: Scene) -> tuple[int, int] | None:
    """Let the reader choose two of the selected images; None where no pair can be made."""
    picked_by_reader = len(scene.rows) > 1 and scene.words is None
    suggested = None if picked_by_reader else telling_pair(scene.run, scene.epoch, next(iter(scene.rows), None))
    pair = suggested or scene.rows[:2]
    if len(pair) < 2:
        return None
    rows = tuple(dict.fromkeys([*pair, *scene.rows]))
    left, right = st.columns(2)
    with left:
        first = choose_image("From", rows, scene, "filament-first")
    with right:
        second = choose_image("To", rows, scene, "filament-second", place=1)
    return first, second


def _strip(filament: Filament) -> str:
    shown = range(0, len(filament.lam), EVERY)
    cells = [
        f"<figure>{picture_html(filament.thumbnails[step], f'mixed image, λ = {filament.lam[step]:.2f}')}"
        f"<figcaption>{filament.lam[step]:.1f}</figcaption></figure>"
        for step in shown
    ]
    return f'<div class="filament-strip">{"".join(cells)}</div>'
