"""Warm-started frames against full fits of the same features: `python -m benchmarks.projection [--sizes 1000 2000]`.

The features are ten Gaussian classes on a low-dimensional sheet in 512 dimensions, which move apart and drift a little
from epoch to epoch. Each epoch is laid out from the frame of the epoch before, and anew by umap-learn and by
scikit-learn as they come; the figures are medians over the epochs. The whole of a live frame is what the projector does
for each epoch: beside the layout, UMAP's noise floor (the same laid out once more) and the quality measures.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from statistics import mean, median
from typing import NamedTuple

import numpy as np
import umap
from numpy.typing import NDArray
from sklearn.manifold import TSNE

from synermix_core.config import ProjectionConfig
from synermix_core.projection import PROJECTIONS, ProbeEpoch
from synermix_core.projection.alignment import align, displacement
from synermix_core.projection.quality import quality

WIDTH, CLASSES, EPOCHS, UNCHANGED = 512, 10, 6, 4
WANTED = {"umap": 15, "tsne": 8}
"""How many times cheaper than a fit a frame shall be."""
NEAR_ENOUGH = 0.01
"""What a warm frame's trustworthiness may be below that of a fit."""
STEADY = 0.08
"""How far points may move on average, in units of the layout's radius, when the features do not."""
CONFIG = ProjectionConfig()

FITS: dict[str, Callable[[NDArray[np.float32]], NDArray[np.floating]]] = {
    "umap": lambda features: np.asarray(umap.UMAP().fit_transform(features)),
    "tsne": lambda features: TSNE().fit_transform(features),
}


class Figures(NamedTuple):
    """Medians over the epochs, and means of how far the points moved."""

    frame: float
    """seconds of a layout: neighbours and alignment included"""
    live: float
    """seconds of the whole of a live frame"""
    fit: float
    cheaper: float
    trust: float
    fit_trust: float
    drifting: float
    unchanged: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 2000], help="points (default: 1000 2000)")
    sizes = parser.parse_args().sizes
    _measure("umap", 200)  # compiles what is measured below
    print("method   points  frame (s)  live (s)   fit (s)  times cheaper  trust: frame      fit  moved: drift    none")
    for method in WANTED:
        for size in sizes:
            figures = _measure(method, size)
            print(
                "{:6s} {:8d} {:10.3f} {:9.3f} {:9.2f} {:14.1f} {:13.4f} {:8.4f} {:13.3f} {:7.3f}".format(
                    method, size, *figures
                )
            )
            kept = figures.trust >= figures.fit_trust - NEAR_ENOUGH or method != "umap"
            if figures.cheaper < WANTED[method] or not kept or figures.unchanged > STEADY:
                print(f"  missed: {WANTED[method]} times cheaper, within {NEAR_ENOUGH}, at most {STEADY} unchanged")


def _measure(method: str, size: int) -> Figures:
    draw, labels = PROJECTIONS[method].draw, np.arange(size) % CLASSES
    epochs = list(_drifting_features(size))
    previous = draw(ProbeEpoch(epochs[0], labels), None, CONFIG, 0).layout
    frames, live, fits, trust, fit_trust, moved = [], [], [], [], [], []
    for seed, features in enumerate(epochs[1:], start=1):
        epoch, started = ProbeEpoch(features, labels), time.perf_counter()
        # Neighbours included, although the methods of an epoch share them.
        layout = align(draw(epoch, previous, CONFIG, seed).layout, previous)
        frames.append(time.perf_counter() - started)
        if PROJECTIONS[method].uses_seed:
            align(draw(epoch, previous, CONFIG, 1000 + seed).layout, layout)
        trust.append(quality(epoch.ranks(), layout).trustworthiness)
        live.append(time.perf_counter() - started)
        moved.append(displacement(layout, previous))
        started = time.perf_counter()
        fitted = FITS[method](features.astype(np.float32))
        fits.append(time.perf_counter() - started)
        fit_trust.append(quality(epoch.ranks(), fitted).trustworthiness)
        previous = layout
    unchanged = []
    for seed in range(UNCHANGED):
        layout = align(draw(ProbeEpoch(epochs[-1], labels), previous, CONFIG, 100 + seed).layout, previous)
        unchanged.append(displacement(layout, previous))
        previous = layout
    return Figures(
        median(frames),
        median(live),
        median(fits),
        median(fits) / median(frames),
        median(trust),
        median(fit_trust),
        mean(moved),
        mean(unchanged),
    )


def _drifting_features(size: int) -> Iterator[NDArray[np.float16]]:
    random = np.random.default_rng(0)
    labels, sheet = np.arange(size) % CLASSES, random.normal(size=(size, 12)) @ random.normal(size=(12, WIDTH))
    centres, noise = random.normal(size=(CLASSES, WIDTH)), random.normal(size=(size, WIDTH))
    for _ in range(EPOCHS):
        yield (0.35 * centres[labels] + 0.12 * sheet + 0.2 * noise).astype(np.float16)
        centres = 1.03 * centres + 0.1 * random.normal(size=centres.shape)
        noise = np.sqrt(1 - 0.05**2) * noise + 0.05 * random.normal(size=noise.shape)


if __name__ == "__main__":
    main()
