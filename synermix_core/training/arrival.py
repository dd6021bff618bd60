"""Waiting for a data set to be downloaded, with an ear for the wish to stop."""

from __future__ import annotations

from multiprocessing.pool import ThreadPool

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
    # Nothing in the middle of a download can be told to give up. This pool's thread is a daemon: the download ends with
    # this process at the latest; if that goes on to other runs, they are likely to want the same data.
    with ThreadPool(1) as pool:
        arrival = pool.apply_async(load_data, (run.config.data,))
        while not arrival.ready():
            if run.layout.stop.exists():
                return False
            arrival.wait(POLL_SECONDS)
        arrival.get()  # raises what kept it; the trainer reads the data again, which takes little beside a download
        return True
