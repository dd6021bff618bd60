"""How long a run will take, from how long others of its kind took on this machine."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
from dataclasses import dataclass

from synermix_core.catalog import DATASETS
from synermix_core.config import RunConfig
from synermix_core.runs.summary import RunSummary

MOST_RUNS = 3
"""Runs that an estimate is made from, the newest ones: machines get busier, and are exchanged."""
EVALUATED_COST = 1 / 3
"""What evaluating an image costs of training on it: a pass forward, and none back."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a kind of run trains."""

    images_per_second: float
    """training images, the epoch's evaluation included"""
    runs: int
    """of how many runs"""


def workload(config: RunConfig) -> tuple[object, ...]:
    """Return what decides how long an image takes: runs of the same are of one kind."""
    entry = DATASETS[config.data.dataset]
    side = (config.data.image_size or entry.image_shape[1]) if entry.any_size else entry.image_shape[1:]
    passes = 2 if 0 < config.mixup.beta < 1 else 1
    compute = config.compute
    return (
        entry.image_shape[0], side, config.model.model, passes, config.data.batch_size,
        compute.device, compute.devices, compute.threads, compute.precision, compute.compile,
    )  # fmt: skip


def train_size(config: RunConfig, of_folder: int = 0) -> int:
    """Return how many images an epoch trains on.

    Args:
        config: The run.
        of_folder: How many the user's own folder has, which the catalog can't know.
    """
    entry = DATASETS[config.data.dataset]
    size = entry.train_size or of_folder
    if config.data.train_on == "train+val":
        size += entry.val_size or 0
    return min(size, config.data.limit or size)


def pace_of(runs: Iterable[RunSummary], config: RunConfig) -> Pace | None:
    """Return how fast runs of the kind of `config` trained, None where there is none.

    Args:
        runs: The runs to look at, newest first.
        config: What is to be trained.
    """
    found: list[float] = []
    for run in runs:
        if len(found) == MOST_RUNS:
            break
        speed = _speed(run) if workload(run.config) == workload(config) else None
        if speed is not None:
            found.append(speed)
    return Pace(statistics.median(found), len(found)) if found else None


def seconds_of(config: RunConfig, size: int, images_per_second: float) -> float:
    """Return how long a run takes at a pace of its steps alone, its evaluations estimated.

    Args:
        config: The run.
        size: How many images an epoch trains on.
        images_per_second: Of training steps.
    """
    held_out = DATASETS[config.data.dataset].val_size or 0
    evaluated = held_out + 2 * config.data.probe_size
    return config.epochs * (size + EVALUATED_COST * evaluated) / images_per_second


def _speed(run: RunSummary) -> float | None:
    """Return the training images a second of a run that had the machine to itself, evaluation included."""
    status = run.status
    # Of a user's own folder, the steps tell how many images there are.
    size = train_size(run.config, status.steps * run.config.data.batch_size)
    if not size or status.race or status.sweep or run.median_epoch_seconds is None:
        return None
    return size / run.median_epoch_seconds
