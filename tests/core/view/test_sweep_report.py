"""A sweep to take home: tables that read back, figures that show what the page shows, one file without a network."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from PIL import Image

from synermix_core.config import RunConfig
from synermix_core.exports.sweep_drawing import sweep_figures
from synermix_core.sweeps import Grid, Results, Sweep, create_sweep
from synermix_core.sweeps.points import points_of
from synermix_core.sweeps.verdicts import METRICS_COMPARED
from synermix_core.view.sweep_report import comparisons_csv, report_html, runs_csv, runs_parquet


@pytest.fixture
def begun(runs_dir: Path) -> Sweep:
    """Return a sweep of which no run has begun."""
    return create_sweep(Grid(RunConfig(), {"beta": [0.0, 0.5], "inter": ["none", "mixup"]}), runs_dir)


def test_tables_read_back_as_they_were(swept: Sweep) -> None:
    table = Results(swept).table()
    pd.testing.assert_frame_equal(pd.read_csv(io.BytesIO(runs_csv(swept))), table, check_dtype=False)
    pd.testing.assert_frame_equal(pd.read_parquet(io.BytesIO(runs_parquet(swept))), table, check_dtype=False)
    compared = pd.read_csv(io.BytesIO(comparisons_csv(swept)))
    assert compared["metric"].unique().tolist() == list(METRICS_COMPARED)
    assert compared["verdict"].iloc[0] == "baseline"


def test_another_baseline_and_test_are_taken_home_as_they_were_chosen(swept: Sweep) -> None:
    last = points_of(swept, Results(swept).read())[-1]
    compared = pd.read_csv(io.BytesIO(comparisons_csv(swept, last.values, "wilcoxon")))
    assert compared.loc[compared["verdict"] == "baseline", "point"].unique().tolist() == [last.label]
    page = report_html(swept, last.values, "wilcoxon").decode()
    assert "Wilcoxon&#x27;s signed-rank test" in page


def test_the_report_is_one_file_that_needs_no_network(swept: Sweep) -> None:
    page = report_html(swept).decode()
    assert page.count('class="plotly-graph-div"') == 2 * len(METRICS_COMPARED) + 1
    assert not re.search(r"<link|<script[^>]* src=", page)
    assert "too few seeds to tell (n = 2)" in page
    assert all(planned.run.id in page for planned in swept.runs)


@pytest.mark.parametrize("which", ["swept", "begun"])
def test_figures_come_as_svg_and_png(which: str, request: pytest.FixtureRequest) -> None:
    sweep: Sweep = request.getfixturevalue(which)
    names = ("curves", "scatter", *(f"heatmap-{column}" for column in METRICS_COMPARED))
    with zipfile.ZipFile(io.BytesIO(sweep_figures(sweep))) as archive:
        found = {name.removeprefix(f"{sweep.id}/"): archive.read(name) for name in archive.namelist()}
    assert found.keys() == {f"{name}.{kind}" for name in names for kind in ("svg", "png")}
    assert "Cohesion" in found["heatmap-cohesion.svg"].decode()
    with Image.open(io.BytesIO(found["curves.png"])) as image:
        assert image.width == 1800


@pytest.mark.parametrize("make", [report_html, runs_csv, runs_parquet, comparisons_csv])
def test_before_the_first_run_there_is_something_to_take_home_too(make: object, begun: Sweep) -> None:
    assert callable(make)
    assert make(begun)
