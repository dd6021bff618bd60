"""What a sweep gives to take home, each made only when its button is pressed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from app import data, state
from synermix_core.sweeps import Sweep
from synermix_core.sweeps.points import points_of
from synermix_core.view.sweep_report import comparisons_csv, report_html, runs_csv, runs_parquet


@dataclass(frozen=True, slots=True)
class _Export:
    label: str
    help: str
    suffix: str
    mime: str
    build: Callable[[Sweep], bytes]


def _figures(sweep: Sweep) -> bytes:
    from synermix_core.exports.sweep_drawing import sweep_figures  # it imports Matplotlib

    return sweep_figures(sweep)


def _report(sweep: Sweep) -> bytes:
    return report_html(sweep, *_compared_with(sweep))


def _comparisons(sweep: Sweep) -> bytes:
    return comparisons_csv(sweep, *_compared_with(sweep))


def _compared_with(sweep: Sweep) -> tuple[Mapping[str, Any] | None, str]:
    """Return the baseline and the test that the page shows."""
    place = st.session_state.get(state.SWEEP_BASELINE)
    baseline = None if place is None else points_of(sweep, data.sweep_results(sweep).read())[place].values
    return baseline, st.session_state.get(state.SWEEP_TEST) or "t"


_EXPORTS = (
    _Export("Report (.html)", "Figures and tables in one file.", ".html", "text/html", _report),
    _Export("Figures (.zip)", "All figures, as SVG and as PNG.", "-figures.zip", "application/zip", _figures),
    _Export("Runs (.csv)", "A row a run: settings, state, metrics.", "-runs.csv", "text/csv", runs_csv),
    _Export(
        "Runs (.parquet)", "The same for pandas, polars or DuckDB.", "-runs.parquet", "application/vnd.apache.parquet",
        runs_parquet,
    ),
    _Export("Comparisons (.csv)", "A row a point and metric.", "-comparisons.csv", "text/csv", _comparisons),
)  # fmt: skip


def sweep_exports(sweep: Sweep) -> None:
    """Draw the button that opens the formats of a sweep."""
    with st.popover("Export", icon=":material/download:"):
        for export in _EXPORTS:
            st.download_button(
                export.label,
                data=lambda build=export.build: build(sweep),
                file_name=f"{sweep.id}{export.suffix}",
                mime=export.mime,
                key=f"export{export.suffix}",
                help=export.help,
                on_click="ignore",
                width="stretch",
            )
