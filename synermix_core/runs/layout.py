"""Where everything lies in a run folder, and where run folders lie."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


def default_runs_dir() -> Path:
    """Return the folder that holds the runs: `SYNERMIX_RUNS`, or `runs` in the working directory."""
    return Path(os.environ.get("SYNERMIX_RUNS") or "runs").expanduser().absolute()


SWEEPS_FOLDER = "sweeps"
"""Folder of the sweeps in a runs directory, beside the runs."""

MOST_NAME_BYTES = 255
"""Longer names no file system has; to ask for one is an error there."""


def named_in(folder: Path, name: str) -> Path | None:
    """Return where something of that name would lie in a folder; None for what is no name, but may lead out of it.

    For names from outside, such as those in a link.
    """
    is_name = Path(name).name == name and name not in ("", "..") and "\0" not in name
    return folder / name if is_name and len(name.encode()) <= MOST_NAME_BYTES else None


def run_names(runs_dir: Path) -> list[str]:
    """Return the names of the run folders, newest first; of a directory that is not there, none."""
    try:
        with os.scandir(runs_dir) as entries:
            found = [entry.name for entry in entries if entry.is_dir() and not entry.name.startswith(".")]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted((name for name in found if name != SWEEPS_FOLDER), reverse=True)


@dataclass(frozen=True, slots=True)
class RunLayout:
    """Paths inside the run folder `root`. The writer of each file is named in `README.md`, "Run folder"."""

    root: Path

    @property
    def config(self) -> Path:
        return self.root / "config.json"

    @property
    def status(self) -> Path:
        return self.root / "status.json"

    @property
    def annotations(self) -> Path:
        return self.root / "annotations.json"

    @property
    def stop(self) -> Path:
        return self.root / "stop"

    @property
    def worker_lock(self) -> Path:
        return self.root / "worker.lock"

    @property
    def projector_lock(self) -> Path:
        return self.root / "projector.lock"

    @property
    def metrics(self) -> Path:
        return self.root / "metrics.csv"

    @property
    def classes(self) -> Path:
        return self.root / "classes.json"

    @property
    def probe(self) -> Path:
        return self.root / "probe.npz"

    @property
    def ghosts(self) -> Path:
        """What the ghosts are mixed of; their features lie in the folder of the same name."""
        return self.root / "ghosts.npz"

    @property
    def log(self) -> Path:
        return self.root / "log.txt"

    @property
    def projector_log(self) -> Path:
        return self.root / "projector-log.txt"

    @property
    def last_checkpoint(self) -> Path:
        """After the last finished epoch."""
        return self.root / "checkpoints" / "last.pt"

    @property
    def best_checkpoint(self) -> Path:
        """After the epoch of the highest validation accuracy, the first of them."""
        return self.root / "checkpoints" / "best.pt"

    @property
    def unfinished_checkpoint(self) -> Path:
        """In the middle of the epoch after `last_checkpoint`; resuming goes on from here when it exists."""
        return self.root / "checkpoints" / "unfinished.pt"

    @property
    def final_weights(self) -> Path:
        return self.root / "checkpoints" / "final.safetensors"

    def features(self, epoch: int) -> Path:
        return self.root / "features" / f"{epoch:06d}.npy"

    def head(self, epoch: int) -> Path:
        return self.root / "heads" / f"{epoch:06d}.npz"

    def per_class(self, epoch: int) -> Path:
        return self.root / "per_class" / f"{epoch:06d}.npz"

    def ghost_features(self, epoch: int) -> Path:
        return self.root / "ghosts" / f"{epoch:06d}.npy"

    def predictions(self, epoch: int) -> Path:
        return self.root / "predictions" / f"{epoch:06d}.npz"

    def frame(self, name: str, epoch: int) -> Path:
        return self.root / "frames" / name / f"{epoch:06d}.npz"

    def projection(self, name: str) -> Path:
        """What the frames in the set `name` were laid out by."""
        return self.root / "frames" / name / "projection.json"

    def frames_problem(self, name: str) -> Path:
        """Why the projector gave up on the set `name`, in words; there only if it did."""
        return self.root / "frames" / name / "problem.txt"

    def frames_lock(self, name: str) -> Path:
        return self.root / "frames" / name / "frames.lock"

    def feature_epochs(self) -> list[int]:
        """Return the epochs whose probe features are here, in order."""
        return _epochs_in(self.root / "features", ".npy")

    def frame_epochs(self, name: str) -> list[int]:
        """Return the epochs laid out in the set `name`, in order."""
        return _epochs_in(self.root / "frames" / name, ".npz")

    def frame_sets(self) -> list[str]:
        """Return the names of the sets that have frames, in alphabetical order."""
        return [name for name in sorted(_names_in(self.root / "frames")) if self.frame_epochs(name)]


def _epochs_in(folder: Path, suffix: str) -> list[int]:
    # Half-written files begin with a dot.
    names = (name.removesuffix(suffix) for name in _names_in(folder) if name.endswith(suffix) and name[0] != ".")
    return sorted(int(name) for name in names if name.isdecimal())


def _names_in(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries]
    except (FileNotFoundError, NotADirectoryError):  # not there yet, or not any more: asking first would not help
        return []
