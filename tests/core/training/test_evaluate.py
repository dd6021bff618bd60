"""Evaluation looks at the network without touching it."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch.nn import functional

from synermix_core import catalog
from synermix_core.config import DataConfig
from synermix_core.data import load_data
from synermix_core.data.images import ImageData
from synermix_core.metrics.geometry import geometry
from synermix_core.models.backbone import Backbone
from synermix_core.training.evaluate import (
    accuracy,
    measure_classes,
    measure_classification,
    measure_representation,
    measure_training_probe,
    run_model,
)
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


def test_logits_are_whole_floats_whatever_the_network_computes_in(data: ImageData, model: Backbone) -> None:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        outputs = run_model(model, data.evaluation_batches("evaluation", None, CPU))
    assert outputs.features.dtype == outputs.logits.dtype == torch.float32
    with torch.no_grad():
        torch.testing.assert_close(outputs.logits, model.head(outputs.features))


def test_measures_are_those_of_the_definitions(data: ImageData, model: Backbone) -> None:
    outputs = run_model(model, data.evaluation_batches("evaluation", None, CPU))
    labels = data.evaluation_labels
    measured = measure_classification(outputs)
    right = sum(int(row.argmax()) == int(label) for row, label in zip(outputs.logits, labels, strict=True))
    assert measured["val_accuracy"] == accuracy(outputs) == right / 500
    loss = functional.nll_loss(outputs.logits.double().log_softmax(dim=1), labels)
    assert measured["val_loss"] == pytest.approx(loss.item(), rel=1e-5)
    assert set(measured) == {"val_loss", "val_accuracy", "ece"}


def test_a_probe_has_all_its_metrics_and_the_table_knows_them(data: ImageData, model: Backbone) -> None:
    outputs = run_model(model, data.evaluation_batches("evaluation", None, CPU))
    points = outputs.points()
    measured = {
        **measure_representation(outputs, points, model.head.weight.detach()),
        **measure_training_probe(outputs),
    }
    assert measured.keys() < catalog.METRICS.keys()
    assert all(value is not None and math.isfinite(value) for value in measured.values())
    for name in ("knn_accuracy", "cohesion", "fisher_ratio"):
        assert measured[f"train_{name}"] == measured[name]
    shape = geometry(outputs.features, outputs.labels)
    assert (measured["cohesion"], measured["fisher_ratio"]) == (shape.cohesion, shape.fisher_ratio)
    classes = measure_classes(outputs, points)
    assert classes.confusion.trace() == round(accuracy(outputs) * 500)
    assert np.average(classes.cohesion, weights=np.bincount(outputs.labels)) == pytest.approx(shape.cohesion)


@pytest.mark.parametrize("images", [1, 2, 30])
def test_a_degenerate_probe_gives_values_or_none_but_never_nan(data: ImageData, images: int) -> None:
    torch.manual_seed(0)
    model = tiny_cnn()
    alike = torch.zeros(30, dtype=torch.int64)
    for index in (torch.arange(images), alike[:images]):  # a few images; the same image time and again
        outputs = run_model(model, data.evaluation_batches("evaluation", index, CPU))
        for labels in (outputs.labels, torch.zeros_like(outputs.labels), torch.arange(images) % 10):
            relabelled = outputs._replace(labels=labels)
            measured = {
                **measure_classification(relabelled),
                **measure_representation(relabelled, relabelled.points(), model.head.weight.detach()),
                **measure_training_probe(relabelled),
            }
            assert all(value is None or math.isfinite(value) for value in measured.values()), measured
            assert measure_classes(relabelled, relabelled.points()).confusion.sum() == images


def test_rows_are_those_asked_for(data: ImageData, model: Backbone) -> None:
    outputs = run_model(model, data.evaluation_batches("evaluation", None, CPU))
    index = torch.tensor([7, 3])
    alone = run_model(model, data.evaluation_batches("evaluation", index, CPU))
    for part, expected in zip(outputs.rows(index), alone, strict=True):
        torch.testing.assert_close(part, expected)
