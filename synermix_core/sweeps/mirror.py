"""A run folder on one machine, copied to another as it grows, so that the copy is always a record to go on from.

The worker writes the files of an epoch in one order: what lies in folders, the features last of that, then the row of
`metrics.csv`, then the checkpoint. Whoever looks at the latest of these first has seen, of whatever it finds, all that
was written before; and whoever writes the copy in the opposite order never shows a row without its features, or a
checkpoint without its row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from synermix_core.runs import Run, RunStatus
from synermix_core.runs.files import replace_file

_LATEST_FIRST = ("checkpoints", "metrics.csv", "features")
_OF_EACH_SIDE = frozenset({"status.json", "stop", "worker.lock"})
"""Told in other ways: a clock, a process and a lock are each machine's own."""

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Parcel:
    """What has changed in a run folder."""

    files: Mapping[str, bytes]
    """path in the folder -> content, in the order in which they are to be written"""
    gone: tuple[str, ...] = ()
    """paths of what is no more, to be deleted after that"""


@dataclass(frozen=True, slots=True)
class News:
    """What has happened to a run since it was last asked about."""

    status: RunStatus
    changes: Parcel
    ended: bool
    problem: str | None
    """what kept the run's end from being recorded; None when nothing did"""


class Changes:
    """Finds what has changed in a run folder since the last look; what it holds to begin with counts as known.

    Args:
        folder: The run folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known = {name: stamp for name, path in self._files() if (stamp := _stamp(path))}

    def look(self) -> Parcel:
        """Return what is new."""
        found: dict[str, Stamp] = {}
        contents: dict[str, bytes] = {}
        for name, path in self._files():
            try:
                stamp = _stamp(path)
                if stamp and stamp != self._known.get(name):
                    contents[name] = path.read_bytes()
            except FileNotFoundError:  # just deleted
                continue
            if stamp:
                found[name] = stamp
        gone = tuple(self._known.keys() - found.keys())
        self._known = found
        return Parcel(dict(reversed(contents.items())), gone)

    def _files(self) -> Iterator[tuple[str, Path]]:
        """Yield the files, what is written last first."""
        names = sorted(path.name for path in self._folder.iterdir() if path.name not in _OF_EACH_SIDE)
        for name in (*_LATEST_FIRST, *(name for name in names if name not in _LATEST_FIRST)):
            path = self._folder / name
            inside = sorted(path.iterdir(), reverse=True) if path.is_dir() else [path]
            # Names that begin with a dot are of files that are just being written.
            yield from ((str(file.relative_to(self._folder)), file) for file in inside if file.name[0] != ".")


def needed(run: Run) -> Parcel:
    """Return what it takes to train a run elsewhere, from its beginning or from its last checkpoint."""
    layout = run.layout
    paths = (
        layout.config, layout.log, layout.ghosts, layout.metrics,
        layout.last_checkpoint, layout.unfinished_checkpoint,
    )  # fmt: skip
    return Parcel({str(path.relative_to(run.path)): path.read_bytes() for path in paths if path.exists()})


def unpack(parcel: Parcel, folder: Path) -> None:
    """Write what has changed into a copy of the folder, each file in one step.

    Raises:
        OSError: the folder is gone, or can't be written.
    """
    for name, content in parcel.files.items():
        replace_file(folder / name, content, within=folder)
    for name in parcel.gone:
        (folder / name).unlink(missing_ok=True)


def _stamp(path: Path) -> Stamp | None:
    """Return what changes whenever a file does; None where there is none."""
    try:
        stat = path.stat()
    except FileNotFoundError:
        return None
    return stat.st_mtime_ns, stat.st_size, stat.st_ino
