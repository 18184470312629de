"""The tables of the session store."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)

__all__ = [
    "SCHEMA_VERSION",
    "event_table",
    "metadata",
    "participant_table",
    "study_table",
    "token_table",
    "value_table",
    "version_table",
]

SCHEMA_VERSION = 2

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
    Column("task", String(60), nullable=False, server_default=""),
    Column("done_by", String(16), nullable=False, server_default="participant"),
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

# How many were ever invited: the code of somebody erased is not given again.
study_table = Table(
    "study",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("invited", Integer, nullable=False),
)

participant_table = Table(
    "participant",
    metadata,
    Column("study", String(60), nullable=False),
    Column("code", String(12), nullable=False),
    Column("number", Integer, nullable=False),
    Column("run", String(64), nullable=False),
    Column("seal", String(80), nullable=False),
    Column("invited_at", DateTime, nullable=False),
    Column("frozen", Boolean, nullable=False, server_default="0"),
    PrimaryKeyConstraint("study", "code"),
    UniqueConstraint("run"),
)

# A link is known by its digest alone: whoever reads the store cannot open a session.
token_table = Table(
    "token",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("study", String(60), nullable=False),
    Column("code", String(12), nullable=False),
    Column("made_at", DateTime, nullable=False),
    Column("revoked_at", DateTime, nullable=True),
    ForeignKeyConstraint(("study", "code"), ("participant.study", "participant.code"), ondelete="CASCADE"),
)
