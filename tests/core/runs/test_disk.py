"""Disk use by kind, and what can be freed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Run, RunState, RunStatus, create_run
from synermix_core.runs.disk import DiskUse, disk_use, drop_best_checkpoint, droppable_bytes
from synermix_core.runs.status import write_status


def bytes_below(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def test_every_byte_is_counted_once(finished_run: Run) -> None:
    use = disk_use(finished_run)
    assert use.checkpoints == bytes_below(finished_run.path / "checkpoints") > 0
    assert use.frames == bytes_below(finished_run.path / "frames") > 0
    assert use.features > bytes_below(finished_run.path / "features") > 0
    assert use.total == bytes_below(finished_run.path)
    assert use + use == DiskUse(2 * use.checkpoints, 2 * use.features, 2 * use.frames, 2 * use.other)


def test_what_is_gone_takes_up_nothing(tmp_path: Path) -> None:
    assert disk_use(Run(tmp_path / "gone")) == DiskUse()


def test_the_best_checkpoint_of_a_finished_run_can_go(finished_run: Run, tmp_path: Path) -> None:
    shutil.copytree(finished_run.path, tmp_path / "copy")
    run = Run(tmp_path / "copy")
    before = disk_use(run).total
    droppable = droppable_bytes(run)
    assert droppable == run.layout.best_checkpoint.stat().st_size > 0
    drop_best_checkpoint(run)
    assert disk_use(run).total == before - droppable
    assert droppable_bytes(run) == 0
    assert run.layout.last_checkpoint.exists()
    assert run.layout.final_weights.exists()


def test_a_run_that_may_be_resumed_keeps_its_best_checkpoint(runs_dir: Path) -> None:
    run = create_run(RunConfig(), runs_dir)
    write_status(run.layout, RunStatus(RunState.STOPPED))
    run.layout.best_checkpoint.parent.mkdir()
    run.layout.best_checkpoint.touch()
    with pytest.raises(RunError, match="is stopped; only a finished run can do without"):
        drop_best_checkpoint(run)
    assert run.layout.best_checkpoint.exists()
