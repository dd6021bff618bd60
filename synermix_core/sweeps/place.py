"""Where the runs of a sweep are trained: on this machine or on a Ray cluster, and how many at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from synermix_core.errors import ConfigError, RunError
from synermix_core.runs.files import read_json, write_json
from synermix_core.sweeps import cluster
from synermix_core.sweeps.folder import Sweep
from synermix_core.sweeps.pool import MOST_JOBS, LocalWorker, Worker, checked_jobs
from synermix_core.sweeps.ray_worker import RayWorker

MOST_JOBS_ON_RAY = 512
"""Each is a thread of the driver, and writes a run folder here."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the runs of a sweep are trained.

    Args:
        jobs: How many at once; as many as suit this machine, or fit on the cluster, when None.
        ray: Address of a Ray cluster; None trains here.
        cpus: Processors of each run on Ray, and threads it trains on; 1 when None.
        gpus: GPUs of each run on Ray, 0.5 for half of one; when None, one where the cluster has any and the runs may
            take it.

    Raises:
        ConfigError: one of them is out of range, or needs another.
    """

    jobs: int | None = None
    ray: str | None = None
    cpus: int | None = None
    gpus: float | None = None

    def __post_init__(self) -> None:
        if self.jobs is not None:
            checked_jobs(self.jobs, MOST_JOBS if self.ray is None else MOST_JOBS_ON_RAY)
        if self.ray is not None:
            cluster.check_address(self.ray)
        for name, value, least in (("cpus", self.cpus, 1), ("gpus", self.gpus, 0)):
            if value is not None and self.ray is None:
                raise ConfigError(f"{name}: must come with ray, whose nodes it is for, but is {value}. Leave it out.")
            if value is not None and value < least:
                raise ConfigError(f"{name}: must be at least {least}, but is {value}. Leave it out for the usual.")

    def reached(self) -> Any:
        """Return a context in which the place is at hand: a connection to its cluster, where it is one.

        Raises:
            ConfigError: no cluster answers; raised when the context is entered.
        """
        return nullcontext() if self.ray is None else cluster.connection(self.ray)


Workers = tuple[Callable[[], Worker], int]
"""What makes a worker, and how many there shall be."""


@contextmanager
def workers_at(place: Place, sweep: Sweep) -> Iterator[Workers]:
    """Yield what trains the runs of a sweep at a place.

    Raises:
        ConfigError: there is no reaching the place, or a run does not fit there.
    """
    with place.reached():
        if place.ray is None:
            jobs = min(checked_jobs(place.jobs), len(sweep.runs))
            yield partial(LocalWorker, jobs, sweep.layout.log), jobs
            return
        cpus, gpus = place.cpus or 1, _gpus(place, sweep)
        room = cluster.room_for(cpus, gpus)
        yield partial(RayWorker, cpus, gpus), min(place.jobs or room, len(sweep.runs), MOST_JOBS_ON_RAY)


def remember(place: Place, sweep: Sweep) -> None:
    """Write down where a sweep is trained: whoever continues it will look there first."""
    write_json(sweep.path / "place.json", asdict(place))


def remembered(sweep: Sweep) -> Place:
    """Return where a sweep was trained last; here when it was not yet.

    Raises:
        RunError: what says so is damaged.
    """
    path = sweep.path / "place.json"
    try:
        return Place(**read_json(path))
    except FileNotFoundError:
        return Place()
    except (OSError, ValueError, TypeError) as error:
        raise RunError(f"{path}: can't be read ({error}). Delete it, and say where to continue the sweep.") from error


def _gpus(place: Place, sweep: Sweep) -> float:
    if place.gpus is not None:
        return place.gpus
    return float(sweep.base.compute.device != "cpu" and cluster.num_gpus() > 0)
