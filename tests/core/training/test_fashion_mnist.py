"""One real run on real clothes: a stratified part of Fashion-MNIST, from Debian's package."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from synermix_core.config import RunConfig
from synermix_core.training.trainer import fit

PACKAGED = Path("/usr/share/datasets/fashion-mnist")
"""Where Debian's dataset-fashion-mnist puts its files."""


@pytest.fixture
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if not PACKAGED.is_dir():
        pytest.skip("Debian's package dataset-fashion-mnist is not installed")
    raw = tmp_path / "FashionMNIST" / "raw"
    raw.mkdir(parents=True)
    # Unpacked, for Debian compresses the files anew and their checksums are others.
    for path in PACKAGED.glob("*.gz"):
        with gzip.open(path) as packed, (raw / path.stem).open("wb") as file:
            shutil.copyfileobj(packed, file)
    monkeypatch.setenv("SYNERMIX_DATA", str(tmp_path))
    return tmp_path


def test_clothes_are_learned(data_dir: Path) -> None:
    del data_dir
    config = RunConfig.from_preset(
        "synermix-mixup", dataset="fashion_mnist", limit=5000, epochs=2, batch_size=128, sampler="at_least_two"
    )
    first, *_, last = (epoch.metrics for epoch in fit(config))
    assert (last["val_accuracy"] or 0) > 0.7
    assert (last["cohesion"] or 1) < (first["cohesion"] or 0)
    assert (last["fisher_ratio"] or 0) > (first["fisher_ratio"] or 1)
