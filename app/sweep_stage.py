"""A sweep while it runs, and after: a heatmap that fills in, curves over β, a scatter, and what is more than chance."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from app import data, state, sweep_charts
from app.runs_actions import COMPARE_PAGE, MOST_COMPARED, TRAIN_PAGE
from app.status_line import duration, state_badge
from synermix_core.catalog import METRICS
from synermix_core.errors import RunError
from synermix_core.runs import RunState
from synermix_core.sweeps import Sweep
from synermix_core.sweeps.arrange import Arrangement, arrange, cell_table, curve_table, scatter_table
from synermix_core.sweeps.forecast import forecast_seconds
from synermix_core.sweeps.points import Point, find_baseline, points_of
from synermix_core.sweeps.results import ResultLine, tally
from synermix_core.sweeps.statistics import TEST_TITLES
from synermix_core.sweeps.verdicts import (
    METRICS_COMPARED,
    compare,
    difference_text,
    effect_text,
    mean_text,
    note,
)
from synermix_core.view.sweep_marks import RowMark, row_marks

CURVE_HEIGHT = 190
SCATTER_HEIGHT = 260
MOST_COMPLAINTS = 5
WHAT_EFFECT_SIZE_IS = (
    "Mean of the paired differences over their standard deviation (d_z, with Hedges' correction for few seeds)."
)
_TITLES = {"val_accuracy": "Accuracy", "cohesion": "Cohesion", "fisher_ratio": "Fisher ratio", "ece": "ECE"}
"""Of METRICS_COMPARED, as short as they fit above a chart."""


def sweep_panel(sweep: Sweep, was_active: bool) -> None:
    """Draw the stage of `sweep`; the body of a fragment that ticks while `was_active`.

    Args:
        sweep: The sweep to show.
        was_active: Whether a driver was at it when the whole page was last drawn.
    """
    try:
        lines = data.sweep_results(sweep).read()
        points = points_of(sweep, lines)
        _progress(sweep, lines, points)
        _charts(sweep, points)
        _comparisons(points)
        changed = sweep.status.state.active != was_active
    except RunError as error:  # for instance a sweep that somebody deletes right now
        st.error(str(error))
        return
    if changed:
        # The buttons and this fragment's ticking depend on it: draw the whole page once more.
        st.rerun()


def _progress(sweep: Sweep, lines: Sequence[ResultLine], points: Sequence[Point]) -> None:
    status, counts = sweep.status, tally(list(lines))
    done = counts[RunState.FINISHED] + counts[RunState.FAILED]
    parts = [f"{count:,} {name}" for name, count in counts.items()]
    if status.state.active and (left := _seconds_left(points, counts[RunState.RUNNING])):
        parts.append(f"about {duration(left)} left")
    with st.container(horizontal=True, vertical_alignment="center"):
        state_badge(status.state)
        st.progress(done / len(lines), text=" · ".join(parts))
    # Always here, so that an error appearing does not remount what stands below it.
    with st.container(key="sweep-errors"):
        if status.error:
            st.error(status.error)
        troubled = [line for line in lines if line.error]
        if troubled:
            # Not in the label: another label is another expander, and folded.
            st.caption(f"{len(troubled):,} without a result")
            with st.expander("Why", icon=":material/error:"):
                for line in troubled[:MOST_COMPLAINTS]:
                    st.markdown(f"**{line.planned.run.id}** {line.state}: {line.error}")
                if len(troubled) > MOST_COMPLAINTS:
                    st.caption(f"… and {len(troubled) - MOST_COMPLAINTS} more; the table of the export has them all.")


def _seconds_left(points: Sequence[Point], running: int) -> float | None:
    lines = [(point.config, line) for point in points for line in point.lines.values()]
    known = [(config, line.status.seconds_per_epoch) for config, line in lines if line.status]
    work = [
        (config, config.epochs * (1 - (line.status.progress if line.status else 0)))
        for config, line in lines
        if line.state not in (RunState.FINISHED, RunState.FAILED)
    ]
    return forecast_seconds(work, known, max(1, running))


def _charts(sweep: Sweep, points: Sequence[Point]) -> None:
    arrangement = arrange(sweep, points)
    marks = row_marks(points, arrangement)
    with st.container(key="sweep-top"):
        left, right = st.columns([7, 5], gap="medium")
    with left:
        column = st.segmented_control(
            "Metric",
            METRICS_COMPARED,
            default=METRICS_COMPARED[0],
            required=True,
            format_func=_arrowed,
            key=state.SWEEP_METRIC,
            label_visibility="collapsed",
        )
        table = cell_table(points, arrangement, column or METRICS_COMPARED[0])
        dark = st.context.theme.type == "dark"
        table["ink"] = sweep_charts.inks(table["strength"].tolist(), column or METRICS_COMPARED[0], dark=dark)
        chosen = st.vega_lite_chart(
            table,
            sweep_charts.heatmap(arrangement, column or METRICS_COMPARED[0], room=SCATTER_HEIGHT),
            key=state.SWEEP_MAP,
            on_select="rerun",
            alt=f"{METRICS[column or METRICS_COMPARED[0]].title} of every point of the sweep, mean over its seeds",
        )
    with right:
        st.caption("Cohesion, separability and, by size, accuracy of every run")
        run = st.vega_lite_chart(
            scatter_table(points, arrangement),
            sweep_charts.scatter(marks, height=SCATTER_HEIGHT),
            key=state.SWEEP_SCATTER,
            on_select="rerun",
            alt="Cohesion, Fisher ratio and accuracy of every finished run",
        )
    _opened(points, _selected(chosen, sweep_charts.CELL, "point"), _selected(run, sweep_charts.RUN, "run"))
    _curves(points, arrangement, marks)


def _selected(chart: object, name: str, field: str) -> object:
    """Return the field of what the reader selected in a chart; None when it is nothing."""
    found = chart.selection.get(name) or []  # type: ignore[attr-defined] -- what a chart with `on_select` returns
    return found[0].get(field) if found else None


def _opened(points: Sequence[Point], point: object, run_id: object) -> None:
    """Offer to open the runs of the cell, or the run of the scatter, that the reader selected."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="sweep-opened"):
        shown = [its for its in points if any(line.planned.run.id == run_id for line in its.lines.values())]
        if isinstance(point, int | float) and point < len(points):
            shown = [points[int(point)]]
        if not shown:
            st.caption("Click a cell, or a dot, to open its runs.")
            return
        begun = {seed: line.planned.run for seed, line in shown[0].lines.items() if line.status}
        st.markdown(f"**{shown[0].label}**" + ("" if begun else " :gray[has not begun]"))
        for seed, run in list(begun.items())[:MOST_COMPARED]:
            if st.button(f"Seed {seed}", key=f"open-seed-{seed}", help=f"Open {run.id} in Train."):
                st.switch_page(TRAIN_PAGE, query_params={state.RUN_PARAM: run.id})
        if len(begun) > 1 and st.button("Compare them", icon=":material/compare_arrows:"):
            names = [run.id for run in begun.values()][:MOST_COMPARED]
            st.switch_page(COMPARE_PAGE, query_params={state.RUNS_PARAM: ",".join(names)})


def _curves(points: Sequence[Point], arrangement: Arrangement, marks: Sequence[RowMark]) -> None:
    with st.container(key="overlays"):
        for place, column in zip(st.columns(len(METRICS_COMPARED)), METRICS_COMPARED, strict=True):
            with place:
                st.caption(_TITLES[column], help=METRICS[column].description)
                st.vega_lite_chart(
                    curve_table(points, arrangement, column),
                    sweep_charts.curves(marks, arrangement, column, height=CURVE_HEIGHT),
                    key=f"sweep-curve-{column}",
                    alt=f"{METRICS[column].title} over {arrangement.across or 'the points'}, with its confidence band",
                )
    if legend := sweep_charts.rows_legend_html(marks):
        st.html(legend)
    st.caption("Means over the seeds, with the 95 % confidence interval of each from 3 seeds on.")


def _comparisons(points: Sequence[Point]) -> None:
    """Draw the table of what is more than chance, in the metric that is shown."""
    if len(points) < 2:
        return
    column = st.session_state.get(state.SWEEP_METRIC) or METRICS_COMPARED[0]
    heading, against, by = st.columns([4, 3, 2], vertical_alignment="bottom")
    heading.markdown(f"##### {_TITLES[column]}: more than chance?", anchors=False)
    baseline = against.selectbox(
        "Compared with",
        range(len(points)),
        index=find_baseline(points),
        format_func=lambda place: points[place].label,
        key=state.SWEEP_BASELINE,
    )
    test = by.selectbox("Test", list(TEST_TITLES), format_func=TEST_TITLES.__getitem__, key=state.SWEEP_TEST)
    found = compare(points, column, baseline, test)
    rows = {
        "Point": [one.point.label for one in found],
        "Verdict": [one.words for one in found],  # in sight on a narrow screen, where the table is scrolled
        _arrowed(column): [mean_text(column, one.estimate) for one in found],
        "Difference, 95 % interval": [difference_text(one) for one in found],
        "Effect size": [effect_text(one) for one in found],
    }
    marks = ["font-weight: 600" if one.better is not None else "" for one in found]
    table = pd.DataFrame(rows)
    st.dataframe(
        table.style.apply(lambda _: marks, subset=["Verdict"]),
        hide_index=True,
        column_config={"Effect size": st.column_config.TextColumn(help=WHAT_EFFECT_SIZE_IS)},
        key="sweep-verdicts",
        alt=f"{_TITLES[column]} of every point against {points[baseline].label}",
    )
    st.caption(note(found, test))


def _arrowed(column: str) -> str:
    """Return a metric's short title, with an arrow to where it is better."""
    return _TITLES[column] + {True: " ↑", False: " ↓", None: ""}[METRICS[column].higher_is_better]
