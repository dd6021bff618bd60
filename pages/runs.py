"""Runs: everything trained so far, newest first; pick one to look at it again."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from app import data, state
from synermix_core import catalog
from synermix_core.runs import Run, list_runs

TRAIN_PAGE = "../pages/train.py"


def row(run: Run) -> dict[str, object]:
    """Return a run's row of the table."""
    latest = data.metrics(run).iloc[-1:]
    status, config = run.status, run.config
    return {
        "State": status.state.value,
        "Method": config.variant_title,
        "Data set": catalog.DATASETS[config.data.dataset].title,
        "β": config.mixup.beta,
        "Seed": config.seed,
        "Epoch": f"{status.epoch}/{status.epochs}",
        "Accuracy": _only(latest, "val_accuracy"),
        "Cohesion": _only(latest, "cohesion"),
        "Fisher ratio": _only(latest, "fisher_ratio"),
        "Run": run.id,
    }


def _only(latest: pd.DataFrame, column: str) -> float | None:
    return None if latest.empty else float(latest[column].iloc[0])


def main() -> None:
    runs = list_runs()
    if not runs:
        st.markdown("#### No run yet")
        st.markdown("Train one: with the settings as they are, it takes less than half a minute.")
        if st.button("Go to Train", type="primary"):
            st.switch_page(TRAIN_PAGE)
        return

    problems = {run.id: run.problem for run in runs}
    sound = [run for run in runs if problems[run.id] is None]
    st.markdown(f"#### {len(sound):,} runs" if len(sound) != 1 else "#### 1 run")
    st.caption("Click a row to open the run.")
    choice = st.dataframe(
        pd.DataFrame([row(run) for run in sound]),
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        key="runs",
        column_config={
            "Accuracy": st.column_config.NumberColumn(format="percent"),
            "Cohesion": st.column_config.NumberColumn(format="%.3f", help=catalog.METRICS["cohesion"].description),
            "Fisher ratio": st.column_config.NumberColumn(
                format="%.2f", help=catalog.METRICS["fisher_ratio"].description
            ),
        },
    )
    if choice.selection.rows:
        st.switch_page(TRAIN_PAGE, query_params={state.RUN_PARAM: sound[choice.selection.rows[0]].id})

    damaged = {run_id: problem for run_id, problem in problems.items() if problem}
    if damaged:
        st.markdown("#### Folders that can't be opened")
        for problem in damaged.values():
            st.warning(problem)


main()
