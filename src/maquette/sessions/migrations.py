"""An older store brought to this version, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, insert, select, update

from maquette.sessions.schema import SCHEMA_VERSION, metadata, version_table

__all__ = ["MIGRATIONS", "prepare"]


def prepare(connection: Connection) -> int:
    """Make the tables of a new store, or those an older one lacks; the version found at first.

    A store of a later version is left alone.
    """
    version_table.create(connection, checkfirst=True)
    found = connection.execute(select(version_table.c.version)).scalar()
    if found is None:
        metadata.create_all(connection)
        connection.execute(insert(version_table), {"version": SCHEMA_VERSION})
        return SCHEMA_VERSION
    for version in range(found, SCHEMA_VERSION):
        MIGRATIONS[version](connection)
    if found < SCHEMA_VERSION:
        metadata.create_all(connection)
        connection.execute(update(version_table), {"version": SCHEMA_VERSION})
    return int(found)


def _tasks_and_who(connection: Connection) -> None:
    """Events say the task they belong to and who made them; until then everybody took part."""
    for column in (
        "task VARCHAR(60) DEFAULT '' NOT NULL",
        "done_by VARCHAR(16) DEFAULT 'participant' NOT NULL",
    ):
        connection.exec_driver_sql(f"ALTER TABLE event ADD COLUMN {column}")


#: version -> what leads from it to the next one
MIGRATIONS: Mapping[int, Callable[[Connection], None]] = {1: _tasks_and_who}
