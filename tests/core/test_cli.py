"""The shell that trains: exit statuses, the one line on standard output, and errors without tracebacks."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from synermix_core import catalog
from synermix_core.cli import EXIT_BAD_INPUT, EXIT_FAILED, EXIT_OK, main, training
from synermix_core.config import LEAVES, RunConfig
from synermix_core.runs import Run, RunState, list_runs

WaitUntil = Callable[[Callable[[], bool], Run], None]
NumbersOf = Callable[[Run], pd.DataFrame]


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "synermix_core", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def run_of(output: str) -> Run:
    """Return the run whose folder is the only thing a script would see."""
    (line,) = output.splitlines()
    return Run(line)


def test_train_repeats_a_run_from_its_configuration(finished_run: Run, runs_dir: Path, numbers_of: NumbersOf) -> None:
    with start("train", "--config", finished_run.layout.config, "--runs-dir", runs_dir) as shell:
        output, complaints = shell.communicate()
    assert shell.returncode == EXIT_OK, complaints
    run = run_of(output)
    assert run.path.parent == runs_dir
    assert run.config == finished_run.config
    pd.testing.assert_frame_equal(numbers_of(run), numbers_of(finished_run), check_exact=True)
    assert "SynerMix + MixUp" in complaints
    assert "epoch 4/4" in complaints
    assert "training in fp32 on cpu, " in complaints


def test_interrupting_stops_the_run_and_resume_finishes_it(runs_dir: Path, wait_until: WaitUntil) -> None:
    options = ("--preset", "baseline", "--epochs", "40", "--batch-size", "16", "--probe-size", "20")
    with start("train", *options, "--runs-dir", runs_dir) as shell:
        while not (runs := list_runs(runs_dir)):
            assert shell.poll() is None, "the shell ended without a run"
        run = runs[0]
        wait_until(lambda: run.problem is None and run.status.epoch >= 1, run)
        shell.send_signal(signal.SIGINT)
        output, complaints = shell.communicate()
    assert shell.returncode == EXIT_OK, complaints
    assert run_of(output).path == run.path
    assert run.status.state is RunState.STOPPED
    kept = run.status.epoch
    assert 1 <= kept < 40
    assert "Traceback" not in complaints

    environment = {**os.environ, "SYNERMIX_RUNS": str(runs_dir)}
    command = [sys.executable, "-m", "synermix_core", "resume", run.id]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as shell:
        wait_until(lambda: run.status.epoch > kept, run)
        shell.send_signal(signal.SIGINT)
        output, complaints = shell.communicate()
    assert shell.returncode == EXIT_OK, complaints
    assert run_of(output).path == run.path
    assert run.metrics()["epoch"].tolist() == list(range(run.status.epoch + 1))


def test_the_worker_looks_for_data_where_it_is_told_to(runs_dir: Path, tmp_path: Path) -> None:
    with start(
        "train", "--dataset", "mini_imagenet", "--data-dir", tmp_path / "sets", "--runs-dir", runs_dir
    ) as shell:  # fmt: skip
        output, complaints = shell.communicate()
    assert shell.returncode == EXIT_FAILED
    assert f"{tmp_path}/sets/mini-imagenet must hold" in (run_of(output).status.error or "")
    assert "must hold" in complaints


def test_a_run_that_fails_exits_with_one_and_says_why(runs_dir: Path) -> None:
    with start("train", "--lr", "1000", "--epochs", "3", "--batch-size", "16", "--runs-dir", runs_dir) as shell:
        output, complaints = shell.communicate()
    assert shell.returncode == EXIT_FAILED
    assert run_of(output).status.state is RunState.FAILED
    assert "failed: " in complaints
    assert "Start a new run with a lower learning rate (lr = 100 instead of 1e+03)" in complaints
    assert "Traceback" not in complaints


def test_bad_input_exits_with_two_and_no_traceback(runs_dir: Path) -> None:
    with start("train", "--beta", "2", "--epochs", "many", "--runs-dir", runs_dir) as shell:
        output, complaints = shell.communicate()
    assert shell.returncode == EXIT_BAD_INPUT
    assert output == ""
    assert complaints.startswith("error: mixup.beta: must be less than or equal to 1, but is 2.0.")
    assert "epochs: must be a valid integer, but is 'many'." in complaints
    assert "Traceback" not in complaints
    assert not runs_dir.exists()


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["train", "--preset", "mixupp"], "error: preset: 'mixupp' is not known: choose one of baseline, "),
        (["train", "--preset", "mixupp"], "Did you mean 'mixup'?"),
        (["train", "--dataset", "digit"], "error: data.dataset: 'digit' is not known: choose one of caltech256, "),
        (["train", "--device", "gpu"], "error: compute.device: must be 'auto', 'cpu', 'cuda' or 'mps', but is 'gpu'."),
        (["train", "--config", "missing.json"], "error: --config missing.json: can't be read as JSON or YAML ("),
        (["resume", "missing"], "missing: not a run folder, it has no config.json."),
    ],
)
def test_bad_input_is_explained(
    arguments: list[str], text: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == EXIT_BAD_INPUT
    captured = capsys.readouterr()
    assert captured.out == ""
    assert text in captured.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("{", "can't be read as JSON or YAML ("),
        ('{"mixup": {"bta": 1}}', "error: mixup.bta: unknown parameter."),
        ('{"schema_version": 2}', "error: schema_version: 2 is not readable by this release"),
        ("[]", "error: configuration: must hold parameters by name, but is []. Give any of "),
    ],
)
def test_a_bad_configuration_file_is_explained(
    content: str, text: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "config.json").write_text(content)
    assert main(["train", "--config", str(tmp_path / "config.json")]) == EXIT_BAD_INPUT
    assert text in capsys.readouterr().err


def test_options_override_the_configuration_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps({"epochs": 3}))
    # Only its complaint shows, without a run, that the option took the file's place.
    arguments = ["train", "--config", str(tmp_path / "config.json"), "--epochs", "0"]
    assert main(arguments) == EXIT_BAD_INPUT
    assert "epochs: must be greater than or equal to 1, but is 0." in capsys.readouterr().err


def test_a_runs_directory_that_can_not_be_written_is_explained(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    assert main(["train", "--runs-dir", str(tmp_path / "file" / "runs")]) == EXIT_BAD_INPUT
    assert "can't be written (Not a directory). Choose another directory with --runs-dir" in capsys.readouterr().err


def test_a_finished_run_is_not_resumed(finished_run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resume", str(finished_run.path)]) == EXIT_BAD_INPUT
    text = f"error: run {finished_run.id}: is finished; only a stopped, failed or lost run can be resumed."
    assert text in capsys.readouterr().err


def test_help_tells_every_option_and_its_default(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["train", "--help"])
    assert caught.value.code == EXIT_OK
    text = " ".join(capsys.readouterr().out.split())
    for name, leaf in LEAVES.items():
        flag = f"--{name.replace('_', '-')}"
        usage = f"{flag}, --no-{flag[2:]}" if isinstance(leaf.info.default, bool) else f"{flag} VALUE"
        default = "none" if leaf.info.default is None else leaf.info.default
        assert f"{usage} {leaf.info.description} (default: {default})" in text
    assert ", ".join(catalog.RECIPES) in text
    assert ", ".join(catalog.PRESETS) in text


@pytest.mark.parametrize("arguments", [[], ["fly"], ["train", "--speed", "9"], ["resume"]])
def test_an_unknown_command_line_shows_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == EXIT_BAD_INPUT
    assert capsys.readouterr().err.startswith("usage: python -m synermix_core")


def lines_of(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_training_can_be_followed_by_a_program(runs_dir: Path) -> None:
    options = (
        "--preset",
        "synermix-mixup",
        "--epochs",
        "2",
        "--probe-size",
        "20",
        "--device",
        "cpu",
        "--json",
        "--runs-dir",
        str(runs_dir),
    )
    with start("train", *options) as shell:
        output, complaints = shell.communicate()
    assert shell.returncode == EXIT_OK, complaints
    *epochs, end = [json.loads(line) for line in output.splitlines()]
    assert [row["epoch"] for row in epochs] == [0, 1, 2]
    assert epochs[0]["train_loss"] is None
    run = Run(end["run"])
    assert end == {
        "run": str(run.path),
        "state": "finished",
        "epoch": 2,
        "error": None,
        "compute": run.status.compute,
        "warning": None,
    }
    assert {row["evaluated_on"] for row in epochs} == {"val"}
    assert [row["val_accuracy"] for row in epochs] == run.metrics()["val_accuracy"].tolist()


def test_options_override_the_recipe_and_none_unsets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class LaunchedError(Exception):
        pass

    def keep(config: RunConfig, runs_dir: Path | None, *, at_once: bool) -> Run:  # noqa: ARG001 -- the launcher's
        raise LaunchedError(config)

    monkeypatch.setattr(training, "launch", keep)
    (tmp_path / "config.yaml").write_text("data:\n  limit: 100\noptimizer:\n  lr: 1e-3\n")
    start_from = ["train", "--config", str(tmp_path / "config.yaml")]
    for options, expected in (
        ([], (100, 0.001, 20)),
        (["--limit", "none"], (None, 0.001, 20)),
        (["--recipe", "paper-cifar100"], (None, 0.1, 120)),
        (["--recipe", "paper-cifar100", "--limit", "500", "--epochs", "2"], (500, 0.1, 2)),
    ):
        with pytest.raises(LaunchedError) as caught:
            main([*start_from, *options])
        (config,) = caught.value.args
        assert (config.data.limit, config.optimizer.lr, config.epochs) == expected


def test_data_sets_say_whether_they_are_here(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["datasets", "--data-dir", str(tmp_path), "--json"]) == EXIT_OK
    records = {record["dataset"]: record for record in lines_of(capsys)}
    assert records.keys() == catalog.DATASETS.keys()
    assert (records["digits"]["here"], records["digits"]["download_mb"]) == (True, None)
    assert (records["cifar100"]["here"], records["cifar100"]["download_mb"]) == (False, 169)
    assert main(["datasets", "--data-dir", str(tmp_path)]) == EXIT_OK
    text = capsys.readouterr().out
    assert "no: 169 MB to download" in text
    assert "no, and can't be downloaded" in text


def test_a_configuration_may_be_yaml(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("mixup:\n  inter: cutmix\n  beta: 7\n")
    assert main(["train", "--config", str(tmp_path / "config.yaml")]) == EXIT_BAD_INPUT
    assert "mixup.beta: must be less than or equal to 1, but is 7." in capsys.readouterr().err
