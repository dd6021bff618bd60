"""The learning rate as a pure function of the step: nothing to save, nothing to restore."""

from __future__ import annotations

import math
from collections.abc import Callable

WARMUP_SHARE = 0.05
STEP_EPOCHS, STEP_FACTOR = 10, 0.5  # the paper's step decay


def cosine(step: int, steps_per_epoch: int, epochs: int) -> float:
    """Return the share of the peak rate: linear warm-up, then half a cosine down to zero."""
    total = steps_per_epoch * epochs
    warmup = max(1, round(WARMUP_SHARE * total))
    if step < warmup:
        return (step + 1) / warmup
    return 0.5 * (1 + math.cos(math.pi * (step - warmup) / max(1, total - warmup)))


def step_decay(step: int, steps_per_epoch: int, epochs: int) -> float:  # noqa: ARG001 -- one signature for all
    """Return the share of the peak rate: halved every 10 epochs."""
    return STEP_FACTOR ** (step // (STEP_EPOCHS * steps_per_epoch))


LR_SCHEDULES: dict[str, Callable[[int, int, int], float]] = {"cosine": cosine, "step": step_decay}
"""Name -> share of the peak rate at (step, steps_per_epoch, epochs)."""
