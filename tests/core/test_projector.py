"""Frames: for every epoch, by every method, aligned with the frame before and to the scale it was laid out in."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from synermix_core.catalog import PROJECTIONS
from synermix_core.projection.alignment import align, displacement
from synermix_core.projection.pca import pca_layout
from synermix_core.projector import follow, lay_out
from synermix_core.runs import Run

METHODS = tuple(PROJECTIONS)


@pytest.fixture
def without_frames(finished_run: Run, tmp_path: Path) -> Run:
    """Return a copy of a finished run that no projector has seen."""
    shutil.copytree(finished_run.path, tmp_path / "copy", ignore=shutil.ignore_patterns("frames"))
    return Run(tmp_path / "copy")


@pytest.mark.parametrize("method", METHODS)
def test_every_epoch_has_a_finite_frame(finished_run: Run, method: str) -> None:
    frames = list(finished_run.frames(method))
    assert [frame.epoch for frame in frames] == [0, 1, 2, 3, 4]
    for frame in frames:
        assert (frame.layout.shape, frame.layout.dtype) == ((100, 2), np.float32)
        assert np.isfinite(frame.layout).all()
        assert frame.layout.std() > 0


@pytest.mark.parametrize("method", METHODS)
def test_each_frame_is_aligned_with_the_one_before(finished_run: Run, method: str) -> None:
    frames = list(finished_run.frames(method))
    for previous, frame in pairwise(frames):
        # Already turned as far as it goes: aligning once more changes nothing.
        size = np.abs(frame.layout).max()
        np.testing.assert_allclose(align(frame.layout, previous.layout), frame.layout, atol=1e-3 * size)
        with np.load(finished_run.layout.frame(method, frame.epoch)) as archive:
            assert archive["displacement"] == pytest.approx(displacement(frame.layout, previous.layout), rel=1e-4)


def test_pca_frames_are_never_scaled(finished_run: Run) -> None:
    for frame in finished_run.frames("pca"):
        expected = pca_layout(finished_run.features(frame.epoch))
        assert np.square(frame.layout - frame.layout.mean(axis=0)).sum() == pytest.approx(
            np.square(expected).sum(), rel=1e-3
        )


def test_following_a_finished_run_lays_out_everything_and_ends(without_frames: Run, finished_run: Run) -> None:
    follow(without_frames)
    for method in METHODS:
        assert without_frames.layout.frame_epochs(method) == [0, 1, 2, 3, 4]
        for again, before in zip(without_frames.frames(method), finished_run.frames(method), strict=True):
            np.testing.assert_allclose(again.layout, before.layout, atol=1e-3)


def test_frames_that_are_there_are_kept(without_frames: Run) -> None:
    lay_out(without_frames, "pca", 0)
    before = without_frames.layout.frame("pca", 0).stat().st_mtime_ns
    follow(without_frames)
    assert without_frames.layout.frame("pca", 0).stat().st_mtime_ns == before
    assert without_frames.layout.frame_epochs("pca") == [0, 1, 2, 3, 4]


def test_the_first_frame_has_nothing_to_be_aligned_with(without_frames: Run) -> None:
    lay_out(without_frames, "pca", 2)
    with np.load(without_frames.layout.frame("pca", 2)) as archive:
        assert archive["displacement"] == 0
        np.testing.assert_array_equal(archive["layout"], pca_layout(without_frames.features(2)))
