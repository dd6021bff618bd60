"""Trains runs of a sweep in a process on some node of a Ray cluster; all files are written here.

The cluster's side is `synermix_core.sweep_node`. Ray is imported when it is needed, and not before.
"""

from __future__ import annotations

import os
import textwrap
from collections.abc import Mapping
from importlib import import_module
from typing import Any, cast

from synermix_core.data_dir import DATA_DIR_VARIABLE
from synermix_core.errors import RunError
from synermix_core.process import CALM_THREADS, threads
from synermix_core.runs import Run, RunState, RunStatus
from synermix_core.runs.ownership import StatusKeeper, worker_lock
from synermix_core.runs.status import unwritable
from synermix_core.sweeps.mirror import News, needed, unpack
from synermix_core.sweeps.pool import WorkerLostError

NODE = "synermix_core.sweep_node"
TICK_SECONDS = 0.5

_OF_THE_RUN = ("state", "epoch", "step", "steps", "images_per_second", "seconds_per_epoch", "compute", "error")
"""What of a node's status is true of the run; heartbeat and process are this machine's."""

_BROKEN = "The worker broke on its node. log.txt in the run folder may tell why; Resume tries again."


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
        import ray

        if self._actor is None:
            self._actor = self._start()
        begun = self._actor.begin.remote(run.id, keeper.status, needed(run))
        if not self._wait(begun, run):
            self.close()
            keeper.update(state=RunState.STOPPED, starting=False)
            return
        ended = False
        while not ended:
            news = cast(News, ray.get(self._actor.news.remote(stop=run.layout.stop.exists())))
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
        ray.get(begun)
        return True


def _told(status: RunStatus) -> dict[str, Any]:
    begun = {"starting": False, "data_dir": None}
    return begun | {name: getattr(status, name) for name in _OF_THE_RUN}


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
