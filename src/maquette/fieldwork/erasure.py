"""Forgetting one participant: one way through, for a request, a withdrawal and the end of retention.

Rows, values, links, notes that name her, tables, reports, invitations and copies of the store; then the file
itself is written anew, so that nothing is left in its free pages.
Source: CNIL developers' guide, sheets 13 and 14.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, delete, select, update

from maquette.fieldwork.place import Fieldwork
from maquette.sessions import Participant, Store, open_store
from maquette.sessions.schema import event_table, participant_table, token_table, value_table

__all__ = [
    "Ground",
    "InUseError",
    "Tombstone",
    "apply_tombstones",
    "bury_again",
    "empty_values",
    "erase",
    "tombstones_of",
]

Ground = Literal["request", "withdrawal", "retention"]

#: what takes the place of a code in a note of somebody else
_UNNAMED = "…"


class InUseError(Exception):
    """Somebody is reading the store: its file could not be written anew. `study purge` does it later."""


@dataclass(frozen=True)
class Tombstone:
    """That somebody was erased: nothing personal, and enough to erase her again from an older copy."""

    run: str
    on: str
    ground: str


def erase(field: Fieldwork, who: Participant, ground: Ground, today: date) -> None:
    """Forget a participant everywhere.

    Raises:
        InUseError: her rows are gone, the file still has to be written anew.
    """
    # First, so that what a crash leaves undone is done by the next purge.
    _bury(field.tombstones, Tombstone(who.run, today.isoformat(), ground))
    for path in _naming(field, who):
        path.unlink(missing_ok=True)
    shutil.rmtree(field.exports(who.study), ignore_errors=True)
    for store in (field.store, *_copies(field)):
        _forget(store, who.run)


def apply_tombstones(store: Store, graves: list[Tombstone]) -> int:
    """Erase from a store everybody who was erased before; how many were there."""
    with store.reading() as connection:
        known = set(connection.execute(select(event_table.c.run).distinct()).scalars())
        known |= set(connection.execute(select(participant_table.c.run)).scalars())
    found = [one.run for one in graves if one.run in known]
    for run in found:
        _forget(store, run)
    return len(found)


def bury_again(field: Fieldwork) -> None:
    """Finish what a crash left undone, and erase from copies put there since.

    Raises:
        InUseError: a file still has to be written anew.
    """
    graves = tombstones_of(field)
    for store in (field.store, *_copies(field)) if graves else ():
        apply_tombstones(store, graves)


def tombstones_of(field: Fieldwork) -> list[Tombstone]:
    """Everybody who was erased."""
    if not field.tombstones.is_file():
        return []
    return [
        Tombstone(**json.loads(line)) for line in field.tombstones.read_text("utf-8").splitlines() if line
    ]


def empty_values(store: Store, run: str, kinds: tuple[str, ...]) -> int:
    """Delete what was kept apart under the events of these kinds; how many there were."""
    seqs = select(event_table.c.seq).where(event_table.c.run == run, event_table.c.kind.in_(kinds))
    with store.writing() as connection:
        here = value_table.c
        return connection.execute(delete(value_table).where(here.run == run, here.seq.in_(seqs))).rowcount


def _bury(path: Path, one: Tombstone) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as graves:
        graves.write(json.dumps(vars(one)) + "\n")
        graves.flush()
        os.fsync(graves.fileno())


def _naming(field: Fieldwork, who: Participant) -> Iterator[Path]:
    """Files that may be read again from the store, and name her or hold her link."""
    yield field.invitation(who.study, who.code)
    named = re.compile(rf"\b{re.escape(who.code)}\b|{who.run}".encode())
    for path in field.reports.rglob("*") if field.reports.is_dir() else ():
        # A workbook is compressed: what it says cannot be looked at from here.
        if path.is_file() and (path.suffix in (".xlsx", ".parquet") or named.search(path.read_bytes())):
            yield path


def _copies(field: Fieldwork) -> Iterator[Store]:
    for path in sorted(field.backups.glob("*.sqlite")) if field.backups.is_dir() else ():
        copy = open_store(f"sqlite:///{path.resolve()}")
        yield copy
        copy.close()


def _forget(store: Store, run: str) -> None:
    with store.writing() as connection:
        person = participant_table.c
        who = connection.execute(select(person.study, person.code).where(person.run == run)).first()
        for table in (value_table, event_table):
            connection.execute(delete(table).where(table.c.run == run))
        if who is not None:
            mine = (token_table.c.study == who.study) & (token_table.c.code == who.code)
            connection.execute(delete(token_table).where(mine))
            connection.execute(delete(participant_table).where(person.run == run))
            _unname(connection, who.study, who.code)
    _write_anew(store)


def _unname(connection: Connection, study: str, code: str) -> None:
    """Take her code out of what was written about the other participants of her study."""
    runs = select(participant_table.c.run).where(participant_table.c.study == study)
    named = re.compile(rf"\b{re.escape(code)}\b", re.IGNORECASE)
    here = value_table.c
    for row in connection.execute(select(value_table).where(here.run.in_(runs))).mappings().all():
        value = _without(row["value"], named)
        if value != row["value"]:
            changed = update(value_table).where(here.run == row["run"], here.seq == row["seq"])
            connection.execute(changed.values(value=value))


def _without(value: Any, named: re.Pattern[str]) -> Any:
    if isinstance(value, str):
        return named.sub(_UNNAMED, value)
    if isinstance(value, list):
        return [_without(one, named) for one in value]
    if isinstance(value, dict):
        return {key: _without(one, named) for key, one in value.items()}
    return value


def _write_anew(store: Store) -> None:
    """Leave no trace of deleted rows in the file, nor in the log beside it."""
    if store.engine.dialect.name != "sqlite":
        with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM FULL")
            connection.exec_driver_sql("CHECKPOINT")
        return
    with store.reading() as connection:
        connection.exec_driver_sql("VACUUM")
        # It waits for those who read, as long as any writer would.
        busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
    if busy:
        raise InUseError(str(store.file))
