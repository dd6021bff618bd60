"""SynerMix training against the plain script, on the CPU: `python -m benchmarks.training [small_cnn] [resnet18]`.

small_cnn needs Fashion-MNIST in the data directory (`python -m synermix_core datasets`); resnet18 trains on the drawn
shapes, 32 x 32 RGB. Both sides train the same network on the same images for as long; images/s leave the evaluation
out. The ceiling is the network's own two passes, forward and backward, with nothing around them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from statistics import mean, median, stdev

import torch
from torch.nn import functional
from torch.utils.data import DataLoader

from benchmarks.plain_script import TwoViews, accuracy, train_epoch
from synermix_core import RunConfig, fit
from synermix_core.catalog import DATASETS
from synermix_core.data import load_data
from synermix_core.data.images import ImageData
from synermix_core.models import build_model

SEEDS, BETA, CEILING_STEPS = 5, 0.1, 6
CPU = torch.device("cpu")
COMMON = {"beta": BETA, "momentum": 0.9, "nesterov": False, "schedule": "step", "device": "cpu"}
CASES: dict[str, dict[str, object]] = {
    "small_cnn": {"dataset": "fashion_mnist", "limit": 3000, "epochs": 2, "batch_size": 128, "lr": 0.05},
    "resnet18": {"dataset": "shapes", "limit": 768, "epochs": 1, "batch_size": 32, "lr": 0.02},
}


def main() -> None:
    for model in sys.argv[1:] or CASES:
        compare(RunConfig.from_preset("synermix-mixup", **COMMON, **CASES[model], model=model))


def compare(config: RunConfig) -> None:
    ours, plain = [], []
    for seed in range(SEEDS):
        ours.append(_ours(config.override({"seed": seed})))
        plain.append(_plain(config, seed))
    ceilings = {"contiguous": _ceiling(config, torch.contiguous_format), "channels last": _ceiling(config)}
    title = DATASETS[config.data.dataset].title
    print(f"{config.model.model} on {config.data.limit:,} images of {title}, {config.epochs} epochs, {SEEDS} seeds")
    for name, results in (("SynerMix Studio", ours), ("plain script", plain)):
        speeds, accuracies = zip(*results, strict=True)
        print(f"  {name:16s} {mean(speeds):8.0f} images/s   accuracy {mean(accuracies):.3f} ± {stdev(accuracies):.3f}")
    print(f"  ratio            {mean(s for s, _ in ours) / mean(s for s, _ in plain):8.2f}")
    for name, speed in ceilings.items():
        print(f"  ceiling, {name:14s} {speed:.0f} images/s", flush=True)


def _ours(config: RunConfig) -> tuple[float, float]:
    epochs = [epoch.metrics for epoch in fit(config)][1:]
    return mean(each["images_per_second"] or 0 for each in epochs), epochs[-1]["val_accuracy"] or 0


def _plain(config: RunConfig, seed: int) -> tuple[float, float]:
    torch.manual_seed(seed)
    data = load_data(config.data)
    dataset = TwoViews(*_raw(data), DATASETS[config.data.dataset].recipe)
    loader = DataLoader(dataset, batch_size=config.data.batch_size, shuffle=True, num_workers=2)
    model = build_model(config.model, data.image_shape, len(data.class_names))
    optimizer = torch.optim.SGD(model.parameters(), lr=config.optimizer.lr, momentum=0.9, weight_decay=5e-4)
    started = time.perf_counter()
    images = sum(sum(train_epoch(model, loader, optimizer, BETA)) for _ in range(config.epochs))
    speed = images / (time.perf_counter() - started)
    held_out, targets = zip(*data.evaluation_batches("evaluation", None, CPU), strict=True)
    return speed, accuracy(model, torch.cat(held_out), torch.cat(targets))


def _raw(data: ImageData) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the training images as bytes, the form in which a plain script would hold them, and their labels."""
    images, labels = zip(*data.evaluation_batches("train", None, CPU), strict=True)
    normalised = torch.cat(images)
    low, high = normalised.min(), normalised.max()
    return ((normalised - low) / (high - low) * 255).round().byte(), torch.cat(labels)


def _ceiling(config: RunConfig, memory_format: torch.memory_format = torch.channels_last) -> float:
    data = load_data(config.data)
    model = build_model(config.model, data.image_shape, len(data.class_names)).train().to(memory_format=memory_format)
    batch = next(_batches(config, data))
    seconds = []
    for _ in range(CEILING_STEPS):
        started = time.perf_counter()
        for _ in range(2):
            functional.cross_entropy(model(batch[0].to(memory_format=memory_format)), batch[1]).backward()
        seconds.append(time.perf_counter() - started)
    return len(batch[1]) / median(seconds)


def _batches(config: RunConfig, data: ImageData) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    return data.evaluation_batches("train", torch.arange(config.data.batch_size), CPU)


if __name__ == "__main__":
    main()
