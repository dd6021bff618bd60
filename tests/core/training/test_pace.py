"""The short measurement behind an estimate: real steps, on whatever machine this is."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from synermix_core.answers import QUESTIONS
from synermix_core.config import RunConfig
from synermix_core.data import load_data
from synermix_core.errors import ConfigError
from synermix_core.training.pace import SMALL_BATCH, images_per_second
from synermix_core.training.seeding import StepStreams
from synermix_core.training.step import StepLoss, SynerMixStep
from synermix_core.training.trainer import fit


def test_it_is_about_the_pace_of_training() -> None:
    config = RunConfig().override({"epochs": 2, "device": "cpu"})
    measured = images_per_second(config, load_data(config.data))
    *_, last = fit(config)
    # Other processes come and go; wrong by a factor is what an error would be.
    assert 0.1 < measured / (last.metrics["images_per_second"] or 0) < 10


@pytest.mark.parametrize("values", [{"beta": 0.0}, {"beta": 1.0}, {"inter": "manifold"}, {"optimizer": "adamw"}])
def test_every_kind_of_step_can_be_measured(values: dict[str, object]) -> None:
    config = RunConfig().override({"device": "cpu", **values})
    threads = torch.get_num_threads()
    assert images_per_second(config, load_data(config.data), 0.01) > 0
    assert torch.get_num_threads() == threads


def test_a_large_network_is_measured_on_a_few_images(monkeypatch: pytest.MonkeyPatch) -> None:
    config = RunConfig().override(
        {"model": "resnet101", "dataset": "shapes", "limit": 512, "batch_size": 512, "device": "cpu"}
    )
    sizes, step = list[int](), SynerMixStep.forward

    def forward(self: SynerMixStep, clean: Tensor, augmented: Tensor, labels: Tensor, streams: StepStreams) -> StepLoss:
        sizes.append(len(labels))
        return step(self, clean, augmented, labels, streams)

    monkeypatch.setattr(SynerMixStep, "forward", forward)
    assert images_per_second(config, load_data(config.data), 0.1) > 0
    assert set(sizes) == {SMALL_BATCH}


def test_the_question_is_answered_and_refuses_what_training_refuses() -> None:
    config = RunConfig().override({"device": "cpu"}).model_dump(mode="json")
    assert QUESTIONS["pace"](config=config)["images_per_second"] > 0
    too_few = RunConfig().override({"limit": 20}).model_dump(mode="json")
    with pytest.raises(ConfigError, match=r"data\.batch_size: must be at most"):
        QUESTIONS["pace"](config=too_few)
