"""Messages over a real pipe: what arrives is what was sent, and never code."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from synermix_core.wire import Message, pack, receive

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
ARRAYS = arrays.arrays(
    st.sampled_from([np.uint8, np.int64, np.float16, np.float32, np.bool_]),
    arrays.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
)


def through_a_pipe(*packed: bytes) -> list[Message]:
    read, write = os.pipe()
    with os.fdopen(write, "wb") as end:
        end.write(b"".join(packed))
    with os.fdopen(read, "rb") as end:
        return [receive(end) for _ in packed]


@given(subject=st.text(), plain=st.dictionaries(st.text(max_size=5), PLAIN, max_size=3), array=ARRAYS, other=ARRAYS)
def test_what_arrives_is_what_was_sent(
    subject: str, plain: dict[str, Any], array: np.ndarray, other: np.ndarray
) -> None:
    sent = {**plain, "file": array, "other": other}
    (message,) = through_a_pipe(pack(subject, sent))
    assert message.subject == subject
    assert message.values.keys() == sent.keys()
    for name, value in message.values.items():
        np.testing.assert_equal(value, sent[name])
    assert (message.values["file"].dtype, message.values["file"].shape) == (array.dtype, array.shape)


def test_messages_follow_each_other() -> None:
    picture = np.arange(12, dtype=np.uint8).reshape(3, 4)
    first, second = through_a_pipe(pack("one", {"picture": picture.T}), pack("two", {"pair": (1, 2)}))
    np.testing.assert_array_equal(first.values["picture"], picture.T)
    assert second == Message("two", {"pair": [1, 2]})


@pytest.mark.parametrize("length", [0, 5, 30])
def test_an_end_in_the_middle_is_an_end(length: int) -> None:
    with pytest.raises(EOFError):
        through_a_pipe(pack("one", {"picture": np.zeros(100)})[:length])


def test_objects_are_not_sent() -> None:
    with pytest.raises(ValueError, match="allow_pickle=False"):
        pack("one", {"objects": np.array([object()])})
    with pytest.raises(TypeError, match="not JSON serializable"):
        pack("one", {"code": os.system})
