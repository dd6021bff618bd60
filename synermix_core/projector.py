"""The projector: lays out runs' features, so that training never waits for UMAP. Live, or of a finished run anew.

`python -m synermix_core.projector RUN_FOLDER…`, or `--spare` to warm up and get the folders from standard input,
follows runs while they train: one, or those of a race; with `--serve`, run after run of a sweep. `project` lays one
out by another method or with other parameters.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import Any, Self

import numpy as np
from filelock import FileLock, Timeout

from synermix_core import catalog
from synermix_core.config import ProjectionConfig
from synermix_core.data_dir import cache_dir
from synermix_core.errors import RunError, SynerMixError
from synermix_core.frame_sets import plan_frames
from synermix_core.framing import Epochs, FrameWriter, frames_lock, lay_out_aligned
from synermix_core.process import Job, log_to, orders
from synermix_core.projection import PROJECTIONS, ProbeEpoch
from synermix_core.runs import Run

POLL_SECONDS = 0.1
TURN_SECONDS = 60.0
"""How long a resumed run's projector waits for the one before it to finish its frames, or to show that it goes on."""

COMPILE_SECONDS = 120.0
"""How long to wait for another process to compile: it may have been put to sleep."""

NICENESS = 5
"""Training has the first claim on the processors: a frame may come a little later."""

_LOG = logging.getLogger(__name__)

MOST_AT_ONCE = 4
"""Runs of a sweep that are followed at once; further ones are laid out when it is their turn."""


class InTurn:
    """A lock that is handed on in the order in which it was asked for, so that methods with a backlog keep step."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue: deque[object] = deque()

    def __enter__(self) -> None:
        me = object()
        with self._changed:
            self._queue.append(me)
            self._changed.wait_for(lambda: self._queue[0] is me)

    def __exit__(self, *_: object) -> None:
        with self._changed:
            self._queue.popleft()
            self._changed.notify_all()


_ONE_AT_A_TIME = InTurn()
"""Several layouts at once would be several processors less for training; the linear ones take no time."""


def follow(*runs: Run) -> None:
    """Lay out every epoch of `runs` by every live method, until they have ended and nothing is left to do.

    A run that another projector is at is left to it.
    """
    methods = list(dict.fromkeys(method for run in runs for method in run.live_methods))
    with ExitStack() as held:
        claims: list[_Claim] = []
        for run in runs:
            try:
                claims.append(held.enter_context(_Claim(run, len(methods))))
            except Timeout:
                _LOG.info("run %s: the projector that laid it out before goes on with it", run.id)
        # A thread a method: PCA frames keep coming while UMAP still compiles.
        pool = held.enter_context(ThreadPoolExecutor(len(methods)))
        following = [pool.submit(_follow_method, method, claims) for method in methods]
        for finished in as_completed(following):
            finished.result()


class _Claim(AbstractContextManager["_Claim"]):
    """A run to lay out, locked until each method has let go of it: one that was stopped, and its race goes on without
    it, may be resumed and then has a projector of its own.

    One that is resumed while some method is still behind stays: those that have caught up go on, too.
    """

    def __init__(self, run: Run, num_methods: int) -> None:
        self.run, self.epochs = run, Epochs(run)
        self._left = num_methods
        self._resting: set[str] = set()
        self._over = False
        self._guard = threading.Lock()
        self._lock = FileLock(run.layout.projector_lock, timeout=TURN_SECONDS, thread_local=False)

    def __enter__(self) -> Self:
        self._lock.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        self._lock.release(force=True)

    @property
    def over(self) -> bool:
        """Whether every method had laid out all there was when the run had ended."""
        with self._guard:
            self._over = self._over or len(self._resting) == self._left
            return self._over

    def rests(self, method: str, resting: bool) -> None:
        """Note whether a method has laid out all there is of a run that has ended."""
        with self._guard:
            (self._resting.add if resting else self._resting.discard)(method)

    def let_go(self, method: str) -> None:
        with self._guard:
            self._resting.discard(method)
            self._left -= 1
            if not self._left:
                self._lock.release()


def _follow_method(method: str, claims: Sequence[_Claim]) -> None:
    warm_up(method)
    turn = nullcontext() if catalog.PROJECTIONS[method].is_linear else _ONE_AT_A_TIME
    followed = {claim: _follow_run(claim, method, turn) for claim in claims}
    problems: list[Exception] = []
    while followed:
        busy = False
        # One of each run in turn, so that those of a race show the same epoch.
        for claim, frames in tuple(followed.items()):
            try:
                found = next(frames, None)
            except (SynerMixError, OSError) as problem:  # the other runs go on
                _LOG.exception("a run can no longer be laid out by %s", method)
                problems.append(problem)
                found = None
            if found is None:
                del followed[claim]
                claim.let_go(method)
            busy = busy or bool(found)
        if not busy:
            time.sleep(POLL_SECONDS)
    if problems:
        raise problems[0]


def _follow_run(claim: _Claim, method: str, turn: AbstractContextManager[Any]) -> Iterator[bool]:
    """Lay out a run's epochs one by one until it has ended; yield whether there was one to lay out."""
    run = claim.run
    writer = FrameWriter(run, method, method, run.config.projection)
    with frames_lock(run, method, TURN_SECONDS):
        writer.describe()
        try:
            yield from _frames_of(claim, writer, turn)
        except (SynerMixError, OSError) as problem:
            writer.give_up(problem)
            raise


def _frames_of(claim: _Claim, writer: FrameWriter, turn: AbstractContextManager[Any]) -> Iterator[bool]:
    while not claim.over:
        # Asked before looking for work: an epoch written in between is then found, not missed.
        active = claim.run.status.state.active
        pending = writer.pending()
        claim.rests(writer.method, not active and not pending)
        for epoch in pending:
            with turn:
                writer.lay_out(epoch, claim.epochs.load(epoch, writer.method))
            yield True
        if not pending:
            yield False


def project(
    run: Run,
    method: str,
    name: str | None = None,
    *,
    on_epoch: Callable[[int, int], None] = lambda _done, _of: None,
    **parameters: Any,
) -> str:
    """Lay out a run by another method or with other parameters; nothing but `frames/<name>/` is written.

    Of a run that still trains, the epochs so far are laid out; the same call goes on from there later, as it does with
    a set that was interrupted.

    Args:
        run: A run with features.
        method: A name of `catalog.PROJECTIONS` or `catalog.OFFLINE_PROJECTIONS`.
        name: Name of the set of frames; by default made of the method and the parameters. A method's own name is for
            the run's own settings.
        on_epoch: Told how many epochs are laid out, and of how many.
        **parameters: Fields of `ProjectionConfig` that the method looks at; the others are the run's own.

    Returns:
        The name of the set, for `Run.frames`.

    Raises:
        ConfigError: the method, a parameter or the name breaks a rule.
        RunError: the run is damaged, has no features yet, or another process lays out this set.
        ProjectionError: the features are not fit for the method, or a package it needs is not there.
    """
    plan = plan_frames(run, method, name, **parameters)
    writer = FrameWriter(run, *plan)
    try:
        with frames_lock(run, plan.name):
            writer.describe()
            if method == "aligned":
                lay_out_aligned(writer, run, plan.config, on_epoch)
            else:
                _lay_out_pending(writer, run, on_epoch)
    except OSError as error:
        raise RunError(
            f"run {run.id}: frames/{plan.name} can't be written ({error.strerror or error}). Free some space or mend "
            "the folder, and start again: what is laid out is kept."
        ) from error
    return plan.name


def _lay_out_pending(writer: FrameWriter, run: Run, on_epoch: Callable[[int, int], None]) -> None:
    epochs, total = Epochs(run), len(run.layout.feature_epochs())
    pending = writer.pending()
    if pending and writer.method in PROJECTIONS:
        warm_up(writer.method)  # a live run's projector may be compiling right now
    for done, epoch in enumerate(pending, start=total - len(pending) + 1):
        writer.lay_out(epoch, epochs.load(epoch, writer.method))
        on_epoch(done, total)


def warm_up(method: str) -> None:
    """Do once what the first frame of `method` would wait for: imports, and the compiling of umap-learn."""
    with _WARMING[method]:
        if method in _WARM:
            return
        with _one_process_at_a_time() if PROJECTIONS[method].is_compiled else nullcontext():
            random = np.random.default_rng(0)
            epoch = ProbeEpoch(random.normal(size=(64, 2)), np.arange(64) % 4)
            drawing = PROJECTIONS[method].draw(epoch, None, ProjectionConfig(), 0)
            PROJECTIONS[method].draw(epoch, drawing.layout, ProjectionConfig(), 0)
        _WARM.add(method)


@contextmanager
def _one_process_at_a_time() -> Iterator[None]:
    """Let one process of this user's compile, and the others load what it has compiled.

    A server's first run comes with several: four that all compiled were measured to take over a minute on two cores.
    """
    with ExitStack() as held:
        try:
            folder = cache_dir()
            folder.mkdir(parents=True, exist_ok=True)
            held.enter_context(FileLock(folder / "compiling.lock", timeout=COMPILE_SECONDS))
        except (Timeout, OSError) as problem:
            _LOG.warning("compiles whatever other processes do: %s", problem)
        yield


_WARMING = {method: threading.Lock() for method in PROJECTIONS}
_WARM: set[str] = set()


def _warm_up_all() -> None:
    for method in PROJECTIONS:
        warm_up(method)


def _give_way() -> None:
    """Let training go first, where the system can be told so."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    # Linux shares the processors out by session first, where it groups them (sched(7), "The autogroup feature"), and
    # this process, which outlives its parent's terminal, is a session of its own.
    group = Path("/proc/self/autogroup")
    if group.exists():
        try:
            group.write_text(str(NICENESS))
        except OSError as error:  # a container may not allow it
            _LOG.warning("the scheduler was not told to let training go first: %s", error)


def _serve() -> None:
    """Follow the run of each order; one that can't be laid out leaves the others to go on."""
    with ThreadPoolExecutor(MOST_AT_ONCE) as pool:
        for folder in orders(sys.stdin):
            pool.submit(_follow_or_log, Run(folder))


def _follow_or_log(run: Run) -> None:
    try:
        follow(run)
    except (SynerMixError, OSError):
        _LOG.exception("run %s can't be laid out any further", run.id)


def main() -> None:
    job = Job(sys.argv[1:])
    _give_way()
    if job.serves:
        _serve()
        return
    if job.spare:
        threading.Thread(target=_warm_up_all, name="warm-up", daemon=True).start()
    runs = [Run(folder) for folder in job.folders()]
    if not runs:
        return
    log_to(runs[0].layout.projector_log)
    logging.getLogger("openTSNE").setLevel(logging.WARNING)  # it tells of every frame that the neighbours were given
    follow(*runs)


if __name__ == "__main__":
    main()
