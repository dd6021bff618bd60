"""A notebook that trains a run once more, holds it against the record, and looks closer."""

from __future__ import annotations

import json
from pprint import pformat
from typing import Any

from synermix_core import catalog
from synermix_core.runs import Run

RECORDED = ("train_loss", "val_loss", "val_accuracy", "ece", "knn_accuracy", "cohesion", "fisher_ratio")
"""Columns that the repetition is held against."""

_INTRODUCTION = """\
# {title} on {dataset}, once more

Repeats the run `{run}` of SynerMix Studio from its configuration, compares the numbers, and looks closer. It needs the
Python package `synermix_core` and, for data sets that are not embedded, their files."""

_SETUP = """\
import io

import numpy as np
import pandas as pd

from synermix_core import RunConfig, watch
from synermix_core.view.class_figures import confusion_figure

config = RunConfig.model_validate(
{config}
)"""

_TRAIN = """\
## Train

In a background process; the embedding of the held-out images and the curves follow it. To look at a run that is there
already instead: `run = synermix_core.open_run("runs/…")`."""

_COMPARE = """\
## Are they the same numbers?

The last epoch of the record beside the same epoch now, and the largest difference over all recorded epochs. The same
seed gives the same numbers on the same kind of machine; on another kind, the last digits differ, and training makes
more of that with each epoch."""

_COMPARE_CODE = '''\
recorded = pd.read_csv(
    io.StringIO(
        """\\
{recorded}"""
    ),
    index_col="epoch",
)
repeated = run.metrics().set_index("epoch").loc[recorded.index, recorded.columns]
pd.DataFrame({{"recorded": recorded.iloc[-1], "repeated": repeated.iloc[-1], "largest difference": \
(repeated - recorded).abs().max()}})'''

_CLASSES = """\
## Class by class

Cohesion is the spread of a class (lower is tighter), margin how much nearer its images are to its own mean than to the
nearest other one. Below: which classes are taken for which, in percent."""

_CLASSES_CODE = """\
epoch = run.layout.feature_epochs()[-1]
classes = run.per_class(epoch)
pd.DataFrame({"cohesion": classes.cohesion, "margin": classes.margin}, index=run.class_names).sort_values("margin")"""

_ERRORS = """\
## The surest errors

Held-out images that the network is wrong about, the most confident first; `id` is the image's index in the split."""

_ERRORS_CODE = """\
predictions, names = run.predictions(epoch), np.array(run.class_names)
probe = pd.DataFrame(
    {
        "id": run.probe.ids,
        "class": names[run.probe.labels],
        "taken for": names[predictions.predictions],
        "confidence": predictions.confidences,
    }
)
probe[probe["class"] != probe["taken for"]].nlargest(10, "confidence")"""

_MODEL = """\
## The network

An ordinary `torch.nn.Module`, in eval mode."""


def notebook(run: Run) -> bytes:
    """Return the notebook, without outputs.

    Raises:
        RunError: the run can't be read.
    """
    config = run.config
    title, dataset = config.variant_title, catalog.DATASETS[config.data.dataset].title
    recorded = run.metrics()[["epoch", *RECORDED]].to_csv(index=False)
    cells = [
        _text(_INTRODUCTION.format(title=title, dataset=dataset, run=run.id)),
        _code(_SETUP.format(config=_literal(config.model_dump(mode="json")))),
        _text(_TRAIN),
        _code('run = watch(config, "runs")'),
        _text(_COMPARE),
        _code(_COMPARE_CODE.format(recorded=recorded)),
        _code("run.plot()"),
        _text(_CLASSES),
        _code(_CLASSES_CODE),
        _code("confusion_figure(run)"),
        _text(_ERRORS),
        _code(_ERRORS_CODE),
        _text(_MODEL),
        _code("model = run.load_model()\nmodel"),
    ]
    document = {
        "cells": [{**cell, "id": f"cell-{number}"} for number, cell in enumerate(cells)],
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(document, indent=1, ensure_ascii=False).encode()


def _literal(document: dict[str, Any]) -> str:
    text = pformat(document, width=100, sort_dicts=False)
    return "\n".join(f"    {line}" for line in text.splitlines())


def _text(source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": source.splitlines(keepends=True)}


def _code(source: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {},
        "outputs": [],
        "source": source.splitlines(keepends=True),
    }
