"""The driver as a process of its own: `python -m synermix_core.sweeps SWEEP_FOLDER` drives a prepared sweep."""

from __future__ import annotations

import argparse
from pathlib import Path

from synermix_core.errors import SynerMixError
from synermix_core.process import log_to
from synermix_core.sweeps.driver import drive, refuse
from synermix_core.sweeps.folder import Sweep
from synermix_core.sweeps.place import remembered, workers_at


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, help="a prepared sweep")
    parser.add_argument("--no-frames", action="store_true", help="don't lay the runs out")
    options = parser.parse_args()
    sweep = Sweep(options.folder)
    log_to(sweep.layout.log)
    try:
        with workers_at(remembered(sweep), sweep) as (make_worker, jobs):
            drive(sweep, make_worker, jobs, frames=not options.no_frames)
    except SynerMixError as problem:  # the place is not to be reached; nobody waits for this process to say so
        refuse(sweep, str(problem))
        raise


if __name__ == "__main__":
    main()
