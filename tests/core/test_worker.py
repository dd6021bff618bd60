"""The worker: finishes, stops, fails and resumes with everything recorded; called here in this process."""

from __future__ import annotations

import itertools
import json
import resource
import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from numpy.typing import NDArray
from safetensors import safe_open

from synermix_core.catalog import METRIC_COLUMNS
from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Run, RunState, create_run
from synermix_core.runs.files import replace_file
from synermix_core.runs.ownership import requeue, worker_lock
from synermix_core.training import checkpoint
from synermix_core.training.trainer import fit
from synermix_core.worker import race, work_on

CONFIG = RunConfig.from_preset("synermix-manifold", epochs=3, probe_size=50, device="cpu")

NumbersOf = Callable[[Run], pd.DataFrame]


@pytest.fixture
def run(runs_dir: Path) -> Run:
    return create_run(CONFIG, runs_dir)


def epoch_of_weights(run: Run) -> str:
    with safe_open(run.layout.final_weights, framework="pt") as file:
        return file.metadata()["epoch"]


def record_of(run: Run, epoch: int) -> list[NDArray[Any]]:
    """Return all the arrays recorded of an epoch."""
    parts = (*run.predictions(epoch), *run.head(epoch), *run.per_class(epoch))
    return [run.features(epoch), run.ghost_features(epoch), *parts, *asdict(run.ghosts).values()]


def test_a_finished_run_has_all_its_files(finished_run: Run) -> None:
    layout, epochs = finished_run.layout, [0, 1, 2, 3, 4]
    status = finished_run.status
    assert (status.state, status.epoch, status.epochs, status.error) == (RunState.FINISHED, 4, 4, None)
    assert (status.compute or "").startswith("fp32 on cpu, ")
    assert (status.pid, status.progress, status.eta_seconds) == (None, 1.0, None)
    assert layout.feature_epochs() == epochs
    for record in (layout.predictions, layout.head, layout.per_class, layout.ghost_features):
        assert all(record(epoch).exists() for epoch in epochs)
    for path in (layout.config, layout.classes, layout.probe, layout.ghosts, layout.last_checkpoint, layout.log):
        assert path.stat().st_size > 0
    assert epoch_of_weights(finished_run) == "4"
    assert "epoch 4 of 4" in layout.log.read_text()


def test_no_half_written_file_is_left(finished_run: Run) -> None:
    names = [path.name for path in finished_run.path.rglob("*")]
    assert [name for name in names if name.startswith(".")] == []


def test_the_table_has_every_column_and_a_row_an_epoch(finished_run: Run) -> None:
    table = finished_run.metrics()
    assert tuple(table.columns) == METRIC_COLUMNS
    assert table["epoch"].tolist() == [0, 1, 2, 3, 4]
    assert table["step"].tolist() == [0, 63, 126, 189, 252]
    assert table.iloc[1:].notna().all(axis=None)
    only_trained = ["train_loss", "intra_loss", "inter_loss", "train_accuracy", "lr", "images_per_second"]
    assert table.iloc[0].index[table.iloc[0].isna()].tolist() == only_trained


def test_the_record_is_what_the_library_yields(finished_run: Run, numbers_of: NumbersOf) -> None:
    recorded = numbers_of(finished_run).drop(columns=["epoch", "step"])
    yielded = [[result.metrics.get(name) for name in recorded.columns] for result in fit(finished_run.config)]
    expected = pd.DataFrame(yielded, columns=recorded.columns, dtype="float64")
    pd.testing.assert_frame_equal(recorded, expected, check_exact=True)


def stop_in_first_epoch(run: Run) -> None:
    """Train the run's first step, and stop."""
    turns = itertools.count()
    # The first turn gets it to work, the second evaluates the untrained network.
    assert race([run], lambda _run: run.request_stop() if next(turns) == 2 else None) == [RunState.STOPPED]


def test_a_run_that_is_told_to_stop_before_it_starts_takes_no_step(run: Run) -> None:
    run.request_stop()
    assert work_on(run) is RunState.STOPPED
    assert run.metrics()["epoch"].tolist() == [0]
    assert not run.layout.unfinished_checkpoint.exists()


def test_a_stop_keeps_what_is_done_and_resuming_goes_on(run: Run, uninterrupted: Run, numbers_of: NumbersOf) -> None:
    stop_in_first_epoch(run)
    status = run.status
    assert (status.state, status.epoch, status.step, status.error) == (RunState.STOPPED, 0, 0, None)
    assert run.metrics()["epoch"].tolist() == [0]
    assert epoch_of_weights(run) == "0"
    unfinished = torch.load(run.layout.unfinished_checkpoint, weights_only=True)
    assert (unfinished["epoch"], unfinished["ledger"]["steps"]) == (0, 1)
    requeue(run)
    assert work_on(run) is RunState.FINISHED
    pd.testing.assert_frame_equal(numbers_of(run), numbers_of(uninterrupted), check_exact=True)
    assert epoch_of_weights(run) == "3"
    assert not run.layout.unfinished_checkpoint.exists()
    for epoch in run.layout.feature_epochs():
        for mine, its in zip(record_of(run, epoch), record_of(uninterrupted, epoch), strict=True):
            np.testing.assert_array_equal(mine, its)


def test_a_run_begun_by_an_older_release_is_continued(run: Run, uninterrupted: Run, numbers_of: NumbersOf) -> None:
    run.request_stop()
    assert work_on(run) is RunState.STOPPED
    # What such a release would have left behind: fewer columns, no recipe of ghosts, no heads, no classes.
    older = list(METRIC_COLUMNS[: METRIC_COLUMNS.index("seconds") + 1])
    run.metrics()[older].to_csv(run.layout.metrics, index=False)
    run.layout.ghosts.unlink()
    for folder in ("ghosts", "heads", "per_class"):
        shutil.rmtree(run.path / folder)
    requeue(run)
    assert work_on(run) is RunState.FINISHED
    table, expected = numbers_of(run), numbers_of(uninterrupted)
    pd.testing.assert_frame_equal(table.iloc[1:], expected.iloc[1:], check_exact=True)
    shared = [name for name in older if name in table]
    pd.testing.assert_frame_equal(table.reindex(columns=shared), expected.reindex(columns=shared), check_exact=True)
    assert table.loc[0, "nc1":].isna().tolist() == [True] * len(table.loc[0, "nc1":])
    assert run.head(3).weight.shape == uninterrupted.head(3).weight.shape
    assert len(run.ghosts) == 0
    assert [len(run.ghost_features(epoch)) for epoch in run.layout.feature_epochs()] == [0] * 4


def test_an_unfinished_checkpoint_that_was_overtaken_is_not_gone_back_to(
    run: Run, uninterrupted: Run, numbers_of: NumbersOf
) -> None:
    stop_in_first_epoch(run)
    requeue(run)
    # As if the worker had died after finishing the epoch and before clearing up behind it.
    shutil.copy(uninterrupted.layout.last_checkpoint, run.layout.last_checkpoint)
    shutil.copy(uninterrupted.layout.metrics, run.layout.metrics)
    assert work_on(run) is RunState.FINISHED
    pd.testing.assert_frame_equal(numbers_of(run), numbers_of(uninterrupted), check_exact=True)


def test_the_best_checkpoint_is_the_first_of_the_highest_accuracy(uninterrupted: Run) -> None:
    best = torch.load(uninterrupted.layout.best_checkpoint, weights_only=True)
    assert best["epoch"] == uninterrupted.metrics()["val_accuracy"].argmax()


def test_a_crash_between_the_two_checkpoints_freezes_no_stale_best(
    runs_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = create_run(CONFIG.override({"epochs": 1}), runs_dir)
    written: list[Path] = []

    def give_out(path: Path, content: bytes, within: Path) -> None:
        if len(written) == 3:  # both of the untrained network, and the first of epoch 1
            raise OSError("no space left")
        written.append(path)
        replace_file(path, content, within=within)

    with monkeypatch.context() as patch:
        patch.setattr(checkpoint, "replace_file", give_out)
        assert work_on(run) is RunState.FAILED
    requeue(run)
    assert work_on(run) is RunState.FINISHED
    before, after = run.metrics()["val_accuracy"].tolist()
    assert after > before
    assert torch.load(run.layout.best_checkpoint, weights_only=True)["epoch"] == 1


def test_no_epoch_is_chosen_by_the_test_images(runs_dir: Path) -> None:
    run = create_run(CONFIG.override({"epochs": 1, "evaluate_on": "test"}), runs_dir)
    assert work_on(run) is RunState.FINISHED
    assert run.layout.last_checkpoint.exists()
    assert not run.layout.best_checkpoint.exists()


def test_data_changed_between_start_and_resume_are_refused(run: Run) -> None:
    run.request_stop()
    assert work_on(run) is RunState.STOPPED
    content = torch.load(run.layout.last_checkpoint, weights_only=True)
    torch.save({**content, "training_images": 900}, run.layout.last_checkpoint)
    requeue(run)
    assert work_on(run) is RunState.FAILED
    assert run.status.error == (
        f"checkpoint {run.layout.last_checkpoint}: was made with other data (number of training images = 900 there, "
        "997 here). Put the data set back as it was, or start a new run."
    )


def test_a_refused_write_fails_the_run_and_resuming_goes_on(
    run: Run, uninterrupted: Run, numbers_of: NumbersOf
) -> None:
    # A limit on the size of files, like a full disk, lets the small ones through and the checkpoint not.
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))
    try:
        assert work_on(run) is RunState.FAILED
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert run.status.error == (
        "The run folder can't be written (File too large). Everything up to epoch 0 is saved. "
        "Free some space or mend the folder, then press Resume."
    )
    requeue(run)
    assert work_on(run) is RunState.FINISHED
    pd.testing.assert_frame_equal(numbers_of(run), numbers_of(uninterrupted), check_exact=True)


def test_a_diverging_run_fails_and_keeps_its_epochs(runs_dir: Path) -> None:
    run = create_run(CONFIG.override({"lr": 1000, "batch_size": 16}), runs_dir)
    assert work_on(run) is RunState.FAILED
    status = run.status
    assert status.error is not None
    assert "Start a new run with a lower learning rate (lr = 100 instead of 1e+03)" in status.error
    assert run.metrics()["epoch"].tolist() == list(range(status.epoch + 1))
    assert run.layout.last_checkpoint.exists()


def test_a_hand_edited_configuration_is_explained(run: Run) -> None:
    document = json.loads(run.layout.config.read_text())
    document["mixup"]["beta"] = 7
    run.layout.config.write_text(json.dumps(document))
    assert work_on(Run(run.path)) is RunState.FAILED
    assert run.status.error == (
        f"{run.layout.config}: mixup.beta: must be less than or equal to 1, but is 7. β, the weight of the intra-class "
        "loss, 0 to 1: L = β·L_intra + (1−β)·L_inter. The default is 0.1."
    )


def test_a_configuration_changed_between_start_and_resume_is_refused(run: Run) -> None:
    run.request_stop()
    assert work_on(run) is RunState.STOPPED
    requeue(run)
    run.layout.config.write_text(CONFIG.override({"epochs": 9}).model_dump_json())
    assert work_on(Run(run.path)) is RunState.FAILED
    assert run.status.error == (
        f"checkpoint {run.layout.last_checkpoint}: was written for another configuration (epochs = 3 there, 9 here). "
        "Restore the run's own config.json."
    )


def test_a_damaged_checkpoint_fails_the_run(run: Run) -> None:
    run.layout.last_checkpoint.parent.mkdir()
    run.layout.last_checkpoint.write_bytes(b"cut off")
    assert work_on(run) is RunState.FAILED
    assert str(run.status.error).startswith(f"checkpoint {run.layout.last_checkpoint}: can't be read (")


def test_what_nobody_foresaw_is_recorded_too(run: Run) -> None:
    run.layout.metrics.write_bytes(b"epoch\nnot a number\n")
    assert work_on(run) is RunState.FAILED
    error = str(run.status.error)
    assert error.startswith("The worker broke: ValueError: invalid literal for int()")
    assert error.endswith("log.txt in the run folder has the details; Resume tries again.")


def test_a_second_worker_is_refused_and_touches_nothing(run: Run) -> None:
    before = run.layout.status.read_bytes()
    with worker_lock(run.layout), pytest.raises(RunError, match=f"run {run.id}: another worker is at it"):
        work_on(run)
    assert run.layout.status.read_bytes() == before
    assert not run.layout.metrics.exists()
