"""The probe in the plane, epoch by epoch: as a table, and as a page that replays it."""

from __future__ import annotations

import io

import numpy as np
import pandas as pd

from synermix_core.exports.formats import LAID_OUT, Family, Format
from synermix_core.runs import Run
from synermix_core.view.replay import replay_html


def embedding_table(run: Run, name: str) -> pd.DataFrame:
    """Return one row for each probe image and epoch of the set of frames `name`.

    Columns: `epoch`; `id`, the image's index in the held-out split; `label` and `class`, what it is; `prediction`,
    `predicted_class` and `confidence`, what the network takes it for (missing where that was not recorded); `x`, `y`.

    Raises:
        RunError: a frame or the probe can't be read.
    """
    return pd.concat([_epoch_rows(run, name, epoch) for epoch in run.layout.frame_epochs(name)], ignore_index=True)


def _epoch_rows(run: Run, name: str, epoch: int) -> pd.DataFrame:
    probe, layout = run.probe, run.frame(name, epoch).layout
    # −1 is pandas' code for a missing category.
    predictions, confidences = np.full(len(layout), -1), np.full(len(layout), np.nan, dtype=np.float32)
    if run.layout.predictions(epoch).exists():
        predictions, confidences = run.predictions(epoch)
    return pd.DataFrame(
        {
            "epoch": epoch,
            "id": probe.ids,
            "label": probe.labels,
            "class": pd.Categorical.from_codes(probe.labels, categories=run.class_names),
            "prediction": pd.Series(predictions, dtype="Int64").where(predictions >= 0),
            "predicted_class": pd.Categorical.from_codes(predictions, categories=run.class_names),
            "confidence": confidences,
            "x": layout[:, 0],
            "y": layout[:, 1],
        }
    )


def _csv(run: Run, name: str) -> bytes:
    return embedding_table(run, name).to_csv(index=False).encode()


def _parquet(run: Run, name: str) -> bytes:
    buffer = io.BytesIO()
    embedding_table(run, name).to_parquet(buffer, index=False)
    return buffer.getvalue()


FAMILY = Family(
    "Embedding",
    "Where each probe image lies after each epoch, and what it is taken for.",
    {
        "replay": Format(
            "Replay .html",
            "One page that opens in any browser, without a network: the embedding through the epochs, and the curves.",
            ".html",
            "text/html",
            LAID_OUT,
            lambda run, name: replay_html(run, name).encode(),
            of_projection=True,
            reads_records=True,
        ),
        "embedding-csv": Format(
            "Points .csv",
            "A row for each image and epoch: its class, its prediction, and its place in the plane.",
            "-embedding.csv",
            "text/csv",
            LAID_OUT,
            _csv,
            of_projection=True,
            reads_records=True,
        ),
        "embedding-parquet": Format(
            "Points .parquet",
            "The same table with its types, and smaller.",
            "-embedding.parquet",
            "application/vnd.apache.parquet",
            LAID_OUT,
            _parquet,
            of_projection=True,
            reads_records=True,
            packages=("pyarrow",),
        ),
    },
)
