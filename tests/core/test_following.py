"""The projector beside a run: every epoch by every live method, until the run has ended, and in step."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from filelock import FileLock, Timeout

from synermix_core.errors import ProjectionError
from synermix_core.projector import NICENESS, POLL_SECONDS, follow
from synermix_core.runs import Run, RunState
from synermix_core.runs.ownership import StatusKeeper
from tests.conftest import DEADLINE_SECONDS
from tests.core.test_projector import EPOCHS, METHODS, lay_out


def test_a_run_that_has_ended_is_let_go_of_while_others_of_its_race_go_on(finished_run: Run, tmp_path: Path) -> None:
    without_frames = shutil.ignore_patterns("frames")
    ended, running = (
        Run(shutil.copytree(finished_run.path, tmp_path / name, ignore=without_frames)) for name in ("ended", "running")
    )
    with StatusKeeper(running.layout, replace(running.status, state=RunState.RUNNING)) as keeper:
        projector = threading.Thread(target=follow, args=(ended, running))
        projector.start()
        while ended.layout.frame_epochs("umap") != EPOCHS:
            assert projector.is_alive()
            time.sleep(0.1)
        with FileLock(ended.layout.projector_lock, timeout=60), pytest.raises(Timeout):
            FileLock(running.layout.projector_lock, timeout=0).acquire()
        keeper.update(state=RunState.FINISHED)
    projector.join()
    assert all(run.layout.frame_epochs(method) == EPOCHS for run in (ended, running) for method in METHODS)


def wait_for_frames(run: Run, method: str, epochs: list[int], projector: threading.Thread) -> None:
    deadline = time.monotonic() + DEADLINE_SECONDS
    while run.layout.frame_epochs(method) != epochs:
        assert projector.is_alive()
        assert time.monotonic() < deadline, run.layout.frame_epochs(method)
        time.sleep(0.1)


def test_a_run_that_is_resumed_while_one_method_is_behind_is_followed_by_all(
    without_frames: Run, tmp_path: Path
) -> None:
    run = without_frames
    later = [run.layout.features(epoch) for epoch in EPOCHS[3:]]
    for path in later:
        path.rename(tmp_path / path.name)
    projector = threading.Thread(target=follow, args=(run,))
    run.layout.frames_lock("umap").parent.mkdir(parents=True)
    with FileLock(run.layout.frames_lock("umap")):  # so that it is behind
        projector.start()
        for method in ("pca", "plane"):
            wait_for_frames(run, method, EPOCHS[:3], projector)
        time.sleep(5 * POLL_SECONDS)  # they see that the run has ended
        with StatusKeeper(run.layout, replace(run.status, state=RunState.RUNNING)) as keeper:
            for path in later:
                (tmp_path / path.name).rename(path)
            for method in ("pca", "plane"):
                wait_for_frames(run, method, EPOCHS, projector)
            assert run.layout.frame_epochs("umap") == []
            keeper.update(state=RunState.FINISHED)
    projector.join()
    assert all(run.layout.frame_epochs(method) == EPOCHS for method in METHODS)


def test_a_run_that_another_projector_is_at_is_left_to_it(
    without_frames: Run, finished_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Run(shutil.copytree(finished_run.path, tmp_path / "other", ignore=shutil.ignore_patterns("frames")))
    monkeypatch.setattr("synermix_core.projector.TURN_SECONDS", 0.1)
    with FileLock(without_frames.layout.projector_lock):
        follow(without_frames, other)
    assert without_frames.frame_sets() == ()
    assert all(other.layout.frame_epochs(method) == EPOCHS for method in METHODS)


def test_following_a_finished_run_lays_out_everything_and_ends(without_frames: Run, finished_run: Run) -> None:
    follow(without_frames)
    for method in METHODS:
        assert without_frames.layout.frame_epochs(method) == EPOCHS
        for again, before in zip(without_frames.frames(method), finished_run.frames(method), strict=True):
            size = np.abs(before.layout).max()
            np.testing.assert_allclose(again.layout, before.layout, atol=1e-3 * size)


def test_frames_that_are_there_are_kept(without_frames: Run) -> None:
    lay_out(without_frames, "pca", 0)
    before = without_frames.layout.frame("pca", 0).stat().st_mtime_ns
    follow(without_frames)
    assert without_frames.layout.frame("pca", 0).stat().st_mtime_ns == before
    assert without_frames.layout.frame_epochs("pca") == EPOCHS


def test_why_a_live_method_failed_is_kept_until_it_succeeds(without_frames: Run) -> None:
    run = without_frames
    config = json.loads(run.layout.config.read_text())
    config["projection"]["plane_classes"] = [0, 1, 10]
    run.layout.config.write_text(json.dumps(config))
    with pytest.raises(ProjectionError, match="10 is none"):
        follow(Run(run.path))
    problem = run.frames_problem("plane")
    assert problem
    assert problem.startswith("plane_classes: must be classes of the probe")
    assert run.frame_sets() == ("umap", "tsne", "pca")
    assert run.frames_problem("pca") is None
    os.utime(run.layout.features(4))  # just written
    assert not run.frames_pending(), "nobody need wait for the plane"
    config["projection"]["plane_classes"] = None
    run.layout.config.write_text(json.dumps(config))
    run.layout.projection("plane").unlink()
    follow(Run(run.path))
    assert run.frames_problem("plane") is None
    assert run.frame_sets() == METHODS


@pytest.mark.skipif(not hasattr(os, "nice"), reason="the system has no such thing")
def test_training_goes_first() -> None:
    code = "import os; from synermix_core import projector; projector._give_way(); print(os.nice(0))"
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert int(shown.stdout) == min(os.nice(0) + NICENESS, 19)
