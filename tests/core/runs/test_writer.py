"""Making run folders and writing their records; file systems that refuse are real ones."""

from __future__ import annotations

import itertools
import json
import re
import secrets
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from synermix_core.catalog import METRIC_COLUMNS
from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Head, PerClass, Race, Run, RunState, RunWriter, create_run
from synermix_core.runs.races import create_race
from synermix_core.sweeps import Grid, Sweep, create_sweep
from tests.mounting import output_on_mount

HEADER = ",".join(METRIC_COLUMNS) + "\n"
CREATE = """
import sys
from synermix_core import RunConfig, RunError
from synermix_core.runs import create_run
try:
    create_run(RunConfig(), sys.argv[1])
except RunError as error:
    print(error)
"""


@pytest.fixture
def run(runs_dir: Path) -> Run:
    return create_run(RunConfig(), runs_dir)


@pytest.fixture
def writer(run: Run) -> RunWriter:
    return RunWriter(run.layout)


def write_epoch(writer: RunWriter, epoch: int) -> None:
    features = np.full((3, 2), epoch, dtype=np.float16)
    row = {"epoch": epoch, "step": 16 * epoch, "val_loss": 1 / (epoch + 3), "lr": None}
    writer.write_epoch(epoch, row, features, np.arange(3), np.full(3, 0.5, dtype=np.float32))


def error_on_mount(options: str, tmp_path: Path) -> str:
    """Create a run in a file system that only the child process sees, and return what it says."""
    folder = tmp_path / "mount"
    return output_on_mount(folder, options, [sys.executable, "-c", CREATE, folder / "runs"]).strip()


def test_a_new_run_has_a_telling_name_and_its_configuration(runs_dir: Path) -> None:
    config = RunConfig.from_preset("baseline", epochs=3)
    run = create_run(config, runs_dir)
    assert re.fullmatch(r"\d{8}-\d{6}-baseline-[0-9a-f]{4}", run.id)
    assert run.path.parent == runs_dir
    assert json.loads(run.layout.config.read_text()) == config.model_dump(mode="json")
    assert (run.status.state, run.status.epochs) == (RunState.QUEUED, 3)


@pytest.mark.parametrize(
    "create",
    [
        lambda runs_dir: create_run(RunConfig(), runs_dir),
        lambda runs_dir: create_race([RunConfig.from_preset(name) for name in ("mixup", "baseline")], runs_dir),
        lambda runs_dir: create_sweep(Grid(RunConfig(), {}), runs_dir),
    ],
)
def test_of_two_in_one_second_whose_last_digits_agree_the_second_draws_again(
    create: Callable[[Path], Run | Race | Sweep], runs_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "strftime", lambda _: "20260101-000000")
    ids: list[str] = []
    for _ in range(2):
        drawn = itertools.chain(["aaaa"], (f"{number:04x}" for number in itertools.count()))
        monkeypatch.setattr(secrets, "token_hex", lambda _, drawn=drawn: next(drawn))
        ids.append(create(runs_dir).id)
    assert ids[0].endswith("aaaa")
    assert ids[0] != ids[1]


def test_a_path_below_a_file_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RunError) as caught:
        create_run(RunConfig(), tmp_path / "file" / "runs")
    assert str(caught.value) == (
        f"runs directory {tmp_path}/file/runs: can't be written (Not a directory). "
        "Choose another directory with --runs-dir or SYNERMIX_RUNS."
    )


def test_a_file_in_place_of_the_directory_is_explained(tmp_path: Path) -> None:
    (tmp_path / "runs").touch()
    with pytest.raises(RunError, match=r"runs: can't be written \(File exists\)\. Choose another directory"):
        create_run(RunConfig(), tmp_path / "runs")


def test_a_nearly_full_file_system_is_explained(tmp_path: Path) -> None:
    text = error_on_mount("size=5m", tmp_path)
    assert text == (
        f"runs directory {tmp_path}/mount/runs: only 5 MB are free and a run needs 64. Free some space, or choose "
        "another directory with --runs-dir or SYNERMIX_RUNS."
    )


def test_a_read_only_file_system_is_explained(tmp_path: Path) -> None:
    text = error_on_mount("ro", tmp_path)
    assert text == (
        f"runs directory {tmp_path}/mount/runs: can't be written (Read-only file system). "
        "Choose another directory with --runs-dir or SYNERMIX_RUNS."
    )


def test_an_epoch_is_written_with_its_row_last(run: Run, writer: RunWriter) -> None:
    write_epoch(writer, 0)
    write_epoch(writer, 1)
    assert run.layout.metrics.read_text().startswith(HEADER)
    assert run.metrics()["val_loss"].tolist() == [1 / 3, 1 / 4]
    assert run.features(1).tolist() == [[1.0, 1.0]] * 3
    with np.load(run.layout.predictions(1)) as record:
        assert record["predictions"].tolist() == [0, 1, 2]
        assert record["confidences"].tolist() == [0.5] * 3


def test_a_folder_that_is_gone_with_its_disk_does_not_come_into_being_again(run: Run, writer: RunWriter) -> None:
    run.path.rename(run.path.with_name("away"))
    with pytest.raises(FileNotFoundError):
        write_epoch(writer, 0)
    assert not run.path.exists()


def test_a_row_is_not_written_when_its_features_can_not_be(run: Run, writer: RunWriter) -> None:
    (run.path / "features").touch()  # a file where the folder should be
    with pytest.raises(OSError, match="features"):
        write_epoch(writer, 0)
    assert not run.layout.metrics.exists()


def test_an_unknown_column_is_refused(run: Run, writer: RunWriter) -> None:
    empty = np.zeros((1, 2), dtype=np.float16), np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.float32)
    with pytest.raises(ValueError, match=r"row: columns must be among .* but has \['accuracy'\]"):
        writer.write_epoch(0, {"epoch": 0, "accuracy": 1.0}, *empty)
    assert run.metrics().empty


@pytest.mark.parametrize(("epoch", "kept"), [(-1, []), (0, [0]), (1, [0, 1]), (9, [0, 1, 2])])
def test_rows_after_an_epoch_are_dropped(run: Run, writer: RunWriter, epoch: int, kept: list[int]) -> None:
    for each in range(3):
        write_epoch(writer, each)
    with run.layout.metrics.open("ab") as file:
        file.write(b"3,48,0.")
    writer.drop_rows_after(epoch)
    assert run.metrics()["epoch"].tolist() == kept
    write_epoch(writer, 7)
    assert run.metrics()["epoch"].tolist() == [*kept, 7]


def test_what_there_is_of_an_epoch_is_written_before_its_features(run: Run, writer: RunWriter) -> None:
    head = Head(np.eye(2, 3, dtype=np.float32), np.array([1, 2], dtype=np.float32))
    classes = PerClass(np.array([0.5, np.nan]), np.array([0.1, np.nan]), np.array([[3, 1], [0, 0]]))
    ghosts = np.arange(6, dtype=np.float16).reshape(2, 3)
    (run.path / "features").touch()  # a file where the folder should be
    record = np.zeros((1, 3), dtype=np.float16), np.zeros(1, dtype=np.int64), np.ones(1, dtype=np.float32)
    with pytest.raises(OSError, match="features"):
        writer.write_epoch(7, {"epoch": 7}, *record, head=head, per_class=classes, ghosts=ghosts)
    for read, written in zip(run.head(7), head, strict=True):
        np.testing.assert_array_equal(read, written)
    for read, written in zip(run.per_class(7), classes, strict=True):
        np.testing.assert_array_equal(read, written)
    np.testing.assert_array_equal(np.load(run.layout.ghost_features(7)), ghosts)
    assert run.predictions(7).confidences.tolist() == [1.0]


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_value_that_is_not_finite_is_refused(run: Run, writer: RunWriter, value: float) -> None:
    record = np.zeros((1, 2), dtype=np.float16), np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.float32)
    with pytest.raises(ValueError, match=r"row: values must be finite, but has \{'nc1': .*Pass None for what is not"):
        writer.write_epoch(0, {"epoch": 0, "nc1": value}, *record)
    assert run.metrics().empty


OLDER = "epoch,step,val_loss,mean_margin,lr\n0,0,0.123456789012345678,7.5,\n1,16,0.25,,0.05\n2,32,0.1"


def test_the_table_of_an_older_run_is_continued_and_loses_nothing(run: Run, writer: RunWriter) -> None:
    run.layout.metrics.write_text(OLDER)
    writer.drop_rows_after(1)
    write_epoch(writer, 2)
    lines = run.layout.metrics.read_text().splitlines()
    assert lines[0] == ",".join([*METRIC_COLUMNS, "mean_margin"])
    assert lines[1].startswith("0,0,")
    assert ",0.123456789012345678," in lines[1], "copied, not read and written again"
    table = run.metrics()
    assert table["epoch"].tolist() == [0, 1, 2]
    assert table["val_loss"].tolist() == pytest.approx([0.123456789012345678, 0.25, 0.2])
    assert table["mean_margin"].tolist() == pytest.approx([7.5, np.nan, np.nan], nan_ok=True)
    assert table["lr"].tolist() == pytest.approx([np.nan, 0.05, np.nan], nan_ok=True)
    assert table["silhouette"].isna().tolist() == [True] * 3


def test_a_row_is_never_appended_below_another_header(run: Run, writer: RunWriter) -> None:
    run.layout.metrics.write_text(OLDER)
    write_epoch(writer, 2)  # without having been told where to go on from
    assert run.metrics()["val_loss"].tolist() == pytest.approx([0.123456789012345678, 0.25, 0.2])


def test_a_row_that_does_not_fit_its_header_is_named(run: Run, writer: RunWriter) -> None:
    run.layout.metrics.write_text("epoch,step,lr\n0,0,\n1,16\n")
    text = r"metrics\.csv: the row of epoch 1 must have 3 fields, one for each column, but has 2\. Mend that line or"
    with pytest.raises(RunError, match=text):
        writer.drop_rows_after(5)
    assert run.layout.metrics.read_text() == "epoch,step,lr\n0,0,\n1,16\n"


@pytest.mark.parametrize("content", [None, b"", b"epoch,ste", HEADER.encode()])
def test_a_table_cut_off_in_its_header_is_mended(run: Run, writer: RunWriter, content: bytes | None) -> None:
    if content is not None:
        run.layout.metrics.write_bytes(content)
    writer.drop_rows_after(-1)
    write_epoch(writer, 0)
    assert run.layout.metrics.read_text().startswith(HEADER)
    assert run.metrics()["epoch"].tolist() == [0]
