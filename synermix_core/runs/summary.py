"""A run in one line, read fast enough to list a thousand, and kept until its files change."""

from __future__ import annotations

import csv
import statistics
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from synermix_core import catalog
from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs.annotations import Annotations, read_annotations
from synermix_core.runs.layout import RunLayout, default_runs_dir, run_names
from synermix_core.runs.reader import Run
from synermix_core.runs.status import RunState, RunStatus

_STEADY = (RunState.STOPPED, RunState.FINISHED, RunState.FAILED)
"""States that only a change of the files ends; the others also hang on the time."""

_FIGURES = ("val_accuracy", "cohesion", "fisher_ratio", "seconds")

Stamps = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a list shows of a run."""

    run: Run
    config: RunConfig
    status: RunStatus
    said: Annotations
    problem: str | None
    """why a part of it, such as its annotations, can't be read; the run can be opened all the same"""
    accuracy: float | None
    """held-out accuracy after the latest epoch; None before the first, like the other figures"""
    best_accuracy: float | None
    cohesion: float | None
    fisher_ratio: float | None
    median_epoch_seconds: float | None
    """of the epochs after the one that warms up; None before"""
    method: str
    """its mixup in words"""
    text: str
    """what a search looks through, in small letters"""

    @property
    def title(self) -> str:
        """The name somebody gave it, or the folder's."""
        return self.said.name or self.run.id


@dataclass(frozen=True, slots=True)
class RunQuery:
    """Which runs to list. Nothing chosen is everything allowed; several choices of one kind are alternatives."""

    text: str = ""
    """words that all have to occur in the name, the tags, the notes, the method, the data set or the folder's name"""
    states: Collection[str] = ()
    methods: Collection[str] = ()
    datasets: Collection[str] = ()
    tags: Collection[str] = ()
    archived: bool = False
    """whether archived runs are listed too"""

    def select(self, summaries: Iterable[RunSummary]) -> list[RunSummary]:
        """Return the runs that are meant, the pinned ones first."""
        words = self.text.casefold().split()
        tags = {tag.casefold() for tag in self.tags}
        found = [summary for summary in summaries if self._allows(summary, words, tags)]
        return sorted(found, key=lambda summary: not summary.said.pinned)

    def _allows(self, summary: RunSummary, words: list[str], tags: set[str]) -> bool:
        return (
            (self.archived or not summary.said.archived)
            and (not self.states or summary.status.state in self.states)
            and (not self.methods or summary.method in self.methods)
            and (not self.datasets or summary.config.data.dataset in self.datasets)
            and (not tags or any(tag.casefold() in tags for tag in summary.said.tags))
            and all(word in summary.text for word in words)
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """The runs of a directory, newest first, and what can't be opened there: reasons by folder."""

    summaries: list[RunSummary]
    damaged: dict[Run, str]


class RunIndex:
    """Lists a runs directory again and again: of a run that has not changed, only the files' stamps are looked at."""

    def __init__(self, runs_dir: Path | str | None = None) -> None:
        self._runs_dir = runs_dir
        self._entries: dict[str, _Entry] = {}

    def read(self) -> Listing:
        """List the runs as they are now."""
        folder = Path(self._runs_dir) if self._runs_dir is not None else default_runs_dir()
        found = {name: self._entries.get(name) or _Entry(folder / name) for name in run_names(folder)}
        self._entries = found
        summaries: list[RunSummary] = []
        damaged: dict[Run, str] = {}
        for entry in found.values():
            try:
                summaries.append(entry.read())
            except RunError as error:
                damaged[Run(entry.path)] = str(error)
        return Listing(summaries, damaged)


class _Entry:
    """A run folder's line, and what its files were like when it was made."""

    def __init__(self, path: Path) -> None:
        self.path = path
        layout = RunLayout(path)
        # Made once: a thousand runs' paths take longer than looking at their files.
        self._files = (layout.config, layout.status, layout.metrics, layout.annotations)
        self._stamps: Stamps = ()
        self._summary: RunSummary | None = None

    def read(self) -> RunSummary:
        """Return the line as it is now.

        Raises:
            RunError: the run can't be opened.
        """
        # Stamps first: a change while the files are read is then seen the next time.
        stamps = tuple(_stamp(file) for file in self._files)
        if self._summary is None or stamps != self._stamps or self._summary.status.state not in _STEADY:
            self._summary = None
            self._summary = summarize(Run(self.path))
            self._stamps = stamps
        return self._summary


def summarize(run: Run) -> RunSummary:
    """Read a run's line of the list.

    Raises:
        RunError: it can't be opened.
    """
    config, status = run.config, run.status
    problem, said = None, Annotations()
    try:
        said = read_annotations(run.layout)
    except RunError as error:
        problem = str(error)
    try:
        rows = _rows(run.layout.metrics)
    except (OSError, ValueError) as error:
        raise RunError(f"{run.layout.metrics}: can't be read ({error}). Mend the file or delete the run.") from error
    latest = rows[-1] if rows else {}
    accuracies = [value for row in rows if (value := row.get("val_accuracy")) is not None]
    dataset, method = catalog.DATASETS[config.data.dataset].title, config.variant_title
    words = (run.id, said.name, *said.tags, said.notes, method, config.data.dataset, dataset)
    return RunSummary(
        run,
        config,
        status,
        said,
        problem,
        accuracy=latest.get("val_accuracy"),
        best_accuracy=max(accuracies, default=None),
        cohesion=latest.get("cohesion"),
        fisher_ratio=latest.get("fisher_ratio"),
        median_epoch_seconds=_median_epoch_seconds(rows),
        method=method,
        text="\n".join(words).casefold(),
    )


def _stamp(file: Path) -> tuple[int, int]:
    try:
        stat = file.stat()
    except OSError:  # whoever reads it will say what is wrong with it
        return 0, 0
    return stat.st_mtime_ns, stat.st_size


def _median_epoch_seconds(rows: Iterable[Mapping[str, float]]) -> float | None:
    # The first row is of the untrained network, the second of the epoch that warms up.
    seconds = [row["seconds"] for row in rows if "seconds" in row][2:]
    return statistics.median(seconds) if seconds else None


def _rows(path: Path) -> list[dict[str, float]]:
    """Return the figures of the table's complete rows; a DataFrame of each would cost a thousand runs seconds."""
    try:
        content = path.read_text(encoding="ascii")
    except FileNotFoundError:
        return []
    rows = csv.DictReader(content[: content.rfind("\n") + 1].splitlines())
    return [{name: float(row[name]) for name in _FIGURES if row.get(name)} for row in rows]
