"""Figures and configuration, read as those who take them home would."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pandas as pd

from synermix_core.config import RunConfig
from synermix_core.exports import export_bytes
from synermix_core.runs import Run


def test_the_metrics_are_one_table_in_both_formats(finished_run: Run) -> None:
    expected = finished_run.metrics()
    assert len(expected) == 5
    pd.testing.assert_frame_equal(pd.read_csv(io.BytesIO(export_bytes(finished_run, "metrics-csv"))), expected)
    pd.testing.assert_frame_equal(pd.read_parquet(io.BytesIO(export_bytes(finished_run, "metrics-parquet"))), expected)


def test_a_line_that_is_being_written_is_left_out(finished_run: Run, tmp_path: Path) -> None:
    run = Run(shutil.copytree(finished_run.path, tmp_path / "run"))
    with run.layout.metrics.open("a") as file:
        file.write("5,99,0.")
    assert export_bytes(run, "metrics-csv") == finished_run.layout.metrics.read_bytes()


def test_the_configuration_repeats_the_run(finished_run: Run) -> None:
    assert RunConfig.model_validate(json.loads(export_bytes(finished_run, "config"))) == finished_run.config
