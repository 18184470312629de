"""The shape of a table on disk: its columns, how each is stored, and the rows that make it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

__all__ = ["Shape", "batch", "coded", "words"]


@dataclass(frozen=True)
class Shape:
    """One table.

    Args:
        schema: columns and types; pooled texts are dictionaries.
        key: columns that no two rows share.
        make: the rows of a slice of the population.
        whole: made at once for a partition: pools of texts are stored with each group of rows.
    """

    name: str
    schema: pa.Schema
    key: tuple[str, ...]
    make: Callable[[Any], pa.RecordBatch]
    whole: bool = False


def words() -> pa.DataType:
    """The type of a text taken from a short list."""
    return pa.dictionary(pa.int8(), pa.string())


def coded(codes: Any, texts: tuple[str, ...]) -> pa.Array:
    """Codes over a short list of texts."""
    indices = pa.array(np.asarray(codes).astype(np.int8))
    return pa.DictionaryArray.from_arrays(indices, pa.array(texts, pa.string()), safe=False)


def batch(schema: pa.Schema, columns: dict[str, Any]) -> pa.RecordBatch:
    """Columns put in the order and the types of a schema."""
    arrays = []
    for one in schema:
        column = columns[one.name]
        if not isinstance(column, pa.Array):
            column = pa.array(np.ascontiguousarray(column, dtype=_numpy_type(one.type)))
        arrays.append(column if column.type == one.type else column.view(one.type))
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _numpy_type(wanted: pa.DataType) -> Any:
    return np.int32 if pa.types.is_date32(wanted) else wanted.to_pandas_dtype()
