"""The log folder, read by TensorBoard itself: its event reader and its projector plugin."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PIL import Image
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.plugins.base_plugin import TBContext
from tensorboard.plugins.projector.projector_plugin import ProjectorPlugin
from werkzeug.test import Client

from synermix_core.catalog import METRICS
from synermix_core.exports import export_bytes
from synermix_core.runs import Run


@pytest.fixture(scope="module")
def log(finished_run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the log folder of the finished run."""
    folder = tmp_path_factory.mktemp("logs")
    with zipfile.ZipFile(io.BytesIO(export_bytes(finished_run, "tensorboard"))) as archive:
        archive.extractall(folder)
    return folder / finished_run.id


def test_every_metric_is_a_scalar(finished_run: Run, log: Path) -> None:
    events = EventAccumulator(str(log)).Reload()
    tags = {tag.rpartition("/")[2]: tag for tag in events.Tags()["scalars"]}
    table = finished_run.metrics().set_index("epoch")
    series = {name: pd.Series(table[name]).dropna() for name in METRICS}
    measured = [name for name, values in series.items() if len(values)]
    assert tags.keys() == set(measured)
    assert {tags["train_loss"], tags["lr"]} == {"training/train_loss", "training/lr"}
    assert {tags["val_accuracy"], tags["cohesion"]} == {"held-out/val_accuracy", "held-out/cohesion"}
    for name in measured:
        scalars = {event.step: event.value for event in events.Scalars(tags[name])}
        pd.testing.assert_series_equal(pd.Series(scalars), series[name], check_names=False, rtol=1e-6)
    times = [event.wall_time for event in events.Scalars(tags["val_loss"])]
    np.testing.assert_allclose(np.diff(times), table["seconds"][1:], rtol=1e-5)
    assert events.SummaryMetadata(tags["cohesion"]).display_name == METRICS["cohesion"].title


def test_the_projector_serves_features_classes_and_images(finished_run: Run, log: Path) -> None:
    plugin = ProjectorPlugin(TBContext(logdir=str(log)))
    apps = plugin.get_plugin_apps()
    info = Client(apps["/info"]).get(query_string={"run": "."}).json
    assert info is not None
    tensors = [entry["tensorName"] for entry in info["embeddings"]]
    assert tensors == ["features after epoch 4", "features after epoch 0"]
    query = {"run": ".", "name": "features after epoch 4"}
    tensor = np.frombuffer(Client(apps["/tensor"]).get(query_string=query).data, dtype=np.float32)
    # Of half precision, the tolerance would be, too: nothing at all beside the smallest features.
    features = finished_run.features(4).astype(np.float32)
    np.testing.assert_allclose(tensor.reshape(features.shape), features, rtol=1e-3)

    probe, names = finished_run.probe, finished_run.class_names
    table = pd.read_csv(io.BytesIO(Client(apps["/metadata"]).get(query_string=query).data), sep="\t", dtype=str)
    assert table["class"].tolist() == [names[label] for label in probe.labels]
    assert table["taken_for"].tolist() == [names[label] for label in finished_run.predictions(4).predictions]

    sprite = np.asarray(Image.open(io.BytesIO(Client(apps["/sprite_image"]).get(query_string=query).data)))
    width, height = info["embeddings"][0]["sprite"]["singleImageDim"]
    columns = sprite.shape[1] // width
    for number in (0, 1, len(probe.ids) - 1):
        row, column = divmod(number, columns)
        shown = sprite[row * height : (row + 1) * height, column * width : (column + 1) * width]
        np.testing.assert_array_equal(shown, probe.thumbnails[number, ..., 0])
