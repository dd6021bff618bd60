"""A process like the model process, with questions that go wrong; `test_ask.py` runs it."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from synermix_core.errors import DataError
from synermix_core.reply import serve


def _echo(**arguments: Any) -> Mapping[str, Any]:
    print("a library says something")  # noqa: T201 -- on the stream that the answers once were on
    return arguments


def _sleep(seconds: float, sign: str) -> Mapping[str, Any]:
    Path(sign).touch()  # tells the test that it has begun
    end = time.monotonic() + seconds
    while Path(sign).exists():  # until the test wakes it
        if time.monotonic() > end:
            return {"woken": False}
        time.sleep(0.01)
    return {"woken": True}


def _fail() -> Mapping[str, Any]:
    raise DataError("data: must be here, but is not. Download it.")


def _die() -> Mapping[str, Any]:
    os.kill(os.getpid(), signal.SIGKILL)
    return {}


if __name__ == "__main__":
    if "SYNERMIX_TEST_NO_START" in os.environ:
        sys.exit(3)
    serve(
        {
            "echo": _echo,
            "sleep": _sleep,
            "fail": _fail,
            "divide": lambda by: {"result": 1 / by},
            "object": lambda: {"result": object()},
            "die": _die,
        }
    )
