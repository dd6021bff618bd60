"""What the embedding view is sent: one block of bytes, decoded in `assets/embedding_view/src/message.ts`.

Layout: uint32 header length (little-endian), header (JSON in UTF-8, padded with spaces to a multiple of four),
body (arrays, each starting at a multiple of four bytes). Offsets in the header count from the start of the body.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from synermix_core.view.palette import class_marks

VERSION = 1
_ALIGNMENT = 4


@dataclass(frozen=True, slots=True)
class StaticPart:
    """What stays the same in all the frames of a series, N points of C classes."""

    ids: ArrayLike
    """(N,) non-negative number of each image, shown to the reader"""
    labels: ArrayLike
    """(N,) class index, 0 to C − 1"""
    class_names: Sequence[str]
    """C names"""
    thumbnails: NDArray[np.uint8]
    """(N, H, W, channels) pixels, one channel or three"""


def encode(
    *,
    series: str,
    caption: str,
    live: bool,
    epochs: Sequence[int],
    frames: Mapping[int, NDArray[np.floating]],
    static: StaticPart | None,
) -> bytes:
    """Encode a message to the embedding view.

    Args:
        series: Identity of what is shown; when it changes, the view forgets all it had.
        caption: Shown in the corner.
        live: Whether frames are still to come.
        epochs: Every epoch that has a frame by now; the view asks for what it lacks.
        frames: Epoch -> (N, 2) layout, the ones this message brings.
        static: Images, labels and classes; None when the view has them already.

    Raises:
        ValueError: shapes do not fit together, or a coordinate is not finite.
    """
    _check(frames, static)
    body = _Body()
    points = len(static.thumbnails) if static else next((len(layout) for layout in frames.values()), 0)
    header = {
        "version": VERSION,
        "series": series,
        "caption": caption,
        "live": live,
        "epochs": [int(epoch) for epoch in epochs],
        "points": points,
        "frames": [
            {"epoch": int(epoch), "offset": body.add(layout, np.float32)} for epoch, layout in sorted(frames.items())
        ],
        "static": _static_header(static, body) if static else None,
    }
    text = json.dumps(header, separators=(",", ":")).encode()
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
    }


def _check(frames: Mapping[int, NDArray[np.floating]], static: StaticPart | None) -> None:
    if static is not None:
        _check_static(static)
    shapes = {layout.shape for layout in frames.values()}
    if static is not None and frames:
        shapes.add((len(static.thumbnails), 2))
    if len(shapes) > 1 or any(len(shape) != 2 or shape[1] != 2 for shape in shapes):
        raise ValueError(
            f"frames: must all have one shape (N, 2), N being the number of images, but shapes are {sorted(shapes)}. "
            "Send the layouts of one probe."
        )
    for epoch, layout in frames.items():
        if not np.isfinite(layout).all():
            raise ValueError(f"frames: must be finite, but the one of epoch {epoch} is not. Leave it out.")


def _check_static(static: StaticPart) -> None:
    ids, labels = np.asarray(static.ids), np.asarray(static.labels)
    count = len(static.thumbnails)
    if static.thumbnails.ndim != 4 or static.thumbnails.shape[3] not in (1, 3) or static.thumbnails.dtype != np.uint8:
        raise ValueError(
            "thumbnails: must be uint8 of shape (N, H, W, 1) or (N, H, W, 3), but are "
            f"{static.thumbnails.dtype} of shape {static.thumbnails.shape}. Convert the images first."
        )
    if ids.shape != (count,) or labels.shape != (count,):
        raise ValueError(
            f"ids, labels: must have shape ({count},) like the thumbnails, but have {ids.shape} and {labels.shape}. "
            "Pass one of each an image."
        )
    if count and not (labels.min() >= 0 and labels.max() < len(static.class_names)):
        raise ValueError(
            f"labels: must lie between 0 and {len(static.class_names) - 1}, the number of class names less one, but "
            f"reach from {labels.min()} to {labels.max()}. Pass a name for every class."
        )
