"""The notebook that repeats a run, run by a real kernel."""

from __future__ import annotations

import ast
import io
import os
import re
import shutil
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


def test_a_run_that_was_stopped_is_compared_at_its_own_last_epoch(finished_run: Run, tmp_path: Path) -> None:
    stopped = Run(shutil.copytree(finished_run.path, tmp_path / finished_run.id))
    lines = stopped.layout.metrics.read_bytes().splitlines(keepends=True)
    stopped.layout.metrics.write_bytes(b"".join(lines[:-2]))
    cells = nbformat.reads(export_bytes(stopped, "notebook").decode(), as_version=4).cells
    (source,) = [cell.source for cell in cells if '"largest difference"' in cell.source]
    *steps, shown = ast.parse(source).body
    assert isinstance(shown, ast.Expr)
    names = {"io": io, "pd": pd, "run": finished_run}  # the repetition went on to the end
    exec(compile(ast.Module(steps, []), "<cell>", "exec"), names)
    table = eval(compile(ast.Expression(shown.value), "<cell>", "eval"), names)
    pd.testing.assert_series_equal(table["recorded"], table["repeated"], check_names=False)
    assert (table["largest difference"] == 0).all()
