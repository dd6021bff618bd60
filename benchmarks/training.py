"""SynerMix training against the plain script, on the CPU: `python -m benchmarks.training DATA_DIR`.

Fashion-MNIST has to be in DATA_DIR (see `python -m synermix_core datasets`). Both sides train the same network on the
same images for as long; images/s leave the evaluation out.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import mean, stdev

import torch
from torch.utils.data import DataLoader

from benchmarks.plain_script import TwoViews, accuracy, train_epoch
from synermix_core import RunConfig, fit
from synermix_core.catalog import DATASETS
from synermix_core.data import load_data
from synermix_core.models import build_model

IMAGES, EPOCHS, SEEDS, BETA = 3000, 2, 5, 0.1
CPU = torch.device("cpu")


def main() -> None:
    config = RunConfig.from_preset(
        "synermix-mixup", dataset="fashion_mnist", limit=IMAGES, epochs=EPOCHS, batch_size=128, beta=BETA,
        momentum=0.9, nesterov=False, schedule="step", lr=0.05, device="cpu", precision="fp32",
    )  # fmt: skip
    ours, plain = [], []
    for seed in range(SEEDS):
        ours.append(_ours(config.override({"seed": seed})))
        plain.append(_plain(config, Path(sys.argv[1]), seed))
    print(f"small_cnn on {IMAGES:,} images of Fashion-MNIST, {EPOCHS} epochs, {SEEDS} seeds")
    for name, results in (("SynerMix Studio", ours), ("plain script", plain)):
        speeds, accuracies = zip(*results, strict=True)
        print(f"  {name:16s} {mean(speeds):8.0f} images/s   accuracy {mean(accuracies):.3f} ± {stdev(accuracies):.3f}")
    print(f"  ratio            {mean(s for s, _ in ours) / mean(s for s, _ in plain):8.2f}")


def _ours(config: RunConfig) -> tuple[float, float]:
    epochs = [epoch.metrics for epoch in fit(config)][1:]
    return mean(each["images_per_second"] or 0 for each in epochs), epochs[-1]["val_accuracy"] or 0


def _plain(config: RunConfig, data_dir: Path, seed: int) -> tuple[float, float]:
    from torchvision.datasets import FashionMNIST

    torch.manual_seed(seed)
    entry, data = DATASETS["fashion_mnist"], load_data(config.data, data_dir)
    # As many images, of the same kind; which ones does not matter for the speed.
    raw = FashionMNIST(data_dir, train=True).data[:IMAGES, None]
    labels = FashionMNIST(data_dir, train=True).targets[:IMAGES]
    loader = DataLoader(TwoViews(raw, labels, entry), batch_size=config.data.batch_size, shuffle=True, num_workers=2)
    model = build_model(config.model, data.image_shape, len(data.class_names))
    optimizer = torch.optim.SGD(model.parameters(), lr=config.optimizer.lr, momentum=0.9, weight_decay=5e-4)
    started = time.perf_counter()
    images = sum(sum(train_epoch(model, loader, optimizer, BETA)) for _ in range(EPOCHS))
    speed = images / (time.perf_counter() - started)
    held_out, targets = zip(*data.evaluation_batches("evaluation", None, CPU), strict=True)
    return speed, accuracy(model, torch.cat(held_out), torch.cat(targets))


if __name__ == "__main__":
    main()
