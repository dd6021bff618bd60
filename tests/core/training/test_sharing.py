"""Sharing a batch out: every image once, evenly, and no class torn from the company it has in the batch."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from synermix_core.config import DataConfig
from synermix_core.data.samplers import SAMPLERS
from synermix_core.training.sharing import share_out

HUNDRED = torch.arange(5000) % 100
"""labels of a hundred classes, as CIFAR-100 has them"""
TEN = torch.arange(997) % 10
FEW = torch.cat([torch.arange(7), torch.arange(300) % 40])
"""forty classes of seven to nine images, so that the batches are odd"""


def epoch_of(sampler: str, labels: Tensor, batch_size: int) -> list[Tensor]:
    config = DataConfig.model_validate({"sampler": sampler, "batch_size": batch_size})
    return SAMPLERS[sampler](labels, config, torch.Generator().manual_seed(1))


@pytest.mark.parametrize("processes", [2, 4])
@pytest.mark.parametrize("sampler", SAMPLERS)
@pytest.mark.parametrize(
    ("labels", "batch_size"), [(HUNDRED, 128), (TEN, 64), (FEW, 33)], ids=["hundred classes", "ten", "forty small"]
)
def test_no_class_loses_its_company(labels: Tensor, batch_size: int, sampler: str, processes: int) -> None:
    for batch in epoch_of(sampler, labels, batch_size):
        shares = share_out(batch, labels, processes)
        sizes = [len(share) for share in shares]
        assert len(shares) == processes
        assert sorted(torch.cat(shares).tolist()) == sorted(batch.tolist())
        assert max(sizes) - min(sizes) <= 3
        in_batch = torch.bincount(labels[batch], minlength=100)
        for share in shares:
            lone = torch.bincount(labels[share], minlength=100) == 1
            assert not (lone & (in_batch > 1)).any()


@pytest.mark.parametrize("processes", [2, 4])
def test_shares_of_the_authors_batches_are_almost_equal(processes: int) -> None:
    batches = epoch_of("at_least_two", HUNDRED, 128)
    sizes = [[len(share) for share in share_out(batch, HUNDRED, processes)] for batch in batches[:-1]]
    assert all(max(each) - min(each) <= 2 for each in sizes)


@pytest.mark.parametrize("processes", [2, 4])
def test_a_class_of_many_images_is_in_every_share(processes: int) -> None:
    batch = torch.randperm(960, generator=torch.Generator().manual_seed(0))
    for share in share_out(batch, TEN, processes):
        assert torch.bincount(TEN[share]).tolist() == [96 // processes] * 10


def test_which_classes_meet_in_a_share_changes_from_batch_to_batch() -> None:
    labels = torch.arange(8) // 2
    generator = torch.Generator().manual_seed(0)
    met = {
        frozenset(labels[share].tolist())
        for _ in range(100)
        for share in share_out(torch.randperm(8, generator=generator), labels, 2)
    }
    assert len(met) == 6  # all pairs of four classes


@pytest.mark.parametrize("batch", [[0, 1], [0, 1, 2], [0, 10, 20]])
def test_a_batch_too_small_to_be_shared_is_taken_whole_by_all(batch: list[int]) -> None:
    shares = share_out(torch.tensor(batch), TEN, 2)
    assert [share.tolist() for share in shares] == [batch, batch]


def test_one_process_takes_the_batch_as_it_is() -> None:
    batch = torch.tensor([3, 1, 2])
    (share,) = share_out(batch, TEN, 1)
    assert share is batch
