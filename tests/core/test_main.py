"""`python -m synermix_core` as a good citizen of pipes."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from synermix_core.runs import Run


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE")
@pytest.mark.parametrize(
    "arguments", [["datasets", "--json"], ["datasets"], ["runs", "--runs-dir"], ["runs", "--json", "--runs-dir"]]
)
def test_a_reader_that_has_seen_enough_is_no_error(arguments: list[str], finished_run: Run) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    folder = [str(finished_run.path.parent)] * ("runs" in arguments)
    command = [sys.executable, "-m", "synermix_core", *arguments, *folder]
    with os.fdopen(writing, "w") as pipe:
        done = subprocess.run(command, check=False, stdout=pipe, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (141, "")
