"""Starting and resuming runs in worker processes, with one worker kept warm for whoever presses Train next."""

from __future__ import annotations

import subprocess
from pathlib import Path

from synermix_core.config import RunConfig
from synermix_core.process import SPARE, hand_over, start_module
from synermix_core.runs import Run, RunState, create_run, default_runs_dir, list_runs
from synermix_core.runs.ownership import requeue

WORKER = "synermix_core.worker"


class Launcher:
    """Starts workers. It only starts and reaps: what a run does is read from its folder, by anybody."""

    def __init__(self) -> None:
        self._spare: subprocess.Popen[str] | None = None
        self._started: list[subprocess.Popen[str]] = []

    def prewarm(self) -> None:
        """Keep one worker waiting with torch loaded, if none does. It ends when this process does."""
        self._reap()
        if self._spare is None or self._spare.poll() is not None:
            self.close()  # a spare that died still has its pipe
            self._spare = start_module(WORKER, SPARE)

    def launch(self, config: RunConfig, runs_dir: Path | str | None = None) -> Run:
        """Create a run and start training it in the background.

        Raises:
            RunError: the runs directory can't be written or is nearly full.
        """
        run = create_run(config, runs_dir)
        self._start(run)
        return run

    def preview(self, runs_dir: Path | str | None = None) -> Run:
        """Return the run of an untrained default network, made at the first call: what there is to see before any run.

        It is an ordinary run, stopped before its first step, in a hidden folder beside the others.

        Raises:
            RunError: the runs directory can't be written or is nearly full.
        """
        folder = (Path(runs_dir) if runs_dir is not None else default_runs_dir()) / ".preview"
        for run in list_runs(folder):
            if run.problem is None and run.status.state not in (RunState.FAILED, RunState.LOST):
                return run
        run = create_run(RunConfig(), folder)
        run.request_stop()
        self._start(run)
        return run

    def resume(self, run: Run) -> None:
        """Go on with a run that was stopped, failed or lost, from its last checkpoint.

        Raises:
            RunError: it is at work already, or finished.
        """
        requeue(run)
        self._start(run)

    def close(self) -> None:
        """Let the spare go; running workers go on."""
        if self._spare is not None and self._spare.stdin is not None:
            self._spare.stdin.close()
            self._started.append(self._spare)
            self._spare = None
        self._reap()

    def _start(self, run: Run) -> None:
        self._reap()
        if run.config.compute.devices > 1:
            # The worker will start its companions with its own command line, which has to name the run.
            self._started.append(start_module(WORKER, str(run.path)))
            return
        spare, self._spare = self._spare, None
        if spare is not None:
            self._started.append(spare)  # dead or alive: it has an exit status to collect
        if spare is None or not hand_over(spare, run.path):
            self._started.append(start_module(WORKER, str(run.path)))

    def _reap(self) -> None:
        """Collect the exit status of workers that ended, so that none stays behind as a zombie."""
        self._started = [worker for worker in self._started if worker.poll() is None]


_LAUNCHER = Launcher()


def launch(config: RunConfig, runs_dir: Path | str | None = None) -> Run:
    """Create a run and start training it in a background worker process.

    Args:
        config: What to train.
        runs_dir: Folder that holds the runs; `SYNERMIX_RUNS` or `runs` when None.

    Raises:
        RunError: the runs directory can't be written or is nearly full.
    """
    return _LAUNCHER.launch(config, runs_dir)


def resume(run: Run) -> None:
    """Go on with a run that was stopped, failed or lost, in a background worker process.

    Raises:
        RunError: it is at work already, or finished.
    """
    _LAUNCHER.resume(run)
