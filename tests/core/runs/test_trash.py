"""Deleting and restoring: nothing in use is moved, two at once do no harm, and nothing outside is reached."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from filelock import FileLock

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Run, RunState, RunStatus, create_run, delete_run, list_runs, restore_run, trash
from synermix_core.runs.ownership import worker_lock
from synermix_core.runs.status import write_status
from synermix_core.runs.trash import DAY_SECONDS, empty_trash, list_trash

DELETER = """
import sys
from synermix_core.errors import RunError
from synermix_core.runs import Run, delete_run
try:
    delete_run(Run(sys.argv[1]))
except RunError as error:
    sys.exit(str(error))
"""


@pytest.fixture
def run(runs_dir: Path) -> Run:
    run = create_run(RunConfig(), runs_dir)
    write_status(run.layout, RunStatus(RunState.FINISHED))
    return run


def names_in_trash(runs_dir: Path) -> list[str]:
    return [trashed.run.id for trashed in list_trash(runs_dir)]


def test_a_deleted_run_comes_back_as_it_was(finished_run: Run, runs_dir: Path) -> None:
    shutil.copytree(finished_run.path, runs_dir / finished_run.id)
    run = Run(runs_dir / finished_run.id)
    files = sorted(path.relative_to(run.path) for path in run.path.rglob("*") if path.suffix != ".lock")
    delete_run(run)
    assert list_runs(runs_dir) == []
    assert names_in_trash(runs_dir) == [run.id]
    restored = restore_run(run.id, runs_dir)
    assert sorted(path.relative_to(run.path) for path in run.path.rglob("*") if path.suffix != ".lock") == files
    assert restored.metrics().equals(finished_run.metrics())
    assert names_in_trash(runs_dir) == []


@pytest.mark.parametrize("state", [RunState.QUEUED, RunState.RUNNING])
def test_a_run_at_work_is_not_deleted(run: Run, state: RunState) -> None:
    write_status(run.layout, RunStatus(state))
    with pytest.raises(RunError, match=f"run {run.id}: is {state} and can't be deleted. Stop it first."):
        delete_run(run)
    assert run.path.is_dir()


def test_a_folder_that_a_worker_holds_is_not_deleted_whatever_its_status_says(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trash, "HANDOVER_SECONDS", 0.2)
    run.layout.status.unlink()
    with worker_lock(run.layout), pytest.raises(RunError, match=r"another worker is at it. Stop that one first"):
        delete_run(run)
    assert run.path.is_dir()


@pytest.mark.parametrize("lock", ["projector.lock", "frames/tsne-perplexity-10/frames.lock"])
def test_a_run_that_is_still_being_laid_out_is_not_deleted(run: Run, lock: str) -> None:
    (run.path / lock).parent.mkdir(parents=True, exist_ok=True)
    with FileLock(run.path / lock), pytest.raises(RunError, match=r"still being laid out. Delete it in a few seconds"):
        delete_run(run)
    delete_run(run)


def test_of_two_that_delete_at_once_the_second_is_told_calmly(run: Run, runs_dir: Path) -> None:
    command = [sys.executable, "-c", DELETER, str(run.path)]
    deleters = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    complaints = sorted(deleter.communicate()[1] for deleter in deleters)
    assert complaints[0] == ""
    assert "is no longer here; it was probably deleted in another tab. Nothing was done." in complaints[1]
    assert "Traceback" not in complaints[1]
    assert names_in_trash(runs_dir) == [run.id]


def test_of_many_that_restore_at_once_one_does(run: Run, runs_dir: Path) -> None:
    delete_run(run)

    def restored(_: int) -> bool:
        try:
            restore_run(run.id, runs_dir)
        except RunError:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(restored, range(4))) == 1
    assert run.problem is None


@pytest.mark.parametrize("name", ["", ".", "..", "../outside", "missing", "/etc"])
def test_only_what_is_in_the_trash_is_restored(runs_dir: Path, run: Run, name: str) -> None:
    (runs_dir.parent / "outside").mkdir()
    delete_run(run)
    with pytest.raises(RunError, match="is not in the trash"):
        restore_run(name, runs_dir)
    assert (runs_dir.parent / "outside").is_dir()
    assert names_in_trash(runs_dir) == [run.id]


def test_a_run_is_not_restored_over_another(run: Run, runs_dir: Path) -> None:
    delete_run(run)
    run.path.mkdir()
    with pytest.raises(RunError, match=r"there is a run of that name. Rename or delete that folder first"):
        restore_run(run.id, runs_dir)
    with pytest.raises(RunError, match=r"another run of that name is in the trash already. Empty the trash first"):
        delete_run(run)


def test_a_damaged_folder_can_be_deleted(runs_dir: Path) -> None:
    folder = runs_dir / "not-a-run"
    folder.mkdir(parents=True)
    delete_run(Run(folder))
    assert names_in_trash(runs_dir) == ["not-a-run"]


def test_the_trash_is_emptied_of_what_is_old(runs_dir: Path, run: Run) -> None:
    other = create_run(RunConfig(), runs_dir)
    write_status(other.layout, RunStatus(RunState.STOPPED))
    delete_run(run)
    delete_run(other)
    two_days_ago = time.time() - 2 * DAY_SECONDS
    os.utime(runs_dir / ".trash" / run.id, (two_days_ago, two_days_ago))
    assert names_in_trash(runs_dir) == [other.id, run.id]
    assert empty_trash(runs_dir, older_than_days=1) == 1
    assert names_in_trash(runs_dir) == [other.id]
    assert empty_trash(runs_dir) == 1
    assert empty_trash(runs_dir) == 0


def test_emptying_the_trash_forgets_a_link_and_keeps_what_it_leads_to(runs_dir: Path, run: Run, tmp_path: Path) -> None:
    run.path.rename(tmp_path / "elsewhere")
    run.path.symlink_to(tmp_path / "elsewhere")
    delete_run(run)
    assert empty_trash(runs_dir) == 1
    assert Run(tmp_path / "elsewhere").problem is None
