"""Sweeps on a real Ray cluster of two nodes on this machine, which lose a node and a worker on the way."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pandas as pd
import psutil
import pytest

from synermix_core import sweep
from synermix_core.errors import ConfigError
from synermix_core.process import num_processors
from synermix_core.runs import Run, RunState
from synermix_core.sweeps import Grid, Place, Sweep, create_sweep, launch_sweep
from synermix_core.sweeps.cluster import check_address
from tests.conftest import DEADLINE_SECONDS, TINY, NumbersOf, WaitUntil
from tests.core.sweeps.training import LONGER, in_epoch, states, train_alone

pytest.importorskip("ray", reason="the extra `ray` is not installed")

NOTICE_QUICKLY = {
    "health_check_initial_delay_ms": 0,
    "health_check_period_ms": 500,
    "health_check_timeout_ms": 10_000,
    "health_check_failure_threshold": 4,
}
"""A node whose process is gone is missed after two seconds; a slow one is given much longer."""
ENVIRONMENT = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "1",
    # As on other systems than Linux, everything listens on this machine alone.
    "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",
}
ENDLESS = LONGER.override({"epochs": 1_000})
NODE = {"num_cpus": 1, "node_ip_address": "127.0.0.1", "object_store_memory": 100 * 2**20}


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Yield a cluster of two nodes with a processor each; no process of it is left afterwards."""
    # Not in pytest's folder: the paths of Ray's sockets must be short.
    folder = Path(tempfile.mkdtemp(prefix="ray"))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**ENVIRONMENT, "TMPDIR": str(folder)}.items():
            patch.setenv(name, value)
        from ray.cluster_utils import Cluster

        others = set(psutil.Process().children(recursive=True))
        head = {**NODE, "include_dashboard": False, "_system_config": NOTICE_QUICKLY}
        cluster = Cluster(initialize_head=True, head_node_args=head)
        cluster.add_node(**NODE)
        started = set(psutil.Process().children(recursive=True)) - others
        try:
            yield cluster
        finally:
            started |= set(psutil.Process().children(recursive=True)) - others
            cluster.shutdown()
            _, alive = psutil.wait_procs(started, timeout=DEADLINE_SECONDS)
            shutil.rmtree(folder)
        assert not alive


def workers(node: Any) -> list[psutil.Process]:
    """Return the processes that train runs on a node."""
    (raylet,) = node.all_processes["raylet"]
    found: list[psutil.Process] = []
    for process in psutil.Process(raylet.process.pid).children():
        with suppress(psutil.NoSuchProcess):  # or it has ended, and nobody has collected it yet
            found += [process] * ("SweepNode" in " ".join(process.cmdline()))
    return found


def test_a_node_and_a_worker_die_and_every_run_finishes_with_the_local_numbers(
    cluster: Any, runs_dir: Path, tmp_path: Path, wait_until: WaitUntil, numbers_of: NumbersOf
) -> None:
    made = create_sweep(Grid(LONGER, {"beta": [0.0, 0.5, 1.0]}), runs_dir)
    runs = [planned.run for planned in made.runs]
    launch_sweep(made, Place(ray=cluster.address), frames=False)
    (other,) = cluster.worker_nodes
    wait_until(lambda: bool(workers(other)) and any(in_epoch(run, 1)() for run in runs), runs[0])
    cluster.remove_node(other, allow_graceful=False)
    wait_until(lambda: losses(made) == 1, runs[0])
    wait_until(lambda: any(in_epoch(run, 1)() for run in runs), runs[0])
    (worker,) = workers(cluster.head_node)
    worker.kill()
    wait_until(lambda: not made.status.state.active, runs[-1])
    assert (made.status.state, made.status.error) == (RunState.FINISHED, None)
    assert losses(made) == 2
    assert states(made) == ["finished"] * 3
    assert any("resumed after epoch" in run.layout.log.read_text() for run in runs)
    singles = train_alone([run.config for run in runs], tmp_path, jobs=num_processors())
    for run, single in zip(runs, singles, strict=True):
        pd.testing.assert_frame_equal(numbers_of(run), numbers_of(single), check_exact=True)
        assert contents(run) == contents(single)


def losses(made: Sweep) -> int:
    return made.layout.log.read_text().count("was lost: its worker on the Ray cluster is gone (")


def contents(run: Run) -> dict[str, bytes]:
    """Return what a run has recorded beside its metrics, and which checkpoints there are."""
    told = ("features", "predictions", "heads", "per_class", "ghosts")
    found = {f"{name}/{path.name}": path.read_bytes() for name in told for path in (run.path / name).iterdir()}
    return found | {path.name: b"" for path in (run.path / "checkpoints").iterdir()}


def test_a_wish_to_stop_reaches_the_node_and_who_waits_for_room(
    cluster: Any, runs_dir: Path, wait_until: WaitUntil
) -> None:
    room = len(cluster.list_all_nodes())
    made = create_sweep(Grid(ENDLESS, {}, seeds=range(room + 2)), runs_dir)
    runs = [planned.run for planned in made.runs]
    # More at once than there is room for: nodes may come to join.
    launch_sweep(made, Place(jobs=room + 1, ray=cluster.address))
    wait_until(lambda: sum(in_epoch(run, 1)() for run in runs) == room, runs[0])
    wait_until(lambda: states(made).count("queued") == 1, runs[0])
    wait_until(lambda: any(run.layout.frame_epochs("pca") for run in runs), runs[0])
    made.request_stop()
    wait_until(lambda: not made.status.state.active, runs[0])
    assert made.status.state is RunState.STOPPED
    assert sorted(states(made)) == ["stopped"] * (room + 1) + ["waiting"]
    logs = [run.layout.log.read_text() for run in runs if run.layout.log.exists()]
    assert any("stopped on request after step" in log for log in logs), "on the node, before its end"


def test_when_the_runs_directory_vanishes_nothing_trains_on(
    cluster: Any, runs_dir: Path, tmp_path: Path, wait_until: WaitUntil
) -> None:
    made = create_sweep(Grid(ENDLESS, {}), runs_dir)
    (run,) = (planned.run for planned in made.runs)
    launch_sweep(made, Place(ray=cluster.address), frames=False)
    wait_until(in_epoch(run, 1), run)
    away = tmp_path / "away"
    runs_dir.rename(away)
    wait_until(lambda: not any(map(workers, cluster.list_all_nodes())), Run(away / run.id))
    # The worker is let go first. Were the folder put back before the driver has tried to say so there, it could.
    log = away / made.layout.log.relative_to(runs_dir)
    wait_until(lambda: f"run {run.id}: its folder can't be used" in log.read_text(), Run(away / run.id))
    assert not runs_dir.exists(), "it must not come into being again somewhere else"
    away.rename(runs_dir)
    wait_until(lambda: not made.status.state.active, run)
    wait_until(lambda: run.status.state is RunState.LOST, run)
    assert run.layout.last_checkpoint.exists()


def test_a_run_that_fits_on_no_node_is_refused(cluster: Any, runs_dir: Path, wait_until: WaitUntil) -> None:
    made = create_sweep(Grid(TINY, {}), runs_dir)
    launch_sweep(made, Place(ray=cluster.address, cpus=64, gpus=0))
    wait_until(lambda: made.status.state is RunState.FAILED, made.runs[0].run)
    assert made.status.error == (
        "cpus, gpus: a run must fit on one node of the cluster, but wants 64 CPUs and 0 GPUs, and no node has more "
        "than 1 CPUs and 0 GPUs. Ask for less, or add a node."
    )
    assert states(made) == ["waiting"]


def test_a_cluster_that_does_not_answer_is_said_by_the_sweep(runs_dir: Path, wait_until: WaitUntil) -> None:
    made = create_sweep(Grid(TINY, {}), runs_dir)
    launch_sweep(made, Place(ray="127.0.0.1:1"))
    wait_until(lambda: not made.status.state.active, made.runs[0].run)
    assert "none answers at '127.0.0.1:1' (Connection refused). Start one with `ray start --head`" in str(
        made.status.error
    )


def test_without_ray_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch, runs_dir: Path) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(ConfigError, match=r"ray: the package is not installed here\. Install it with: pip install "):
        sweep({"beta": [0.0, 0.5]}, runs_dir=runs_dir, ray="auto")
    assert not runs_dir.exists()
    with pytest.raises(ConfigError, match="ray: the package is not installed here"):
        launch_sweep(create_sweep(Grid(TINY, {}), runs_dir), Place(ray="auto"))


@pytest.mark.parametrize("address", ["", "here", "localhost", "ray://host:10001", ":6379", "host:port"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ConfigError, match="ray: must be auto or HOST:PORT, but is "):
        check_address(address)


@pytest.mark.parametrize(
    ("place", "complaint"),
    [
        ({"cpus": 2}, "cpus: must come with ray, whose nodes it is for, but is 2. Leave it out."),
        ({"ray": "auto", "cpus": 0}, "cpus: must be at least 1, but is 0."),
        ({"ray": "auto", "gpus": -0.5}, "gpus: must be at least 0, but is -0.5."),
        ({"ray": "auto", "jobs": 513}, "jobs: must be from 1 to 512, but is 513."),
    ],
)
def test_bad_places_are_refused(place: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Place(**place)
    assert complaint in str(caught.value)
