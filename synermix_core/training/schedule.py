"""The learning rate as a pure function of the step: nothing to save, nothing to restore."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

STEP_EPOCHS, STEP_FACTOR = 10, 0.5  # the paper's step decay
CYCLE_RISE, CYCLE_START, CYCLE_END = 0.3, 1 / 25, 1 / 25e4  # torch's defaults for the one-cycle policy


@dataclass(frozen=True, slots=True)
class Horizon:
    """How long a run is."""

    steps_per_epoch: int
    epochs: int
    warmup: float = 0.0
    """share of the steps in which the cosine schedule climbs"""

    @property
    def steps(self) -> int:
        return self.steps_per_epoch * self.epochs


def cosine(step: int, horizon: Horizon) -> float:
    """Return the share of the peak rate: linear warm-up, then half a cosine to zero (arXiv 1608.03983)."""
    warmup = round(horizon.warmup * horizon.steps)
    if step < warmup:
        return (step + 1) / warmup
    return _half_cosine(1.0, 0.0, (step - warmup) / max(1, horizon.steps - warmup))


def step_decay(step: int, horizon: Horizon) -> float:
    """Return the share of the peak rate: halved every 10 epochs (Xu et al., arXiv 2403.14137)."""
    return STEP_FACTOR ** (step // (STEP_EPOCHS * horizon.steps_per_epoch))


def one_cycle(step: int, horizon: Horizon) -> float:
    """Return the share of the peak rate: up, then down to almost nothing (Smith & Topin 2018, arXiv 1708.07120)."""
    peak, last = CYCLE_RISE * horizon.steps - 1, horizon.steps - 1  # the peak lies between two steps, as in torch
    if step < peak:
        return _half_cosine(CYCLE_START, 1.0, step / peak)
    return _half_cosine(1.0, CYCLE_END, (step - peak) / max(1.0, last - peak))


def _half_cosine(start: float, end: float, progress: float) -> float:
    return end + (start - end) * 0.5 * (1 + math.cos(math.pi * progress))


LR_SCHEDULES: dict[str, Callable[[int, Horizon], float]] = {
    "cosine": cosine,
    "step": step_decay,
    "one-cycle": one_cycle,
}
"""Name -> share of the peak rate at a step of the run, counted from 0."""
