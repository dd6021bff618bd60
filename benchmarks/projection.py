"""A warm-started UMAP frame against a full fit of the same features: `python -m benchmarks.projection`.

The epochs of a real run on digits; each is laid out from the frame of the epoch before, and anew by umap-learn.
"""

from __future__ import annotations

import time
from statistics import median

import numpy as np
import umap
from numpy.typing import NDArray
from sklearn.manifold import trustworthiness

import synermix_core
from synermix_core import RunConfig
from synermix_core.projection import PROJECTIONS
from synermix_core.projection.alignment import align, displacement

EPOCHS = 6
NEIGHBOURS = 15


def main() -> None:
    config = RunConfig.from_preset("synermix-mixup", epochs=EPOCHS)
    epochs = [epoch.features.astype(np.float32) for epoch in synermix_core.fit(config)]
    previous = PROJECTIONS["umap"](epochs[0], None, config.projection, config.seed)
    _fit(epochs[0])  # compiles what the fits below use
    PROJECTIONS["umap"](epochs[0], previous, config.projection, config.seed)

    warm_seconds, fit_seconds = [], []
    print(f"{len(epochs[0])} x {epochs[0].shape[1]}   seconds         trustworthiness    displacement / radius")
    print("epoch       warm    fit     warm    fit          warm    independent fits")
    last_fit = previous
    for number, features in enumerate(epochs[1:], start=1):
        started = time.perf_counter()
        layout = align(PROJECTIONS["umap"](features, previous, config.projection, config.seed), previous)
        warm_seconds.append(time.perf_counter() - started)
        started = time.perf_counter()
        fitted = _fit(features)
        fit_seconds.append(time.perf_counter() - started)
        print(
            f"{number:5d}   {warm_seconds[-1]:8.3f} {fit_seconds[-1]:6.2f} {_trust(features, layout):8.3f} "
            f"{_trust(features, fitted):6.3f} {displacement(layout, previous):13.3f} "
            f"{displacement(fitted, last_fit):19.3f}"
        )
        previous, last_fit = layout, fitted
    print(f"a warm frame is {median(fit_seconds) / median(warm_seconds):.0f} times cheaper (medians)")


def _fit(features: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(umap.UMAP(n_neighbors=NEIGHBOURS).fit_transform(features), dtype=np.float32)


def _trust(features: NDArray[np.float32], layout: NDArray[np.float32]) -> float:
    return trustworthiness(features, layout, n_neighbors=NEIGHBOURS)


if __name__ == "__main__":
    main()
