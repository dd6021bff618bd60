"""`sweep` of the shell: what is printed, exit statuses, and what is refused before anything starts."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from synermix_core.cli import EXIT_BAD_INPUT, EXIT_FAILED, EXIT_OK, main
from synermix_core.runs import list_runs
from synermix_core.sweeps import Sweep, list_sweeps, open_sweep
from tests.conftest import WaitUntil

TINY = ("--epochs", "1", "--batch-size", "128", "--probe-size", "20", "--live-projections", "linear", "--device", "cpu")


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "synermix_core", "sweep", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_sweep_tells_of_each_run_and_of_the_whole(runs_dir: Path) -> None:
    grid = ("--preset", "baseline,mixup", "--lr", "0.05,1000", "--seed", "3", *TINY, "--batch-size", "16")
    with start(*grid, "--jobs", "2", "--no-frames", "--json", "--runs-dir", runs_dir) as shell:
        output, complaints = shell.communicate()
    assert shell.returncode == EXIT_FAILED, complaints
    *lines, end = map(json.loads, output.splitlines())
    (name,) = list_sweeps(runs_dir)
    sweep = open_sweep(name, runs_dir)
    assert {line["run"] for line in lines} == {planned.run.id for planned in sweep.runs}
    assert {(line["inter"], line["lr"], line["seed"], line["state"]) for line in lines} == {
        ("none", 0.05, 3, "finished"), ("none", 1000.0, 3, "failed"),
        ("mixup", 0.05, 3, "finished"), ("mixup", 1000.0, 3, "failed"),
    }  # fmt: skip
    assert all(0 <= line["val_accuracy"] <= 1 for line in lines if line["state"] == "finished")
    assert end == {
        "sweep": str(sweep.path), "state": "finished", "error": None, "runs": 4, "finished": 2, "failed": 2,
    }  # fmt: skip
    assert complaints.count(": failed: The loss became") == 2
    assert "Traceback" not in complaints


def test_a_sweep_is_interrupted_and_continued(runs_dir: Path, wait_until: WaitUntil) -> None:
    longer = ("--epochs", "8", "--batch-size", "16")  # the first one must not be done before the shell has heard
    with start("--beta", "0:1:1", *TINY, *longer, "--jobs", "1", "--runs-dir", runs_dir) as shell:
        while not (runs := list_runs(runs_dir)):
            assert shell.poll() is None, "the shell ended without a run"
        wait_until(lambda: runs[0].problem is None and runs[0].status.epoch >= 1, runs[0])
        shell.send_signal(signal.SIGINT)
        output, complaints = shell.communicate()
    assert shell.returncode == EXIT_OK, complaints
    sweep = open_sweep(output.strip(), runs_dir)
    assert sweep.runs[1].state is None
    assert "2 runs: 1 stopped, 1 waiting" in complaints
    with start("--continue", sweep.id, "--runs-dir", runs_dir) as shell:
        output, complaints = shell.communicate()
    assert shell.returncode == EXIT_OK, complaints
    assert output.strip() == str(sweep.path)
    assert "2 runs: 2 finished" in complaints
    assert len(list_sweeps(runs_dir)) == 1


def test_points_come_from_a_file(runs_dir: Path, tmp_path: Path) -> None:
    points = tmp_path / "points.yaml"
    points.write_text("- {inter: none, beta: 0.5}\n- {inter: mixup, lr: 1e-2}\n")
    with start("--points", points, *TINY, "--beta", "2", "--runs-dir", runs_dir) as shell:
        _, complaints = shell.communicate()
    assert shell.returncode == EXIT_BAD_INPUT
    assert complaints.startswith("error: beta: must be set once, but is varied and set by the points (or presets) too.")
    with start("--points", points, *TINY, "--no-frames", "--runs-dir", runs_dir) as shell:
        output, complaints = shell.communicate()
    assert shell.returncode == EXIT_OK, complaints
    sweep = open_sweep(output.strip(), runs_dir)
    found = [(config.mixup.inter, config.mixup.beta, config.optimizer.lr) for config in map(sweep.config, sweep.runs)]
    assert found == [("none", 0.5, 0.05), ("mixup", 0.1, 0.01)]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--beta", "0:1:0"], "error: beta: a range must be start:stop:step"),
        (["--beta", "0,2"], "mixup.beta: must be less than or equal to 1, but is 2.0."),
        (["--preset", "mixup,mixupp"], "error: preset: 'mixupp' is not known"),
        (["--preset", "mixup", "--points", "x.yaml"], "error: preset: must not come with --points"),
        (["--points", "missing.yaml"], "error: --points missing.yaml: can't be read as JSON or YAML ("),
        (["--points", "README.md"], "error: --points README.md: "),
        (["--seeds", "0"], "error: seeds: must be a number from 1 to 1,000, but is '0'."),
        (["--beta", "0,1", "--jobs", "0"], "error: jobs: must be from 1 to 64, but is 0."),
        (["--beta", "0,1", "--cpus", "2"], "error: cpus: must come with ray, whose nodes it is for, but is 2."),
        (["--beta", "0,1", "--ray", "here"], "error: ray: must be auto or HOST:PORT, but is 'here'."),
        (["--beta", "0,1", "--ray", "127.0.0.1:1"], "but none answers at '127.0.0.1:1' (Connection refused)"),
        (["--continue", "x", "--beta", "1", "--seeds", "2"], "but beta, seeds is given too. Leave that out."),
        (["--continue", "gone"], "error: sweep gone: there is none of that name in "),
    ],
)
def test_a_bad_sweep_is_refused_before_anything_starts(arguments: list[str], complaint: str, runs_dir: Path) -> None:
    with start(*arguments, "--runs-dir", runs_dir) as shell:
        output, complaints = shell.communicate()
    assert shell.returncode == EXIT_BAD_INPUT
    assert complaint in complaints
    assert "Traceback" not in complaints
    assert output == ""
    assert not runs_dir.exists()


def test_points_are_compared(swept: Sweep, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    where = [swept.id, "--runs-dir", str(swept.runs_dir)]
    assert main(["compare", *where]) == EXIT_OK
    told = capsys.readouterr()
    assert told.out.count("too few seeds to tell (n = 2)") == 4, "four metrics, one other point that finished"
    assert "Paired by seed; paired t test, Holm-corrected over the points" in " ".join(told.err.split())
    assert main(["compare", *where, "--metrics", "ece", "--baseline", "beta=0.5", "--json"]) == EXIT_OK
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["metric"], line["n"]) for line in lines] == [("ece", 2), ("ece", 2), ("ece", 0)]
    assert lines[1]["verdict"] == "baseline"
    assert main(["compare", *where, "--baseline", "beta=0.7"]) == EXIT_BAD_INPUT
    assert "error: baseline: must single out one point" in capsys.readouterr().err
