"""Starting and resuming runs and races in worker processes, at most so many at once; the others wait their turn.

Whoever is there starts the next in the queue: a launcher when it queues something, a worker as its last act, and a
server's launcher every other second, which covers workers that were killed.
"""

from __future__ import annotations

import logging
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from synermix_core.config import RunConfig
from synermix_core.errors import SynerMixError
from synermix_core.process import CALM_THREADS, SPARE, hand_over, start_module, threads_of_each
from synermix_core.runs import Run, RunState, create_run, default_runs_dir, list_runs
from synermix_core.runs.ownership import mark_starting, requeue
from synermix_core.runs.queue import Queue, num_workers
from synermix_core.runs.races import Race, create_race, requeue_race

WORKER = "synermix_core.worker"
LOOK_SECONDS = 2.0
"""How often a server looks after its queue. Younger entries are left to those who are just queueing them."""

_LOG = logging.getLogger(__name__)


class Launcher:
    """Starts workers, and keeps one warm for whoever is next.

    It only starts and reaps: what a run does is read from its folder, by anybody.
    """

    def __init__(self) -> None:
        self._spare: subprocess.Popen[str] | None = None
        self._started: list[subprocess.Popen[str]] = []
        self._guard = threading.RLock()
        self._closed = threading.Event()

    def prewarm(self) -> None:
        """Keep one worker waiting with torch loaded, if none does. It ends when this process does.

        Raises:
            RunError: `SYNERMIX_WORKERS` holds no number.
        """
        with self._guard:
            self._reap()
            if self._spare is None or self._spare.poll() is not None:
                self._let_go()  # a spare that died still has its pipe
                self._spare = start_module(WORKER, SPARE, environment=_environment())

    def launch(self, config: RunConfig, runs_dir: Path | str | None = None, *, at_once: bool = False) -> Run:
        """Create a run, which trains in the background as soon as there is room.

        Args:
            config: What to train.
            runs_dir: Folder that holds the runs; `SYNERMIX_RUNS` or `runs` when None.
            at_once: Don't wait in the queue.

        Raises:
            RunError: the runs directory can't be written or is nearly full, or `SYNERMIX_WORKERS` holds no number.
        """
        queue, environment = Queue(runs_dir), _environment()
        with queue.lock():
            run = create_run(config, queue.folder)
            if at_once:
                self._start([run], environment)
        self.dispatch(queue.folder)
        return run

    def race(self, configs: Sequence[RunConfig], runs_dir: Path | str | None = None) -> Race:
        """Create runs that one worker trains side by side as soon as there is room.

        Raises:
            RunError: the configurations can't race each other, the runs directory can't be written, or
                `SYNERMIX_WORKERS` holds no number.
        """
        queue = Queue(runs_dir)
        num_workers()  # raises before anything is made
        with queue.lock():
            race = create_race(configs, queue.folder)
        self.dispatch(queue.folder)
        return race

    def preview(self, runs_dir: Path | str | None = None) -> Run:
        """Return the run of an untrained default network, made at the first call: what there is to see before any run.

        It is an ordinary run, stopped before its first step, in a hidden folder beside the others.

        Raises:
            RunError: the runs directory can't be written or is nearly full, or `SYNERMIX_WORKERS` holds no number.
        """
        queue = Queue((Path(runs_dir) if runs_dir is not None else default_runs_dir()) / ".preview")
        environment = _environment()
        with queue.lock():
            for run in list_runs(queue.folder):
                if run.problem is None and run.status.state not in (RunState.FAILED, RunState.LOST):
                    return run
            run = create_run(RunConfig(), queue.folder)
            run.request_stop()
            self._start([run], environment)
        return run

    def resume(self, run: Run, *, at_once: bool = False) -> None:
        """Go on with a run that was stopped, failed or lost, from its last checkpoint, as soon as there is room.

        Args:
            run: The run.
            at_once: Don't wait in the queue.

        Raises:
            RunError: it is at work already, or finished.
        """
        queue, environment = Queue(run.path.parent), _environment()
        with queue.lock():
            requeue(run)
            if at_once:
                self._start([run], environment)
        self.dispatch(queue.folder)

    def resume_race(self, race: Race) -> None:
        """Go on with all runs of a race that were stopped, failed or lost, side by side, as soon as there is room.

        Raises:
            RunError: one is at work already, or all are finished.
        """
        queue = Queue(race.runs[0].path.parent)
        with queue.lock():
            requeue_race(race)
        self.dispatch(queue.folder)

    def dispatch(self, runs_dir: Path | str | None = None, *, waited: float = 0.0) -> None:
        """Start what waits in the queue, as far as there is room.

        Args:
            runs_dir: Folder that holds the runs; `SYNERMIX_RUNS` or `runs` when None.
            waited: Leave what has not waited for so many seconds.

        Raises:
            RunError: the runs directory can't be written.
        """
        queue = Queue(runs_dir)
        if queue.waiting():  # nearly always nothing does, and then there is no need to hold anybody up
            with queue.lock():
                for job in queue.due(waited):
                    self._start(job.runs, _environment())

    def keep_dispatching(self) -> None:
        """Look after the queue of the runs directory in the background, for as long as this process lives."""
        threading.Thread(target=self._look_after, name="queue", daemon=True).start()

    def close(self) -> None:
        """Let the spare go and the queue be; running workers go on."""
        self._closed.set()
        with self._guard:
            self._let_go()
            self._reap()

    def _look_after(self) -> None:
        while not self._closed.wait(LOOK_SECONDS):
            try:
                self.dispatch(waited=LOOK_SECONDS)
            except (SynerMixError, OSError):
                # It must outlive a full disk or a folder that is gone for a moment; those who launch are told.
                _LOG.exception("the queue could not be looked after")

    def _start(self, runs: Sequence[Run], environment: Mapping[str, str]) -> None:
        """Start a worker for runs that are queued. The queue's lock is held."""
        for run in runs:
            mark_starting(run)
        with self._guard:
            self._reap()
            paths = [run.path for run in runs]
            if runs[0].config.compute.devices > 1:
                # The worker will start its companions with its own command line, which has to name the run.
                self._started.append(start_module(WORKER, *map(str, paths), environment=environment))
                return
            spare, self._spare = self._spare, None
            if spare is not None:
                self._started.append(spare)  # dead or alive: it has an exit status to collect
            if spare is None or not hand_over(spare, paths):
                self._started.append(start_module(WORKER, *map(str, paths), environment=environment))

    def _let_go(self) -> None:
        if self._spare is not None and self._spare.stdin is not None:
            self._spare.stdin.close()
            self._started.append(self._spare)
            self._spare = None

    def _reap(self) -> None:
        """Collect the exit status of workers that ended, so that none stays behind as a zombie."""
        self._started = [worker for worker in self._started if worker.poll() is None]


def _environment() -> Mapping[str, str]:
    """Return what a worker gets. Ask before anything is made: a number of workers that is none raises RunError."""
    return CALM_THREADS | threads_of_each(num_workers())


_LAUNCHER = Launcher()


def launch(config: RunConfig, runs_dir: Path | str | None = None, *, at_once: bool = False) -> Run:
    """Create a run, which trains in a background worker process as soon as there is room.

    Args:
        config: What to train.
        runs_dir: Folder that holds the runs; `SYNERMIX_RUNS` or `runs` when None.
        at_once: Don't wait in the queue.

    Raises:
        RunError: the runs directory can't be written or is nearly full.
    """
    return _LAUNCHER.launch(config, runs_dir, at_once=at_once)


def race(configs: Sequence[RunConfig], runs_dir: Path | str | None = None) -> Race:
    """Create two to four runs that train side by side, from the same initial weights on the same batches.

    Args:
        configs: What to train; they may differ in their mixup and their optimiser only.
        runs_dir: Folder that holds the runs; `SYNERMIX_RUNS` or `runs` when None.

    Raises:
        RunError: the configurations can't race each other, or the runs directory can't be written.
    """
    return _LAUNCHER.race(configs, runs_dir)


def resume(run: Run, *, at_once: bool = False) -> None:
    """Go on with a run that was stopped, failed or lost, in a background worker process as soon as there is room.

    Args:
        run: The run.
        at_once: Don't wait in the queue.

    Raises:
        RunError: it is at work already, or finished.
    """
    _LAUNCHER.resume(run, at_once=at_once)


def dispatch(runs_dir: Path | str | None = None) -> None:
    """Start what waits in the queue of a runs directory, as far as there is room.

    Raises:
        RunError: the runs directory can't be written.
    """
    _LAUNCHER.dispatch(runs_dir)
