"""The embedded data set: scikit-learn's digits, 1,797 real handwritten digits (UCI, Alpaydin & Kaynak 1998)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray

from synermix_core.catalog_data import DATASETS, DIGITS
from synermix_core.config import DataConfig
from synermix_core.data.images import ImageSource, LabelledImages, Scaling, trained_and_evaluated

_SPLIT_SEED = 0  # part of the data set, like its images: every run sees the same split, whatever its own seed


@dataclass(frozen=True, slots=True)
class Digits:
    """The digits, with all three of their splits."""

    train: LabelledImages
    val: LabelledImages
    test: LabelledImages
    scaling: Scaling

    def source(self, config: DataConfig) -> ImageSource:
        """Return the part of them that a run works with."""
        splits = {"train": self.train, "val": self.val, "test": self.test}
        return ImageSource(*trained_and_evaluated(config, splits), DIGITS, self.scaling)


def digits() -> Digits:
    """Load the digits with their fixed stratified split: 997 to train, 500 to validate, 300 to test."""
    # Its import takes a second and 90 MB, which the other data sets do without.
    from sklearn.datasets import load_digits
    from sklearn.model_selection import train_test_split

    entry = DATASETS["digits"]
    intensities, targets = load_digits(return_X_y=True)
    # Intensities run from 0 to 16; splits hold bytes.
    pixels = np.rint(np.asarray(intensities) * (255 / 16)).astype(np.uint8).reshape(-1, *entry.image_shape)
    labels = np.asarray(targets, dtype=np.int64)

    rest, test = train_test_split(
        np.arange(len(labels)), test_size=entry.test_size, stratify=labels, random_state=_SPLIT_SEED
    )
    train, val = train_test_split(rest, test_size=entry.val_size, stratify=labels[rest], random_state=_SPLIT_SEED)

    training = _split(pixels, labels, train)
    return Digits(
        train=training,
        val=_split(pixels, labels, val),
        test=_split(pixels, labels, test),
        scaling=Scaling.measure(training.images),
    )


def _split(pixels: NDArray[np.uint8], labels: NDArray[np.int64], index: ArrayLike) -> LabelledImages:
    rows = np.asarray(index)
    return LabelledImages(torch.from_numpy(pixels[rows]), torch.from_numpy(labels[rows]))
