"""What the embedding view is sent: one block of bytes, decoded in `assets/embedding_view/src/message.ts`.

Layout: uint32 header length (little-endian), header (JSON in UTF-8, padded with spaces to a multiple of four),
body (arrays, each starting at a multiple of four bytes). Offsets in the header count from the start of the body. A
frame's arrays follow each other, the points first: the view keeps them as one block.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from synermix_core.view.palette import class_marks
from synermix_core.view.parts import Choice, FramePart, GhostPart, Initial, StaticPart, check_parts, count_ghosts

VERSION = 2
_ALIGNMENT = 4


def encode(
    *,
    series: str,
    caption: str,
    live: bool,
    epochs: Sequence[int],
    frames: Mapping[int, FramePart],
    static: StaticPart | None,
    link: str | None = None,
    initial: Initial | None = None,
    choice: Choice | None = None,
) -> bytes:
    """Encode a message to the embedding view.

    Args:
        series: Identity of what is shown; when it changes, the view forgets all it had.
        caption: Shown in the corner.
        live: Whether frames are still to come.
        epochs: Every epoch that has a frame by now, in order; the view asks for what it lacks.
        frames: Epoch -> what there is of it, the ones this message brings.
        static: Images, labels and classes; None when the view has them already.
        link: Views of one page that name the same group move together; None for a view on its own.
        initial: What to show first of this series; None for what the view has set already.
        choice: Images to select now.

    Raises:
        ValueError: shapes do not fit together, or a number is not finite.
    """
    check_parts(frames, static)
    body = _Body()
    points = len(static.thumbnails) if static else next((len(frame.layout) for frame in frames.values()), 0)
    header = {
        "version": VERSION,
        "series": series,
        "caption": caption,
        "live": live,
        "link": link,
        "initial": asdict(initial) if initial else None,
        "choice": asdict(choice) if choice else None,
        "epochs": _runs(epochs),
        "points": points,
        "ghosts": count_ghosts(frames, static),
        "frames": [_frame_header(epoch, frame, body) for epoch, frame in sorted(frames.items())],
        "static": _static_header(static, body) if static else None,
    }
    text = json.dumps(header, separators=(",", ":"), allow_nan=False).encode()
    text += b" " * (-len(text) % _ALIGNMENT)
    return b"".join([np.uint32(len(text)).astype("<u4").tobytes(), text, *body.parts])


class _Body:
    """The arrays of a message, one after the other."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self._length = 0

    def add(self, values: ArrayLike, dtype: type[np.generic]) -> int:
        """Append an array, little-endian, and return its offset."""
        offset = self._length
        content = np.ascontiguousarray(values, dtype=np.dtype(dtype).newbyteorder("<")).tobytes()
        content += b"\0" * (-len(content) % _ALIGNMENT)
        self.parts.append(content)
        self._length += len(content)
        return offset

    def add_if(self, values: ArrayLike | None, dtype: type[np.generic]) -> int | None:
        return None if values is None else self.add(values, dtype)


def _runs(epochs: Sequence[int]) -> list[tuple[int, int, int]]:
    """Return (first, last, step) of each run of evenly spaced epochs, so that a long history takes no more room."""
    runs: list[tuple[int, int, int]] = []
    for epoch in map(int, epochs):
        if runs:
            first, last, step = runs[-1]
            if first == last or epoch - last == step:
                runs[-1] = (first, epoch, epoch - last)
                continue
        runs.append((epoch, epoch, 1))
    return runs


def _frame_header(epoch: int, frame: FramePart, body: _Body) -> dict[str, Any]:
    confidences = None
    if frame.confidences is not None:
        confidences = np.rint(255 * np.asarray(frame.confidences, dtype=np.float64))
    return {
        "epoch": int(epoch),
        "points": body.add(frame.layout, np.float32),
        "predictions": body.add_if(frame.predictions, np.uint16),
        "confidences": body.add_if(confidences, np.uint8),
        "ghosts": body.add_if(frame.ghosts, np.float32),
        "values": {name: _readable(value) for name, value in frame.values.items()},
    }


def _readable(value: float | None) -> float | None:
    """Return a value with as many digits as anybody reads; None for what is no number."""
    return float(f"{value:.6g}") if value is not None and math.isfinite(value) else None


def _static_header(static: StaticPart, body: _Body) -> dict[str, Any]:
    _, height, width, channels = static.thumbnails.shape
    marks = class_marks(len(static.class_names))
    return {
        "ids": body.add(static.ids, np.uint32),
        "labels": body.add(static.labels, np.uint16),
        "classes": [{"name": name, **asdict(mark)} for name, mark in zip(static.class_names, marks, strict=True)],
        "thumbnails": {
            "offset": body.add(static.thumbnails, np.uint8),
            "height": height,
            "width": width,
            "channels": channels,
        },
        "metrics": [asdict(metric) for metric in static.metrics],
        "ghosts": _ghosts_header(static.ghosts, body) if static.ghosts else None,
    }


def _ghosts_header(ghosts: GhostPart, body: _Body) -> dict[str, Any]:
    return {
        "kind": body.add(ghosts.kind, np.uint8),
        "classA": body.add(ghosts.class_a, np.uint16),
        "classB": body.add(ghosts.class_b, np.uint16),
        "first": body.add(ghosts.first, np.int32),
        "second": body.add(ghosts.second, np.int32),
        "lam": body.add(ghosts.lam, np.float32),
        "exact": ghosts.exact,
    }
