"""The way to a Ray cluster, and how much room it has. A cluster is neither started here nor ended.

Ray is imported when it is needed, and not before.
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from synermix_core.errors import ConfigError

AUTO = "auto"
ANSWER_SECONDS = 5.0
"""A cluster that is there answers within this; Ray itself would try for a quarter of an hour."""
_SETTINGS = {
    "RAY_USAGE_STATS_ENABLED": "0",
    # A process without a GPU of its own shall see none, and Ray shall not warn that it makes sure of that.
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "1",
    # One try, of 40 seconds, instead of twenty.
    "RAY_gcs_server_port_wait_time_s": "1",
}


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
