"""Evaluation looks at the network without touching it."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from synermix_core.config import DataConfig
from synermix_core.data import load_data
from synermix_core.data.images import ImageData
from synermix_core.models.backbone import Backbone
from synermix_core.training.evaluate import accuracy, measure_classification, run_model
from tests.core.tiny import tiny_cnn

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def data() -> ImageData:
    return load_data(DataConfig())


@pytest.fixture
def model() -> Backbone:
    torch.manual_seed(0)
    return tiny_cnn().train()


def test_batches_make_no_difference_and_the_network_stays_as_it_was(data: ImageData, model: Backbone) -> None:
    before = {name: value.clone() for name, value in model.state_dict().items()}
    batches = list(data.evaluation_batches("train", None, CPU))
    outputs = run_model(model, batches)
    assert len(batches) > 1, "the split must be larger than a batch of the evaluation"
    with torch.no_grad():
        features = model.eval().features(torch.cat([images for images, _ in batches]))
        torch.testing.assert_close(outputs.features, features)
        torch.testing.assert_close(outputs.logits, model.head(features))
    assert outputs.labels.tolist() == data.train_labels.tolist()
    assert not outputs.logits.requires_grad
    assert all(torch.equal(value, before[name]) for name, value in model.state_dict().items())


def test_measures_are_those_of_the_definitions(data: ImageData, model: Backbone) -> None:
    outputs = run_model(model, data.evaluation_batches("evaluation", None, CPU))
    labels = data.evaluation_labels
    measured = measure_classification(outputs)
    right = sum(int(row.argmax()) == int(label) for row, label in zip(outputs.logits, labels, strict=True))
    assert measured["val_accuracy"] == accuracy(outputs) == right / 500
    loss = functional.nll_loss(outputs.logits.double().log_softmax(dim=1), labels)
    assert measured["val_loss"] == pytest.approx(loss.item(), rel=1e-5)
    assert set(measured) == {"val_loss", "val_accuracy", "ece"}


def test_rows_are_those_asked_for(data: ImageData, model: Backbone) -> None:
    outputs = run_model(model, data.evaluation_batches("evaluation", None, CPU))
    index = torch.tensor([7, 3])
    alone = run_model(model, data.evaluation_batches("evaluation", index, CPU))
    for part, expected in zip(outputs.rows(index), alone, strict=True):
        torch.testing.assert_close(part, expected)
