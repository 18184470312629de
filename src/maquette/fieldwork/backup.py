"""Copies of the store, and going back to one; those who were erased since stay erased."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from maquette.fieldwork.erasure import InUseError, apply_tombstones, tombstones_of
from maquette.fieldwork.place import Fieldwork
from maquette.sessions import open_store

__all__ = ["NotAFileError", "back_up", "restore"]


class NotAFileError(Exception):
    """The store is a server's: its own tools copy it."""


def back_up(field: Fieldwork, now: datetime) -> Path:
    """Copy the store while it is in use; the path of the copy.

    Raises:
        NotAFileError: the store is a server's.
    """
    source = field.store.file
    if source is None:
        raise NotAFileError
    field.backups.mkdir(parents=True, exist_ok=True)
    path = field.backups / f"{now:%Y-%m-%d-%H%M%S}.sqlite"
    _copy(source, path)
    return path


def restore(field: Fieldwork, copy: Path, now: datetime) -> tuple[Path, int]:
    """Put a copy in the place of the store.

    Returns:
        The copy made of what was there before, and how many erased participants the copy still held.

    Raises:
        NotAFileError: the store is a server's.
        InUseError: a server still has the store open.
        sqlite3.DatabaseError: the copy is no database.
        StoreVersionError: the copy was made by a later version.
    """
    target = field.store.file
    if target is None:
        raise NotAFileError
    field.store.close()
    _alone(target)
    before = back_up(field, now)
    field.store.close()
    beside = target.with_name(f"{target.name}.restored")
    _copy(copy, beside)
    # Before the file is opened by anybody else, whoever was erased since is erased from it.
    restored = open_store(f"sqlite:///{beside.resolve()}")
    erased = apply_tombstones(restored, tombstones_of(field))
    restored.close()
    _alone(beside)
    _alone(target)
    beside.replace(target)
    open_store.cache_clear()
    return before, erased


def _copy(source: Path, target: Path) -> None:
    """A copy appears whole or not at all, whatever is written meanwhile."""
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as read,
        closing(sqlite3.connect(part)) as write,
    ):
        read.backup(write)
    shutil.move(part, target)


def _alone(path: Path) -> None:
    """Fold the log of a file into it; only somebody who is alone with it can.

    Raises:
        InUseError: somebody else has it open.
    """
    if not path.is_file():
        return
    with closing(sqlite3.connect(path, timeout=1)) as connection:
        try:
            connection.execute("PRAGMA journal_mode=DELETE").fetchone()
        except sqlite3.OperationalError as locked:
            raise InUseError(str(path)) from locked
