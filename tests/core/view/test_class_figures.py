"""Figures of classes hold the run's own numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from plotly.graph_objects import Figure

from synermix_core.runs import Run
from synermix_core.view.class_figures import (
    confusion,
    confusion_difference_figure,
    confusion_figure,
    per_class_figure,
)
from synermix_core.view.comparison import group_by_configuration


def trace(figure: Figure, number: int = 0) -> Any:
    return figure.data[number]


def test_cohesion_and_margin_of_each_class(finished_run: Run) -> None:
    figure, record = per_class_figure(group_by_configuration([finished_run])), finished_run.per_class(4)
    assert list(trace(figure).y) == list(finished_run.class_names)
    np.testing.assert_allclose(trace(figure, 0).x, record.cohesion)
    np.testing.assert_allclose(trace(figure, 1).x, record.margin)


def test_rows_of_the_confusion_are_shares_of_the_true_class(finished_run: Run) -> None:
    shares = confusion(finished_run)
    np.testing.assert_allclose(shares.sum(axis=1), 100)
    table = finished_run.metrics()
    counts = finished_run.per_class(4).confusion
    assert np.trace(counts) / counts.sum() == pytest.approx(table["val_accuracy"].iloc[-1])


def test_errors_are_coloured_and_right_answers_are_not(finished_run: Run) -> None:
    drawn = trace(confusion_figure(finished_run))
    assert not np.diag(np.asarray(drawn.z)).any()
    np.testing.assert_allclose(np.asarray(drawn.customdata), confusion(finished_run))


def test_each_number_stands_in_its_cell(finished_run: Run) -> None:
    figure, shares = confusion_figure(finished_run), confusion(finished_run)
    told = trace(figure, 1)
    names = list(finished_run.class_names)
    for across, down, text in zip(told.x, told.y, told.text, strict=True):
        assert float(text or 0) == pytest.approx(shares[names.index(down), names.index(across)], abs=0.06)


def test_a_run_does_not_differ_from_itself(finished_run: Run) -> None:
    figure = confusion_difference_figure(finished_run, finished_run)
    assert not np.asarray(trace(figure).z).any()
    assert set(trace(figure, 1).text) == {""}
