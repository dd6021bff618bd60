"""Spares and their jobs, with real processes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from synermix_core import process
from synermix_core.process import SERVE, SPARE, Job, hand_over, start_module, threads_of_each

ECHO = "import sys; from synermix_core.process import Job; print(*Job(sys.argv[1:]).folders(), sep='|', flush=True)"


def start(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", ECHO, *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_a_spare_is_given_its_folders_later(tmp_path: Path) -> None:
    folders = [tmp_path / "a run with spaces", tmp_path / "a line\nand another, β"]
    with start(SPARE) as spare:
        assert hand_over(spare, folders)
        assert spare.stdout is not None
        assert spare.stdout.read() == f"{folders[0]}|{folders[1]}\n"
    assert spare.returncode == 0


def test_a_spare_ends_when_its_keeper_is_gone() -> None:
    with start(SPARE) as spare:
        assert spare.stdin is not None
        spare.stdin.close()
        assert spare.stdout is not None
        assert spare.stdout.read() == "\n"


def test_what_works_beside_training_keeps_to_one_thread(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "tell.py").write_text("import os; print(os.environ['OMP_NUM_THREADS'], os.environ['OMP_WAIT_POLICY'])")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("OMP_NUM_THREADS", "4")
    said = [start_module("tell", SERVE, one_thread=beside).communicate()[0] for beside in (True, False)]
    assert said == ["1 PASSIVE\n", "4 PASSIVE\n"]


def test_those_who_train_side_by_side_share_all_processors_but_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "num_processors", lambda: 8)
    shares = [threads_of_each(processes).get("OMP_NUM_THREADS") for processes in (1, 2, 3, 4, 9)]
    assert shares == [None, "3", "2", "1", "1"]


def test_a_dead_spare_takes_nothing(tmp_path: Path) -> None:
    with start(SPARE) as spare:
        spare.kill()
        spare.wait()
        assert not hand_over(spare, [tmp_path])


def test_folders_on_the_command_line_are_the_job(tmp_path: Path) -> None:
    job = Job([str(tmp_path), "other"])
    assert (job.folders(), job.spare) == ([tmp_path, Path("other")], False)


@pytest.mark.parametrize("arguments", [[], ["folder", SPARE]])
def test_a_job_is_folders_or_a_spare(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        Job(arguments)
    assert caught.value.code == 2
    assert "folder" in capsys.readouterr().err
