"""How long a sweep will take, judged by runs that were trained here before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median

from synermix_core.config import RunConfig

START_SECONDS = 5.0
"""What it takes to start a worker and import torch: comes on top of a forecast where none is at work yet."""
GAIN_OF_MORE_JOBS = 0.8
"""Share of a job's pace that it keeps beside others; measured with two on two cores."""


def forecast_seconds(
    work: Sequence[tuple[RunConfig, float]], known: Iterable[tuple[RunConfig, float | None]], jobs: int
) -> float | None:
    """Return about how many seconds runs will take, or None when none of their kind was trained here.

    Args:
        work: What to train, with the epochs that are left of it.
        known: What was trained on this machine, with the seconds that an epoch took where they are known; runs of the
            same data set, network and batch size tell the pace.
        jobs: How many are trained at once.
    """
    paces: dict[tuple[object, ...], list[float]] = {}
    for config, seconds in known:
        if seconds:
            paces.setdefault(_kind(config), []).append(seconds / _passes(config))
    if not work or any(_kind(config) not in paces for config, _ in work):
        return None
    seconds = sum(epochs * _passes(config) * median(paces[_kind(config)]) for config, epochs in work)
    at_once = min(jobs, len(work))
    return seconds / (1 + GAIN_OF_MORE_JOBS * (at_once - 1))


def _kind(config: RunConfig) -> tuple[object, ...]:
    data = config.data
    return (data.dataset, data.folder, data.limit, data.image_size, data.batch_size, config.model.model)


def _passes(config: RunConfig) -> int:
    """Return how many passes through the network an image costs: clean, augmented or both."""
    return (config.mixup.beta > 0) + (config.mixup.beta < 1)
