"""MixUp in NumPy against the loss that trains."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from synermix_core.lessons.mixing import blend, least_loss, log_softmax, mixed_label, mixed_loss
from synermix_core.mixup.batch import MixedBatch

LAMBDAS = np.linspace(0, 1, 6)
LOGITS = np.random.default_rng(0).normal(scale=4, size=(6, 10))


def test_the_loss_is_the_one_that_trains() -> None:
    first, second = torch.full((6,), 3), torch.full((6,), 8)
    logits = torch.from_numpy(LOGITS)
    expected = [
        MixedBatch(logits[[row]], first[[row]], second[[row]], torch.tensor([lam])).loss().item()
        for row, lam in enumerate(LAMBDAS)
    ]
    assert mixed_loss(LOGITS, 3, 8, LAMBDAS) == pytest.approx(expected)


def test_log_softmax_is_torchs_and_stands_large_logits() -> None:
    large = 1e4 * LOGITS
    assert log_softmax(large) == pytest.approx(torch.from_numpy(large).log_softmax(dim=1).numpy())


def test_nobody_pays_less_than_the_entropy_and_who_answers_the_label_pays_just_that() -> None:
    assert (mixed_loss(LOGITS, 3, 8, LAMBDAS) >= least_loss(LAMBDAS)).all()
    inner = LAMBDAS[1:-1]
    perfect = np.stack([np.log(np.maximum(mixed_label(3, 8, lam, 10), 1e-30)) for lam in inner])
    assert mixed_loss(perfect, 3, 8, inner) == pytest.approx(least_loss(inner))
    assert least_loss([0.0, 0.5, 1.0]) == pytest.approx([0.0, np.log(2), 0.0])


def test_a_blend_goes_from_the_second_to_the_first() -> None:
    assert blend([4.0], [8.0], 0.0) == [8.0]
    assert blend([4.0], [8.0], 1.0) == [4.0]
    assert blend(np.array([200], np.uint8), np.array([200], np.uint8), 0.5) == [200.0], "bytes must not overflow"
    assert mixed_label(1, 1, 0.3, 3).tolist() == [0, 1, 0], "two images of one class keep their label"
