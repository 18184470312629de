"""The tables of a study written as CSV and Parquet, with what each column means."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from maquette.fieldwork.tables import TABLES, Column

__all__ = ["csv_text", "write_tables"]

#: a spreadsheet would take a text that begins so for a formula
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def write_tables(folder: Path, rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[Path]:
    """Write each table twice, and the dictionary of their columns; the paths written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, columns in TABLES.items():
        written += [folder / f"{name}.csv", folder / f"{name}.parquet"]
        written[-2].write_text(csv_text(columns, rows[name]), encoding="utf-8", newline="")
        _write_parquet(written[-1], columns, rows[name])
    written.append(folder / "dictionary.csv")
    written[-1].write_text(_dictionary(), encoding="utf-8", newline="")
    return written


def csv_text(columns: Sequence[Column], rows: Sequence[Mapping[str, Any]]) -> str:
    """A table as CSV: UTF-8, commas, a point in numbers, nothing that a spreadsheet would compute."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    writer.writerows([_cell(row[column.name]) for column in columns] for row in rows)
    return text.getvalue()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat(timespec="milliseconds") + "Z"
    if isinstance(value, str) and value.startswith(_FORMULAS):
        return f"'{value}"
    return value


def _write_parquet(path: Path, columns: Sequence[Column], rows: Sequence[Mapping[str, Any]]) -> None:
    # Slow to import: only who exports waits for it.
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    types = {
        "text": pa.string(), "integer": pa.int64(), "number": pa.float64(),
        "time": pa.timestamp("us", tz="UTC"), "yes_no": pa.bool_(),
    }  # fmt: skip
    schema = pa.schema([pa.field(one.name, types[one.type]) for one in columns])
    arrays = [pa.array([row[one.name] for row in rows], types[one.type]) for one in columns]
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), path)


def _dictionary() -> str:
    columns = [Column(name, "text", "") for name in ("table", "column", "type", "meaning")]
    rows = [
        {"table": table, "column": one.name, "type": one.type, "meaning": one.meaning}
        for table, known in TABLES.items()
        for one in known
    ]
    return csv_text(columns, rows)
