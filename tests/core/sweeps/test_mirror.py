"""Copies of run folders: what is sent, in which order, and what is never made anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from synermix_core.runs import Run
from synermix_core.sweeps import Sweep
from synermix_core.sweeps.mirror import Changes, Parcel, needed, unpack


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    folder = tmp_path / "copied"
    folder.mkdir()
    return folder


@pytest.fixture
def source(swept: Sweep, tmp_path: Path) -> Run:
    """Return a copy of a run that was trained, without its frames, for a test to change."""
    # What is named otherwise than in the end is being written by the projector.
    ignored = shutil.ignore_patterns("frames", ".*")
    return Run(shutil.copytree(swept.runs[0].run.path, tmp_path / "source", ignore=ignored))


def test_a_copy_is_what_was_copied(source: Run, empty: Path, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    changes = Changes(scratch)
    shutil.copytree(source.path, scratch, dirs_exist_ok=True)
    unpack(changes.look(), empty)
    own = {"status.json", "worker.lock"}
    files = {str(path.relative_to(source.path)) for path in source.path.rglob("*") if path.is_file()} - own
    assert files == {str(path.relative_to(empty)) for path in empty.rglob("*") if path.is_file()}
    assert all((source.path / name).read_bytes() == (empty / name).read_bytes() for name in files)
    assert changes.look() == Parcel({}), "nothing is sent twice"


def test_only_changes_are_sent_and_a_row_never_before_its_features(source: Run) -> None:
    layout = source.layout
    changes = Changes(source.path)
    for path in (layout.features(1), layout.head(1), layout.last_checkpoint, layout.metrics, layout.status):
        path.write_bytes(path.read_bytes() + b"\n")
    (layout.features(0).parent / ".000002.npy.part").touch()  # just being written
    parcel = changes.look()
    assert list(parcel.files) == ["heads/000001.npz", "features/000001.npy", "metrics.csv", "checkpoints/last.pt"]


def test_what_is_deleted_is_deleted_in_the_copy(source: Run, empty: Path) -> None:
    unfinished = source.layout.unfinished_checkpoint
    unfinished.write_bytes(b"half way")
    unpack(needed(source), empty)
    copy = Run(empty).layout
    assert copy.unfinished_checkpoint.read_bytes() == b"half way"
    changes = Changes(source.path)
    unfinished.unlink()
    parcel = changes.look()
    assert parcel == Parcel({}, ("checkpoints/unfinished.pt",))
    unpack(parcel, empty)
    assert not copy.unfinished_checkpoint.exists()
    assert copy.last_checkpoint.exists()


def test_a_folder_that_is_gone_does_not_come_into_being_again(source: Run, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        unpack(needed(source), tmp_path / "gone" / "run")
    assert not (tmp_path / "gone").exists()
