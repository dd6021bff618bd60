"""The worker process: trains one run, or several side by side, and records each in its folder.

`python -m synermix_core.worker RUN_FOLDER…`, `--spare` to warm up and get the folders from standard input, or `--serve`
to train one run after the other for a sweep.
Importing torch takes seconds, so it happens only once the projector is on its way and the heartbeat beats.
"""

from __future__ import annotations

import itertools
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack

from synermix_core.config import RunConfig
from synermix_core.data_dir import DATA_DIR_VARIABLE
from synermix_core.errors import SynerMixError
from synermix_core.launcher import dispatch
from synermix_core.process import SPARE, Job, hand_over, log_to, orders, start_module
from synermix_core.runs import Run, RunState
from synermix_core.runs.ownership import StatusKeeper, worker_lock
from synermix_core.runs.status import unwritable

_LOG = logging.getLogger(__name__)


def work_on(run: Run) -> RunState:
    """Train `run` to its end, or until it is told to stop, and return the state it was left in.

    Raises:
        RunError: another worker is at it, or the folder is not a readable run.
    """
    (state,) = race([run])
    return state


def race(runs: Sequence[Run], on_turn: Callable[[Run], None] = lambda _run: None) -> list[RunState]:
    """Train `runs` side by side: the next step is always taken by the one that is furthest behind.

    One that fails or is stopped leaves the others to go on.

    Args:
        runs: The runs.
        on_turn: Told whose turn it is, before each step.

    Returns:
        The states they were left in.

    Raises:
        RunError: another worker is at one of them, or a folder is not a readable run.
        OSError: the end of one could not be recorded, since its folder is gone or its disk is full; the others have
            been trained.
    """
    with ExitStack() as held:
        holds = [held.enter_context(ExitStack()) for _ in runs]
        for run, hold in zip(runs, holds, strict=True):
            hold.enter_context(worker_lock(run.layout))
        racers = [_Racer(run, hold) for run, hold in zip(runs, holds, strict=True)]
        # All are at work from here on, also one that first waits for the others to catch up.
        racing = [racer for racer in racers if racer.take_turn(on_turn)]
        while racing:
            hindmost = min(racing, key=lambda racer: (racer.keeper.status.epoch, racer.keeper.status.step))
            if not hindmost.take_turn(on_turn):
                racing.remove(hindmost)
        for racer in racers:
            if racer.problem:
                raise racer.problem
        return [racer.keeper.status.state for racer in racers]


class _Racer:
    """A run in training.

    Args:
        run: The run.
        hold: What holds its worker lock.
    """

    def __init__(self, run: Run, hold: ExitStack) -> None:
        self._run, self._hold = run, hold
        self.keeper = hold.enter_context(StatusKeeper(run.layout, run.status))
        self._steps = _train(run, self.keeper)
        self.problem: OSError | None = None
        """what kept its end from being recorded"""

    def take_turn(self, on_turn: Callable[[Run], None]) -> bool:
        """Take the next step; return whether there was one left."""
        on_turn(self._run)
        try:
            if next(self._steps, _END) is not _END:
                return True
        except OSError as problem:
            _LOG.exception("the end of run %s can't be recorded", self._run.id)
            self.problem = problem
        self._hold.close()  # so that it can be resumed while the others go on
        return False


_END = object()


def _train(run: Run, keeper: StatusKeeper) -> Iterator[None]:
    """Train a run a step at a time; whatever happens to it ends in its status, and goes no further."""
    try:
        keeper.update(
            state=RunState.RUNNING, epochs=run.config.epochs, step=0, pid=os.getpid(), error=None, starting=False,
            data_dir=None,
        )  # fmt: skip
        yield
        from synermix_core.training.arrival import data_arrive
        from synermix_core.training.record import Recorder

        state, error = RunState.STOPPED, None
        if data_arrive(run):
            state = yield from Recorder(run, keeper).train()
    except SynerMixError as problem:
        _LOG.exception("the run failed")
        state, error = RunState.FAILED, str(problem)
    except OSError as problem:
        _LOG.exception("the run folder can't be used")
        state, error = RunState.FAILED, unwritable(keeper.status.epoch, problem)
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


def _warm_up() -> None:
    """Do once what the first seconds of a run go into: imports, the data set, the first step's kernels."""
    from synermix_core.training.trainer import Trainer

    for _ in itertools.islice(Trainer(RunConfig()).events(), 2):
        pass


def _follow(job: Job) -> None:
    from synermix_core.training.record import follow

    for folder in job.folders():
        follow(Run(folder))


def _serve() -> None:
    """Train the run of each order, and answer with what kept it from being recorded, if anything did."""
    # The standard streams go to the runs' logs from now on.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    for folder in orders(sys.stdin):
        json.dump(train_or_tell(Run(folder)), answers)
        answers.write("\n")
        answers.flush()


def train_or_tell(run: Run) -> str | None:
    """Train a run of a sweep; return why its end could not even be recorded in its status, None when it was."""
    try:
        log_to(run.layout.log)
        work_on(run)
    except SynerMixError as problem:
        return str(problem)
    except OSError as problem:  # the folder is gone, perhaps with its disk
        return f"run {run.id}: its folder can't be used ({problem.strerror or problem}). Look whether it is there."
    return None


def main() -> None:
    job = Job(sys.argv[1:])
    if int(os.environ.get("LOCAL_RANK", 0)) > 0:  # started by the first worker of a run on several devices
        _follow(job)
        return
    if job.serves:
        _serve()
        return
    projector = start_module("synermix_core.projector", SPARE, one_thread=True)
    if job.spare:
        _warm_up()
    runs = [Run(folder) for folder in job.folders()]
    if not runs:
        return
    log_to(runs[0].layout.log)
    if data_dir := runs[0].status.data_dir:
        # Whoever started this worker may look for data elsewhere than whoever queued the run.
        os.environ[DATA_DIR_VARIABLE] = data_dir
    hand_over(projector, [run.path for run in runs])
    try:
        states = race(runs, _log_turn if len(runs) > 1 else lambda _run: None)
    finally:
        dispatch(runs[0].path.parent)
    sys.exit(1 if RunState.FAILED in states else 0)


def _log_turn(run: Run) -> None:
    log_to(run.layout.log)


if __name__ == "__main__":
    main()
