"""Figures of real runs: the variance ledger over the epochs, and final metrics over seeds."""

from __future__ import annotations

import pandas as pd

from synermix_core.config import RunConfig
from synermix_core.lesson_maker.networks import PRESETS, probe_images, wide, wide_config
from synermix_core.lessons.measures import variance_ledger
from synermix_core.training.trainer import fit

LEDGER_METRICS = ("intra_class_variance", "cohesion", "fisher_ratio", "val_accuracy")
SEED_METRICS = ("val_accuracy", "knn_accuracy", "cohesion", "fisher_ratio", "ece")
FEW, FEW_SEEDS, ALL_SEEDS = 200, 10, 5
"""Training images of the short regime, and seeds of it and of the one with all images."""


def ledger() -> pd.DataFrame:
    """Return where the variance of unit features goes, a row a preset and epoch."""
    rows = []
    for preset in PRESETS:
        run = wide(preset)
        labels = probe_images(run)[1].numpy()
        rows += [
            {
                "preset": preset,
                "epoch": result.epoch,
                **variance_ledger(result.features, labels)._asdict(),
                **{name: result.metrics[name] for name in LEDGER_METRICS},
            }
            for result in run.results
        ]
    return pd.DataFrame(rows)


def seed_configs() -> dict[str, RunConfig]:
    """Return every run of the seed study by a name of its own."""
    sizes = ((f"{FEW} images", {"limit": FEW}, FEW_SEEDS), ("all images", {}, ALL_SEEDS))
    return {
        f"{images}, {preset}, seed {seed}": wide_config(preset).override({**limit, "seed": seed})
        for images, limit, count in sizes
        for preset in PRESETS
        for seed in range(count)
    }


def seeds() -> pd.DataFrame:
    """Return the final metrics of the seed study, a row a run."""
    return pd.DataFrame([seed_row(config) for config in seed_configs().values()])


def seed_row(config: RunConfig) -> dict[str, object]:
    """Train, and return what is kept of it."""
    *_, last = fit(config)
    return {
        "images": config.data.limit or "all",
        "preset": config.preset,
        "seed": config.seed,
        **{name: last.metrics[name] for name in SEED_METRICS},
    }
