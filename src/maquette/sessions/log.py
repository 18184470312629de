"""The event log: append only, one transaction an action, on disk before the screen changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.exc import IntegrityError

from maquette.sessions.event import VALUED, Event, NewEvent
from maquette.sessions.schema import event_table, value_table
from maquette.sessions.store import Store, StoreVersionError, open_store

__all__ = ["EventLog", "StaleError", "StoreVersionError", "open_log"]


class StaleError(Exception):
    """The log went on since this tab last looked: nothing was written."""


class EventLog:
    """Append-only events of every run of one store."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def close(self) -> None:
        """Let go of the store; it opens again when it is needed."""
        self.store.close()

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
        try:
            with self.store.writing() as connection:
                self._write(connection, run, seen, written)
        except IntegrityError as raced:
            raise StaleError(run) from raced
        return written

    def last(self, run: str) -> int:
        """Number of the last event of a run, 0 when there is none."""
        with self.store.reading() as connection:
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
        with self.store.reading() as connection:
            return tuple(Event(**row) for row in connection.execute(query).mappings())

    def _write(self, connection: Connection, run: str, seen: int, written: Sequence[Event]) -> None:
        if self._last(connection, run) != seen:
            raise StaleError(run)
        connection.execute(insert(event_table), [_row(one) for one in written])
        values = [{"run": run, "seq": one.seq, "value": one.value} for one in written if _holds_value(one)]
        if values:
            connection.execute(insert(value_table), values)

    @staticmethod
    def _last(connection: Connection, run: str) -> int:
        query = select(func.max(event_table.c.seq)).where(event_table.c.run == run)
        return connection.execute(query).scalar() or 0


@cache
def open_log(url: str) -> EventLog:
    """The log of a store, made on first use; one a process and store.

    Raises:
        StoreVersionError: the store was made by a later version.
    """
    return EventLog(open_store(url))


def _holds_value(one: NewEvent) -> bool:
    return one.kind in VALUED and (one.kind == "field_committed" or one.value is not None)


def _row(one: Event) -> dict[str, Any]:
    return {column.name: getattr(one, column.name) for column in event_table.columns}
