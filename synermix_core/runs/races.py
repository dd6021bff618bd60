"""Races: two to four ordinary runs, trained side by side from the same initial weights on the same batches.

`.races/<id>.json` names the runs. It is written once, before they are started, and never changes.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs.files import free_path, read_json, write_json
from synermix_core.runs.layout import default_runs_dir, named_in
from synermix_core.runs.ownership import requeue
from synermix_core.runs.reader import Run
from synermix_core.runs.status import RunState
from synermix_core.runs.writer import create_run

LEAST_RACERS, MOST_RACERS = 2, 4
OWN_SECTIONS = ("mixup", "optimizer")
"""What the runs of a race may differ in. All else is shared: it decides on weights, batches and measurements."""


class Race:
    """A race, read afresh whenever it is asked.

    Args:
        path: Its file.

    Raises:
        RunError: there is no such race, or its file is damaged.
    """

    def __init__(self, path: Path) -> None:
        self.id = path.stem
        try:
            names = [str(name) for name in read_json(path)["runs"]]
        except FileNotFoundError:
            raise RunError(f"race {self.id}: there is none of that name in {path.parent.parent} (any more).") from None
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise RunError(
                f"{path}: can't be read ({error}). Delete it; the runs themselves are not touched."
            ) from error
        # Only names inside the runs directory, whatever somebody wrote into the file.
        self.runs = tuple(Run(path.parent.parent / Path(name).name) for name in names)

    def __repr__(self) -> str:
        return f"Race({self.id!r}, {len(self.runs)} runs)"

    @property
    def sound_runs(self) -> tuple[Run, ...]:
        """The runs that can be opened: one may have been deleted or damaged since."""
        return tuple(run for run in self.runs if run.problem is None)

    @property
    def active(self) -> bool:
        """Whether a worker is, or soon will be, at any of the runs."""
        return any(run.status.state.active for run in self.sound_runs)

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop, and a worker is still at it."""
        return any(run.status.state is RunState.STOPPING for run in self.sound_runs)

    @property
    def live(self) -> bool:
        """Whether anything of the race may still change: a run trains, or its frames are still being laid out."""
        return any(run.live for run in self.sound_runs)

    @property
    def resumable(self) -> bool:
        """Whether nothing is at work and a run can go on."""
        return not self.active and any(run.status.state.resumable for run in self.sound_runs)

    def request_stop(self) -> None:
        """Ask for all runs to stop before their next step; epochs already done are kept.

        Raises:
            RunError: a folder can't be written.
        """
        for run in self.sound_runs:
            if run.status.state.active:
                run.request_stop()

    def watch(self, method: str | None = None) -> Race:
        """Show all runs live side by side in a notebook, with one epoch and one selection, until the race has ended.

        Interrupting the kernel ends the watching, not the race.

        Args:
            method: Name of the projection; each run's first one when None.

        Raises:
            RunError: a run failed.
        """
        # Reaches up a floor, only when called: reading races must not load what notebooks need.
        from synermix_core.view.notebook import show_live

        show_live(self.sound_runs, method, link=self.id)
        return self


def create_race(configs: Sequence[RunConfig], runs_dir: Path | str | None = None) -> Race:
    """Make the folders of queued runs that shall race. Hold the queue's lock: half a race must not be started.

    Args:
        configs: Two to four configurations that differ in their mixup or their optimiser only.
        runs_dir: Folder that holds the runs; `default_runs_dir()` when None.

    Raises:
        RunError: the configurations can't race each other, or the directory can't be written or is nearly full.
    """
    check_racers(configs)
    parent = Path(runs_dir) if runs_dir is not None else default_runs_dir()
    path = free_path(_races_dir(parent), "race", ".json")
    runs: list[Run] = []
    try:
        for config in configs:
            runs.append(create_run(config, parent, race=path.stem))  # noqa: PERF401 -- those made by then are undone
        write_json(path, {"runs": [run.id for run in runs]})
    except (RunError, OSError) as error:
        for run in runs:
            shutil.rmtree(run.path)
        if isinstance(error, RunError):
            raise
        raise RunError(
            f"{path.parent}: can't be written ({error.strerror or error}). Choose another runs directory with "
            "SYNERMIX_RUNS."
        ) from error
    return Race(path)


def requeue_race(race: Race) -> None:
    """Mark the runs of a race that ended early as queued again, to go on side by side. Hold the queue's lock.

    Raises:
        RunError: one is at work already, or all are finished.
    """
    if race.active:
        raise RunError(f"race {race.id}: is at work already; somebody else may have resumed it. Just wait.")
    resumable = [run for run in race.sound_runs if run.status.state.resumable]
    if not resumable:
        raise RunError(f"race {race.id}: has no run that ended early. Start a new race to train more.")
    for run in resumable:
        requeue(run, race=race.id)


def open_race(race_id: str, runs_dir: Path | str | None = None) -> Race:
    """Open a race by its name.

    Raises:
        RunError: there is no such race, or its file is damaged.
    """
    parent = Path(runs_dir) if runs_dir is not None else default_runs_dir()
    path = named_in(_races_dir(parent), f"{race_id}.json")
    if path is None:
        raise RunError(f"race {race_id}: there is none of that name in {parent} (any more).")
    return Race(path)


def list_races(runs_dir: Path | str | None = None) -> list[str]:
    """List the names of the races, newest first."""
    folder = _races_dir(Path(runs_dir) if runs_dir is not None else default_runs_dir())
    return sorted((path.stem for path in folder.glob("*.json")), reverse=True)


def check_racers(configs: Sequence[RunConfig]) -> None:
    """Refuse configurations that would not start alike, or would not see the same batches.

    Raises:
        RunError: the text names the field that differs, or what else is wrong.
    """
    if not LEAST_RACERS <= len(configs) <= MOST_RACERS:
        raise RunError(
            f"configs: a race takes {LEAST_RACERS} to {MOST_RACERS} runs, but got {len(configs)}. Add or drop some."
        )
    if configs[0].compute.devices > 1:
        raise RunError(
            f"devices: a race trains in one process, but {configs[0].compute.devices} devices are asked for. Set "
            "devices = 1."
        )
    first = configs[0].model_dump(mode="json", exclude=set(OWN_SECTIONS))
    for number, config in enumerate(configs[1:], start=2):
        if config in configs[: number - 1]:
            raise RunError(f"configs: racer {number} is the same as one before it. Change its mixup, or drop it.")
        for field, mine, its in _differences(first, config.model_dump(mode="json", exclude=set(OWN_SECTIONS))):
            raise RunError(
                f"{field}: must be the same for all runs of a race, so that they start alike and see the same batches, "
                f"but is {mine!r} for racer 1 and {its!r} for racer {number}. Only mixup and optimizer may differ."
            )


def _differences(mine: Mapping[str, Any], its: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    found: list[tuple[str, Any, Any]] = []
    for name, value in mine.items():
        if isinstance(value, dict):
            found += _differences(value, its[name])
        elif value != its[name]:
            found.append((name, value, its[name]))
    return found


def _races_dir(runs_dir: Path) -> Path:
    return runs_dir / ".races"
