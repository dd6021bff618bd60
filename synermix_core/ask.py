"""Asking the model process: small questions that need torch, from a process that shall not load it.

One such process serves all tabs of a server, one question after the other. It is `synermix_core.answers`, which says
what can be asked.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from synermix_core import errors
from synermix_core.errors import AskError, SynerMixError
from synermix_core.process import CALM_THREADS, ONE_THREAD
from synermix_core.wire import Message, pack, receive

ANSWERS = "synermix_core.answers"
READY, ANSWER, ERROR = "ready", "answer", "error"
"""Subjects of what the process says: it has warmed up; an answer; why there is none, by its `kind` and `text`."""

START_SECONDS = 120.0
"""A limit for a start that hangs, far beyond what importing torch takes on a busy machine."""
ANSWER_SECONDS = 60.0
KILL_AGAIN_SECONDS = 0.05

_KINDS = {name: kind for name, kind in vars(errors).items() if isinstance(kind, type)}


class Resident:
    """The model process: started at the first need, started anew when it has died, ended with this process.

    Args:
        module: What the process runs.
    """

    def __init__(self, module: str = ANSWERS) -> None:
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None
        self._is_ready = False
        self._turn = threading.Lock()

    def prewarm(self) -> None:
        """Start the process if there is none, without waiting for it."""
        # Whoever has the turn has a process, or is just starting one.
        if self._turn.acquire(blocking=False):
            try:
                self._ensure_started()
            finally:
                self._turn.release()

    def ask(self, question: str, /, *, time_limit: float = ANSWER_SECONDS, **arguments: Any) -> dict[str, Any]:
        """Ask a question and wait for the answer; several threads may, and get their answers in turn.

        Args:
            question: A name of `answers.QUESTIONS`.
            time_limit: Seconds that the answer may take, and as long again for those asked before.
            **arguments: What the question is about: plain values and arrays.

        Returns:
            Names with plain values and arrays.

        Raises:
            SynerMixError: what the answer failed with, in its own words.
            AskError: the process died or took too long (it is started anew), or the answer failed unexpectedly.
        """
        packed = pack(question, arguments)
        if not self._turn.acquire(timeout=time_limit):
            raise AskError(
                f"'{question}' had to wait for other questions for more than {time_limit:g} s. Ask again in a moment."
            )
        try:
            process = self._ensure_ready(question)
            message = self._exchange(process, packed, question, time_limit)
        finally:
            self._turn.release()
        if message.subject == ERROR:
            raise _KINDS.get(message.values["kind"], SynerMixError)(message.values["text"])
        return message.values

    @property
    def pid(self) -> int | None:
        """Id of the process; None when there is none."""
        return None if self._process is None or self._process.poll() is not None else self._process.pid

    @property
    def is_busy(self) -> bool:
        """Whether it is at a question, or at being started for one."""
        return self._turn.locked()

    def close(self) -> None:
        """End the process, and with it the question that it is at or starts for; another one would start it anew."""
        # Whoever has the turn waits for the process, and may have started it a moment ago.
        while not self._turn.acquire(timeout=KILL_AGAIN_SECONDS):
            self._kill()
        try:
            self._kill()
            self._discard()
        finally:
            self._turn.release()

    def _kill(self) -> None:
        process = self._process
        if process is not None:
            process.kill()  # it has nothing to finish: it only reads

    def _ensure_started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._discard()
            self._process = subprocess.Popen(
                [sys.executable, "-m", self._module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # A session of its own: Ctrl-C is for the server, and this process ends when its pipe does.
                start_new_session=True,
                env={**CALM_THREADS, **os.environ, **ONE_THREAD},
            )
        return self._process

    def _ensure_ready(self, question: str) -> subprocess.Popen[bytes]:
        process = self._ensure_started()
        if not self._is_ready:
            self._exchange(process, b"", question, START_SECONDS)
            self._is_ready = True
        return process

    def _exchange(self, process: subprocess.Popen[bytes], packed: bytes, question: str, time_limit: float) -> Message:
        """Send bytes and wait for what comes back.

        Raises:
            AskError: the process died, or was ended because it took too long.
        """
        with _watched(process, time_limit) as overdue:
            message = _talk(process, packed)
        if message is not None and not overdue.is_set():
            return message
        process.kill()  # what closed its pipe without having ended would do nothing more
        status = process.wait()
        self._discard()
        if overdue.is_set():
            raise AskError(
                f"'{question}' took longer than {time_limit:g} s and was given up. Ask for less, or try again when the "
                "machine is less busy."
            )
        raise AskError(
            f"'{question}' was lost: the model process, which was to answer it, ended (exit status {status}). Ask "
            "again, which starts another one; its last words are in the log of the app."
        )

    def _discard(self) -> None:
        """Forget a process that has ended, or is about to."""
        if self._process is not None:
            for pipe in (self._process.stdin, self._process.stdout):
                assert pipe is not None
                with suppress(BrokenPipeError):  # of a question that it did not live to take
                    pipe.close()
            self._process.wait()
        self._process, self._is_ready = None, False


@contextmanager
def _watched(process: subprocess.Popen[bytes], seconds: float) -> Iterator[threading.Event]:
    """Kill the process when the block takes longer; the event says whether it came to that."""
    overdue = threading.Event()

    def end() -> None:
        overdue.set()
        process.kill()

    timer = threading.Timer(seconds, end)
    timer.start()
    try:
        yield overdue
    finally:
        timer.cancel()
        timer.join()


def _talk(process: subprocess.Popen[bytes], packed: bytes) -> Message | None:
    """Write a question and read the answer; None when the process has gone."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(packed)
        process.stdin.flush()
        return receive(process.stdout)
    except (OSError, EOFError):
        return None
