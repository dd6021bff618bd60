"""Sweep folders: what is written, what is read back, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import ConfigError, RunError
from synermix_core.runs import RunState, RunStatus, create_run, list_runs
from synermix_core.runs.status import write_status
from synermix_core.sweeps import Grid, Sweep, create_sweep, list_sweeps, open_sweep

GRID = Grid(RunConfig(), {"beta": [0.0, 0.1], "inter": ["none", "mixup"]}, seeds=[0, 1])


def test_a_sweep_names_its_runs_and_makes_none(runs_dir: Path) -> None:
    sweep = create_sweep(GRID, runs_dir)
    assert sweep.path.parent == runs_dir / "sweeps"
    assert list_runs(runs_dir) == [], "neither is the folder of the sweeps a run"
    document = json.loads(sweep.file.read_text())
    assert [entry["run"] for entry in document["runs"]] == [planned.run.id for planned in sweep.runs]
    assert len({planned.run.id for planned in sweep.runs}) == 8
    assert [sweep.config(planned) for planned in sweep.runs] == GRID.configs()
    assert (sweep.axes, sweep.seeds) == ({"beta": [0.0, 0.1], "inter": ["none", "mixup"]}, [0, 1])
    assert {planned.state for planned in sweep.runs} == {None}
    assert sweep.status.state is RunState.STOPPED


def test_sweeps_are_found_again(runs_dir: Path) -> None:
    first, second = (create_sweep(GRID, runs_dir) for _ in range(2))
    assert sorted(list_sweeps(runs_dir)) == sorted([first.id, second.id])
    for way in (first.id, first.path):
        assert open_sweep(way, runs_dir).path == first.path
    assert list_sweeps(runs_dir / "nowhere") == []


def test_what_is_finished_already_is_named_and_not_repeated(runs_dir: Path) -> None:
    known = create_run(GRID.configs()[2], runs_dir)
    write_status(known.layout, RunStatus(RunState.FINISHED))
    create_run(GRID.configs()[3], runs_dir)  # not finished
    other_seed = create_run(GRID.configs()[3].override({"seed": 9}), runs_dir)
    write_status(other_seed.layout, RunStatus(RunState.FINISHED))
    names = [planned.run.id for planned in create_sweep(GRID, runs_dir).runs]
    assert names[2] == known.id
    assert len(set(names) & {run.id for run in list_runs(runs_dir)}) == 1


def test_a_bad_grid_writes_nothing(runs_dir: Path) -> None:
    with pytest.raises(ConfigError, match=r"mixup\.beta: must be less than or equal to 1, but is 2\.0"):
        create_sweep(replace(GRID, axes={"beta": [0.0, 2.0]}), runs_dir)
    assert not runs_dir.exists()


def test_a_directory_that_can_not_be_written_is_explained(tmp_path: Path) -> None:
    (tmp_path / "runs").touch()
    with pytest.raises(RunError, match=r"runs: can't be written \(Not a directory\)\. Choose another directory"):
        create_sweep(GRID, tmp_path / "runs")


@pytest.mark.parametrize("name", ["gone", "../../etc"])
def test_a_sweep_that_is_not_there_is_said(name: str, runs_dir: Path) -> None:
    with pytest.raises(RunError, match=r"there is none of that name in .*sweeps \(any more\)"):
        open_sweep(name, runs_dir)


@pytest.mark.parametrize("content", ["{", "[]", '{"base": {}}', '{"base": {"epochs": 0}, "runs": []}'])
def test_a_damaged_file_is_explained(content: str, runs_dir: Path) -> None:
    sweep = create_sweep(GRID, runs_dir)
    sweep.file.write_text(content)
    with pytest.raises(RunError, match=r"sweep\.json: can't be read .*the runs themselves are not touched"):
        open_sweep(sweep.id, runs_dir)


def test_no_file_leads_out_of_the_runs_directory(runs_dir: Path) -> None:
    sweep = create_sweep(GRID, runs_dir)
    document = json.loads(sweep.file.read_text())
    document["runs"][0]["run"] = "../../elsewhere"
    sweep.file.write_text(json.dumps(document))
    assert Sweep(sweep.path).runs[0].run.path == runs_dir / "elsewhere"


def test_a_driver_that_fell_silent_is_lost(runs_dir: Path) -> None:
    sweep = create_sweep(GRID, runs_dir)
    write_status(sweep.layout, RunStatus(RunState.RUNNING))
    assert sweep.status.state is RunState.RUNNING
    document = json.loads(sweep.layout.status.read_text())
    sweep.layout.status.write_text(json.dumps({**document, "heartbeat": 0.0}))
    status = sweep.status
    assert status.state is RunState.LOST
    assert status.error == "The sweep's driver was killed. Continue goes on where it was."


def test_a_wish_to_stop_that_can_not_be_written_is_explained(runs_dir: Path) -> None:
    sweep = create_sweep(GRID, runs_dir)
    runs_dir.rename(runs_dir.with_name("moved"))
    with pytest.raises(RunError, match=r"can't be told to stop \(No such file or directory\)"):
        sweep.request_stop()
