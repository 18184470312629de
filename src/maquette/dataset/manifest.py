"""The manifest of a folder: which population it holds, and what every file is; it is there once all is."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from maquette.dataset.plan import Plan
from maquette.dataset.write import DONE, FileRow

__all__ = ["MANIFEST", "Manifest", "NotWholeError", "OtherPlanError", "begin", "finish", "manifest_of"]

MANIFEST = "manifest.json"
PLAN = "plan.json"


class OtherPlanError(Exception):
    """A folder holds another population; `differences` says in what: name -> (there, wanted)."""

    def __init__(self, differences: dict[str, tuple[Any, Any]]) -> None:
        super().__init__(", ".join(differences))
        self.differences = differences


class NotWholeError(Exception):
    """A folder was never finished, or holds no population."""


@dataclass(frozen=True)
class Manifest:
    """What a folder holds.

    Args:
        plan: plain values of its plan.
        files: sorted by table and partition.
    """

    plan: dict[str, Any]
    files: tuple[FileRow, ...]

    def rows(self, table: str) -> int:
        """Rows of a table."""
        return sum(one.rows for one in self.files if one.table == table)

    def sums(self, table: str) -> dict[str, int]:
        """Sum of each column of a table, the same however it is cut."""
        sums: dict[str, int] = {}
        for one in self.files:
            if one.table == table:
                for name, value in one.sums.items():
                    sums[name] = sums.get(name, 0) + value
        return sums


def begin(plan: Plan, folder: Path) -> None:
    """Make a folder ready for a plan: a new one, or one where the same plan was interrupted.

    Raises:
        OtherPlanError: it holds another population.
        OSError: it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted, path = plan.values(), folder / PLAN
    if path.is_file():
        there = json.loads(path.read_text(encoding="utf-8"))
        names = sorted({*there, *wanted})
        differences = {
            name: (there.get(name), wanted.get(name)) for name in names if there.get(name) != wanted.get(name)
        }
        if differences:
            raise OtherPlanError(differences)
    elif any(one.name not in (PLAN, f".{PLAN}.draft") for one in folder.iterdir()):
        raise OtherPlanError({"plan": (None, plan.digest)})
    else:
        _write(path, wanted)


def finish(plan: Plan, folder: Path, rows: Iterable[FileRow]) -> Manifest:
    """Write the manifest of a folder whose partitions are all done."""
    files = tuple(sorted(rows, key=lambda row: (row.table, row.partition)))
    manifest = Manifest(plan.values(), files)
    _write(folder / MANIFEST, {"plan": manifest.plan, "files": [asdict(one) for one in files]})
    return manifest


def manifest_of(folder: Path) -> Manifest:
    """What a whole folder holds.

    Raises:
        NotWholeError: there is no manifest, or a file is not the size it says.
    """
    path = folder / MANIFEST
    if not path.is_file():
        raise NotWholeError("unfinished" if (folder / DONE).is_dir() else "nothing")
    values = json.loads(path.read_text(encoding="utf-8"))
    files = tuple(FileRow(**row) for row in values["files"])
    for one in files:
        there = folder / one.file
        if not there.is_file() or there.stat().st_size != one.bytes:
            raise NotWholeError(one.file)
    return Manifest(values["plan"], files)


def _write(path: Path, values: Any) -> None:
    draft = path.with_name(f".{path.name}.draft")
    draft.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    draft.replace(path)
