"""The tables of the sandbox: what was done, answers kept for their keys, codes and tokens by their digest."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Index, Integer, MetaData, String, Table, Text

__all__ = [
    "SCHEMA_VERSION",
    "answer_table",
    "code_table",
    "deed_table",
    "metadata",
    "token_table",
    "version_table",
]

SCHEMA_VERSION = 1

metadata = MetaData()

version_table = Table("sandbox_version", metadata, Column("version", Integer, primary_key=True))

# Append only: where anything stands is a fold of these rows, in order.
deed_table = Table(
    "sandbox_deed",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("day", String(10), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("subject", String(80), nullable=False),
    Column("client", String(64), nullable=False),
    Column("value", JSON, nullable=False),
    Index("sandbox_deed_subject", "subject", "kind"),
    Index("sandbox_deed_client", "client", "kind"),
)

answer_table = Table(
    "sandbox_answer",
    metadata,
    Column("client", String(64), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("request", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

code_table = Table(
    "sandbox_code",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("client", String(64), nullable=False),
    Column("person", String(64), nullable=False),
    Column("said", JSON, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("used", Boolean, nullable=False, default=False),
)

token_table = Table(
    "sandbox_token",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("refresh", String(64), index=True),
    Column("family", String(64), nullable=False, index=True),
    Column("client", String(64), nullable=False),
    Column("person", String(64), nullable=False),
    Column("scope", Text, nullable=False),
    Column("issued_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("revoked", Boolean, nullable=False, default=False),
)
