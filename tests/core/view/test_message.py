"""The messages to the embedding view, read back by a decoder written from their description."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from synermix_core.view import Choice, FramePart, GhostPart, Initial, Metric, StaticPart, class_marks, encode

GOLDEN = Path(__file__).parents[2] / "golden" / "embedding-message.bin"
"""Read by the front end's tests, too: both sides hold to the same bytes.

After a change of the format: `python tests/core/view/test_message.py`, and commit the file."""


def images(**changes: Any) -> StaticPart:
    pixels = np.array([[0, 50], [100, 150], [200, 250]], dtype=np.uint8).reshape(3, 1, 2, 1)
    parts = {
        "ids": [7, 70_000, 3],
        "labels": [1, 0, 1],
        "class_names": ["größer", "β", "c", "d", "e"],
        "thumbnails": pixels,
        "metrics": [Metric("val_accuracy", "Accuracy", percent=True), Metric("cohesion", "Cohesion")],
        "ghosts": ghosts(),
    }
    return StaticPart(**{**parts, **changes})


def ghosts(**changes: Any) -> GhostPart:
    parts: dict[str, Any] = {"kind": [0, 1], "class_a": [1, 0], "class_b": [1, 4], "first": [-1, 0], "second": [-1, 2]}
    return GhostPart(**{**parts, "lam": [1, 0.25], "exact": False, **changes})


def frames() -> dict[int, FramePart]:
    older = FramePart(np.array([[0, 0.5], [1, -1], [2, 4]]))
    newer = FramePart(
        np.array([[3, 1.5], [-2, 0], [0.25, 8]]),
        predictions=[1, 4, 0],
        confidences=[1, 0.5, 0.2],
        ghosts=np.array([[0.5, 1], [2, -3]]),
        values={"val_accuracy": 0.75, "cohesion": float("nan")},
    )
    return {2: newer, 0: older}


def frame(layout: np.ndarray, **changes: Any) -> dict[int, FramePart]:
    return {0: FramePart(layout, **changes)}


def message(**changes: Any) -> bytes:
    parts = {"series": "run/umap", "caption": "UMAP · 3 images", "live": True, "epochs": [0, 1, 2], "link": "race"}
    parts["initial"] = Initial(epoch=None, color="prediction", selection=[3, 7])
    parts["choice"] = Choice(number=1, ids=(7,))
    return encode(**{**parts, "frames": frames(), "static": images(), **changes})


def split(content: bytes) -> tuple[dict[str, Any], bytes]:
    length = int.from_bytes(content[:4], "little")
    return json.loads(content[4 : 4 + length]), content[4 + length :]


def array(body: bytes, offset: int, dtype: str, count: int) -> list[float]:
    return np.frombuffer(body, dtype, count, offset).tolist()


def test_it_is_what_the_front_end_is_tested_with() -> None:
    assert message() == GOLDEN.read_bytes()


def test_everything_arrives() -> None:
    header, body = split(message())
    assert (header["version"], header["points"], header["epochs"], header["live"]) == (2, 3, [[0, 2, 1]], True)
    assert (header["link"], header["ghosts"]) == ("race", 2)
    assert header["choice"] == {"number": 1, "ids": [7]}
    assert header["initial"] == {"epoch": None, "color": "prediction", "selection": [3, 7]}
    older, newer = header["frames"]
    assert (older["epoch"], newer["epoch"]) == (0, 2)
    assert array(body, newer["points"], "<f4", 6) == [3, 1.5, -2, 0, 0.25, 8]
    assert array(body, newer["predictions"], "<u2", 3) == [1, 4, 0]
    assert array(body, newer["confidences"], "u1", 3) == [255, 128, 51]
    assert array(body, newer["ghosts"], "<f4", 4) == [0.5, 1, 2, -3]
    assert newer["values"] == {"val_accuracy": 0.75, "cohesion": None}
    assert [older[name] for name in ("predictions", "confidences", "ghosts", "values")] == [None, None, None, {}]
    static = header["static"]
    assert array(body, static["ids"], "<u4", 3) == [7, 70_000, 3]
    assert array(body, static["labels"], "<u2", 3) == [1, 0, 1]
    assert array(body, static["thumbnails"]["offset"], "u1", 6) == [0, 50, 100, 150, 200, 250]
    assert [each["name"] for each in static["classes"]] == ["größer", "β", "c", "d", "e"]
    assert static["metrics"][0] == {"name": "val_accuracy", "title": "Accuracy", "percent": True}
    assert array(body, static["ghosts"]["kind"], "u1", 2) == [0, 1]
    assert array(body, static["ghosts"]["classA"], "<u2", 2) == [1, 0]
    assert array(body, static["ghosts"]["classB"], "<u2", 2) == [1, 4]
    assert array(body, static["ghosts"]["first"], "<i4", 2) == [-1, 0]
    assert array(body, static["ghosts"]["second"], "<i4", 2) == [-1, 2]
    assert array(body, static["ghosts"]["lam"], "<f4", 2) == [1, 0.25]
    assert static["ghosts"]["exact"] is False
    assert static["classes"][4] == {"name": "e", **asdict(class_marks(5)[4])}


@given(st.text(max_size=9), st.integers(0, 5))
def test_every_array_starts_at_a_multiple_of_four(series: str, points: int) -> None:
    part = images(
        ids=range(points),
        labels=[0] * points,
        thumbnails=np.zeros((points, 1, 1, 3), np.uint8),
        class_names=[series],
        ghosts=None,
    )
    content = message(series=series, frames=frame(np.zeros((points, 2)), confidences=[0.5] * points), static=part)
    header, body = split(content)
    assert header["series"] == series
    assert (len(content) - len(body)) % 4 == 0
    only = header["frames"][0]
    offsets = (only["points"], only["confidences"], header["static"]["ids"], header["static"]["labels"])
    assert all(offset % 4 == 0 for offset in (*offsets, header["static"]["thumbnails"]["offset"]))


def test_a_later_message_brings_frames_alone() -> None:
    header, body = split(message(static=None, frames=frame(np.ones((3, 2)))))
    assert header["static"] is None
    assert header["points"] == 3
    assert len(body) == 3 * 2 * 4


def test_before_the_first_frame_there_is_nothing_to_send() -> None:
    header, body = split(message(static=None, frames={}, epochs=[]))
    assert (header["points"], header["frames"], body) == (0, [], b"")


@given(st.sets(st.integers(0, 200)))
def test_epochs_are_told_as_runs_of_even_steps(epochs: set[int]) -> None:
    header, _ = split(message(epochs=sorted(epochs)))
    assert [epoch for first, last, step in header["epochs"] for epoch in range(first, last + 1, step)] == sorted(epochs)


@pytest.mark.parametrize("epochs", [10, 10_000])
def test_an_update_of_a_thousand_points_stays_small_however_long_the_run(epochs: int) -> None:
    rng = np.random.default_rng(0)
    values: dict[str, float | None] = dict.fromkeys(("val_accuracy", "knn_accuracy", "cohesion", "fisher_ratio"), 1 / 3)

    def newest() -> FramePart:
        # As many ghosts as a run of ten classes or more has at most.
        layout, places = rng.normal(size=(1000, 2)), rng.normal(size=(232, 2))
        return FramePart(layout, rng.integers(0, 100, 1000), rng.uniform(size=1000), places, values)

    # Two epochs that came since the last update, and the one that every host sends once more.
    sent = {epochs - back: newest() for back in range(3)}
    assert len(message(epochs=range(epochs + 1), frames=sent, static=None)) <= 40_000


ONES = np.ones((3, 2))


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        (
            {"frames": frame(np.zeros((4, 2)))},
            r"frames: must all have one shape \(N, 2\), N being the number of images",
        ),
        ({"frames": frame(np.zeros((3, 3))), "static": None}, "frames: must all have one shape"),
        ({"frames": frame(np.full((3, 2), np.nan))}, "frames: must be finite, but the one of epoch 0 is not"),
        (
            {"frames": frame(ONES, predictions=[1, 2])},
            r"predictions: must have shape \(3,\), one a point, but have \(2,\)",
        ),
        ({"frames": frame(ONES, predictions=[0, -1, 0])}, "predictions: must be class indices from 0 on"),
        ({"frames": frame(ONES, confidences=[0, 1, 1.5])}, "confidences: must be probabilities, 0 to 1, .* epoch 0"),
        ({"frames": frame(ONES, confidences=[0, 1, np.nan])}, "confidences: must be probabilities"),
        ({"frames": frame(ONES, ghosts=np.ones((3, 2)))}, r"ghosts: must have shape \(2, 2\) like the others"),
        ({"frames": frame(ONES, ghosts=np.full((2, 2), np.inf))}, "ghosts: must be finite, but the one of epoch 0"),
        ({"static": images(ghosts=ghosts(lam=[1]))}, r"ghosts: must all have one shape \(G,\)"),
        (
            {"static": images(ghosts=ghosts(class_b=[1, 5]))},
            "ghosts: classes must lie between 0 and 4, but reach from 0",
        ),
        ({"static": images(ids=[1])}, r"ids, labels: must have shape \(3,\) like the thumbnails"),
        ({"static": images(labels=[0, 1, 5])}, "labels: must lie between 0 and 4, .* but reach from 0 to 5"),
        ({"static": images(thumbnails=np.zeros((3, 1, 2, 4), np.uint8))}, "thumbnails: must be uint8 of shape"),
        ({"static": images(thumbnails=np.zeros((3, 1, 2, 1)))}, "thumbnails: must be uint8 of shape"),
    ],
)
def test_what_does_not_fit_together_is_refused(changes: dict[str, Any], text: str) -> None:
    with pytest.raises(ValueError, match=text):
        message(**changes)


if __name__ == "__main__":
    GOLDEN.write_bytes(message())
