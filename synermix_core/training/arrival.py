"""Waiting for a data set to be downloaded, with an ear for the wish to stop."""

from __future__ import annotations

import threading
from concurrent.futures import Future, wait

from synermix_core.config import DataConfig
from synermix_core.data import load_data
from synermix_core.data_dir import is_here
from synermix_core.runs import Run

POLL_SECONDS = 0.2


def data_arrive(run: Run) -> bool:
    """Have a run's data set downloaded where it is not here; return False when the run is told to stop before that.

    Raises:
        ConfigError: the configuration does not fit the data set.
        DataError: it can't be downloaded.
    """
    if is_here(run.config.data.dataset):
        return True
    arrival: Future[None] = Future()
    # Nothing in the middle of a download can be told to give up. As a daemon, it ends with this process at the latest;
    # if that goes on to other runs, they are likely to want the same data.
    threading.Thread(target=_load, args=(run.config.data, arrival), name="download", daemon=True).start()
    while not wait([arrival], POLL_SECONDS).done:
        if run.layout.stop.exists():
            return False
    arrival.result()
    return True


def _load(config: DataConfig, arrival: Future[None]) -> None:
    try:
        load_data(config)  # to be read again by the trainer, which takes little beside a download
    except BaseException as error:  # noqa: BLE001 -- raised again where the arrival is waited for
        arrival.set_exception(error)
    else:
        arrival.set_result(None)
