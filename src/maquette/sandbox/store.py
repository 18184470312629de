"""The store of the sandbox: one transaction a request, on disk before the answer leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, Select, bindparam, create_engine, event, func, insert, select, text
from sqlalchemy.engine import make_url

from maquette.sandbox.schema import SCHEMA_VERSION, deed_table, metadata, version_table

__all__ = ["Book", "Deed", "SandboxStore", "SandboxVersionError", "open_store"]

#: any number: every writer takes the same lock
_LOCK = 20260

# Written once: putting a query together costs more than running it.
_DEEDS = deed_table.c
_IN_ORDER = select(deed_table).order_by(_DEEDS.seq)
_KINDS = _DEEDS.kind.in_(bindparam("kinds", expanding=True))
_OF = _IN_ORDER.where(_DEEDS.subject.in_(bindparam("subjects", expanding=True)), _KINDS)
_BY = _IN_ORDER.where(_DEEDS.client == bindparam("client"), _KINDS)
_LATEST = _IN_ORDER.where(
    _DEEDS.seq.in_(
        select(func.max(_DEEDS.seq))
        .where(_DEEDS.subject.in_(bindparam("subjects", expanding=True)), _DEEDS.kind == bindparam("kind"))
        .group_by(_DEEDS.subject)
    )
)
_NUMBERED = _IN_ORDER.where(_DEEDS.seq == bindparam("seq"), _DEEDS.kind == bindparam("kind"))


class SandboxVersionError(Exception):
    """The store was made by another version of maquette."""


@dataclass(frozen=True)
class Deed:
    """Something done: its kind, what it is about, by which client, on which day of the sandbox's clock."""

    seq: int
    day: str
    kind: str
    subject: str
    client: str
    value: Mapping[str, Any]


class Book:
    """What was done, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def of(self, subject: str, *kinds: str) -> tuple[Deed, ...]:
        """Deeds about a subject, of these kinds, in order."""
        return self._read(_OF, subjects=[subject], kinds=kinds)

    def about(self, subjects: list[str], kind: str) -> tuple[Deed, ...]:
        """Deeds of one kind about any of these subjects, in order."""
        return self._read(_OF, subjects=subjects, kinds=[kind]) if subjects else ()

    def latest(self, subjects: Sequence[str], kind: str) -> tuple[Deed, ...]:
        """The last deed of one kind about each of these subjects, in order."""
        return self._read(_LATEST, subjects=list(subjects), kind=kind) if subjects else ()

    def by(self, client: str, *kinds: str) -> tuple[Deed, ...]:
        """Deeds of a client, of these kinds, in order."""
        return self._read(_BY, client=client, kinds=kinds)

    def numbered(self, number: str, kind: str) -> Deed | None:
        """The deed of this number, when it is of this kind."""
        if not (number.isascii() and number.isdigit() and len(number) < 18):
            return None
        found = self._read(_NUMBERED, seq=int(number), kind=kind)
        return found[0] if found else None

    def append(
        self, kind: str, subject: str, value: Mapping[str, Any], *, client: str = "", day: str = ""
    ) -> int:
        """Write a deed; its number."""
        row = {"day": day, "kind": kind, "subject": subject, "client": client, "value": dict(value)}
        done = self.connection.execute(insert(deed_table), row)
        return int(done.inserted_primary_key[0])  # type: ignore[index]

    def _read(self, query: Select[Any], **asked: Any) -> tuple[Deed, ...]:
        return tuple(Deed(*row) for row in self.connection.execute(query, asked))


class SandboxStore:
    """Transactions on one store; writers come one after the other."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._is_sqlite = engine.dialect.name == "sqlite"

    def prepare(self) -> int:
        """Make the tables of a new store; the version of the store."""
        with self.writing() as book:
            metadata.create_all(book.connection)
            version = book.connection.execute(select(version_table.c.version)).scalar()
            if version is None:
                book.connection.execute(insert(version_table), {"version": SCHEMA_VERSION})
        return SCHEMA_VERSION if version is None else int(version)

    def close(self) -> None:
        """Let go of the store's file; it opens again when it is needed."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Book]:
        """What was done so far."""
        with self._engine.connect() as connection:
            yield Book(connection)

    @contextmanager
    def writing(self) -> Iterator[Book]:
        """All or nothing; nobody else writes meanwhile, so what was read still holds."""
        with self._engine.connect() as connection:
            begin = "BEGIN IMMEDIATE" if self._is_sqlite else "BEGIN"
            connection.exec_driver_sql(begin)
            try:
                if not self._is_sqlite:
                    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
                yield Book(connection)
            except BaseException:
                connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("COMMIT")


_OPENING = Lock()


@cache
def open_store(url: str) -> SandboxStore:
    """The store at an address, made on first use; one engine a process and store.

    Raises:
        SandboxVersionError: the store was made by another version.
    """
    with _OPENING:
        return _opened(url)


def _opened(url: str) -> SandboxStore:
    address = make_url(url)
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    if engine.dialect.name == "sqlite":
        if address.database and address.database != ":memory:":
            Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine, "connect", _settle)
    store = SandboxStore(engine)
    version = store.prepare()
    if version != SCHEMA_VERSION:
        raise SandboxVersionError(f"version {version}, this maquette reads {SCHEMA_VERSION}")
    return store


def _settle(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    # FULL survives a power cut, not only a killed process.
    for pragma in ("busy_timeout=5000", "journal_mode=WAL", "synchronous=FULL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
