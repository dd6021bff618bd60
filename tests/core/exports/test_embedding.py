"""The embedding as a table, against the frames and predictions it is made of."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from synermix_core.exports import export_bytes
from synermix_core.runs import Run
from synermix_core.view.replay import replay_html

COLUMNS = ["epoch", "id", "label", "class", "prediction", "predicted_class", "confidence", "x", "y"]


def table(run: Run, name: str, projection: str | None = None) -> pd.DataFrame:
    read = {"embedding-csv": pd.read_csv, "embedding-parquet": pd.read_parquet}[name]
    return read(io.BytesIO(export_bytes(run, name, projection)))


@pytest.mark.parametrize("name", ["embedding-csv", "embedding-parquet"])
@pytest.mark.parametrize("projection", ["umap", "pca"])
def test_every_image_has_a_row_an_epoch(finished_run: Run, name: str, projection: str) -> None:
    points = table(finished_run, name, projection)
    assert points.columns.tolist() == COLUMNS
    assert points["epoch"].unique().tolist() == [0, 1, 2, 3, 4]
    last = points[points["epoch"] == 4]
    probe, predictions = finished_run.probe, finished_run.predictions(4)
    np.testing.assert_array_equal(last["id"], probe.ids)
    np.testing.assert_array_equal(last["label"], probe.labels)
    assert last["class"].astype(str).tolist() == [finished_run.class_names[label] for label in probe.labels]
    np.testing.assert_array_equal(last["prediction"], predictions.predictions)
    np.testing.assert_allclose(last["confidence"], predictions.confidences, rtol=1e-6)
    np.testing.assert_allclose(last[["x", "y"]], finished_run.frame(projection, 4).layout, rtol=1e-6)


def test_the_usual_projection_is_umap_and_pca_until_it_has_a_frame(finished_run: Run, tmp_path: Path) -> None:
    pd.testing.assert_frame_equal(table(finished_run, "embedding-csv"), table(finished_run, "embedding-csv", "umap"))
    run = Run(shutil.copytree(finished_run.path, tmp_path / "run"))
    shutil.rmtree(run.path / "frames" / "umap")
    pd.testing.assert_frame_equal(table(run, "embedding-csv"), table(finished_run, "embedding-csv", "pca"))


@pytest.mark.parametrize("name", ["embedding-csv", "embedding-parquet"])
def test_what_was_not_predicted_is_missing(finished_run: Run, tmp_path: Path, name: str) -> None:
    run = Run(shutil.copytree(finished_run.path, tmp_path / "run"))
    run.layout.predictions(2).unlink()
    points = table(run, name)
    missing = points[["prediction", "predicted_class", "confidence"]].isna().all(axis=1)
    assert points.loc[missing, "epoch"].tolist() == [2] * len(run.probe.ids)


def test_the_replay_is_of_the_projection_that_is_asked_for(finished_run: Run) -> None:
    assert export_bytes(finished_run, "replay", "pca").decode() == replay_html(finished_run, "pca")
    assert export_bytes(finished_run, "replay").decode() == replay_html(finished_run, "umap")
