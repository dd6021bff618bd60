"""What a format is: its label and a sentence about it, its file, when a run can be had in it, and how that is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from synermix_core.runs import Run
from synermix_core.runs.layout import RunLayout

EXTRA = "export"
"""The extra of this distribution that installs what the formats need beyond it."""


@dataclass(frozen=True, slots=True)
class Condition:
    """When a run can be had in a format."""

    words: str
    """goes on from "ready"; as in "after the first epoch" """
    holds: Callable[[Run], bool]


@dataclass(frozen=True, slots=True)
class Format:
    """A file to take home."""

    label: str
    """its name on a button"""
    description: str
    """one sentence on what is in it, or what opens it"""
    suffix: str
    """what its file's name ends in, after the run's"""
    mime: str
    ready: Condition
    build: Callable[[Run, str], bytes]
    """(run, set of frames) -> content; the set plays a part where `of_projection` says so"""
    of_projection: bool = False
    """it shows one set of frames, which can be chosen"""
    packages: tuple[str, ...] = ()
    """modules of the extra `export` that it is made with"""
    reads_records: bool = False
    """it is made of what each epoch left: that may take seconds, and one of many files may be damaged"""
    loads_torch: bool = False
    """making it loads torch, which the app's process shall not"""

    def file_name(self, run: Run) -> str:
        """Return what the file is called."""
        return f"{run.id}{self.suffix}"

    def missing_packages(self) -> list[str]:
        """Return which of `packages` are not installed."""
        return [name for name in self.packages if find_spec(name) is None]


def needs(packages: Sequence[str]) -> str:
    """Say what to do about packages that are not installed."""
    return f"Needs {' and '.join(packages)}, which pip install 'synermix_core[{EXTRA}]' brings."


@dataclass(frozen=True, slots=True)
class Family:
    """Formats that hold the same thing, by their names."""

    title: str
    description: str
    formats: Mapping[str, Format]


MEASURED = Condition("after the first epoch", lambda run: not run.metrics().empty)
LAID_OUT = Condition("once the embedding has its first frame", lambda run: bool(run.layout.frame_epochs("pca")))


def file_format(
    label: str, description: str, suffix: str, mime: str, path: Callable[[RunLayout], Path], when: str
) -> Format:
    """Return the format that is a file of the run folder as it is, ready when the file is there."""
    return Format(
        label,
        description,
        suffix,
        mime,
        Condition(when, lambda run: path(run.layout).is_file()),
        lambda run, _: path(run.layout).read_bytes(),
    )
