"""Runs of a sweep on a Ray cluster. Each has a process of its own on some node; all files are written here.

Ray is imported when it is needed, and not before. Nothing but the connection is made here: a cluster is neither started
nor ended.
"""

from __future__ import annotations

import logging
import os
import socket
import textwrap
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from synermix_core.data_dir import DATA_DIR_VARIABLE
from synermix_core.errors import ConfigError, RunError
from synermix_core.process import CALM_THREADS, threads
from synermix_core.runs import Run, RunState
from synermix_core.runs.ownership import StatusKeeper, worker_lock
from synermix_core.runs.status import unwritable
from synermix_core.sweeps.mirror import needed, unpack
from synermix_core.sweeps.pool import WorkerLostError

AUTO = "auto"
NODE = "synermix_core.sweep_node"
ANSWER_SECONDS = 5.0
"""A cluster that is there answers within this; Ray itself would try for a quarter of an hour."""
TICK_SECONDS = 0.5

_SETTINGS = {
    "RAY_USAGE_STATS_ENABLED": "0",
    # A process without a GPU of its own shall see none, and Ray shall not warn that it makes sure of that.
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "1",
    # One try, of 40 seconds, instead of twenty.
    "RAY_gcs_server_port_wait_time_s": "1",
}
_OF_THE_RUN = ("state", "epoch", "step", "steps", "images_per_second", "seconds_per_epoch", "compute", "error")
"""What of a node's status is true of the run; heartbeat and process are this machine's."""

_BROKEN = "The worker broke on its node. log.txt in the run folder may tell why; Resume tries again."


def check_address(address: str) -> None:
    """Refuse what can't be the address of a Ray cluster.

    Raises:
        ConfigError: `address` is neither `auto` nor HOST:PORT.
    """
    host, _, port = address.rpartition(":")
    if address != AUTO and not (host and port.isdecimal() and "/" not in address):
        raise ConfigError(
            f"ray: must be auto or HOST:PORT, but is {address!r}. auto is the cluster that this machine is part of; "
            "`ray start --head` prints the address of a new one."
        )


def check_installed() -> None:
    """Refuse to train on a cluster without the package for it.

    Raises:
        ConfigError: Ray is not installed.
    """
    if find_spec("ray") is None:
        raise ConfigError("ray: the package is not installed here. Install it with: pip install 'synermix_core[ray]'")


@contextmanager
def connection(address: str) -> Iterator[None]:
    """Connect this process to a Ray cluster for as long as it takes; one that is connected already stays so.

    Raises:
        ConfigError: Ray is not installed, or no cluster answers at `address`.
    """
    check_installed()
    if address != AUTO:
        _knock(address)
    os.environ.update({name: os.environ.get(name, value) for name, value in _SETTINGS.items()})
    import ray

    if ray.is_initialized():
        yield
        return
    try:
        ray.init(address, log_to_driver=False, logging_level=logging.WARNING)
    except (ConnectionError, RuntimeError, ValueError) as error:
        raise _no_answer(address, str(error).splitlines()[0]) from error
    try:
        yield
    finally:
        ray.shutdown()


def _knock(address: str) -> None:
    host, _, port = address.rpartition(":")
    try:
        socket.create_connection((host.strip("[]"), int(port)), ANSWER_SECONDS).close()
    except (OSError, OverflowError) as error:
        raise _no_answer(address, getattr(error, "strerror", None) or str(error)) from error


def _no_answer(address: str, reason: str) -> ConfigError:
    return ConfigError(
        f"ray: must be the address of a Ray cluster, but none answers at {address!r} ({reason.rstrip('.')}). Start one "
        "with `ray start --head`, join it with `ray start --address=HOST:PORT`, or leave --ray out to train here."
    )


def num_gpus() -> int:
    """Return how many GPUs the cluster has."""
    import ray

    return int(ray.cluster_resources().get("GPU", 0))


def room_for(cpus: int, gpus: float) -> int:
    """Return how many runs fit on the cluster at once.

    Raises:
        ConfigError: not even one does.
    """
    import ray

    nodes = [node["Resources"] for node in ray.nodes() if node["Alive"]]
    wanted = {"CPU": cpus, "GPU": gpus}
    fitting = [min(node.get(kind, 0) // each for kind, each in wanted.items() if each) for node in nodes]
    if not sum(fitting):
        largest = " and ".join(f"{max(node.get(kind, 0) for node in nodes):g} {kind}s" for kind in wanted)
        raise ConfigError(
            f"cpus, gpus: a run must fit on one node of the cluster, but wants {cpus} CPUs and {gpus:g} GPUs, and no "
            f"node has more than {largest}. Ask for less, or add a node."
        )
    return int(sum(fitting))


class RayWorker:
    """A process on some node of the cluster; see `pool.Worker`.

    Args:
        cpus: Processors it takes up, and threads it trains on: the last digits of a run hang on those.
        gpus: GPUs it takes up; 0.5 shares one with another.
    """

    def __init__(self, cpus: int, gpus: float) -> None:
        self._cpus, self._gpus = cpus, gpus
        self._actor: Any = None

    def train(self, run: Run) -> None:
        """Train a queued run on a node, writing here what it writes there; see `Worker`."""
        from ray.exceptions import RayError

        with worker_lock(run.layout), StatusKeeper(run.layout, run.status) as keeper:
            # The heartbeat is this process's: that a node is gone is for Ray to find out, and it says so.
            try:
                self._follow(run, keeper)
            except RayError as error:
                raise WorkerLostError(f"its worker on the Ray cluster is gone ({_reason(error)})") from error
            except OSError as problem:
                self.close()  # it trains for nobody any more
                _record_trouble(run, keeper, problem)

    def close(self) -> None:
        """Let the process go."""
        if self._actor is not None:
            import ray

            ray.kill(self._actor)
            self._actor = None

    def _follow(self, run: Run, keeper: StatusKeeper) -> None:
        if self._actor is None:
            self._actor = self._start()
        begun = self._actor.begin.remote(run.id, keeper.status, needed(run))
        if not self._wait(begun, run):
            self.close()
            keeper.update(state=RunState.STOPPED, starting=False)
            return
        ended = False
        while not ended:
            news = _get(self._actor.news.remote(stop=run.layout.stop.exists()))
            unpack(news.changes, run.path)
            ended = news.ended
            if news.status.state is not RunState.LOST:  # which is for Ray to say, not for a busy node's heartbeat
                tell = keeper.update if ended or news.changes.files else keeper.note
                tell(**_told(news.status))
            if ended and (news.problem or keeper.status.state.active):
                keeper.update(state=RunState.FAILED, error=news.problem or _BROKEN)

    def _start(self) -> Any:
        import ray

        # By name: what trains stands floors above.
        node = ray.remote(import_module(NODE).SweepNode)
        return node.options(num_cpus=self._cpus, num_gpus=self._gpus, max_restarts=0).remote(self._environment())

    def _environment(self) -> Mapping[str, str]:
        # Where the data sets lie is each node's own affair, unless somebody has said so.
        said = {name: os.environ[name] for name in (DATA_DIR_VARIABLE,) if name in os.environ}
        return CALM_THREADS | threads(self._cpus) | said

    def _wait(self, begun: Any, run: Run) -> bool:
        """Wait until there is room for the run on some node; return whether it has begun, and is still wanted."""
        import ray

        while not ray.wait([begun], timeout=TICK_SECONDS)[0]:
            if run.layout.stop.exists():
                return False
        _get(begun)
        return True


def _get(answer: Any) -> Any:
    import ray

    return ray.get(answer)


def _told(status: Any) -> dict[str, Any]:
    return {name: getattr(status, name) for name in _OF_THE_RUN} | {"starting": False}


def _record_trouble(run: Run, keeper: StatusKeeper, problem: OSError) -> None:
    """Note that the run folder can't be written.

    Raises:
        RunError: not even that can be noted.
    """
    try:
        keeper.update(state=RunState.FAILED, error=unwritable(keeper.status.epoch, problem))
    except OSError as error:
        reason = error.strerror or error
        raise RunError(f"run {run.id}: its folder can't be used ({reason}). Look whether it is there.") from error


def _reason(error: Exception) -> str:
    """Return what Ray says of a loss, without the lines on how it came about."""
    first, *more = str(error).strip().splitlines() or [type(error).__name__]
    return " ".join(textwrap.shorten(line, 200) for line in (first, *more[-1:]))
