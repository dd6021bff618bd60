"""What the runs of a sweep came to: a line a run, read fast enough for hundreds, and kept until its files change."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from synermix_core.catalog import METRICS
from synermix_core.config import LEAVES
from synermix_core.errors import RunError
from synermix_core.runs import RunState, RunStatus
from synermix_core.sweeps.folder import PlannedRun, Sweep

WAITING = "waiting"
"""State of a run whose turn has not come."""
DAMAGED = "damaged"
"""State of a run whose folder can't be read."""

MEASURED = tuple(name for name in METRICS if name not in LEAVES)
"""The metrics of a sweep: not the last learning rate, whose name is the field's."""

Stamps = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ResultLine:
    """A run of a sweep as it stands."""

    planned: PlannedRun
    state: str
    """a `RunState`, or `WAITING` or `DAMAGED`"""
    status: RunStatus | None
    """None while it waits, and when it is damaged"""
    error: str | None
    metrics: Mapping[str, float]
    """metric -> its value after the latest epoch, as far as it was computed"""

    @property
    def finished(self) -> bool:
        return self.state == RunState.FINISHED


class Results:
    """Reads a sweep again and again: of a run that has not changed, only the files' stamps are looked at.

    Args:
        sweep: The sweep.
    """

    def __init__(self, sweep: Sweep) -> None:
        self.sweep = sweep
        self._known: dict[Path, tuple[Stamps, ResultLine]] = {}

    def read(self) -> list[ResultLine]:
        """Return a line a run, in the order of the sweep, as they are now."""
        return [self._line(planned) for planned in self.sweep.runs]

    def table(self) -> pd.DataFrame:
        """Return a tidy table, a row a run: what sets it apart, its state, and its metrics after the latest epoch.

        Columns are `run`, the fields that vary, `seed`, `state`, `error`, `epoch` and `MEASURED`; what was not computed
        is NaN.
        """
        rows = [
            {
                "run": line.planned.run.id,
                **{name: self.sweep.value(line.planned, name) for name in (*self.sweep.axes, "seed")},
                "state": line.state,
                "error": line.error,
                "epoch": line.status.epoch if line.status else 0,
                **{name: line.metrics.get(name, float("nan")) for name in MEASURED},
            }
            for line in self.read()
        ]
        return pd.DataFrame(rows)

    def _line(self, planned: PlannedRun) -> ResultLine:
        # Stamps first: a change while the files are read is then seen the next time.
        layout = planned.run.layout
        stamps = tuple(map(_stamp, (layout.status, layout.metrics)))
        old_stamps, line = self._known.get(planned.run.path, (None, None))
        if line is None or stamps != old_stamps:
            line = read_line(planned)
            if line.finished:  # the others hang on the time as well
                self._known[planned.run.path] = stamps, line
        return line


def read_line(planned: PlannedRun) -> ResultLine:
    """Read how a run of a sweep stands."""
    if not planned.begun:
        return ResultLine(planned, WAITING, None, None, {})
    try:
        status = planned.run.status
    except RunError as error:
        return ResultLine(planned, DAMAGED, None, str(error), {})
    path = planned.run.layout.metrics
    try:
        metrics = _last_row(path)
    except (OSError, ValueError) as error:
        reason = f"{path}: can't be read ({error}). Mend the file or delete the run."
        return ResultLine(planned, DAMAGED, None, reason, {})
    return ResultLine(planned, status.state.value, status, status.error, metrics)


def tally(lines: list[ResultLine]) -> Counter[str]:
    """Count the runs by state."""
    return Counter(line.state for line in lines)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        stat = path.stat()
    except OSError:
        return 0, 0
    return stat.st_mtime_ns, stat.st_size


def _last_row(path: Path) -> dict[str, float]:
    """Return the figures of the table's last complete row; a DataFrame of each would cost hundreds of runs seconds."""
    try:
        content = path.read_text(encoding="ascii")
    except FileNotFoundError:
        return {}
    header, *rows = content[: content.rfind("\n") + 1].splitlines() or [""]
    if not rows:
        return {}
    (row,) = csv.DictReader([header, rows[-1]])
    return {name: float(row[name]) for name in MEASURED if row.get(name)}
