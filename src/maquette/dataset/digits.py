"""Whole numbers as columns of digits, all of one width: bytes are written once, then wrapped."""

from __future__ import annotations

from functools import cache

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

__all__ = ["digits"]

_GROUP = 10_000


def digits(numbers: NDArray[np.int64], width: int, prefix: str = "") -> pa.Array:
    """A column of texts: a prefix, then the digits of each number, zeros first.

    Args:
        width: digits wanted, at most 20.
    """
    count = len(numbers)
    groups = -(-width // 4)
    written = np.empty((count, groups), dtype=np.uint32)
    rest = numbers
    for index in range(groups - 1, -1, -1):
        above = rest // _GROUP
        written[:, index] = _four_digits()[rest - above * _GROUP]
        rest = above
    text = np.empty((count, len(prefix) + width), dtype=np.uint8)
    text[:, : len(prefix)] = np.frombuffer(prefix.encode(), dtype=np.uint8)
    text[:, len(prefix) :] = written.view(np.uint8)[:, 4 * groups - width :]
    offsets = np.arange(count + 1, dtype=np.int32) * text.shape[1]
    return pa.StringArray.from_buffers(count, pa.py_buffer(offsets), pa.py_buffer(text))


@cache
def _four_digits() -> NDArray[np.uint32]:
    """The four ASCII digits of each number under 10,000, as they lie in memory."""
    text = "".join(f"{number:04}" for number in range(_GROUP)).encode()
    return np.frombuffer(text, dtype=np.uint32)
