"""One training curve on the digits, kept: a change of the numbers is then a decision, not an accident.

After a change that is meant to alter the curve: `python tests/core/training/test_golden_curve.py`, and commit the file.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from synermix_core.config import RunConfig
from synermix_core.training.trainer import fit

GOLDEN = Path(__file__).parents[2] / "golden" / "digits-synermix-mixup.csv"
TOLERANCE = 0.02
"""Convolution kernels and their order of summation differ between processors, and training amplifies the last bits.
With one thread or two, with and without oneDNN and vector instructions, these figures differed by 0.3 % at most."""


def train() -> pd.DataFrame:
    # Smaller steps than a run would take, for they amplify less.
    config = RunConfig.from_preset("synermix-mixup", epochs=3, seed=0, lr=0.005, device="cpu")
    rows = [
        {"epoch": result.epoch, **{name: result.metrics[name] for name in ("train_loss", "val_loss")}}
        for result in fit(config)
        if result.epoch > 0
    ]
    return pd.DataFrame(rows).set_index("epoch")


@pytest.mark.parametrize("column", ["train_loss", "val_loss"])
def test_the_curve_is_the_kept_one(column: str, curve: pd.DataFrame) -> None:
    kept = pd.read_csv(GOLDEN, index_col="epoch")
    assert curve.index.tolist() == kept.index.tolist() == [1, 2, 3]
    assert curve[column].tolist() == pytest.approx(kept[column].tolist(), rel=TOLERANCE)


@pytest.fixture(scope="module")
def curve() -> pd.DataFrame:
    return train()


if __name__ == "__main__":
    train().to_csv(GOLDEN, float_format="%.6f")
