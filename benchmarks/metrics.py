"""All metrics of a probe: what an epoch's evaluation adds to running the network. `python -m benchmarks.metrics`."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

import torch

from synermix_core.training import evaluate
from synermix_core.training.evaluate import Outputs

POINTS, FEATURES, CLASSES = 2_000, 512, 100
REPEATS, THREADS = 15, 2
LIMIT_MS = 150
"""For all of the held-out probe's."""


def made_up_outputs() -> Outputs:
    """Return features of overlapping classes and what a classifier of nearly the class means says of them."""
    generator = torch.Generator().manual_seed(0)
    centres = torch.randn(CLASSES, FEATURES, generator=generator)
    labels = torch.arange(POINTS) % CLASSES
    features = (centres[labels] + 2 * torch.randn(POINTS, FEATURES, generator=generator)).relu()
    return Outputs(features @ centres.T / FEATURES, features, labels)


def main() -> None:
    torch.set_num_threads(THREADS)
    outputs, weight = made_up_outputs(), torch.randn(CLASSES, FEATURES, generator=torch.Generator().manual_seed(1))

    def held_out() -> None:
        points = outputs.points()
        evaluate.measure_classification(outputs)
        evaluate.measure_representation(outputs, points, weight)
        evaluate.measure_classes(outputs, points)

    parts: dict[str, Callable[[], object]] = {
        "held-out probe, all metrics": held_out,
        "training probe": lambda: evaluate.measure_training_probe(outputs),
    }
    print(
        f"metrics of {POINTS:,} x {FEATURES}, {CLASSES} classes, {THREADS} threads ({REPEATS} times); "
        f"of the held-out probe, under {LIMIT_MS} ms wanted"
    )
    for name, measure in parts.items():
        seconds = [_time(measure) for _ in range(REPEATS + 1)][1:]
        print(f"  {name:28s} median {1e3 * median(seconds):6.1f} ms, fastest {1e3 * min(seconds):6.1f} ms")


def _time(measure: Callable[[], object]) -> float:
    started = time.perf_counter()
    measure()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
