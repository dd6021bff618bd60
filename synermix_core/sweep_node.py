"""What trains the runs of a sweep on a node of a Ray cluster: in a scratch folder, whose changes it hands on.

The driver, which writes the run folder that everybody reads, asks for news again and again. Runs are trained in this
very process, so that Ray's care for it is care for them: its processors, its GPU, its end.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from synermix_core.runs import Run, RunStatus
from synermix_core.runs.status import write_status
from synermix_core.sweeps.mirror import Changes, News, Parcel, unpack
from synermix_core.worker import train_or_tell

NEWS_SECONDS = 0.25
"""How long news are waited for: an epoch is seen this much later than it ends, and the end of a run at once."""


class SweepNode:
    """Trains one run after the other; an actor of Ray.

    Args:
        environment: Environment variables for torch, which must not have been imported yet.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        os.environ.update(environment)

    def begin(self, name: str, status: RunStatus, needed: Parcel) -> None:
        """Start to train a run, or to go on with it.

        Args:
            name: Name of the run.
            status: Its status.
            needed: `mirror.needed` of it.

        Raises:
            OSError: there is no room for it.
        """
        self._scratch = TemporaryDirectory(prefix="synermix-")
        self._run = Run(Path(self._scratch.name) / name)
        self._run.path.mkdir()
        unpack(needed, self._run.path)
        write_status(self._run.layout, status)
        self._changes = Changes(self._run.path)
        self._problem: str | None = None
        self._training = threading.Thread(target=self._train, name="training", daemon=True)
        self._training.start()

    def news(self, *, stop: bool) -> News:
        """Wait for a moment, or for the end of the run, and return what has happened.

        Args:
            stop: Somebody has asked the run to stop.

        Raises:
            RunError: the scratch folder is damaged.
        """
        if stop:
            self._run.request_stop()
        self._training.join(NEWS_SECONDS)
        ended = not self._training.is_alive()  # asked first: what is written in between is then found, not missed
        news = News(self._run.status, self._changes.look(), ended, self._problem)
        if ended:
            self._scratch.cleanup()
        return news

    def _train(self) -> None:
        self._problem = train_or_tell(self._run)
