"""The average of the weights follows a changing network from its first updates on."""

from __future__ import annotations

import copy

import pytest
import torch
from torch import nn

from synermix_core.training.averaging import WeightAverage, warm_decay


def network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4))


def change(model: nn.Module, by: float) -> None:
    with torch.no_grad():
        for parameter in model.parameters():
            parameter += by


@pytest.mark.parametrize(
    ("updates", "expected"), [(0, 1 / 10), (1, 2 / 11), (10, 11 / 20), (890, 0.99), (8_990, 0.999), (10**6, 0.999)]
)
def test_the_decay_grows_to_its_value(updates: int, expected: float) -> None:
    assert warm_decay(0.999, updates) == pytest.approx(expected)


def test_after_one_update_the_average_is_close_to_the_new_weights() -> None:
    model = network()
    average = WeightAverage(model, 0.999)
    average.update_parameters(model)
    change(model, 1.0)
    average.update_parameters(model)
    for averaged, new in zip(average.module.parameters(), model.parameters(), strict=True):
        torch.testing.assert_close(averaged, new - 2 / 11)


def test_a_steady_network_is_its_own_average_and_the_decay_in_the_end_is_the_one_asked_for() -> None:
    model = network()
    average = WeightAverage(model, 0.5)
    for _ in range(20):
        average.update_parameters(model)
    change(model, 1.0)
    average.update_parameters(model)
    for averaged, new in zip(average.module.parameters(), model.parameters(), strict=True):
        torch.testing.assert_close(averaged, new - 0.5)


def test_running_statistics_are_the_latest() -> None:
    model = network()
    average = WeightAverage(model, 0.9)
    for _ in range(3):
        model(torch.randn(8, 3))
        average.update_parameters(model)
    for name, value in model.named_buffers():
        assert torch.equal(average.module.get_buffer(name), value)


def test_a_restored_average_goes_on_where_the_warm_up_stood() -> None:
    model = network()
    average = WeightAverage(model, 0.999)
    for _ in range(5):
        change(model, 1.0)
        average.update_parameters(model)
    restored = WeightAverage(network(), 0.999)
    restored.load_state_dict(copy.deepcopy(average.state_dict()))
    change(model, 1.0)
    for each in (average, restored):
        each.update_parameters(model)
    assert int(restored.n_averaged) == 6
    for name, value in average.state_dict().items():
        assert torch.equal(restored.state_dict()[name], value), name
