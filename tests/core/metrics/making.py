"""Labelled points for tests of the metrics: real ones, random ones, and turns that must change nothing."""

from __future__ import annotations

import numpy as np
import torch
from hypothesis import strategies as st
from scipy.stats import ortho_group
from sklearn.datasets import load_digits
from torch import Tensor


def digits_points(count: int = 300) -> tuple[Tensor, Tensor]:
    """Return the pixels of the first digits, float64, and what they are."""
    pixels, labels = load_digits(return_X_y=True)
    return torch.from_numpy(np.asarray(pixels[:count], dtype=np.float64)), torch.from_numpy(np.asarray(labels[:count]))


@st.composite
def labelled_points(draw: st.DrawFn) -> tuple[Tensor, Tensor]:
    """Draw 6 to 40 points of 2 to 6 dimensions in 2 to 3 classes, each with points that differ."""
    count = draw(st.integers(6, 40))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    labels = np.arange(count) % draw(st.integers(2, 3))
    centres = rng.normal(scale=draw(st.floats(0, 5)), size=(3, draw(st.integers(2, 6))))
    return torch.from_numpy(centres[labels] + rng.normal(size=(count, centres.shape[1]))), torch.from_numpy(labels)


def rotation(dimensions: int, seed: int) -> Tensor:
    """Return an orthogonal matrix."""
    return torch.from_numpy(np.asarray(ortho_group.rvs(dimensions, random_state=seed)))


def shuffled(count: int, seed: int) -> Tensor:
    """Return a permutation."""
    return torch.randperm(count, generator=torch.Generator().manual_seed(seed))


def offset(dimensions: int, shift: float) -> Tensor:
    """Return a shift that differs from feature to feature."""
    return shift * torch.arange(1, dimensions + 1)
