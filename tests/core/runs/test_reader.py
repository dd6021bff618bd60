"""Reading run folders: finished, unfinished, damaged, foreign and newer ones."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest

from synermix_core.catalog import METRIC_COLUMNS
from synermix_core.config import RunConfig
from synermix_core.data.digits import digits
from synermix_core.data.images import balanced_indices
from synermix_core.errors import RunError
from synermix_core.runs import Run, RunWriter, create_run, list_runs, open_run


@pytest.fixture
def run(runs_dir: Path) -> Run:
    return create_run(RunConfig(), runs_dir)


def append_row(run: Run, epoch: int) -> None:
    empty = np.zeros((1, 2), dtype=np.float16), np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.float32)
    RunWriter(run.layout).write_epoch(epoch, {"epoch": epoch, "step": 16 * epoch, "val_loss": 0.5}, *empty)


def test_a_new_run_is_queued_and_empty(run: Run) -> None:
    assert (run.problem, run.status.state, run.config) == (None, "queued", RunConfig())
    assert tuple(run.metrics().columns) == METRIC_COLUMNS
    assert run.metrics().empty
    assert list(run.frames("umap")) == []


def test_what_was_not_computed_is_nan(run: Run) -> None:
    append_row(run, 0)
    table = run.metrics()
    assert table.loc[0, ["epoch", "step", "val_loss"]].tolist() == [0, 0, 0.5]
    assert table.drop(columns=["epoch", "step", "val_loss"]).isna().all(axis=None)


def test_an_older_table_lacks_columns_and_a_newer_one_has_more(run: Run) -> None:
    run.layout.metrics.write_text("epoch,step,lr,val_loss,later\n0,0,,0.5,3\n")
    table = run.metrics()
    assert tuple(table.columns) == (*METRIC_COLUMNS, "later")
    assert table.loc[0, ["epoch", "step", "val_loss", "later"]].tolist() == [0, 0, 0.5, 3]
    assert table.drop(columns=["epoch", "step", "val_loss", "later"]).isna().all(axis=None)


def test_a_run_of_before_has_no_ghosts(run: Run) -> None:
    append_row(run, 0)
    assert len(run.ghosts) == 0
    assert {len(part) for part in asdict(run.ghosts).values()} == {0}
    assert (run.ghost_features(0).shape, run.ghost_features(0).dtype) == ((0, 2), np.float16)


def test_a_finished_run_tells_of_its_classifier_its_classes_and_its_ghosts(finished_run: Run) -> None:
    run = finished_run
    ghosts = run.ghosts
    assert np.bincount(ghosts.kind).tolist() == [50, 66, 66]
    assert set(run.probe.labels[ghosts.first[50:]] - ghosts.class_a[50:]) == {0}
    for epoch in run.layout.feature_epochs():
        head, classes = run.head(epoch), run.per_class(epoch)
        assert (head.weight.shape, head.bias.shape, head.weight.dtype) == ((10, 128), (10,), np.float32)
        assert (classes.cohesion.shape, classes.margin.shape, classes.confusion.shape) == ((10,), (10,), (10, 10))
        assert classes.confusion.sum() == 500
        assert (run.ghost_features(epoch).shape, run.ghost_features(epoch).dtype) == ((182, 128), np.float16)
        ends = (ghosts.kind == 2) & (ghosts.lam == 1)
        np.testing.assert_array_equal(run.ghost_features(epoch)[ends], run.features(epoch)[ghosts.first[ends]])
    model = run.load_model()
    np.testing.assert_array_equal(run.head(4).weight, model.head.weight.detach().numpy())
    assert run.predictions(4).predictions.shape == run.predictions(4).confidences.shape == (100,)


def test_every_metric_of_a_finished_run_is_a_number(finished_run: Run) -> None:
    table = finished_run.metrics()
    assert tuple(table.columns) == METRIC_COLUMNS
    assert table[1:].notna().to_numpy().all()
    training = ["train_loss", "intra_loss", "inter_loss", "train_accuracy", "lr", "images_per_second"]
    assert table.drop(columns=training)[:1].notna().to_numpy().all()


@pytest.mark.parametrize("tail", [b"2,32,0.1", b"2,", b"2,32,0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,1,1,1,1,1,1"])
def test_an_unterminated_last_line_is_ignored(run: Run, tail: bytes) -> None:
    append_row(run, 0)
    append_row(run, 1)
    with run.layout.metrics.open("ab") as file:
        file.write(tail)
    assert run.metrics()["epoch"].tolist() == [0, 1]


@pytest.mark.parametrize("content", [b"", b"epoch,st", b"epoch,step\n"])
def test_an_unterminated_header_is_an_empty_table(run: Run, content: bytes) -> None:
    run.layout.metrics.write_bytes(content)
    assert run.metrics().empty
    assert tuple(run.metrics().columns) == METRIC_COLUMNS


def test_a_finished_run_can_be_read_from_end_to_end(finished_run: Run, short_config: RunConfig) -> None:
    run = open_run(finished_run.path)
    assert run.config == short_config
    assert run.class_names == tuple("0123456789")
    assert run.metrics()["epoch"].tolist() == run.layout.feature_epochs() == [0, 1, 2, 3, 4]
    for epoch in run.layout.feature_epochs():
        assert (run.features(epoch).shape, run.features(epoch).dtype) == ((100, 128), np.float16)
        with np.load(run.layout.predictions(epoch)) as record:
            assert record["predictions"].shape == record["confidences"].shape == (100,)
    for method in run.live_methods:
        assert [frame.epoch for frame in run.frames(method)] == [0, 1, 2, 3, 4]


def test_the_probe_is_the_balanced_part_of_the_held_out_images(finished_run: Run) -> None:
    val = digits().val
    index = balanced_indices(val.labels, 100)
    probe = finished_run.probe
    assert probe.ids.tolist() == index.tolist()
    assert np.bincount(probe.labels).tolist() == [10] * 10
    np.testing.assert_array_equal(probe.labels, val.labels[index].numpy())
    np.testing.assert_array_equal(probe.thumbnails[..., 0], val.images[index, 0].numpy())
    assert probe.thumbnails.dtype == np.uint8


def test_the_recorded_predictions_and_features_are_the_models(finished_run: Run) -> None:
    import torch

    model, data = finished_run.load_model(), digits()
    images = data.scaling(data.val.images[torch.from_numpy(finished_run.probe.ids)])
    with torch.no_grad():
        features = model.features(images)
        confidences, predictions = model.head(features).softmax(dim=1).max(dim=1)
    np.testing.assert_allclose(finished_run.features(4).astype(np.float32), features.numpy(), atol=0.01)
    with np.load(finished_run.layout.predictions(4)) as record:
        np.testing.assert_array_equal(record["predictions"], predictions.numpy())
        np.testing.assert_allclose(record["confidences"], confidences.numpy(), atol=1e-4)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (lambda run: run.features(3), r"features/000003\.npy: can't be read \(.*No such file"),
        (lambda run: run.frame("umap", 3), r"frames/umap/000003\.npz: can't be read \(.*No such file"),
        (lambda run: run.head(3), r"heads/000003\.npz: can't be read \(.*No such file"),
        (lambda run: run.per_class(3), r"per_class/000003\.npz: can't be read \(.*No such file"),
        (lambda run: run.predictions(3), r"predictions/000003\.npz: can't be read \(.*No such file"),
        (lambda run: run.ghost_features(3), r"features/000003\.npy: can't be read \(.*No such file"),
        (lambda run: run.frame_set("mine"), r"frames/mine/projection\.json: can't be read \(.*No such file"),
        (lambda run: run.probe, r"probe\.npz: can't be read"),
        (lambda run: run.class_names, r"classes\.json: can't be read"),
        (lambda run: run.load_model(), r"checkpoint .*last\.pt: can't be read \(.*No such file.*Start a new run"),
    ],
)
def test_what_is_not_there_is_named(run: Run, read: Callable[[Run], object], text: str) -> None:
    with pytest.raises(RunError, match=text):
        read(run)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"no archive at all"])
def test_a_damaged_array_file_is_named(run: Run, content: bytes) -> None:
    run.layout.probe.write_bytes(content)
    with pytest.raises(RunError, match=r"probe\.npz: can't be read"):
        _ = run.probe
    run.layout.features(0).parent.mkdir()
    run.layout.features(0).write_bytes(content)
    with pytest.raises(RunError, match=r"000000\.npy: can't be read"):
        run.features(0)


def _newer(run: Run) -> None:
    run.layout.config.write_text(json.dumps({**run.config.model_dump(), "schema_version": 2}))


def _hand_edited(run: Run) -> None:
    run.layout.config.write_text(json.dumps({"mixup": {"beta": 7}}))


PROBLEMS: dict[str, tuple[Callable[[Run], object], str]] = {
    "foreign": (lambda run: run.layout.config.unlink(), "not a run folder, it has no config.json."),
    "half": (lambda run: run.layout.config.write_text('{"data":'), "Restore the file or delete the run."),
    "bytes": (lambda run: run.layout.config.write_bytes(b"\xff\xfe\x00"), "config.json: can't be read ("),
    "newer": (_newer, "schema_version: 2 is not readable by this release, which reads 1."),
    "edited": (_hand_edited, "mixup.beta: must be less than or equal to 1, but is 7."),
    "no status": (lambda run: run.layout.status.unlink(), "status.json: can't be read ("),
    "status": (lambda run: run.layout.status.write_text("{}"), "must be an object with a 'state'"),
    "time": (lambda run: run.layout.status.write_text('{"state": "running", "heartbeat": "x"}'), "can't be read ("),
}


@pytest.mark.parametrize("damage", PROBLEMS)
def test_a_bad_folder_is_listed_with_its_problem(runs_dir: Path, damage: str) -> None:
    good, bad = create_run(RunConfig(), runs_dir), create_run(RunConfig(), runs_dir)
    do_damage, text = PROBLEMS[damage]
    do_damage(bad)
    found = {run.id: run.problem for run in list_runs(runs_dir)}
    assert found.keys() == {good.id, bad.id}
    assert found[good.id] is None
    assert text in str(found[bad.id])
    assert str(bad.path) in str(found[bad.id])
    with pytest.raises(RunError) as caught:
        open_run(bad.path)
    assert str(caught.value) == found[bad.id]


def test_runs_are_listed_newest_first_and_nothing_else_is(runs_dir: Path) -> None:
    for name in ("20250101-000000-a-0000", "20250301-000000-b-0000", "20250201-000000-c-0000", ".hidden"):
        (runs_dir / name).mkdir(parents=True)
    (runs_dir / "note.txt").touch()
    assert [run.id[:8] for run in list_runs(runs_dir)] == ["20250301", "20250201", "20250101"]


def test_without_a_runs_directory_there_are_no_runs(runs_dir: Path) -> None:
    assert list_runs(runs_dir) == []


def test_a_run_is_opened_by_its_name(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.setenv("SYNERMIX_RUNS", str(run.path.parent))
    assert open_run(run.id).path == run.path
    assert [each.id for each in list_runs()] == [run.id]
    with pytest.raises(RunError, match=r"nothing: not a run folder, it has no config\.json"):
        open_run("nothing")


@pytest.mark.parametrize("content", [b"", b"[]", b'{"method": "umap"}'])
def test_a_damaged_description_of_frames_is_named(run: Run, content: bytes) -> None:
    path = run.layout.projection("umap")
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(RunError, match=r"projection\.json: can't be read .*lay the run out again"):
        run.frame_set("umap")


def test_a_frame_without_a_layout_is_named(run: Run) -> None:
    path = run.layout.frame("umap", 0)
    path.parent.mkdir(parents=True)
    np.savez(path, ghosts=np.empty((0, 2)))
    with pytest.raises(RunError, match=r"000000\.npz: can't be read \(it holds no layout\)"):
        run.frame("umap", 0)


def test_a_run_that_was_deleted_is_said_so(run: Run) -> None:
    shutil.rmtree(run.path)
    with pytest.raises(RunError, match=rf"run {run.id}: is no longer here; .* The trash on the Runs page may"):
        _ = run.status


@pytest.mark.parametrize("table", ["epoch,val_loss\n0,much\n", "epoch,step\n0,1\n1,2,3\n", 'epoch\n"0\n'])
def test_a_table_of_other_things_than_numbers_is_named(run: Run, table: str) -> None:
    run.layout.metrics.write_text(table)
    with pytest.raises(RunError, match=r"metrics\.csv: can't be read \(.*\)\. Mend the file or delete the run"):
        run.metrics()


def test_a_record_of_other_arrays_is_named(run: Run) -> None:
    path = run.layout.predictions(0)
    path.parent.mkdir(parents=True)
    np.savez(path, classes=np.zeros(3))
    with pytest.raises(RunError, match=r"predictions/000000\.npz: can't be read \(.*'classes'\)"):
        run.predictions(0)


def test_only_a_bottleneck_is_drawn_as_it_is(runs_dir: Path) -> None:
    methods = ("umap", "tsne", "pca", "plane")
    assert create_run(RunConfig(), runs_dir).live_methods == methods
    assert create_run(RunConfig().override({"bottleneck": True}), runs_dir).live_methods == (*methods, "identity")
