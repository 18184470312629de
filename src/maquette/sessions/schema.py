"""The tables of the session store."""

from sqlalchemy import JSON, Column, DateTime, Integer, MetaData, PrimaryKeyConstraint, String, Table

__all__ = ["SCHEMA_VERSION", "event_table", "metadata", "value_table", "version_table"]

SCHEMA_VERSION = 1

metadata = MetaData()

version_table = Table("store_version", metadata, Column("version", Integer, primary_key=True))

# (run, seq) as primary key turns a race between two tabs into an error, never into a duplicate.
event_table = Table(
    "event",
    metadata,
    Column("run", String(64), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("tab", String(16), nullable=False),
    Column("build", String(80), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("actor", String(64), nullable=False),
    Column("step", String(80), nullable=False),
    Column("control", String(120), nullable=False),
    Column("payload", JSON, nullable=False),
    PrimaryKeyConstraint("run", "seq"),
)

# Answers live apart, so that they can be emptied when a session is sealed while its path stays.
value_table = Table(
    "field_value",
    metadata,
    Column("run", String(64), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("value", JSON, nullable=True),
    PrimaryKeyConstraint("run", "seq"),
)
