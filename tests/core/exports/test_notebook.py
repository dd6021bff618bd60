"""The notebook that repeats a run, run by a real kernel."""

from __future__ import annotations

import os
import re
from pathlib import Path

import nbformat
import pandas as pd
import pytest
from nbclient import NotebookClient

from synermix_core.exports import export_bytes
from synermix_core.runs import Run, RunState, list_runs
from tests.conftest import NumbersOf

ROOT = Path(__file__).parents[3]
PATIENCE_SECONDS = 300


def test_it_repeats_the_run_and_finds_the_same_numbers(
    finished_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, numbers_of: NumbersOf
) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    notebook = nbformat.reads(export_bytes(finished_run, "notebook").decode(), as_version=4)
    nbformat.validate(notebook)
    assert finished_run.id in notebook.cells[0].source
    NotebookClient(notebook, timeout=PATIENCE_SECONDS, resources={"metadata": {"path": str(tmp_path)}}).execute()

    (run,) = list_runs(tmp_path / "runs")
    assert run.status.state is RunState.FINISHED
    assert run.config == finished_run.config
    pd.testing.assert_frame_equal(numbers_of(run), numbers_of(finished_run))
    (comparison,) = [cell for cell in notebook.cells if '"largest difference"' in cell.source]
    differences = re.findall(r"(\S+)$", comparison.outputs[0]["data"]["text/plain"], re.MULTILINE)
    assert [float(value) for value in differences[1:]] == [0.0] * 7
