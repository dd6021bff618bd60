"""The notebook widget's Python side, and the notebooks themselves, run by a real kernel."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

from synermix_core.runs import Run, RunState, list_runs
from synermix_core.view.notebook import RunView

NOTEBOOKS = Path(__file__).parents[3] / "notebooks"
PATIENCE_SECONDS = 300
SHORTENED = {
    "epochs = 10": "epochs = 2",
    "seeds = 5": "seeds = 3",
    "betas = [0, 0.1, 0.3, 0.5, 0.7, 1]": "betas = [0, 0.5]",
}
"""As many epochs as it takes to have curves, and seeds to have verdicts."""
RUNS = {"quickstart": 2, "intra_vs_inter_race": 9, "beta_sweep": 6}
"""How many runs a notebook leaves, so shortened; those of a race are the first seed of its repetition."""
WATCHED = {"quickstart": [[0, 1, 2]] * 2, "intra_vs_inter_race": [None] * 3}
"""Epochs of the curves of each view in it; None of those that stand side by side, without curves."""


def test_each_message_travels_once(finished_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []
    send = RunView.send_state
    monkeypatch.setattr(RunView, "send_state", lambda view, key=None: sent.append(str(key)) or send(view, key))
    copy = Run(shutil.copytree(finished_run.path, tmp_path / finished_run.id))
    frames = {epoch: copy.layout.frame("umap", epoch) for epoch in copy.layout.frame_epochs("umap")}
    held_back = frames[4].read_bytes()
    frames[4].unlink()
    view = copy.view()
    assert view.parts == 1
    first = view.get_state("part_0")["part_0"]
    frames[4].write_bytes(held_back)
    assert view.update() is False
    assert view.parts == 2
    assert [key for key in sent if key.startswith("part_")] == ["part_0", "part_1"]
    second = view.get_state("part_1")["part_1"]
    assert b'"static":null' in second, "images are not sent again"
    assert len(second) < 0.3 * len(first)
    assert view.update() is False
    assert view.parts == 2, "nothing new, nothing sent"
    assert view.curves["epochs"] == [0, 1, 2, 3, 4]


def test_pca_stands_in_until_the_wanted_projection_has_a_frame(finished_run: Run, tmp_path: Path) -> None:
    copy = Run(shutil.copytree(finished_run.path, tmp_path / finished_run.id))
    shutil.rmtree(copy.path / "frames" / "umap")
    view = RunView(copy, "umap")
    assert b"/pca" in view.get_state("part_0")["part_0"]
    shutil.copytree(finished_run.path / "frames" / "umap", copy.path / "frames" / "umap")
    view.update()
    assert b"/umap" in view.get_state("part_1")["part_1"]


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_notebook_runs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(NOTEBOOKS.parent), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    notebook = nbformat.read(path, as_version=4)
    assert not any(cell.get("outputs") for cell in notebook.cells), "notebooks are committed without outputs"
    for cell in notebook.cells:
        for long, short in SHORTENED.items():
            cell.source = cell.source.replace(long, short)
    client = NotebookClient(notebook, timeout=PATIENCE_SECONDS, resources={"metadata": {"path": str(tmp_path)}})
    # It would answer the output widgets of `interact` within a cell, and now and then never hear of the cell's
    # end (nbclient issue 312). Without, what a slider's function shows is an output of the cell.
    client.comm_open_handlers.clear()
    client.execute()
    runs = list_runs(tmp_path / "runs")
    assert [(run.status.state, run.status.epoch) for run in runs] == [(RunState.FINISHED, 2)] * RUNS.get(path.stem, 0)
    views = [state for state in _widget_states(notebook) if "parts" in state]
    assert [view["curves"].get("epochs") for view in views] == WATCHED.get(path.stem, [])
    assert all(view["parts"] for view in views)
    # What a slider's function raises is shown under it, and the notebook goes on.
    kinds = {output["output_type"] for cell in notebook.cells for output in cell.get("outputs", [])}
    assert "error" not in kinds


def _widget_states(notebook: NotebookNode) -> list[dict[str, Any]]:
    widgets = notebook.metadata.get("widgets", {})
    return [entry["state"] for kind in widgets.values() for entry in kind["state"].values()]
