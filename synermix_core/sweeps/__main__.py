"""The driver as a process of its own: `python -m synermix_core.sweeps SWEEP_FOLDER --jobs N`."""

from __future__ import annotations

import argparse
from pathlib import Path

from synermix_core.process import log_to
from synermix_core.sweeps.folder import Sweep
from synermix_core.sweeps.start import drive_here


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, help="a prepared sweep")
    parser.add_argument("--jobs", type=int, required=True, help="how many runs to train at once")
    options = parser.parse_args()
    sweep = Sweep(options.folder)
    log_to(sweep.layout.log)
    drive_here(sweep, options.jobs)


if __name__ == "__main__":
    main()
