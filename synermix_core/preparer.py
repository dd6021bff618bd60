"""The preparer: downloads a data set, or checks a folder of images, and makes its card.

`python -m synermix_core.preparer ORDER`, where the order is a JSON object with dataset, folder, toy and data_dir.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
import threading
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from synermix_core.cards import Subject, write_card
from synermix_core.config import DataConfig
from synermix_core.errors import SynerMixError
from synermix_core.preparing import HEARTBEAT_SECONDS, Preparation, write_preparation
from synermix_core.process import log_to

STOPPED = "It was stopped. What has been downloaded whole is kept."
_LOG = logging.getLogger(__name__)


def prepare(subject: Subject, data_dir: Path) -> None:
    """Make the card of a data set, downloading what is not here; `state.json` beside the card says how far it is.

    Raises:
        SynerMixError: the set can't be had or read; the state says so as well.
        OSError: the card can't be written; the state says so as well, if that can be.
    """
    with _StateKeeper(subject, data_dir) as keeper:
        keeper.begin()
        if subject.folder is None:
            _prepare_published(subject, data_dir, keeper)
        else:
            _prepare_folder(subject, Path(subject.folder), data_dir, keeper)


def _prepare_published(subject: Subject, data_dir: Path, keeper: _StateKeeper) -> None:
    keeper.note(stage="downloading")
    from synermix_core.card_making import card_of
    from synermix_core.data import load_data  # it imports torch

    # Both parts, so that nothing is left to download later.
    config = DataConfig(dataset=subject.dataset, toy=subject.toy or DataConfig().toy)
    load_data(config.model_copy(update={"evaluate_on": "test"}), data_dir)
    write_card(subject, *card_of(load_data(config, data_dir)), data_dir)


def _prepare_folder(subject: Subject, folder: Path, data_dir: Path, keeper: _StateKeeper) -> None:
    keeper.note(stage="unpacking" if folder.is_file() else "looking at the folder")
    from synermix_core.card_making import card_of_folder

    def on_progress(done: int, total: int) -> None:
        keeper.note(stage="checking images", done=done, total=total)

    write_card(subject, *card_of_folder(folder, data_dir, on_progress), data_dir)


class _StateKeeper:
    """Keeps `state.json` up to date while the preparer works: a thread writes it every second, and at the end.

    Use as a context manager, and `begin` within: from then on somebody may stop this process, and the state says so.
    """

    def __init__(self, subject: Subject, data_dir: Path) -> None:
        self._subject = subject
        self._data_dir = data_dir
        self._state = Preparation("starting", pid=os.getpid())
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._beat, name="heartbeat", daemon=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        if self._thread.is_alive():
            self._thread.join()
        self._state = replace(self._state, stage="", error=_explain(error))
        self._write()

    def begin(self) -> None:
        """Write the state from now on."""
        self._write()
        self._thread.start()

    def note(self, **changes: Any) -> None:
        """Change fields of the state; they are written with the next heartbeat."""
        self._state = replace(self._state, **changes)

    def _beat(self) -> None:
        while not self._done.wait(HEARTBEAT_SECONDS):
            try:
                self._write()
            except OSError:
                # A disk that is full for a moment must not end the heartbeat; if it lasts, this reads as broken off.
                _LOG.exception("can't say how far it is")

    def _write(self) -> None:
        write_preparation(self._subject, self._state, self._data_dir)


def _explain(error: BaseException | None) -> str | None:
    if error is None:
        return None
    if isinstance(error, SystemExit | KeyboardInterrupt):
        return STOPPED
    return str(error) if isinstance(error, SynerMixError) else f"It failed ({error!r}); log.txt beside it says more."


def main() -> None:
    order = json.loads(sys.argv[1])
    subject, data_dir = Subject(order["dataset"], order["folder"], order["toy"]), Path(order["data_dir"])
    log_to(subject.place(data_dir) / "log.txt")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(STOPPED))
    try:
        prepare(subject, data_dir)
    except SynerMixError as error:
        sys.exit(f"error: {error}")


if __name__ == "__main__":
    main()
