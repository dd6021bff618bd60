"""The pulls of the two losses, on a real batch, against autograd and the losses that the step itself gave."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from synermix_core.lessons import stored
from synermix_core.lessons.forces import inter_pull, intra_pull
from synermix_core.mixup.intra import intra_class_mixup
from synermix_core.runs.records import Head

BATCH = stored.arrays("batch")
EPOCHS = BATCH["epochs"].tolist()


def part(epoch: int, name: str) -> np.ndarray:
    return BATCH[f"{epoch}/{name}"]


def head(epoch: int) -> Head:
    return Head(part(epoch, "weight"), part(epoch, "bias"))


def tensors(epoch: int, *names: str) -> list[torch.Tensor]:
    return [torch.from_numpy(part(epoch, name).copy()) for name in names]


@pytest.mark.parametrize("epoch", EPOCHS)
def test_the_intra_pull_is_minus_the_gradient(epoch: int) -> None:
    features, weights, weight, bias = (one.double() for one in tensors(epoch, "features", "weights", "weight", "bias"))
    (labels,) = tensors(epoch, "labels")
    features.requires_grad_()
    synthesized, classes = intra_class_mixup(features, labels, weights)
    synthesized.retain_grad()
    loss = functional.cross_entropy(synthesized @ weight.T + bias, classes)
    loss.backward()
    found = intra_pull(part(epoch, "features"), labels.numpy(), part(epoch, "weights"), head(epoch))
    assert found.stars.loss == pytest.approx(loss.item())
    assert found.stars.loss == pytest.approx(float(part(epoch, "intra_loss")), rel=1e-5), "as the step said"
    assert found.classes.tolist() == classes.tolist()
    assert features.grad is not None
    assert synthesized.grad is not None
    assert found.stars.points == pytest.approx(synthesized.detach().numpy())
    assert found.stars.pulls == pytest.approx(-synthesized.grad.numpy())
    assert found.on_images == pytest.approx(-features.grad.numpy())


@pytest.mark.parametrize("epoch", EPOCHS)
def test_the_inter_pull_is_minus_the_gradient(epoch: int) -> None:
    mixed, weight, bias = (one.double() for one in tensors(epoch, "mixed", "weight", "bias"))
    labels, partners = tensors(epoch, "labels", "partners")
    lam = float(part(epoch, "lam")[0])
    mixed.requires_grad_()
    logits = mixed @ weight.T + bias
    loss = lam * functional.cross_entropy(logits, labels) + (1 - lam) * functional.cross_entropy(logits, partners)
    loss.backward()
    found = inter_pull(part(epoch, "mixed"), labels.numpy(), partners.numpy(), lam, head(epoch))
    assert found.loss == pytest.approx(loss.item())
    assert found.loss == pytest.approx(float(part(epoch, "inter_loss")), rel=1e-5), "as the step said"
    assert mixed.grad is not None
    assert found.pulls == pytest.approx(-mixed.grad.numpy())


@pytest.mark.parametrize("epoch", EPOCHS)
def test_all_images_of_a_class_are_pulled_the_same_way(epoch: int) -> None:
    labels = part(epoch, "labels")
    found = intra_pull(part(epoch, "features"), labels, part(epoch, "weights"), head(epoch))
    for label, star in zip(found.classes, found.stars.pulls, strict=True):
        members = found.on_images[labels == label]
        assert members.sum(axis=0) == pytest.approx(star), "the star's pull is shared out"
        assert np.linalg.matrix_rank(members, tol=1e-9) == 1
