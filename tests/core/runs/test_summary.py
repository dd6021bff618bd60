"""Listing runs: what a line says, that it follows every file, and what a query finds."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path

import pytest

from synermix_core.config import RunConfig
from synermix_core.runs import Run, RunIndex, RunQuery, RunState, RunStatus, annotate, create_run
from synermix_core.runs.status import write_status
from tests.conftest import DEADLINE_SECONDS

METRICS = "epoch,step,val_accuracy,cohesion,fisher_ratio\n0,0,0.1,0.9,\n1,9,0.8,0.2,1.5\n2,18,0.75,0.25,2.5\n"


def make_run(runs_dir: Path, number: int = 0, state: RunState = RunState.FINISHED, **overrides: object) -> Run:
    """Return a run whose name stands at place `number` in time."""
    run = create_run(RunConfig().override(overrides), runs_dir)
    write_status(run.layout, RunStatus(state, epoch=2, epochs=20))
    return Run(run.path.rename(runs_dir / f"20260101-{number:06d}-{run.config.variant}-0000"))


def test_a_line_says_what_the_run_says(finished_run: Run) -> None:
    (line,) = RunIndex(finished_run.path.parent).read().summaries
    table = finished_run.metrics()
    assert (line.run.path, line.config, line.status) == (finished_run.path, finished_run.config, finished_run.status)
    assert line.accuracy == table["val_accuracy"].iloc[-1]
    assert line.best_accuracy == table["val_accuracy"].max()
    assert (line.cohesion, line.fisher_ratio) == (table["cohesion"].iloc[-1], table["fisher_ratio"].iloc[-1])
    assert (line.title, line.problem) == (finished_run.id, None)


def test_a_line_follows_its_files(runs_dir: Path) -> None:
    run, index = make_run(runs_dir), RunIndex(runs_dir)
    (line,) = index.read().summaries
    assert (line.accuracy, line.best_accuracy, line.cohesion, line.fisher_ratio) == (None, None, None, None)
    assert index.read().summaries[0] is line, "what has not changed must not be read again"

    run.layout.metrics.write_text(METRICS + "3,27,0.9")
    (line,) = index.read().summaries
    assert (line.accuracy, line.best_accuracy, line.cohesion, line.fisher_ratio) == (0.75, 0.8, 0.25, 2.5)
    annotate(run, name="Study")
    assert index.read().summaries[0].title == "Study"
    write_status(run.layout, RunStatus(RunState.RUNNING))
    assert index.read().summaries[0].status.state is RunState.RUNNING
    run.request_stop()
    assert index.read().summaries[0].status.state is RunState.STOPPING
    shutil.rmtree(run.path)
    assert index.read().summaries == []


def test_a_silent_worker_is_noticed_though_no_file_changes(runs_dir: Path) -> None:
    run, index = make_run(runs_dir), RunIndex(runs_dir)
    run.layout.status.write_text(json.dumps({"state": "running", "heartbeat": time.time()}))
    assert index.read().summaries[0].status.state is RunState.RUNNING
    deadline = time.monotonic() + DEADLINE_SECONDS
    while index.read().summaries[0].status.state is not RunState.LOST:
        assert time.monotonic() < deadline
        time.sleep(0.5)


def test_damaged_folders_are_apart_with_their_reasons(runs_dir: Path) -> None:
    sound, table, silent = (make_run(runs_dir, number) for number in range(3))
    table.layout.metrics.write_text("epoch,val_accuracy\n0,high\n")
    silent.layout.status.unlink()
    (runs_dir / "not-a-run").mkdir()
    listing = RunIndex(runs_dir).read()
    assert [line.run.id for line in listing.summaries] == [sound.id]
    reasons = {run.id: reason for run, reason in listing.damaged.items()}
    assert reasons.keys() == {table.id, silent.id, "not-a-run"}
    assert "metrics.csv: can't be read (could not convert string to float: 'high')" in reasons[table.id]


def test_damaged_annotations_do_not_hide_the_run(runs_dir: Path) -> None:
    run = make_run(runs_dir)
    run.layout.annotations.write_text("{")
    (line,) = RunIndex(runs_dir).read().summaries
    assert line.title == run.id
    assert line.problem is not None
    assert "annotations.json: can't be read" in line.problem


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (RunQuery(), [1, 3, 2]),
        (RunQuery(archived=True), [1, 3, 2, 0]),
        (RunQuery("lecture"), [1]),
        (RunQuery("Warm LR"), [3]),
        (RunQuery("mixup SEED"), [3]),
        (RunQuery("digits"), [3, 2]),
        (RunQuery("000002"), [2]),
        (RunQuery("nothing of this kind"), []),
        (RunQuery(states=[RunState.STOPPED, RunState.FAILED]), [3, 2]),
        (RunQuery(states=["stopped"], datasets=["digits"], methods=["Baseline"]), [2]),
        (RunQuery(datasets=["shapes"], archived=True), [1, 0]),
        (RunQuery(tags=["SEED", "other"]), [3]),
    ],
)
def test_a_query_finds(runs_dir: Path, query: RunQuery, found: list[int]) -> None:
    runs = [
        make_run(runs_dir, 0, dataset="shapes"),
        make_run(runs_dir, 1, dataset="shapes"),
        make_run(runs_dir, 2, RunState.STOPPED, inter="none", beta=0),
        make_run(runs_dir, 3, RunState.FAILED),
    ]
    annotate(runs[0], archived=True)
    annotate(runs[1], pinned=True, name="For the Lecture")
    annotate(runs[3], add_tags=["seed"], notes="with a warm-up\nof the lr")
    summaries = RunIndex(runs_dir).read().summaries
    assert [summary.run.id for summary in query.select(summaries)] == [runs[number].id for number in found]
