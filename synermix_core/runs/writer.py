"""Writing a run folder: `create_run` makes it, `RunWriter` is the worker's pen for its records."""

from __future__ import annotations

import io
import math
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from synermix_core.catalog import METRIC_COLUMNS
from synermix_core.config import RunConfig
from synermix_core.data_dir import default_data_dir
from synermix_core.errors import RunError
from synermix_core.runs.files import free_path, replace_file, write_json
from synermix_core.runs.layout import RunLayout, default_runs_dir
from synermix_core.runs.reader import Probe, Run, all_columns
from synermix_core.runs.records import Ghosts, Head, PerClass
from synermix_core.runs.status import RunState, RunStatus, write_status

LEAST_FREE_BYTES = 64 * 2**20
"""Room a short run needs with its checkpoints, features and frames."""


def create_run(
    config: RunConfig,
    runs_dir: Path | str | None = None,
    *,
    race: str | None = None,
    sweep: str | None = None,
    name: str | None = None,
) -> Run:
    """Make the folder of a new, queued run.

    Args:
        config: What to train.
        runs_dir: Folder that holds the runs; `default_runs_dir()` when None.
        race: The race it is part of.
        sweep: The sweep whose driver hands it to a worker at once, past the queue.
        name: Name of the folder; made of time and method when None.

    Raises:
        RunError: the folder can't be written or is nearly full.
    """
    parent = Path(runs_dir) if runs_dir is not None else default_runs_dir()
    try:
        parent.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(parent).free
        if free < LEAST_FREE_BYTES:
            raise RunError(
                f"runs directory {parent}: only {free / 2**20:.0f} MB are free and a run needs "
                f"{LEAST_FREE_BYTES / 2**20:.0f}. Free some space, or choose another directory with --runs-dir "
                "or SYNERMIX_RUNS."
            )
        run = Run(parent / name if name else free_path(parent, config.variant))
        run.path.mkdir()
        write_json(run.layout.config, config.model_dump(mode="json"))
        queued = RunStatus(RunState.QUEUED, epochs=config.epochs, race=race, data_dir=str(default_data_dir()))
        write_status(run.layout, replace(queued, sweep=sweep, starting=sweep is not None))
    except OSError as error:
        raise RunError(
            f"runs directory {parent}: can't be written ({error.strerror or error}). "
            "Choose another directory with --runs-dir or SYNERMIX_RUNS."
        ) from error
    return run


class RunWriter:
    """Writes what the trainer yields. Only the holder of the worker lock may own one."""

    def __init__(self, layout: RunLayout) -> None:
        self._layout = layout
        self._columns: Sequence[str] | None = None
        """columns of the table, once it is known to begin with today's"""

    def clear_up(self) -> None:
        """Delete what a worker that was killed left half-written in the folders that only workers write to."""
        layout = self._layout
        written = (layout.last_checkpoint, layout.features(0), layout.predictions(0), layout.head(0))
        for path in (*written, layout.per_class(0), layout.ghost_features(0)):
            for left in path.parent.glob(".*"):
                left.unlink()

    def write_probe(self, probe: Probe, class_names: Sequence[str], ghosts: Ghosts | None = None) -> None:
        """Write the fixed probe, what its ghosts are mixed of and the class names, once, before the first epoch."""
        layout = self._layout
        write_json(layout.classes, {"names": list(class_names)}, within=layout.root)
        if ghosts is not None:
            replace_file(layout.ghosts, _npz(**asdict(ghosts)), within=layout.root)
        contents = _npz(ids=probe.ids, labels=probe.labels, thumbnails=probe.thumbnails)
        replace_file(layout.probe, contents, within=layout.root)

    def write_epoch(
        self,
        epoch: int,
        row: Mapping[str, float | None],
        features: NDArray[np.float16],
        predictions: NDArray[np.int64],
        confidences: NDArray[np.float32],
        *,
        head: Head | None = None,
        per_class: PerClass | None = None,
        ghosts: NDArray[np.float16] | None = None,
    ) -> None:
        """Write an epoch's record and, last, its row: a row promises that the rest is there.

        Args:
            epoch: Epoch number; 0 is the untrained network.
            row: Values by column; the ones left out are empty.
            features: (N, D) penultimate features of the probe.
            predictions: (N,) predicted class of the probe images.
            confidences: (N,) probability of the predicted class.
            head: The linear classifier.
            per_class: How each class does.
            ghosts: (G, D) features of the ghosts.

        Raises:
            ValueError: the row has an unknown column, or a value that is not finite.
            OSError: something can't be written.
        """
        layout = self._layout
        contents = {layout.predictions(epoch): _npz(predictions=predictions, confidences=confidences)}
        if head is not None:
            contents[layout.head(epoch)] = _npz(**head._asdict())
        if per_class is not None:
            contents[layout.per_class(epoch)] = _npz(**per_class._asdict())
        if ghosts is not None:
            contents[layout.ghost_features(epoch)] = _npy(ghosts)
        # The projector starts when it sees the features: what it reads besides has to be there by then.
        contents[layout.features(epoch)] = _npy(features)
        for path, content in contents.items():
            replace_file(path, content, durable=False, within=layout.root)
        self._append_row(row)

    def drop_rows_after(self, epoch: int) -> None:
        """Forget the rows of epochs that the checkpoint to resume from does not know, and a half-written line.

        A table that another release began gets this one's columns in front; its own values all stay.

        Raises:
            RunError: a row does not fit the header.
        """
        self._columns = METRIC_COLUMNS
        if not self._layout.metrics.exists():
            return
        lines = self._layout.metrics.read_text(encoding="ascii").splitlines(keepends=True)
        # A full disk may have cut off the last line, which may be the header.
        header, *rows = [line.rstrip("\n").split(",") for line in lines if line.endswith("\n")] or [[]]
        columns = self._columns = all_columns(header)
        kept = [self._under(columns, header, row) for row in rows if int(row[0]) <= epoch]
        replace_file(self._layout.metrics, "".join([_line(columns), *kept]).encode("ascii"), within=self._layout.root)

    def _under(self, columns: Sequence[str], header: Sequence[str], row: Sequence[str]) -> str:
        """Return a row below `header`, which may be another release's, as a line under `columns`."""
        if len(row) != len(header):
            raise RunError(
                f"{self._layout.metrics}: the row of epoch {row[0]} must have {len(header)} fields, one for each "
                f"column, but has {len(row)}. Mend that line or delete it."
            )
        values = dict(zip(header, row, strict=True))
        return _line(values.get(name, "") for name in columns)

    def _append_row(self, row: Mapping[str, float | None]) -> None:
        if self._columns is None:
            self.drop_rows_after(sys.maxsize)
        columns = self._columns or METRIC_COLUMNS
        unknown = row.keys() - set(METRIC_COLUMNS)
        if unknown:
            raise ValueError(f"row: columns must be among {METRIC_COLUMNS}, but has {sorted(unknown)}")
        endless = {name: value for name, value in row.items() if value is not None and not math.isfinite(value)}
        if endless:
            raise ValueError(f"row: values must be finite, but has {endless}. Pass None for what is not defined.")
        fields = ("" if (value := row.get(name)) is None else repr(value) for name in columns)
        with self._layout.metrics.open("a", encoding="ascii", newline="") as file:
            if file.tell() == 0:
                file.write(_line(columns))
            file.write(_line(fields))
            file.flush()
            os.fsync(file.fileno())


def _line(fields: Iterable[str]) -> str:
    return ",".join(fields) + "\n"


def _npy(array: NDArray[np.generic]) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, array)
    return buffer.getvalue()


def _npz(**arrays: NDArray[np.generic]) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()
