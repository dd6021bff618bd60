"""SynerMix training against the plain script: `python -m benchmarks.training [CASE…] [--seeds N…]`.

Cases are small_cnn on Fashion-MNIST, which has to be in the data directory (`python -m synermix_core datasets`);
resnet18 on the drawn shapes, 32 x 32 RGB; and digits, small_cnn on a set small enough to be trained to the end. Both
sides train the same network on the same images for as long, on all processors; evaluation is left out of the figures.
Ours computes as `precision = auto` decides. Images per processor second, those of the plain script's loading processes
included, are what a machine that does other things as well still tells; images/s need a quiet one.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from statistics import mean, median, stdev
from typing import NamedTuple

# As the workers of this package do. The plain script profits too: its threads would else spin while its loaders work.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import torch
from torch.utils.data import DataLoader

from benchmarks.plain_script import TwoViews, accuracy, train_epoch
from synermix_core import RunConfig
from synermix_core.catalog import DATASETS
from synermix_core.data import load_data
from synermix_core.data.images import ImageData
from synermix_core.models import build_model
from synermix_core.process import num_processors
from synermix_core.training.compute import Compute
from synermix_core.training.trainer import EpochResult, Trainer

BETA = 0.1
CPU = torch.device("cpu")
COMMON = {
    "beta": BETA, "momentum": 0.9, "nesterov": False, "schedule": "cosine", "warmup": 0, "precision": "auto",
    "probe_size": 100, "threads": num_processors(),
}  # fmt: skip
CASES: dict[str, dict[str, object]] = {
    "small_cnn": {"dataset": "fashion_mnist", "limit": 4096, "epochs": 3, "batch_size": 128, "lr": 0.05},
    # Drawn with so little variety that 32 steps learn them: that networks near chance are equally good says nothing.
    "resnet18": {
        "dataset": "shapes", "variety": 0.02, "limit": 1024, "epochs": 2, "batch_size": 64, "lr": 0.02,
        "model": "resnet18",
    },
    "digits": {"dataset": "digits", "epochs": 10, "lr": 0.02},
}  # fmt: skip


class Pace(NamedTuple):
    """What training so many images took."""

    images: int
    seconds: float
    processor_seconds: float

    @property
    def images_per_second(self) -> float:
        return self.images / self.seconds

    @property
    def images_per_processor_second(self) -> float:
        return self.images / self.processor_seconds


class Outcome(NamedTuple):
    pace: Pace
    accuracy: float

    def __str__(self) -> str:
        pace = self.pace
        return (
            f"{pace.images_per_second:6.0f} images/s {pace.images_per_processor_second:6.0f} images per processor "
            f"second   accuracy {self.accuracy:.3f}"
        )


class Watch:
    """Adds up what passes while it runs, of this process and of those it has started and seen end."""

    def __init__(self) -> None:
        self._seconds = self._processor_seconds = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        started, used = time.perf_counter(), _processor_seconds()
        yield
        self._seconds += time.perf_counter() - started
        self._processor_seconds += _processor_seconds() - used

    def pace(self, images: int) -> Pace:
        return Pace(images, self._seconds, self._processor_seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", default=list(CASES), metavar="CASE", help=" or ".join(CASES))
    parser.add_argument("--seeds", type=int, nargs="+", default=range(5), help="seeds to train with (default: 0 to 4)")
    parser.add_argument("--device", choices=["cpu", "cuda"], default="cpu", help="where both train (default: cpu)")
    parser.add_argument("--epochs", type=int, help="epochs instead of the case's own: a GPU's first steps take seconds")
    options = parser.parse_args()
    for case in options.cases:
        values = {**COMMON, **CASES[case], "device": options.device}
        values["epochs"] = options.epochs or values["epochs"]
        compare(RunConfig.from_preset("synermix-mixup", **values), options.seeds)


def compare(config: RunConfig, seeds: Sequence[int]) -> None:
    title, compute = DATASETS[config.data.dataset].title, Compute(config.compute).summary
    number = f"{config.data.limit:,}" if config.data.limit else "all"
    print(f"{config.model.model} on {number} images of {title}, epochs: {config.epochs}, ours in {compute}")
    ours, plain = [], []
    for seed in seeds:
        for name, outcomes, train in (("ours", ours, _ours), ("plain", plain, _plain)):
            outcomes.append(train(config.override({"seed": seed})))
            print(f"  seed {seed}, {name:6s} {outcomes[-1]}", flush=True)
    for name, outcomes in (("ours", ours), ("plain", plain)):
        accuracies = [each.accuracy for each in outcomes]
        spread = f" ± {stdev(accuracies):.3f}" if len(seeds) > 1 else ""
        print(f"  {name:14s} accuracy {mean(accuracies):.3f}{spread}, n = {len(seeds)}")
    for what in ("images_per_second", "images_per_processor_second"):
        mine, other = (median(getattr(each.pace, what) for each in outcomes) for outcomes in (ours, plain))
        print(f"  ratio of {what:30s} {mine / other:6.2f} (medians)", flush=True)


def _ours(config: RunConfig) -> Outcome:
    trainer, watch, last = Trainer(config), Watch(), None
    # The untrained network's evaluation comes first, an epoch's with the event after its last step.
    is_step = [False, *([True] * trainer.steps_per_epoch + [False]) * config.epochs]
    events = trainer.events()
    for trains in is_step:
        with watch.running() if trains else nullcontext():
            last = next(events)
    assert isinstance(last, EpochResult), "a run ends with an epoch's result"
    return Outcome(watch.pace(config.epochs * len(trainer.data.train_labels)), last.metrics["val_accuracy"] or 0)


def _plain(config: RunConfig) -> Outcome:
    torch.manual_seed(config.seed)
    data = load_data(config.data)
    dataset = TwoViews(*_raw(data), DATASETS[config.data.dataset].recipe)
    loader = DataLoader(dataset, batch_size=config.data.batch_size, shuffle=True, num_workers=2)
    model = build_model(config.model, data.image_shape, len(data.class_names)).to(config.compute.device)
    optimizer = torch.optim.SGD(model.parameters(), lr=config.optimizer.lr, momentum=0.9, weight_decay=5e-4)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, config.epochs * len(loader))
    watch = Watch()
    with watch.running():
        images = sum(sum(train_epoch(model, loader, optimizer, schedule, BETA)) for _ in range(config.epochs))
    held_out, targets = zip(*data.evaluation_batches("evaluation", None, CPU), strict=True)
    return Outcome(watch.pace(images), accuracy(model.cpu(), torch.cat(held_out), torch.cat(targets)))


def _raw(data: ImageData) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the training images as bytes, the form in which a plain script would hold them, and their labels."""
    images, labels = zip(*data.evaluation_batches("train", None, CPU), strict=True)
    normalised = torch.cat(images)
    low, high = normalised.min(), normalised.max()
    return ((normalised - low) / (high - low) * 255).round().byte(), torch.cat(labels)


def _processor_seconds() -> float:
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


if __name__ == "__main__":
    main()
