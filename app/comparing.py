"""The parts of the Compare page: linked views, shared curves, figures over seeds, differences, classes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import chain

import pandas as pd
import streamlit as st

from app import charts, data, state
from app.comparison_tables import differences_html, figures_html
from app.components import choose_projection
from app.faults import explained
from app.linked_views import linked_view
from app.swatch import swatch_html
from synermix_core.catalog import METRICS
from synermix_core.errors import RunError
from synermix_core.runs import Run
from synermix_core.sweeps.statistics import LEAST_SEEDS
from synermix_core.sweeps.verdicts import PERCENT
from synermix_core.view.class_figures import confusion_difference_figure, confusion_figure, per_class_figure
from synermix_core.view.comparison import SeedGroup, curves_of, differences
from synermix_core.view.curves import variant_color
from synermix_core.view.leads import CLEAR

MAX_VIEWS = 4
CHART_HEIGHT = 190
CLASSES_LAST_SECONDS = 0.4
"""What the browser is given to draw the embeddings and curves, before Plotly keeps it busy."""
LINK = "compare"

CURVES = ("val_accuracy", "cohesion", "fisher_ratio", "knn_accuracy")
FIGURES = ("val_accuracy", "cohesion", "fisher_ratio", "knn_accuracy", "ece", "val_loss")


def views_section(runs: Sequence[Run], *, live: bool) -> None:
    """Draw the embeddings of the first runs, linked: one epoch, one selection."""
    common = [name for name in runs[0].live_methods if all(name in run.live_methods for run in runs)]
    method = choose_projection(common, state.COMPARED_METHOD)
    if len(runs) > MAX_VIEWS:
        st.caption(f"Embeddings of the first {MAX_VIEWS} of {len(runs)} runs; curves and tables are of all.")
    shown = runs[:MAX_VIEWS]
    with st.container(key="linked-views"):
        for slot, (column, run) in enumerate(zip(st.columns(len(shown)), shown, strict=True)):
            with column:
                label = f"{run.config.variant_title} · seed {run.config.seed}"
                heading = swatch_html(label, variant_color(run.config.preset))
                linked_view(run, method, heading, key=f"compare-{slot}", link=LINK, live=live)


def curves_section(groups: Sequence[SeedGroup]) -> None:
    """Draw the metrics of all groups over each other: a thin line a run, the mean and a band of one sd a group."""
    tables = _tables(groups)
    configured = max(run.config.epochs for group in groups for run in group.runs)
    epochs = charts.last_shown(chain.from_iterable(table["epoch"] for table in tables.values()), configured)
    with st.container(key="overlays"):
        for column, name in zip(st.columns(len(CURVES)), CURVES, strict=True):
            with column:
                st.caption(METRICS[name].title, help=METRICS[name].description)
                st.vega_lite_chart(
                    curves_of(groups, tables, name),
                    charts.overlay_chart(groups, epochs=epochs, percent=name in PERCENT, height=CHART_HEIGHT),
                    key=f"overlay-{name}",
                    alt=f"{METRICS[name].title} of the runs over the epochs",
                )
    st.html(charts.legend_html(groups))


def figures_section(groups: Sequence[SeedGroup]) -> None:
    """Draw the table of final and best values, mean ± sd over seeds; what clearly leads is bold."""
    st.markdown("##### After the last epoch, and at best", anchors=False)
    st.html(figures_html(groups, _tables(groups), FIGURES))
    st.caption(
        f"Mean ± standard deviation over n seeds. **Bold** leads by more than {CLEAR:g} standard errors of the "
        f"difference; below {LEAST_SEEDS} seeds each, that noise is unknown, and nobody leads. *Best* is each run's "
        "best epoch by that metric, which flatters."
    )
    repeats = [run for group in groups for run in group.repeats]
    if repeats:
        told = ", ".join(f"{run.config.variant_title} · seed {run.config.seed} · {run.id[:15]}" for run in repeats)
        st.caption(
            f"Left out of curves and means: {told}. Another run here has the same settings and the same seed, so that "
            "it tells nothing new of chance."
        )


def differences_section(runs: Sequence[Run]) -> None:
    """Draw the settings in which the runs differ; those unlike the first run's are marked."""
    found = differences([run.config for run in runs])
    st.markdown("##### What differs", anchors=False)
    if not found:
        st.markdown("Nothing: these runs have one configuration.")
        return
    st.html(differences_html(runs, found))


@explained()  # it is drawn by itself: nobody else would catch what it meets
def classes_section(groups: Sequence[SeedGroup], runs: Sequence[Run], *, live: bool, arriving: list[bool]) -> None:
    """Draw cohesion and margin of each class, and two confusion matrices with their difference.

    Unlike the rest of the page these stand still while a run is `live`: drawn anew each second, they would flicker.

    Args:
        groups: The runs by configuration.
        runs: The runs.
        live: Whether any of them goes on.
        arriving: Filled while the page has not been drawn yet, and emptied here.
    """
    if arriving:
        arriving.clear()
        time.sleep(CLASSES_LAST_SECONDS)
    if len({run.class_names for run in runs}) > 1:
        st.caption("These runs have different classes, so that there is no comparing class by class.")
        return
    st.markdown("##### Class by class", anchors=False)
    if live:
        st.caption("As it was when this page was opened; it follows once training has ended.")
    try:
        st.plotly_chart(per_class_figure(groups), key="per-class", alt="Cohesion and margin of each class, by method")
        _confusions(runs)
    except RunError as error:
        st.caption(f"Not recorded for all of these runs: {error}")


def _confusions(runs: Sequence[Run]) -> None:
    names = [f"{number}. {run.config.variant_title} · seed {run.config.seed}" for number, run in enumerate(runs, 1)]
    st.markdown("##### Who is taken for whom", anchors=False)
    with st.container(key="confusions"):
        left, right, apart = st.columns(3)
        with left:
            first = runs[st.selectbox("First", range(len(runs)), format_func=names.__getitem__, key="first-matrix")]
            st.plotly_chart(confusion_figure(first), key="first-confusion", alt="Confusion matrix of the first run")
        with right:
            second = runs[
                st.selectbox("Second", range(len(runs)), index=1, format_func=names.__getitem__, key="second-matrix")
            ]
            st.plotly_chart(confusion_figure(second), key="second-confusion", alt="Confusion matrix of the second run")
        with apart:
            st.selectbox("Difference", ["second − first, percentage points"], disabled=True)
            figure = confusion_difference_figure(first, second)
            st.plotly_chart(figure, key="confusion-difference", alt="How much more the second run confuses")


def _tables(groups: Sequence[SeedGroup]) -> dict[str, pd.DataFrame]:
    return {run.id: data.metrics(run) for group in groups for run in group.runs}
