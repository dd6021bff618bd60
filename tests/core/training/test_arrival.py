"""A download that never ends, from a real web server that is slow, and a real worker that is told to stop meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import numpy as np
import pytest

from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import RunState
from tests.conftest import WaitForEnd, WaitUntil


class SlowWeb(BaseHTTPRequestHandler):
    """Serves a kilobyte of whatever is asked for now and then."""

    begun, broken_off = 0, 0

    def do_GET(self) -> None:
        SlowWeb.begun += 1
        self.send_response(200)
        self.send_header("Content-Length", "2640397119")
        self.end_headers()
        try:
            while True:
                self.wfile.write(bytes(1024))
                time.sleep(0.05)
        except OSError:
            SlowWeb.broken_off += 1

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None: ...


@pytest.fixture
def slow_web(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[SlowWeb]]:
    """Have the processes that are started find a slow web server instead of the internet."""
    with ThreadingHTTPServer(("127.0.0.1", 0), SlowWeb) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.server_port}")
        for variable in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(variable, raising=False)
        yield SlowWeb
        server.shutdown()


def test_a_stop_breaks_off_a_download_and_the_run_can_be_resumed(
    slow_web: type[SlowWeb],
    close_at_end: Callable[[Launcher], None],
    runs_dir: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    wait_until: WaitUntil,
    wait_for_end: WaitForEnd,
) -> None:
    monkeypatch.setenv("SYNERMIX_DATA", str(tmp_path / "data"))
    launcher = Launcher()  # of its own: another test's spare would know the way to the internet
    close_at_end(launcher)
    values = {"dataset": "stl10", "epochs": 1, "batch_size": 10, "probe_size": 20, "device": "cpu"}
    run = launcher.launch(RunConfig().override(values), runs_dir)
    wait_until((tmp_path / "data" / "stl10_binary.tar.gz").exists, run)
    assert run.status.state is RunState.RUNNING
    run.request_stop()
    status = wait_for_end(run)
    assert (status.state, status.error, status.pid) == (RunState.STOPPED, None, None)
    wait_until(lambda: slow_web.broken_off == slow_web.begun, run)

    put_stl10(tmp_path / "data")
    launcher.resume(run)
    assert wait_for_end(run).state is RunState.FINISHED


def put_stl10(data_dir: Path) -> None:
    """Put pictures of noise where the data set would be."""
    folder = data_dir / "stl10_binary"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for split in ("train", "test"):
        (folder / f"{split}_X.bin").write_bytes(rng.integers(0, 256, (40, 3, 96, 96), dtype=np.uint8).tobytes())
        (folder / f"{split}_y.bin").write_bytes((np.arange(40, dtype=np.uint8) % 10 + 1).tobytes())
