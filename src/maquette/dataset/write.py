"""One partition of a plan, written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from hashlib import blake2b, file_digest
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from maquette.dataset.plan import Plan, maker_of
from maquette.dataset.shape import Shape

__all__ = ["DONE", "FileRow", "done_path", "done_rows", "write_partition"]

DONE = ".done"
"""The folder of the partitions that are written whole."""


@dataclass(frozen=True)
class FileRow:
    """What the manifest says of a file.

    Args:
        file: path inside the folder.
        sums: sum of each column of whole numbers, which no cut into files changes.
        blake2b: of the bytes of the file, 16 bytes.
    """

    table: str
    partition: int
    file: str
    rows: int
    bytes: int
    blake2b: str
    sums: dict[str, int]


def write_partition(plan: Plan, folder: Path, partition: int) -> list[FileRow]:
    """Write every table of a partition, then say it is done; nothing is redone when it was.

    Raises:
        OSError: the disk is full, or refuses.
    """
    known = done_rows(plan, folder, partition)
    if known is not None:
        return known
    maker = maker_of(plan)
    with ExitStack() as open_files:
        drafts = {
            name: open_files.enter_context(_draft(plan, folder, shape, partition))
            for name, shape in maker.shapes.items()
        }
        cuts = [(True, plan.cells_of(partition)), *((False, cells) for cells in plan.blocks(partition))]
        for whole, cells in cuts:
            one = maker.slice(cells)
            for name, shape in maker.shapes.items():
                if shape.whole == whole and one.has(name):
                    drafts[name].add(shape.make(one))
    rows = [draft.row(plan) for draft in drafts.values()]
    text = json.dumps({"plan": plan.digest, "files": [asdict(row) for row in rows]}, indent=1)
    done = done_path(folder, partition)
    done.parent.mkdir(parents=True, exist_ok=True)
    unfinished = done.with_suffix(".draft")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(done)
    return rows


def done_rows(plan: Plan, folder: Path, partition: int) -> list[FileRow] | None:
    """Rows of a partition already written for this plan, its files still there with their size."""
    path = done_path(folder, partition)
    if not path.is_file():
        return None
    written = json.loads(path.read_text(encoding="utf-8"))
    rows = [FileRow(**row) for row in written["files"]]
    there = all(_size(folder / row.file) == row.bytes for row in rows)
    return rows if written["plan"] == plan.digest and there else None


def done_path(folder: Path, partition: int) -> Path:
    """The file that says a partition is whole."""
    return folder / DONE / f"{partition:05}.json"


class _Draft:
    """A file being written; its own name is given to it once it is whole."""

    def __init__(self, path: Path, shape: Shape, partition: int, writer: Any) -> None:
        self.path, self.shape, self.partition = path, shape, partition
        self._writer = writer
        self.count, self.sums = 0, dict[str, int]()

    def add(self, one: pa.RecordBatch) -> None:
        """Some more rows."""
        self.count += one.num_rows
        for field, column in zip(one.schema, one.columns, strict=True):
            if pa.types.is_integer(field.type):
                total = pc.sum(column).as_py() or 0
                self.sums[field.name] = self.sums.get(field.name, 0) + total
        self._writer.write_batch(one)

    def row(self, plan: Plan) -> FileRow:
        """What the manifest says of the file."""
        with self.path.open("rb") as file:
            digest = file_digest(file, partial(blake2b, digest_size=16)).hexdigest()
        name = f"{self.path.parent.name}/{self.path.name}"
        size = self.path.stat().st_size
        return FileRow(self.shape.name, self.partition, name, self.count, size, digest, self.sums)


@contextmanager
def _draft(plan: Plan, folder: Path, shape: Shape, partition: int) -> Iterator[_Draft]:
    path = folder / shape.name / f"part-{partition:05}.{plan.form}"
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.draft")
    try:
        with (_CsvWriter if plan.form == "csv" else _parquet)(unfinished, shape) as writer:
            yield _Draft(path, shape, partition, writer)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _parquet(path: Path, shape: Shape) -> pq.ParquetWriter:
    """Pools as dictionaries, whole numbers split by byte: smaller and faster than the usual settings."""
    return pq.ParquetWriter(
        path,
        shape.schema,
        compression="zstd",
        compression_level=1,
        use_dictionary=[one.name for one in shape.schema if pa.types.is_dictionary(one.type)],
        column_encoding={one.name: _SPLIT for one in shape.schema if pa.types.is_integer(one.type)},
        write_statistics=[*shape.key],
    )


_SPLIT = "BYTE_STREAM_SPLIT"


class _CsvWriter:
    """Plain texts, one header."""

    def __init__(self, path: Path, shape: Shape) -> None:
        self._plain = pa.schema([(one.name, _plain(one.type)) for one in shape.schema])
        self._writer = pacsv.CSVWriter(path, self._plain)

    def __enter__(self) -> _CsvWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self._writer.close()

    def write_batch(self, one: pa.RecordBatch) -> None:
        """Some more rows."""
        self._writer.write_batch(one.cast(self._plain))


def _plain(wanted: pa.DataType) -> pa.DataType:
    return wanted.value_type if pa.types.is_dictionary(wanted) else wanted


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else -1
