"""The model process and those who ask it: real processes, real deaths."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest

from synermix_core.ask import Resident
from synermix_core.errors import AskError, DataError, RunError
from synermix_core.runs import Run

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 60.0


@pytest.fixture(scope="module")
def asked() -> Iterator[Resident]:
    """Yield a process that answers the questions of `tests/core/answering.py`."""
    resident = Resident("tests.core.answering")
    yield resident
    resident.close()


@pytest.fixture(scope="module")
def resident() -> Iterator[Resident]:
    """Yield the real model process."""
    resident = Resident()
    resident.prewarm()
    yield resident
    resident.close()
    assert resident.pid is None


@pytest.fixture
def sign(tmp_path: Path) -> Path:
    """Return what the question `sleep` makes when it has begun."""
    return tmp_path / "it sleeps"


def gone(pid: int) -> bool:
    """Wait until a process, which may be another one's child, has ended."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    with suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        while process.status() != psutil.STATUS_ZOMBIE:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.05)
    return True


def until_it_is_gone(resident: Resident) -> None:
    while resident.pid is not None:
        time.sleep(0.01)


def until_it_sleeps(sign: Path) -> None:
    while not sign.exists():
        time.sleep(0.01)


def test_an_answer_comes_back_whole_whatever_is_printed_meanwhile(asked: Resident) -> None:
    picture = np.arange(6, dtype=np.uint8).reshape(2, 3)
    answer = asked.ask("echo", picture=picture, question="β", time=None)
    np.testing.assert_array_equal(answer.pop("picture"), picture)
    assert answer == {"question": "β", "time": None}


def test_threads_get_their_own_answers(asked: Resident) -> None:
    with ThreadPoolExecutor(8) as tabs:
        answers = list(tabs.map(lambda number: asked.ask("echo", number=number)["number"], range(40)))
    assert answers == list(range(40))


def test_an_error_keeps_its_kind_and_words(asked: Resident) -> None:
    with pytest.raises(DataError, match=r"^data: must be here, but is not\. Download it\.$"):
        asked.ask("fail")


@pytest.mark.parametrize(
    ("question", "arguments", "words"),
    [
        ("divide", {"by": 0}, "'divide' can't be answered: ZeroDivisionError: division by zero"),
        ("divide", {}, "'divide' can't be answered: TypeError"),
        ("object", {}, "'object' can't be answered: TypeError: Object of type object is not JSON serializable"),
        ("ekko", {}, "question: 'ekko' is not known: choose one of die, divide"),
    ],
)
def test_what_goes_wrong_unexpectedly_is_told_and_the_process_goes_on(
    asked: Resident, question: str, arguments: dict[str, Any], words: str
) -> None:
    asked.ask("echo")
    pid = asked.pid
    with pytest.raises(AskError, match=words):
        asked.ask(question, **arguments)
    assert asked.pid == pid


def test_a_question_that_the_process_dies_of_is_told_and_the_next_is_answered(asked: Resident) -> None:
    with pytest.raises(AskError, match=r"'die' was lost: .* ended \(exit status -9\)\. Ask again"):
        asked.ask("die")
    assert asked.pid is None
    assert asked.ask("echo", again=1) == {"again": 1}


def test_a_process_killed_during_a_question_loses_that_question_alone(asked: Resident, sign: Path) -> None:
    asked.ask("echo")
    with ThreadPoolExecutor(2) as tabs:
        lost = tabs.submit(asked.ask, "sleep", seconds=PATIENCE_SECONDS, sign=str(sign))
        until_it_sleeps(sign)
        waiting = tabs.submit(asked.ask, "echo", number=2)
        psutil.Process(asked.pid).kill()
        with pytest.raises(AskError, match="'sleep' was lost"):
            lost.result()
        assert waiting.result() == {"number": 2}


def test_a_process_killed_between_questions_loses_none(asked: Resident) -> None:
    asked.ask("echo")
    assert asked.pid is not None
    before = asked.pid
    psutil.Process(before).kill()
    until_it_is_gone(asked)
    assert asked.ask("echo", number=3) == {"number": 3}
    assert asked.pid not in (None, before)


def test_an_answer_that_takes_too_long_is_given_up(asked: Resident, sign: Path) -> None:
    asked.ask("echo")
    with pytest.raises(AskError, match=r"'sleep' took longer than 0\.2 s and was given up"):
        asked.ask("sleep", time_limit=0.2, seconds=PATIENCE_SECONDS, sign=str(sign))
    assert asked.ask("echo", number=4) == {"number": 4}


def test_a_question_does_not_wait_for_others_for_ever(asked: Resident, sign: Path) -> None:
    asked.ask("echo")
    with ThreadPoolExecutor(1) as tab:
        first = tab.submit(asked.ask, "sleep", seconds=PATIENCE_SECONDS, sign=str(sign))
        until_it_sleeps(sign)
        with pytest.raises(AskError, match=r"'echo' had to wait for other questions for more than 0\.1 s"):
            asked.ask("echo", time_limit=0.1)
        sign.unlink()
        assert first.result() == {"woken": True}


def test_closing_ends_the_question_under_way(asked: Resident, sign: Path) -> None:
    asked.ask("echo")
    with ThreadPoolExecutor(1) as tab:
        lost = tab.submit(asked.ask, "sleep", seconds=PATIENCE_SECONDS, sign=str(sign))
        until_it_sleeps(sign)
        asked.close()
        with pytest.raises(AskError, match="'sleep' was lost"):
            lost.result()
    assert asked.pid is None


@pytest.mark.parametrize("pause", [0, 0.001, 0.01, 0.3])
def test_closing_ends_a_question_that_is_just_starting_the_process(sign: Path, pause: float) -> None:
    asked = Resident("tests.core.answering")
    with ThreadPoolExecutor(1) as tab:
        lost = tab.submit(asked.ask, "sleep", seconds=PATIENCE_SECONDS, sign=str(sign))
        while not asked.is_busy:
            pass
        time.sleep(pause)
        asked.close()
        with pytest.raises(AskError, match="'sleep' was lost"):
            lost.result()
    assert asked.pid is None


def test_a_process_that_can_not_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYNERMIX_TEST_NO_START", "1")
    broken = Resident("tests.core.answering")
    with pytest.raises(AskError, match=r"'echo' was lost: .* ended \(exit status 3\)"):
        broken.ask("echo")


SERVER = """
import os
from synermix_core.ask import Resident
resident = Resident("tests.core.answering")
resident.ask("echo")
print(resident.pid, flush=True)
resident.ask("sleep", seconds=2, sign=os.devnull)
"""


def test_it_ends_with_its_server_even_a_killed_one() -> None:
    with subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True, cwd=ROOT) as server:
        assert server.stdout is not None
        pid = int(server.stdout.readline())
        server.kill()
    assert gone(pid)


def test_prewarming_twice_starts_one_process_and_does_not_wait(asked: Resident) -> None:
    asked.close()
    asked.prewarm()
    pid = asked.pid
    starts = [threading.Thread(target=asked.prewarm) for _ in range(4)]
    for thread in starts:
        thread.start()
    for thread in starts:
        thread.join()
    assert asked.pid == pid is not None


def test_the_model_process_answers_about_a_run(resident: Resident, finished_run: Run) -> None:
    first, second = map(int, finished_run.probe.ids[:2])
    answer = resident.ask("filament", run=str(finished_run.path), first=first, second=second, steps=5)
    assert answer["epoch"] == finished_run.config.epochs
    np.testing.assert_allclose(answer["lam"], [1, 0.75, 0.5, 0.25, 0])
    assert answer["probe"].shape == (len(finished_run.probe.ids), 2)
    with pytest.raises(RunError, match="not a run folder"):
        resident.ask("filament", run=str(finished_run.path.parent), first=first, second=second, steps=5)
