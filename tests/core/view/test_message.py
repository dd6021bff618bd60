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

from synermix_core.view import StaticPart, class_marks, encode

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
    }
    return StaticPart(**{**parts, **changes})


def frames() -> dict[int, np.ndarray]:
    return {2: np.array([[3, 1.5], [-2, 0], [0.25, 8]]), 0: np.array([[0, 0.5], [1, -1], [2, 4]])}


def message(**changes: Any) -> bytes:
    parts = {"series": "run/umap", "caption": "UMAP · 3 images", "live": True, "epochs": [0, 1, 2]}
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
    assert (header["version"], header["points"], header["epochs"], header["live"]) == (1, 3, [0, 1, 2], True)
    assert [each["epoch"] for each in header["frames"]] == [0, 2]
    assert array(body, header["frames"][1]["offset"], "<f4", 6) == [3, 1.5, -2, 0, 0.25, 8]
    static = header["static"]
    assert array(body, static["ids"], "<u4", 3) == [7, 70_000, 3]
    assert array(body, static["labels"], "<u2", 3) == [1, 0, 1]
    assert array(body, static["thumbnails"]["offset"], "u1", 6) == [0, 50, 100, 150, 200, 250]
    assert [each["name"] for each in static["classes"]] == ["größer", "β", "c", "d", "e"]
    assert static["classes"][4] == {"name": "e", **asdict(class_marks(5)[4])}


@given(st.text(max_size=9), st.integers(0, 5))
def test_every_array_starts_at_a_multiple_of_four(series: str, points: int) -> None:
    part = images(
        ids=range(points), labels=[0] * points, thumbnails=np.zeros((points, 1, 1, 3), np.uint8), class_names=[series]
    )
    content = message(series=series, frames={0: np.zeros((points, 2))}, static=part)
    header, body = split(content)
    assert header["series"] == series
    assert (len(content) - len(body)) % 4 == 0
    offsets = (header["frames"][0]["offset"], header["static"]["ids"], header["static"]["labels"])
    assert all(offset % 4 == 0 for offset in (*offsets, header["static"]["thumbnails"]["offset"]))


def test_a_later_message_brings_frames_alone() -> None:
    header, body = split(message(static=None, frames={5: np.ones((3, 2))}))
    assert header["static"] is None
    assert header["points"] == 3
    assert len(body) == 3 * 2 * 4


def test_before_the_first_frame_there_is_nothing_to_send() -> None:
    header, body = split(message(static=None, frames={}, epochs=[]))
    assert (header["points"], header["frames"], body) == (0, [], b"")


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"frames": {0: np.zeros((4, 2))}}, r"frames: must all have one shape \(N, 2\), N being the number of images"),
        ({"frames": {0: np.zeros((3, 3))}, "static": None}, "frames: must all have one shape"),
        ({"frames": {1: np.full((3, 2), np.nan)}}, "frames: must be finite, but the one of epoch 1 is not"),
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
