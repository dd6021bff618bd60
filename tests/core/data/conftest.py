"""Small real image files, made by the tests themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor

from synermix_core.data.images import Batch

MakeImages = Callable[[Path, int], list[Path]]

CPU = torch.device("cpu")


def assert_same(some: Sequence[Batch], others: Sequence[Batch]) -> None:
    """Check that two runs of batches are the same to the last bit, views left out included."""
    assert len(some) == len(others)
    for one, other in zip(some, others, strict=True):
        for left, right in zip(one, other, strict=True):
            assert torch.equal(left, right) if isinstance(left, Tensor) and isinstance(right, Tensor) else left is right


def noise_image(seed: int, size: tuple[int, int] = (40, 30)) -> Image.Image:
    """Return an RGB picture of smooth noise, so that JPEG keeps it nearly as it is."""
    coarse = np.random.default_rng(seed).integers(0, 256, (4, 4, 3), dtype=np.uint8)
    return Image.fromarray(coarse).resize(size, Image.Resampling.BILINEAR)


@pytest.fixture
def make_images() -> MakeImages:
    """Return a function that writes a number of different JPEG files into a folder."""

    def make(folder: Path, count: int) -> list[Path]:
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"{number:03d}.jpg" for number in range(count)]
        for number, path in enumerate(paths):
            noise_image(hash_of(folder.name) + number).save(path)
        return paths

    return make


def hash_of(text: str) -> int:
    """Return a small number for a text, the same in every process."""
    return sum(ord(character) * 31**place for place, character in enumerate(text[:4]))


@pytest.fixture
def photo_folder(tmp_path: Path, make_images: MakeImages) -> Path:
    """Return a folder of two classes with twelve JPEG files each."""
    for name in ("cat", "dog"):
        make_images(tmp_path / "photos" / name, 12)
    return tmp_path / "photos"
