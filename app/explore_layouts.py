"""Laying the run out anew: by another method, with other parameters; and how far each layout can be trusted."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

import pandas as pd
import streamlit as st

from app import data, state
from synermix_core import catalog
from synermix_core.config import ProjectionConfig
from synermix_core.errors import SynerMixError
from synermix_core.frame_sets import ENTRIES
from synermix_core.projecting import Projecting
from synermix_core.runs import Run
from synermix_core.view.run_message import frame_set_label

MOST_PLANE_CLASSES = 3


def layouts_panel(run: Run, epoch: int | None) -> None:
    """Draw the form for another set of frames, those under way, and the quality of all there are.

    Args:
        run: The run.
        epoch: The epoch that is shown; None while nothing is laid out.

    Raises:
        RunError: a frame can't be read.
    """
    method = st.selectbox(
        "Method", _methods(run), format_func=lambda name: ENTRIES[name].title, key="new-method",
        help="Another method, or other parameters, on the recorded features. Nothing else of the run changes.",
    )  # fmt: skip
    st.caption(ENTRIES[method].description)
    values = {name: _WIDGETS[name](run, name) for name in ENTRIES[method].parameters}
    if st.button("Lay out", type="primary", key="lay-out"):
        try:
            st.session_state[state.NEXT_LAYOUT] = data.projectors().start(run, method, **values)
        except SynerMixError as error:
            st.error(str(error))
        else:
            st.rerun()  # the page's ticking hangs on what is under way
    for projecting in data.projectors().of(run):
        _progress(projecting)
    if epoch is not None:
        _quality(run, epoch)


def _methods(run: Run) -> list[str]:
    names = [name for name in run.live_methods if ENTRIES[name].parameters]
    names += ["aligned"] if not run.status.state.active else []
    return names + [name for name in catalog.OFFLINE_PROJECTIONS if name.endswith("-cuda") and find_spec("cuml")]


def _number(run: Run, name: str) -> float:
    info, value = ProjectionConfig.model_fields[name], getattr(run.config.projection, name)
    return st.number_input(_TITLES[name], value=value, help=info.description, key=f"new-{name}", step=_STEPS[name])


def _one_of(run: Run, name: str) -> str:
    info, value = ProjectionConfig.model_fields[name], getattr(run.config.projection, name)
    return st.segmented_control(
        _TITLES[name], _CHOICES[name], default=value, required=True, help=info.description, key=f"new-{name}"
    )


def _classes(run: Run, name: str) -> list[int] | None:
    names = run.class_names
    chosen = st.multiselect(
        _TITLES[name], range(len(names)), default=run.config.projection.plane_classes, format_func=names.__getitem__,
        max_selections=MOST_PLANE_CLASSES, key=f"new-{name}", placeholder="The first three",
        help="Two or three classes that the plane goes through.",
    )  # fmt: skip
    return chosen or None


_TITLES = {
    "n_neighbors": "Neighbours",
    "min_dist": "Minimal distance",
    "perplexity": "Perplexity",
    "metric": "Distance between features",
    "plane_through": "Through",
    "plane_classes": "Classes",
}
_STEPS: dict[str, Any] = {"n_neighbors": 5, "min_dist": 0.05, "perplexity": 5.0}
_CHOICES = {"metric": ("euclidean", "cosine"), "plane_through": ("means", "head")}
_WIDGETS: dict[str, Callable[[Run, str], Any]] = {
    "n_neighbors": _number,
    "min_dist": _number,
    "perplexity": _number,
    "metric": _one_of,
    "plane_through": _one_of,
    "plane_classes": _classes,
}
"""Parameter of a projection -> the widget for it."""


def _progress(projecting: Projecting) -> None:
    if projecting.error:
        st.error(projecting.error)
        return
    waiting = "" if projecting.done else ": the first frame takes some seconds"
    st.progress(
        projecting.done / max(projecting.total, 1),
        text=f"{projecting.name}, {projecting.done} of {projecting.total} epochs{waiting}",
    )


def _quality(run: Run, epoch: int) -> None:
    """Draw what was measured of each set's frame of the epoch that is shown."""
    sets = [name for name in run.frame_sets() if epoch in run.layout.frame_epochs(name)]
    measured = {frame_set_label(run, name): run.frame(name, epoch).quality._asdict() for name in sets}
    table = pd.DataFrame.from_dict(measured, orient="index", columns=list(_MEASURES))
    st.markdown(f"**How far to trust each** :gray[after epoch {epoch}]")
    st.dataframe(
        table,
        column_config={
            "_index": st.column_config.TextColumn("Layout", width="medium"),
            **{
                name: st.column_config.NumberColumn(title, format="%.3f", help=text)
                for name, (title, text) in _MEASURES.items()
            },
        },
        placeholder="–",
        key="layout-quality",
    )


_MEASURES = {
    "trustworthiness": ("Trustworthy", "Neighbours here are neighbours in the features, 0 to 1 (15 neighbours)."),
    "continuity": ("Continuous", "Neighbours in the features are neighbours here, 0 to 1."),
    "knn_overlap": ("kNN kept", "Share of the nearest neighbours in the features that are so here, 0 to 1."),
    "displacement": ("Moved", "Mean way since the epoch before, in radii of the layout."),
    "noise_floor": ("Noise", "The same, had the same features been laid out again: what moves less has not moved."),
}
