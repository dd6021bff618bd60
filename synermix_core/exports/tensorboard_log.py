"""A folder for TensorBoard: every metric as a scalar, and the probe's features in its projector. Loads TensorBoard."""

from __future__ import annotations

import io
import math
import zipfile

import numpy as np
import pandas as pd
from google.protobuf import text_format
from numpy.typing import NDArray
from PIL import Image
from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.compat.proto.summary_pb2 import Summary, SummaryMetadata
from tensorboard.plugins.projector.projector_config_pb2 import ProjectorConfig
from tensorboard.summary.writer.record_writer import RecordWriter

from synermix_core.catalog import METRICS
from synermix_core.runs import Run

# What is made of protocol buffers has no names that pyright could see.
# pyright: reportAttributeAccessIssue=false

OF_TRAINING = frozenset({"intra_loss", "inter_loss", "lr", "images_per_second", "seconds"}).union(
    name for name in METRICS if name.startswith("train_")
)
"""Columns that TensorBoard lists under `training`; the others are under `held-out`."""


def tensorboard_log(run: Run) -> bytes:
    """Return a .zip with one folder: `tensorboard --logdir` opens it where it is unpacked.

    Raises:
        RunError: a file of the run can't be read.
    """
    files = {"events.out.tfevents.0.synermix": _events(run), **_projector(run)}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            # A time of its own in the archive would make two exports of one run differ.
            archive.writestr(zipfile.ZipInfo(f"{run.id}/{name}"), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _events(run: Run) -> bytes:
    table = run.metrics()
    # What TensorBoard draws as relative time is then the time that training took.
    times = run.layout.config.stat().st_mtime + table["seconds"].fillna(0.0).cumsum()
    buffer = io.BytesIO()
    writer = RecordWriter(buffer)
    writer.write(Event(wall_time=float(times.iloc[0]), file_version="brain.Event:2").SerializeToString())
    for time, row in zip(times, table.to_dict("records"), strict=True):
        values = [_scalar(name, row[name]) for name in METRICS if not pd.isna(row[name])]
        event = Event(wall_time=float(time), step=int(row["epoch"]), summary=Summary(value=values))
        writer.write(event.SerializeToString())
    return buffer.getvalue()


def _scalar(name: str, value: float) -> Summary.Value:
    entry, group = METRICS[name], "training" if name in OF_TRAINING else "held-out"
    plugin = SummaryMetadata.PluginData(plugin_name="scalars")
    told = SummaryMetadata(display_name=entry.title, summary_description=entry.description, plugin_data=plugin)
    return Summary.Value(tag=f"{group}/{name}", simple_value=value, metadata=told)


def _projector(run: Run) -> dict[str, bytes]:
    """Return the files of the projector: the features before training and after the last epoch, with the images."""
    config, files = ProjectorConfig(), {}
    epochs = run.layout.feature_epochs()
    for epoch in dict.fromkeys((epochs[-1], epochs[0]) if epochs else ()):
        features = run.features(epoch)
        info = config.embeddings.add(
            tensor_name=f"features after epoch {epoch}",
            tensor_shape=features.shape,
            tensor_path=f"features-{epoch:06d}.tsv",
            metadata_path=f"probe-{epoch:06d}.tsv",
        )
        info.sprite.image_path = "sprite.png"
        height, width = run.probe.thumbnails.shape[1:3]
        info.sprite.single_image_dim.extend((width, height))
        files[info.tensor_path] = _tsv(features)
        files[info.metadata_path] = _probe_table(run, epoch).to_csv(sep="\t", index=False).encode()
    if files:
        files["sprite.png"] = _sprite(run.probe.thumbnails)
    return {**files, "projector_config.pbtxt": text_format.MessageToString(config).encode()}


def _tsv(features: NDArray[np.float16]) -> bytes:
    # float16 has three to four decimal digits.
    buffer = io.BytesIO()
    np.savetxt(buffer, features, fmt="%.5g", delimiter="\t")
    return buffer.getvalue()


def _probe_table(run: Run, epoch: int) -> pd.DataFrame:
    names = np.array(run.class_names)
    table = pd.DataFrame({"class": names[run.probe.labels], "id": run.probe.ids})
    if run.layout.predictions(epoch).exists():
        predictions, confidences = run.predictions(epoch)
        table = table.assign(taken_for=names[predictions], confidence=confidences.round(4))
    return table


def _sprite(thumbnails: NDArray[np.uint8]) -> bytes:
    """Return a PNG with the images (N, height, width, 1 or 3) in as many rows as columns, as the projector wants it."""
    number, height, width, channels = thumbnails.shape
    side = math.ceil(math.sqrt(number))
    grid = np.zeros((side * side, height, width, channels), dtype=np.uint8)
    grid[:number] = thumbnails
    rows = grid.reshape(side, side, height, width, channels).swapaxes(1, 2)
    pixels = rows.reshape(side * height, side * width, channels)
    buffer = io.BytesIO()
    Image.fromarray(pixels.squeeze(axis=2) if channels == 1 else pixels).save(buffer, format="png")
    return buffer.getvalue()
