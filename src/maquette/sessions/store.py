"""The database of sessions: a SQLite file, or PostgreSQL by its address."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

from maquette.sessions.migrations import prepare
from maquette.sessions.schema import SCHEMA_VERSION

__all__ = ["Store", "StoreVersionError", "is_file", "open_store"]


class StoreVersionError(Exception):
    """The store was made by a later version of maquette."""


class Store:
    """One database, read freely and written one transaction at a time."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @property
    def file(self) -> Path | None:
        """The file of a SQLite store; None for a server."""
        url = self.engine.url
        return Path(url.database) if is_file(url.render_as_string()) and url.database else None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it is written, or nothing."""
        if self.engine.dialect.name != "sqlite":
            with self.engine.begin() as connection:
                yield connection
            return
        with self.engine.connect() as connection:
            # IMMEDIATE takes the write lock before the sequence number is read.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("COMMIT")

    def close(self) -> None:
        """Let go of the database; it opens again when it is needed."""
        self.engine.dispose()


#: two tabs may open a new store at the same moment, and its first connection changes the file's own mode
_OPENING = Lock()


def is_file(url: str) -> bool:
    """Whether the address is that of a file."""
    return make_url(url).get_backend_name() == "sqlite"


@cache
def open_store(url: str) -> Store:
    """The store of an address, made or migrated on first use; one engine a process and store.

    Raises:
        StoreVersionError: the store was made by a later version.
    """
    with _OPENING:
        store = Store(_file_engine(url) if is_file(url) else _server_engine(url))
        with store.writing() as connection:
            found = prepare(connection)
    if found > SCHEMA_VERSION:
        store.close()
        shown = make_url(url).database
        raise StoreVersionError(f"{shown}: version {found}, this maquette reads {SCHEMA_VERSION}")
    return store


def _file_engine(url: str) -> Engine:
    database = make_url(url).database
    if database and database != ":memory:":
        Path(database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    event.listen(engine, "connect", _settle)
    return engine


def _server_engine(url: str) -> Engine:
    """Two writers of one run meet on its primary key there: the second one is refused."""
    address = make_url(url)
    if address.drivername in ("postgres", "postgresql"):
        address = address.set(drivername="postgresql+psycopg")
    return create_engine(address, pool_pre_ping=True)


def _settle(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    # FULL survives a power cut, not only a killed process; a session writes a few events a minute.
    # A row deleted is overwritten with zeros: what is erased cannot be read back from the file.
    for pragma in ("busy_timeout=5000", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
