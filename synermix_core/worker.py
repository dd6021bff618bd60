"""The worker process: trains one run and records it in its folder.

`python -m synermix_core.worker RUN_FOLDER`, or `--spare` to warm up and get the folder from standard input.
Importing torch takes seconds, so it happens only once the projector is on its way and the heartbeat beats.
"""

from __future__ import annotations

import itertools
import logging
import os
import sys

from synermix_core.config import RunConfig
from synermix_core.errors import SynerMixError
from synermix_core.process import CALM_THREADS, ONE_THREAD, SPARE, Job, hand_over, log_to, start_module
from synermix_core.runs import Run, RunState
from synermix_core.runs.ownership import StatusKeeper, worker_lock

_LOG = logging.getLogger(__name__)


def work_on(run: Run) -> RunState:
    """Train `run` to its end, or until it is told to stop, and return the state it was left in.

    Raises:
        RunError: another worker is at it, or the folder is not a readable run.
    """
    with worker_lock(run.layout), StatusKeeper(run.layout, run.status) as keeper:
        try:
            keeper.update(state=RunState.RUNNING, epochs=run.config.epochs, step=0, pid=os.getpid(), error=None)
            from synermix_core.training.record import Recorder

            state, error = Recorder(run, keeper).train(), None
        except SynerMixError as problem:
            _LOG.exception("the run failed")
            state, error = RunState.FAILED, str(problem)
        except OSError as problem:
            _LOG.exception("the run folder can't be used")
            state, error = (
                RunState.FAILED,
                (
                    f"The run folder can't be written ({problem.strerror or problem}). Everything up to epoch "
                    f"{keeper.status.epoch} is saved. Free some space or mend the folder, then press Resume."
                ),
            )
        except Exception as problem:  # noqa: BLE001 -- the outermost boundary: nothing may leave the run "running"
            _LOG.exception("the worker broke")
            state, error = (
                RunState.FAILED,
                (
                    f"The worker broke: {type(problem).__name__}: {problem}. Everything up to epoch "
                    f"{keeper.status.epoch} is saved. log.txt in the run folder has the details; Resume tries again."
                ),
            )
        keeper.update(state=state, error=error, step=0, pid=None)
    return state


def _warm_up() -> None:
    """Do once what the first seconds of a run go into: imports, the data set, the first step's kernels."""
    from synermix_core.training.trainer import Trainer

    for _ in itertools.islice(Trainer(RunConfig()).events(), 2):
        pass


def _follow(job: Job) -> None:
    from synermix_core.training.record import follow

    if (folder := job.folder()) is not None:
        follow(Run(folder))


def main() -> None:
    job = Job(sys.argv[1:])
    if int(os.environ.get("LOCAL_RANK", 0)) > 0:  # started by the first worker of a run on several devices
        _follow(job)
        return
    projector = start_module("synermix_core.projector", SPARE, CALM_THREADS | ONE_THREAD)
    if job.spare:
        _warm_up()
    folder = job.folder()
    if folder is None:
        return
    run = Run(folder)
    log_to(run.layout.log)
    hand_over(projector, folder)
    sys.exit(0 if work_on(run) is not RunState.FAILED else 1)


if __name__ == "__main__":
    main()
