"""Frames: for every epoch, by every method, measured; and re-projections that touch nothing else."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import asdict
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from filelock import FileLock
from sklearn.manifold import trustworthiness

from synermix_core.catalog import PROJECTIONS
from synermix_core.errors import ConfigError, ProjectionError, RunError
from synermix_core.framing import FrameWriter, Material
from synermix_core.projection import ProbeEpoch
from synermix_core.projection.alignment import align, displacement
from synermix_core.projection.pca import pca_layout
from synermix_core.projector import follow, project
from synermix_core.runs import FrameSet, Ghosts, Run, RunState, RunStatus
from synermix_core.runs.records import GHOST_FEATURES
from synermix_core.runs.status import write_status

METHODS = ("umap", "tsne", "pca", "plane")
ALIGNED = ("umap", "tsne", "pca")
EPOCHS = [0, 1, 2, 3, 4]


@pytest.fixture
def with_ghosts(without_frames: Run) -> Run:
    """Return a run with heads and with ghosts: ten blends of two probe features each, at λ = 0.25."""
    run, random = without_frames, np.random.default_rng(0)
    rows, index = np.arange(10), run.probe.labels
    kinds, lam = np.full(10, GHOST_FEATURES, dtype=np.uint8), np.full(10, 0.25, dtype=np.float32)
    ghosts = Ghosts(kinds, index[rows], index[rows + 10], rows, rows + 10, lam)
    np.savez(run.layout.ghosts, **asdict(ghosts))
    for epoch in EPOCHS:
        for path in (run.layout.ghost_features(epoch), run.layout.head(epoch)):
            path.parent.mkdir(exist_ok=True)
        features = run.features(epoch).astype(np.float32)
        blends = 0.25 * features[:10] + 0.75 * features[10:20]
        np.save(run.layout.ghost_features(epoch), blends.astype(np.float16))
        weight = random.normal(size=(10, features.shape[1])).astype(np.float32)
        np.savez(run.layout.head(epoch), weight=weight, bias=np.zeros(10, dtype=np.float32))
    return run


def lay_out(run: Run, method: str, epoch: int) -> None:
    material = Material(ProbeEpoch(run.features(epoch), run.probe.labels), np.empty((0, 128), dtype=np.float16))
    FrameWriter(run, method, method, run.config.projection).lay_out(epoch, material)


def record_of(run: Run) -> dict[str, str]:
    """Return a digest of every file that is no frame."""
    files = (path for path in run.path.rglob("*") if path.is_file())
    names = {str(path.relative_to(run.path)): path for path in files}
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest()
        for name, path in names.items()
        if not name.startswith("frames/")
    }


def test_a_live_run_is_laid_out_by_all_methods_but_identity(finished_run: Run) -> None:
    assert finished_run.live_methods == METHODS
    assert set(METHODS) | {"identity"} == set(PROJECTIONS)
    assert finished_run.frame_sets() == METHODS
    assert not finished_run.frames_pending()


@pytest.mark.parametrize("method", METHODS)
def test_every_epoch_has_a_finite_frame(finished_run: Run, method: str) -> None:
    frames = list(finished_run.frames(method))
    assert [frame.epoch for frame in frames] == EPOCHS
    for frame in frames:
        assert (frame.layout.shape, frame.layout.dtype) == ((100, 2), np.float32)
        assert np.isfinite(frame.layout).all()
        assert frame.layout.std() > 0


@pytest.mark.parametrize("method", METHODS)
def test_every_set_says_what_it_was_laid_out_by(finished_run: Run, method: str) -> None:
    found, config = finished_run.frame_set(method), finished_run.config.projection.model_dump(mode="json")
    assert found.method == method
    assert found.parameters == {name: config[name] for name in PROJECTIONS[method].parameters}
    assert found.ghosts_exact is (method in ("pca", "plane"))


@pytest.mark.parametrize("method", ALIGNED)
def test_each_frame_is_aligned_with_the_one_before(finished_run: Run, method: str) -> None:
    for previous, frame in pairwise(finished_run.frames(method)):
        # Already turned as far as it goes: aligning once more changes nothing.
        size = np.abs(frame.layout).max()
        np.testing.assert_allclose(align(frame.layout, previous.layout), frame.layout, atol=1e-3 * size)


@pytest.mark.parametrize("method", METHODS)
def test_frames_are_measured(finished_run: Run, method: str) -> None:
    frames = list(finished_run.frames(method))
    for previous, frame in pairwise(frames):
        features = finished_run.features(frame.epoch).astype(np.float64)
        measured = frame.quality
        assert measured.displacement == pytest.approx(displacement(frame.layout, previous.layout), rel=1e-4)
        assert measured.trustworthiness == pytest.approx(trustworthiness(features, frame.layout, n_neighbors=15))
        assert measured.continuity == pytest.approx(trustworthiness(frame.layout, features, n_neighbors=15))
        assert 0 < measured.knn_overlap <= 1
        assert (measured.noise_floor > 0) is (method == "umap")
    assert np.isnan(frames[0].quality.displacement)
    assert np.isnan(frames[0].quality.noise_floor) == (method == "umap")


def test_pca_frames_are_never_scaled(finished_run: Run) -> None:
    for frame in finished_run.frames("pca"):
        expected = pca_layout(finished_run.features(frame.epoch))
        assert np.square(frame.layout - frame.layout.mean(axis=0)).sum() == pytest.approx(
            np.square(expected).sum(), rel=1e-3
        )


def test_the_first_frame_has_nothing_to_be_aligned_with(without_frames: Run) -> None:
    lay_out(without_frames, "pca", 2)
    frame = without_frames.frame("pca", 2)
    assert np.isnan(frame.quality.displacement)
    np.testing.assert_array_equal(frame.layout, pca_layout(without_frames.features(2)))


@pytest.mark.parametrize("method", METHODS)
def test_a_run_without_ghosts_has_frames_without(without_frames: Run, method: str) -> None:
    project(without_frames, method)
    assert all(frame.ghosts.shape == (0, 2) for frame in without_frames.frames(method))


@pytest.mark.parametrize(("method", "parameters"), [("pca", {}), ("plane", {}), ("plane", {"plane_through": "head"})])
def test_ghosts_lie_on_the_chords_of_an_exact_view(with_ghosts: Run, method: str, parameters: dict[str, Any]) -> None:
    name = project(with_ghosts, method, **parameters)
    for frame in with_ghosts.frames(name):
        chords = 0.25 * frame.layout[:10] + 0.75 * frame.layout[10:20]
        # As near as the half precision of the recorded features allows.
        np.testing.assert_allclose(frame.ghosts, chords, atol=2e-3 * np.abs(with_ghosts.features(frame.epoch)).max())


@pytest.mark.parametrize("method", ["umap", "tsne"])
def test_ghosts_move_with_the_frame_they_are_in(with_ghosts: Run, method: str) -> None:
    for epoch in EPOCHS:  # on probe points, where an approximate place is an exact one
        np.save(with_ghosts.path / "ghosts" / f"{epoch:06d}.npy", with_ghosts.features(epoch)[:7])
    project(with_ghosts, method)
    for frame in with_ghosts.frames(method):
        np.testing.assert_allclose(frame.ghosts, frame.layout[:7], atol=1e-3 * np.abs(frame.layout).max())


def test_only_the_linear_projections_are_laid_out_where_the_run_says_so(without_frames: Run) -> None:
    config = without_frames.config.override({"live_projections": "linear"})
    without_frames.layout.config.write_text(config.model_dump_json())
    run = Run(without_frames.path)
    follow(run)
    assert run.frame_sets() == run.live_methods == ("pca", "plane")
    assert not run.frames_pending()
    assert project(run, "umap") == "umap", "it can be made afterwards"


def test_a_two_dimensional_run_is_drawn_as_it_is(without_frames: Run) -> None:
    run = without_frames
    config = json.loads(run.layout.config.read_text())
    config["model"]["bottleneck"] = True
    run.layout.config.write_text(json.dumps(config))
    for epoch in EPOCHS:
        np.save(run.layout.features(epoch), run.features(epoch)[:, :2])
    run = Run(run.path)
    assert run.live_methods == (*METHODS, "identity")
    follow(run)
    assert run.frame_sets() == run.live_methods
    for frame in run.frames("identity"):
        np.testing.assert_array_equal(frame.layout, run.features(frame.epoch).astype(np.float32))
        assert frame.quality[2:] == (1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("method", "parameters", "name"),
    [
        ("tsne", {"perplexity": 10}, "tsne-perplexity-10"),
        (
            "umap",
            {"n_neighbors": 5, "metric": "cosine", "min_dist": 0.5},
            "umap-metric-cosine-min_dist-0.5-n_neighbors-5",
        ),
        ("plane", {"plane_classes": "7,3,9"}, "plane-plane_classes-7.3.9"),
        ("pca", {}, "pca"),
        ("tsne", {"perplexity": 30}, "tsne"),
    ],
)
def test_a_finished_run_is_laid_out_anew_and_nothing_else_is_touched(
    without_frames: Run, method: str, parameters: dict[str, Any], name: str
) -> None:
    before, told = record_of(without_frames), []
    assert project(without_frames, method, on_epoch=lambda *done: told.append(done), **parameters) == name
    assert without_frames.layout.frame_epochs(name) == EPOCHS
    assert told == [(epoch + 1, 5) for epoch in EPOCHS]
    assert without_frames.frame_set(name).method == method
    assert record_of(without_frames) == before
    assert project(without_frames, method, on_epoch=lambda *done: told.append(done), **parameters) == name
    assert len(told) == 5, "what is there is not laid out again"


def test_an_interrupted_set_is_gone_on_with(without_frames: Run) -> None:
    name = project(without_frames, "tsne", perplexity=10)
    whole = [frame.layout for frame in without_frames.frames(name)]
    for epoch in (3, 4):
        without_frames.layout.frame(name, epoch).unlink()
    project(without_frames, "tsne", perplexity=10)
    for frame, before in zip(without_frames.frames(name), whole, strict=True):
        np.testing.assert_array_equal(frame.layout, before)


def test_all_epochs_can_be_laid_out_together(without_frames: Run) -> None:
    before, told = record_of(without_frames), []
    assert project(without_frames, "aligned", on_epoch=lambda *done: told.append(done)) == "aligned"
    assert record_of(without_frames) == before
    assert told == [(5, 5)]
    assert without_frames.frame_set("aligned") == FrameSet(
        "aligned", {"n_neighbors": 15, "min_dist": 0.1, "metric": "euclidean"}, ghosts_exact=False
    )
    for frame in without_frames.frames("aligned"):
        assert np.isfinite(frame.layout).all()
        assert frame.quality.trustworthiness > 0.8
    project(without_frames, "aligned", on_epoch=lambda *done: told.append(done))
    assert len(told) == 1


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({"method": "tnse"}, "method: 'tnse' is not known: .* Did you mean 'tsne'"),
        (
            {"method": "umap", "perplexity": 5},
            "perplexity: plays no part in umap, whose parameters are n_neighbors, min",
        ),
        ({"method": "pca", "metric": "cosine"}, "metric: plays no part in pca, which has no parameters. Leave it out"),
        ({"method": "umap", "neighbours": 5}, "neighbours: 'neighbours' is not known: .* Did you mean 'n_neighbors'"),
        ({"method": "tsne", "perplexity": 1}, "perplexity: must be greater than or equal to 2, but is 1"),
        ({"method": "plane", "plane_classes": "1,1"}, "plane_classes: must be two or three different class indices"),
        ({"method": "tsne", "name": "../x"}, r"name: must be up to 100 small letters, .*, but is '\.\./x'. Leave it"),
        ({"method": "tsne", "name": "umap"}, "name: must not be a method's own .* but is 'umap'. Leave it out"),
        ({"method": "tsne", "name": "tsne", "perplexity": 9}, "name: must not be a method's own"),
    ],
)
def test_what_can_not_be_asked_for_is_explained(finished_run: Run, arguments: dict[str, Any], text: str) -> None:
    with pytest.raises(ConfigError, match=text):
        project(finished_run, **arguments)
    assert finished_run.frame_sets() == METHODS


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({"method": "identity"}, "identity: needs features of two components, but these have 128"),
        ({"method": "plane", "plane_classes": "0,1,10"}, "plane_classes: must be classes of the probe, .* 10 is none"),
        ({"method": "plane", "plane_through": "head"}, "plane_through: must be 'means' for this run"),
    ],
)
def test_what_the_features_are_not_fit_for_is_explained(
    without_frames: Run, arguments: dict[str, Any], text: str
) -> None:
    with pytest.raises(ProjectionError, match=text):
        project(without_frames, **arguments)
    assert without_frames.frame_sets() == ()


def test_a_name_that_is_taken_is_refused(without_frames: Run) -> None:
    project(without_frames, "tsne", "mine", perplexity=10)
    with pytest.raises(
        RunError, match=r"frames/mine of run copy was laid out by tsne perplexity=10\.0 metric=euclidean"
    ):
        project(without_frames, "tsne", "mine", perplexity=11)


def test_a_set_that_another_process_lays_out_is_left_to_it(without_frames: Run) -> None:
    lock = without_frames.layout.frames_lock("pca")
    lock.parent.mkdir(parents=True)
    with FileLock(lock), pytest.raises(RunError, match=r"another process is laying out frames/pca\. Wait for it"):
        project(without_frames, "pca")


def _no_features(run: Run) -> None:
    shutil.rmtree(run.path / "features")


def _damaged_features(run: Run) -> None:
    run.layout.features(2).write_bytes(b"cut off")


DAMAGES: dict[str, tuple[Callable[[Run], object], str, list[int]]] = {
    "no configuration": (lambda run: run.layout.config.unlink(), "not a run folder, it has no config.json", []),
    "no features": (_no_features, "has no features to lay out yet. Wait for its first epoch", []),
    "an epoch": (_damaged_features, r"features/000002\.npy: can't be read", [0, 1]),
    "no probe": (lambda run: run.layout.probe.unlink(), r"probe\.npz: can't be read", []),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_run_is_named(without_frames: Run, damage: str) -> None:
    do_damage, text, kept = DAMAGES[damage]
    do_damage(without_frames)
    with pytest.raises(RunError, match=text):
        project(Run(without_frames.path), "pca")
    assert without_frames.layout.frame_epochs("pca") == kept


def test_a_run_that_still_trains_is_laid_out_as_far_as_it_is(without_frames: Run) -> None:
    run, later = without_frames, without_frames.path / "later.npy"
    write_status(run.layout, RunStatus(RunState.RUNNING, epoch=3, epochs=4))
    run.layout.features(4).rename(later)
    name = project(run, "tsne", perplexity=10)
    assert run.layout.frame_epochs(name) == [0, 1, 2, 3]
    write_status(run.layout, RunStatus(RunState.RUNNING, epoch=3, epochs=4))  # a heartbeat, so that it isn't lost
    with pytest.raises(RunError, match="run copy: is running, and 'aligned' lays out all epochs together"):
        project(run, "aligned")
    later.rename(run.layout.features(4))
    assert project(run, "tsne", perplexity=10) == name
    assert run.layout.frame_epochs(name) == EPOCHS


def test_frames_of_earlier_releases_are_read(without_frames: Run) -> None:
    path = without_frames.layout.frame("umap", 3)
    path.parent.mkdir(parents=True)
    np.savez(path, layout=np.ones((100, 2), dtype=np.float32), displacement=0.25)
    frame = without_frames.frame("umap", 3)
    assert (frame.epoch, frame.ghosts.shape, frame.quality.displacement) == (3, (0, 2), 0.25)
    assert np.isnan(frame.quality[1:]).all()
    assert without_frames.frame_set("umap") == FrameSet("umap", {}, ghosts_exact=False)
    assert without_frames.frame_sets() == ("umap",)
