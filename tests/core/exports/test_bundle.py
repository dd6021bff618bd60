"""The bundle of everything, opened by Python's own reader of .zip files. Importing it has tests of its own."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from synermix_core.errors import RunError
from synermix_core.exports import export_bytes
from synermix_core.runs import Run, RunState, RunStatus
from synermix_core.runs.bundle import FOR_READERS, MANIFEST, is_part
from synermix_core.runs.status import write_status


def contents(run: Run) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(export_bytes(run, "bundle"))) as archive:
        assert archive.testzip() is None
        return {name.removeprefix(f"{run.id}/"): archive.read(name) for name in archive.namelist()}


def test_it_holds_every_file_of_the_run(finished_run: Run) -> None:
    files = {path.relative_to(finished_run.path).as_posix(): path for path in finished_run.path.rglob("*")}
    expected = {name: path.read_bytes() for name, path in files.items() if path.is_file() and path.suffix != ".lock"}
    held = contents(finished_run)
    assert held["replay.html"] == export_bytes(finished_run, "replay")
    assert held["notebook.ipynb"] == export_bytes(finished_run, "notebook")
    assert held.keys() == expected.keys() | FOR_READERS | {MANIFEST}
    assert all(held[name] == content for name, content in expected.items())
    assert all(map(is_part, expected)), "a new file of the run folder: add it to those that are handed on"


def test_the_same_run_gives_the_same_bundle(finished_run: Run) -> None:
    assert export_bytes(finished_run, "bundle") == export_bytes(finished_run, "bundle")


def test_what_does_not_belong_to_the_run_stays_here(finished_run: Run, tmp_path: Path) -> None:
    run = Run(shutil.copytree(finished_run.path, tmp_path / "run"))
    shutil.rmtree(run.path / "frames")
    (run.path / "diary.txt").write_text("mine")
    (run.path / "stop").touch()
    run.layout.annotations.symlink_to("/etc/hostname")
    held = contents(run).keys()
    assert not {"diary.txt", "stop", "annotations.json"} & held
    assert "replay.html" not in held, "there is no embedding to replay"


def test_a_run_at_work_has_to_end_first(finished_run: Run, tmp_path: Path) -> None:
    run = Run(shutil.copytree(finished_run.path, tmp_path / "run"))
    write_status(run.layout, RunStatus(RunState.RUNNING))
    with pytest.raises(RunError, match=r"ready after the first epoch, once the run has ended or been stopped\."):
        export_bytes(run, "bundle")
