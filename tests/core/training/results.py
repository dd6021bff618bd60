"""What tests compare of two trainings: everything but the times they took."""

from __future__ import annotations

import numpy as np

from synermix_core.training.trainer import EpochResult

TIMES = ("seconds", "images_per_second")


def numbers(results: list[EpochResult]) -> list[dict[str, float | None]]:
    return [
        {"epoch": each.epoch, "step": each.step}
        | {name: value for name, value in each.metrics.items() if name not in TIMES}
        for each in results
    ]


def assert_same(some: list[EpochResult], others: list[EpochResult]) -> None:
    assert numbers(some) == numbers(others)
    for one, other in zip(some, others, strict=True):
        np.testing.assert_array_equal(one.features, other.features)
        np.testing.assert_array_equal(one.predictions, other.predictions)
        np.testing.assert_array_equal(one.confidences, other.confidences)
        np.testing.assert_array_equal(one.ghosts, other.ghosts)
        for parts, other_parts in ((one.head, other.head), (one.per_class, other.per_class)):
            for part, its_other in zip(parts, other_parts, strict=True):
                np.testing.assert_array_equal(part, its_other)
