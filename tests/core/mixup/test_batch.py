"""Loss and accuracy of a mixed batch against soft targets, with one λ and with one for each image."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from synermix_core.mixup.batch import MixedBatch

TARGETS_A, TARGETS_B = torch.tensor([0, 1, 2, 3, 0, 1]), torch.tensor([0, 2, 1, 3, 3, 0])


def logits(dtype: torch.dtype = torch.float64) -> Tensor:
    return torch.randn(6, 4, generator=torch.Generator().manual_seed(0), dtype=torch.float64).to(dtype)


@pytest.mark.parametrize("label_smoothing", [0.0, 0.1, 1.0])
@pytest.mark.parametrize("lam", [[0.0], [0.25], [1.0], [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]])
def test_two_term_cross_entropy_is_soft_target_cross_entropy(lam: list[float], label_smoothing: float) -> None:
    share = torch.tensor(lam, dtype=torch.float64)[:, None]
    soft = share * functional.one_hot(TARGETS_A, 4) + (1 - share) * functional.one_hot(TARGETS_B, 4)
    soft = (1 - label_smoothing) * soft + label_smoothing / 4
    expected = -(soft * logits().log_softmax(dim=1)).sum(dim=1).mean()
    mixed = MixedBatch(logits(), TARGETS_A, TARGETS_B, share.squeeze(1))
    torch.testing.assert_close(mixed.loss(label_smoothing), expected)


def test_labels_are_not_smoothed_unless_asked_for() -> None:
    mixed = MixedBatch(logits(), TARGETS_A, TARGETS_B, torch.ones(1))
    torch.testing.assert_close(mixed.loss(), functional.cross_entropy(logits(), TARGETS_A))


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float32, torch.float64])
def test_logits_of_any_precision_are_taken(dtype: torch.dtype) -> None:
    mixed = MixedBatch(logits(dtype), TARGETS_A, TARGETS_B, torch.tensor([0.5]))
    expected = MixedBatch(logits(), TARGETS_A, TARGETS_B, torch.tensor([0.5])).loss()
    assert mixed.loss().item() == pytest.approx(expected.item(), rel=2e-2 if dtype == torch.bfloat16 else 1e-6)


@pytest.mark.parametrize(
    ("lam", "expected"), [([0.7], 1.0 + 0.7 + 0.3), ([0.1, 0.7, 0.4, 0.9], 1.0 + 0.7 + 0.6)], ids=["shared", "own"]
)
def test_accuracy_weighs_hits_by_lambda(lam: list[float], expected: float) -> None:
    # Predicted 0, 1, 2, 3: a hit of both labels, of the first, of the second, of none.
    mixed = MixedBatch(torch.eye(4), torch.tensor([0, 1, 0, 0]), torch.tensor([0, 0, 2, 1]), torch.tensor(lam))
    assert mixed.correct().item() == pytest.approx(expected)
