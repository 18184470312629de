"""A paper as data: who it names, what it says, row by row; every text is as a reader reads it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["MENTION", "Document", "Party", "Row", "Section"]

MENTION = "Document fictif, sans valeur"
"""What every paper says of itself, large, at its head, at its foot and across each printed page."""


@dataclass(frozen=True)
class Party:
    """Somebody a document names: her role, then her name and what identifies her, a line each."""

    role: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """A line of a table: what it is, then a cell for each other column; a total stands out."""

    label: str
    cells: tuple[str, ...]
    is_total: bool = False


@dataclass(frozen=True)
class Section:
    """A table under a heading.

    Args:
        columns: heads of all the columns, that of the labels first.
        note: what is to be read under the table, "" for nothing.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True)
class Document:
    """A whole paper, in French: it is one of French law.

    Args:
        about: what it is of, under the title: a month, a year, a contract.
        says: paragraphs, before the tables.
        to_sign: who signs it, nobody when it is not signed.
    """

    title: str
    about: str
    parties: tuple[Party, ...]
    sections: tuple[Section, ...]
    says: tuple[str, ...] = ()
    to_sign: tuple[str, ...] = ()
