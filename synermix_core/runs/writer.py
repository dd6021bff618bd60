"""Writing a run folder: `create_run` makes it, `RunWriter` is the worker's pen for its records."""

from __future__ import annotations

import io
import os
import secrets
import shutil
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from synermix_core.catalog import METRIC_COLUMNS
from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs.files import replace_file, write_json
from synermix_core.runs.layout import RunLayout, default_runs_dir
from synermix_core.runs.reader import Probe, Run
from synermix_core.runs.status import RunState, RunStatus, write_status

_HEADER = f"{','.join(METRIC_COLUMNS)}\n".encode()

LEAST_FREE_BYTES = 64 * 2**20
"""Room a short run needs with its checkpoints, features and frames."""


def create_run(config: RunConfig, runs_dir: Path | str | None = None) -> Run:
    """Make the folder of a new, queued run.

    Args:
        config: What to train.
        runs_dir: Folder that holds the runs; `default_runs_dir()` when None.

    Raises:
        RunError: the folder can't be written or is nearly full.
    """
    parent = Path(runs_dir) if runs_dir is not None else default_runs_dir()
    stamp = time.strftime("%Y%m%d-%H%M%S")
    run = Run(parent / f"{stamp}-{config.variant}-{secrets.token_hex(2)}")
    try:
        parent.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(parent).free
        if free < LEAST_FREE_BYTES:
            raise RunError(
                f"runs directory {parent}: only {free / 2**20:.0f} MB are free and a run needs "
                f"{LEAST_FREE_BYTES / 2**20:.0f}. Free some space, or choose another directory with --runs-dir "
                "or SYNERMIX_RUNS."
            )
        run.path.mkdir()
        write_json(run.layout.config, config.model_dump(mode="json"))
        write_status(run.layout, RunStatus(RunState.QUEUED, epochs=config.epochs))
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

    def write_probe(self, probe: Probe, class_names: Sequence[str]) -> None:
        """Write the fixed probe and the class names, once, before the first epoch."""
        write_json(self._layout.classes, {"names": list(class_names)})
        replace_file(self._layout.probe, _npz(ids=probe.ids, labels=probe.labels, thumbnails=probe.thumbnails))

    def write_epoch(
        self,
        epoch: int,
        row: Mapping[str, float | None],
        features: NDArray[np.float16],
        predictions: NDArray[np.int64],
        confidences: NDArray[np.float32],
    ) -> None:
        """Write an epoch's probe record and, last, its row: a row promises that the rest is there.

        Args:
            epoch: Epoch number; 0 is the untrained network.
            row: Values by column; the ones left out are empty.
            features: (N, D) penultimate features of the probe.
            predictions: (N,) predicted class of the probe images.
            confidences: (N,) probability of the predicted class.
        """
        buffer = io.BytesIO()
        np.save(buffer, features)
        replace_file(self._layout.features(epoch), buffer.getvalue(), durable=False)
        replace_file(
            self._layout.predictions(epoch), _npz(predictions=predictions, confidences=confidences), durable=False
        )
        self._append_row(row)

    def drop_rows_after(self, epoch: int) -> None:
        """Forget the rows of epochs that the checkpoint to resume from does not know, and a half-written line."""
        if not self._layout.metrics.exists():
            return
        rows = self._layout.metrics.read_bytes().splitlines(keepends=True)[1:]
        kept = [row for row in rows if row.endswith(b"\n") and int(row.split(b",", 1)[0]) <= epoch]
        # The header is written anew: a full disk may have cut that off, too.
        replace_file(self._layout.metrics, b"".join([_HEADER, *kept]))

    def _append_row(self, row: Mapping[str, float | None]) -> None:
        unknown = row.keys() - set(METRIC_COLUMNS)
        if unknown:
            raise ValueError(f"row: columns must be among {METRIC_COLUMNS}, but has {sorted(unknown)}")
        fields = ("" if (value := row.get(name)) is None else repr(value) for name in METRIC_COLUMNS)
        with self._layout.metrics.open("a", encoding="ascii", newline="") as file:
            if file.tell() == 0:
                file.write(_HEADER.decode())
            file.write(",".join(fields) + "\n")
            file.flush()
            os.fsync(file.fileno())


def _npz(**arrays: NDArray[np.generic]) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()
