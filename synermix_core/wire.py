"""Messages over a pipe: a subject, and names with plain values or arrays. Nothing is ever unpickled.

Layout: uint32 length of the header, uint64 length of the body (little-endian); header (JSON in UTF-8); body (the arrays
that the header names, one after the other, in NumPy's own format).
"""

from __future__ import annotations

import io
import json
import struct
from collections.abc import Mapping
from typing import IO, Any, NamedTuple

import numpy as np

_LENGTHS = struct.Struct("<IQ")


class Message(NamedTuple):
    """What goes over the pipe."""

    subject: str
    values: dict[str, Any]
    """NumPy arrays, and what JSON can hold; tuples arrive as lists"""


def pack(subject: str, values: Mapping[str, Any]) -> bytes:
    """Turn a message into bytes.

    Raises:
        TypeError: a value is neither an array nor plain.
        ValueError: an array holds Python objects.
    """
    arrays = {name: value for name, value in values.items() if isinstance(value, np.ndarray)}
    plain = {name: value for name, value in values.items() if name not in arrays}
    header = json.dumps({"subject": subject, "values": plain, "arrays": list(arrays)}).encode()
    body = io.BytesIO()
    for array in arrays.values():
        np.save(body, array, allow_pickle=False)
    return b"".join([_LENGTHS.pack(len(header), body.tell()), header, body.getvalue()])


def receive(pipe: IO[bytes]) -> Message:
    """Wait for the next message.

    Raises:
        EOFError: the other end has gone.
    """
    header_length, body_length = _LENGTHS.unpack(_read(pipe, _LENGTHS.size))
    header = json.loads(_read(pipe, header_length))
    body = io.BytesIO(_read(pipe, body_length))
    arrays = {name: np.load(body, allow_pickle=False) for name in header["arrays"]}
    return Message(header["subject"], header["values"] | arrays)


def _read(pipe: IO[bytes], length: int) -> bytes:
    content = pipe.read(length)
    if len(content) < length:
        raise EOFError
    return content
