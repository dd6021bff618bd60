"""The path of one image through the epochs: what it is taken for, how surely, and how far it moves."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from pathlib import Path

import numpy as np
import pyarrow as pa
import streamlit as st

from app import charts
from app.explore_scene import NOTHING_SELECTED, Scene, choose_image
from synermix_core.runs import Run
from synermix_core.runs.point_path import PointPath, Stay, point_path, stays
from synermix_core.view.curves import NEUTRAL, Curve, Panel

CHART_HEIGHT = 170

CONFIDENCE = Panel(
    "Probability",
    (Curve("own", "of its own class", NEUTRAL), Curve("confidence", "of the answer", NEUTRAL, dashed=True)),
    ".0%",
    domain=(0, 1),
)
DISPLACEMENT = Panel(
    "Way since the epoch before, in radii of the layout",
    (
        Curve("displacement", "this image", NEUTRAL),
        Curve("noise", "noise floor", NEUTRAL, dashed=True),
    ),
    ".2~f",
)


def path_panel(scene: Scene) -> None:
    """Draw the path of one of the selected images.

    Raises:
        RunError: a record can't be read.
    """
    if not scene.rows:
        st.markdown(NOTHING_SELECTED)
        return
    run, row = scene.run, choose_image("Image", scene.rows, scene, "path-image")
    path = _point_path(run.path, row, scene.frames, tuple(run.layout.frame_epochs(scene.frames)))
    st.html(f'<div class="portrait">{scene.picture(row)}<p>{_story(scene, row, path)}</p></div>')
    table = _table(path)
    epochs = charts.last_shown(table["epoch"].to_pylist(), run.config.epochs)
    for panel in (CONFIDENCE, DISPLACEMENT):
        known = tuple(curve for curve in panel.curves if table[curve.column].null_count < len(table))
        if known:
            st.caption(panel.title)
            st.vega_lite_chart(
                charts.curve_table(table, panel.curves),
                charts.curve_chart(panel, epochs=epochs, height=CHART_HEIGHT),
                key=f"path-{panel.title}",
                alt=f"{panel.title} over the epochs",
            )
    st.caption("The trail of a selected image in the view is the way it came.")


@lru_cache(maxsize=64)
def _point_path(path: Path, row: int, frames: str, epochs: tuple[int, ...]) -> PointPath:  # noqa: ARG001 -- of the key
    return point_path(Run(path), row, frames)


def _story(scene: Scene, row: int, path: PointPath) -> str:
    names = scene.run.class_names
    label = int(scene.run.probe.labels[row])
    parts = [_stretch(stay, names[stay.label], right=stay.label == label) for stay in stays(path)]
    return f"Image {scene.run.probe.ids[row]}, <b>{escape(names[label])}</b>. Taken for {', '.join(parts)}."


def _stretch(stay: Stay, name: str, *, right: bool) -> str:
    epochs = f"epoch {stay.first}" if stay.first == stay.last else f"epochs {stay.first}–{stay.last}"
    return f'<b class="{"right" if right else "wrong"}">{escape(name)}</b> ({epochs})'


def _table(path: PointPath) -> pa.Table:
    values = {
        "own": path.own,
        "confidence": path.confidences,
        "displacement": path.displacements,
        "noise": path.noise_floors,
    }
    arrays = {name: pa.array(value, mask=~np.isfinite(value)) for name, value in values.items()}
    return pa.table({"epoch": path.epochs, **arrays})
