"""Class mixing at once against class by class, forward and backward: `python -m benchmarks.class_mixing`."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

import torch
from torch import Tensor

from benchmarks.plain_script import mix_classes
from synermix_core.mixup.intra import synthesize, uniform_weights

IMAGES, FEATURES, CLASSES = 164, 512, 100
REPEATS, BLOCK = 200, 10


def at_once(features: Tensor, labels: Tensor) -> Tensor:
    mixed, _ = synthesize(features, labels, uniform_weights(len(labels), features.device, None), CLASSES)
    return mixed


def class_by_class(features: Tensor, labels: Tensor) -> Tensor:
    return mix_classes(features, labels)[0]


def main() -> None:
    torch.manual_seed(0)
    features, labels = torch.randn(IMAGES, FEATURES, requires_grad=True), torch.randint(CLASSES, (IMAGES,))
    seconds: dict[str, list[float]] = {"at once": [], "class by class": []}
    # In turns, so that whatever else the machine does falls on both; in blocks, for in training the threads are awake.
    for _ in range(REPEATS // BLOCK):
        seconds["at once"] += [_time(at_once, features, labels) for _ in range(BLOCK)]
        seconds["class by class"] += [_time(class_by_class, features, labels) for _ in range(BLOCK)]
    print(f"class mixing, forward and backward, {IMAGES} x {FEATURES}, {CLASSES} classes (medians of {REPEATS})")
    for name, times in seconds.items():
        print(f"  {name:15s} {1e3 * median(times):8.3f} ms")
    print(f"  ratio           {median(seconds['class by class']) / median(seconds['at once']):8.1f}")


def _time(mix: Callable[[Tensor, Tensor], Tensor], features: Tensor, labels: Tensor) -> float:
    features.grad = None  # in training they are no leaf, so nothing adds up there
    started = time.perf_counter()
    mixed = mix(features, labels)
    mixed.backward(torch.ones_like(mixed))
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
