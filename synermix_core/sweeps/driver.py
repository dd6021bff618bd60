"""The driver: has the runs of a sweep trained, so many at once, whatever becomes of single ones.

A thread a job takes the next run, hands it to its worker and waits for the end. What a run does is read from its
folder, by anybody; the driver only keeps `status.json` of the sweep, and obeys its `stop`.
"""

from __future__ import annotations

import logging
import os
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace

from synermix_core.errors import RunError, SynerMixError
from synermix_core.process import Server
from synermix_core.runs import Run, RunState, RunStatus, create_run
from synermix_core.runs.ownership import StatusKeeper, give_up, requeue, worker_lock
from synermix_core.runs.status import write_status
from synermix_core.sweeps.folder import PlannedRun, Sweep
from synermix_core.sweeps.place import Place, remember
from synermix_core.sweeps.pool import Worker, WorkerLostError

TICK_SECONDS = 0.2
MOST_LOSSES = 3
"""How often a run's worker may be lost in the same epoch: one that kills its workers must not go on so, while one that
gets further each time has only met machines that went down."""

_LOG = logging.getLogger(__name__)


def prepare(sweep: Sweep, place: Place) -> None:
    """Mark a sweep as one whose driver is about to start, and note where.

    Raises:
        RunError: a driver is at it, or its folder can't be written.
    """
    with _driver_lock(sweep):
        if sweep.status.state.active:
            raise _at_work(sweep)
        try:
            sweep.layout.stop.unlink(missing_ok=True)
            remember(place, sweep)
            write_status(sweep.layout, RunStatus(RunState.QUEUED, epochs=len(sweep.runs), starting=True))
        except OSError as error:
            raise RunError(
                f"sweep {sweep.id}: its folder can't be written ({error.strerror or error}). Free some space, or mend "
                "the folder."
            ) from error


def refuse(sweep: Sweep, reason: str) -> None:
    """Mark a prepared sweep as one that could not be driven.

    Raises:
        RunError: a driver is at it.
    """
    with _driver_lock(sweep):
        write_status(sweep.layout, RunStatus(RunState.FAILED, epochs=len(sweep.runs), error=reason))


def drive(
    sweep: Sweep,
    make_worker: Callable[[], Worker],
    jobs: int,
    *,
    frames: bool = True,
    on_tick: Callable[[], None] = lambda: None,
) -> RunStatus:
    """Have all runs of a prepared sweep trained that are not finished yet, and return how the driver was left.

    A run that fails leaves the others to go on. Ctrl-C stops the runs under way, keeping what is done.

    Args:
        sweep: The sweep; `prepare` comes first.
        make_worker: Makes a worker; called in the thread that will use it.
        jobs: How many runs to train at once.
        frames: Whether the runs are laid out by their projections, for the embedding view.
        on_tick: Called a few times a second.

    Raises:
        RunError: another driver is at it.
        KeyboardInterrupt: once what it stopped has stopped.
    """
    with _driver_lock(sweep):
        return _Driver(sweep, make_worker, jobs, frames=frames).run(on_tick)


class _Driver:
    def __init__(self, sweep: Sweep, make_worker: Callable[[], Worker], jobs: int, *, frames: bool) -> None:
        self._sweep = sweep
        self._make_worker = make_worker
        self._jobs = jobs
        self._frames = frames
        self._guard = threading.Lock()
        self._pending = [planned for planned in sweep.runs if not _finished(planned)]
        self._under_way: set[Run] = set()
        self._halted = threading.Event()
        """no further run is to be started"""
        self._error: str | None = None

    def run(self, on_tick: Callable[[], None]) -> RunStatus:
        sweep = self._sweep
        status = RunStatus(RunState.RUNNING, epochs=len(sweep.runs), pid=os.getpid())
        interrupted = False
        with StatusKeeper(sweep.layout, status) as keeper, self._projector() as self._lay_out:
            with ThreadPoolExecutor(self._jobs, thread_name_prefix="sweep") as pool:
                threads = [pool.submit(self._work) for _ in range(min(self._jobs, len(self._pending)))]
                while wait(threads, TICK_SECONDS).not_done:
                    try:
                        self._look_after()
                        on_tick()
                    except KeyboardInterrupt:
                        interrupted = True
                        sweep.request_stop()
            self._notice_loss()  # the last worker may have met it before the last tick
            ended = replace(keeper.status, state=self._state(), error=self._error, pid=None)
            with suppress(OSError):  # gone with its disk: the caller is told by what is returned
                keeper.update(state=ended.state, error=ended.error, pid=None)
        for thread in threads:
            thread.result()
        on_tick()
        if interrupted:
            raise KeyboardInterrupt
        return ended

    def _state(self) -> RunState:
        if self._error:
            return RunState.FAILED
        return RunState.STOPPED if self._halted.is_set() else RunState.FINISHED

    def _look_after(self) -> None:
        """Pass a wish to stop on to the runs under way, and notice when the directory is gone."""
        self._notice_loss()
        if self._sweep.layout.stop.exists():
            self._halt(None)
            with self._guard:
                under_way = list(self._under_way)
            for run in under_way:
                with suppress(RunError):  # its own trouble, which its worker will tell of
                    run.request_stop()

    def _notice_loss(self) -> None:
        if not self._sweep.file.exists():
            self._halt(
                f"runs directory {self._sweep.runs_dir}: is gone, or its disk is. Put it back and continue the sweep: "
                "what was finished is kept."
            )

    def _halt(self, error: str | None) -> None:
        self._halted.set()
        self._error = self._error or error

    @contextmanager
    def _projector(self) -> Iterator[Callable[[Run], None]]:
        if not self._frames or not self._pending:
            yield lambda _run: None
            return
        # One for all runs: UMAP is compiled once. It goes on laying out after the driver's end.
        server = Server("synermix_core.projector", self._sweep.layout.projector_log, one_thread=True)

        def lay_out(run: Run) -> None:
            try:
                with self._guard:
                    server.send(run.path)
            except BrokenPipeError:  # training is what matters; `project` lays a run out afterwards
                _LOG.warning("the projector is gone (its log may tell why): run %s is not laid out", run.id)

        try:
            yield lay_out
        finally:
            server.close()

    def _work(self) -> None:
        """Train one run after the other, for as long as there are any: what a thread does."""
        worker: Worker | None = None
        try:
            while planned := self._take():
                try:
                    worker = self._train(planned, worker)
                except SynerMixError as problem:
                    _LOG.error("%s", problem)
                finally:
                    with self._guard:
                        self._under_way.discard(planned.run)
        except Exception as problem:
            self._halt(
                f"The driver broke: {type(problem).__name__}: {problem}. What was finished is kept; log.txt in the "
                "sweep's folder has the details. Continue the sweep to try again."
            )
            raise
        finally:
            if worker is not None:
                worker.close()

    def _take(self) -> PlannedRun | None:
        """Return the next run that nobody else is at, and None when there is none left or none shall be started."""
        while not self._halted.is_set():
            with self._guard:
                if not self._pending:
                    return None
                free = next((planned for planned in self._pending if not _active(planned)), None)
                if free is not None:
                    self._pending.remove(free)
                    self._under_way.add(free.run)
                    return free
            self._halted.wait(TICK_SECONDS)
        return None

    def _train(self, planned: PlannedRun, worker: Worker | None) -> Worker | None:
        """Train a run with `worker`, or a new one, and return the worker to go on with.

        Raises:
            SynerMixError: the run is damaged, or could not be recorded; the others can go on.
        """
        losses: Counter[int] = Counter()
        while MOST_LOSSES not in losses.values() and self._ready(planned):
            self._lay_out(planned.run)
            worker = worker or self._make_worker()
            try:
                worker.train(planned.run)
                break
            except WorkerLostError as loss:
                _LOG.warning("run %s was lost: %s", planned.run.id, loss)
                worker.close()
                worker = None
                give_up(planned.run, str(loss))
                losses[planned.run.status.epoch] += 1
        return worker

    def _ready(self, planned: PlannedRun) -> bool:
        """Make a run's folder, or queue it again; return whether it is to be trained.

        Raises:
            SynerMixError: it is damaged, or somebody else is at it by now.
        """
        self._look_after()  # or a directory that is gone would be made anew
        if self._halted.is_set():
            return False
        if planned.begun:
            if _finished(planned):
                return False
            requeue(planned.run, sweep=self._sweep.id)
            return True
        config = self._sweep.config(planned)
        try:
            create_run(config, self._sweep.runs_dir, sweep=self._sweep.id, name=planned.run.id)
        except RunError as problem:  # what keeps this run's folder from being made keeps the others' too
            self._halt(f"{problem} Then continue the sweep: what was finished is kept.")
            return False
        return True


@contextmanager
def _driver_lock(sweep: Sweep) -> Iterator[None]:
    with ExitStack() as held:
        try:
            held.enter_context(worker_lock(sweep.layout))
        except RunError:
            raise _at_work(sweep) from None
        yield


def _at_work(sweep: Sweep) -> RunError:
    return RunError(f"sweep {sweep.id}: is at work already; somebody else may have continued it. Just wait.")


def _finished(planned: PlannedRun) -> bool:
    with suppress(RunError):  # a damaged one is not
        return planned.state is RunState.FINISHED
    return False


def _active(planned: PlannedRun) -> bool:
    """Return whether somebody is at a run: whoever resumed it, or the worker of a driver that was killed."""
    with suppress(RunError):
        return planned.state is not None and planned.state.active
    return False
