"""The event log: append only, one transaction an action, on disk before the screen changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, func, insert, select
from sqlalchemy.engine import make_url

from maquette.sessions.event import Event, NewEvent
from maquette.sessions.schema import SCHEMA_VERSION, event_table, metadata, value_table, version_table

__all__ = ["EventLog", "StaleError", "StoreVersionError", "open_log"]


class StaleError(Exception):
    """The log went on since this tab last looked: nothing was written."""


class StoreVersionError(Exception):
    """The store was made by another version of maquette."""


class EventLog:
    """Append-only events of every run of one store."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def prepare(self) -> int:
        """Make the tables of a new store; the version of the store."""
        with self._writing() as connection:
            metadata.create_all(connection)
            version = connection.execute(select(version_table.c.version)).scalar()
            if version is None:
                connection.execute(insert(version_table), {"version": SCHEMA_VERSION})
        return SCHEMA_VERSION if version is None else int(version)

    def close(self) -> None:
        """Let go of the store's file; it opens again when it is needed."""
        self._engine.dispose()

    def append(
        self,
        run: str,
        seen: int,
        events: Sequence[NewEvent],
        *,
        tab: str,
        build: str,
        at: datetime | None = None,
    ) -> tuple[Event, ...]:
        """Write events after number `seen`, all or none.

        Raises:
            StaleError: another tab wrote meanwhile.
        """
        moment = (at or datetime.now(UTC)).astimezone(UTC).replace(tzinfo=None)
        written = tuple(
            Event(**vars(new), run=run, seq=seen + 1 + index, at=moment, tab=tab, build=build)
            for index, new in enumerate(events)
        )
        with self._writing() as connection:
            if self._last(connection, run) != seen:
                raise StaleError(run)
            connection.execute(insert(event_table), [_row(one) for one in written])
            values = [
                {"run": run, "seq": one.seq, "value": one.value} for one in written if _holds_value(one)
            ]
            if values:
                connection.execute(insert(value_table), values)
        return written

    def last(self, run: str) -> int:
        """Number of the last event of a run, 0 when there is none."""
        with self._engine.connect() as connection:
            return self._last(connection, run)

    def read(self, run: str, after: int = 0) -> tuple[Event, ...]:
        """Events of a run numbered above `after`, in order, each with its answer."""
        values = value_table.c
        query = (
            select(event_table, values.value)
            .join(
                value_table,
                (values.run == event_table.c.run) & (values.seq == event_table.c.seq),
                isouter=True,
            )
            .where(event_table.c.run == run, event_table.c.seq > after)
            .order_by(event_table.c.seq)
        )
        with self._engine.connect() as connection:
            return tuple(Event(**row) for row in connection.execute(query).mappings())

    @staticmethod
    def _last(connection: Connection, run: str) -> int:
        query = select(func.max(event_table.c.seq)).where(event_table.c.run == run)
        return connection.execute(query).scalar() or 0

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            # IMMEDIATE takes the write lock before the sequence number is read.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("COMMIT")


#: two tabs may open a new store at the same moment, and its first connection changes the file's own mode
_OPENING = Lock()


@cache
def open_log(url: str) -> EventLog:
    """The log of a store, made on first use; one engine a process and store.

    Raises:
        StoreVersionError: the store was made by another version.
    """
    with _OPENING:
        return _opened(url)


def _opened(url: str) -> EventLog:
    database = make_url(url).database
    if database and database != ":memory:":
        Path(database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    event.listen(engine, "connect", _settle)
    log = EventLog(engine)
    version = log.prepare()
    if version != SCHEMA_VERSION:
        raise StoreVersionError(f"{database}: version {version}, this maquette reads {SCHEMA_VERSION}")
    return log


def _settle(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    # FULL survives a power cut, not only a killed process; a session writes a few events a minute.
    for pragma in ("busy_timeout=5000", "journal_mode=WAL", "synchronous=FULL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _holds_value(one: NewEvent) -> bool:
    return one.kind == "field_committed"


def _row(one: Event) -> dict[str, Any]:
    return {column.name: getattr(one, column.name) for column in event_table.columns}
