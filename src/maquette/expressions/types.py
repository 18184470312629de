"""What a value can be: the types of facts, questions, amounts and results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "DATE", "DAYS", "DECIMAL", "EUROS", "HOURS", "INTEGER", "MONTH", "SHOWN", "TEXT", "UNKNOWN", "YES_NO",
    "Kind", "Type", "choice", "choices", "list_of", "record",
]  # fmt: skip


class Kind(StrEnum):
    """The symbolic word of a type; problems translate it."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    EUROS = "euros"
    HOURS = "hours"
    DAYS = "days"
    DATE = "date"
    MONTH = "month"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    LIST = "list"
    RECORD = "record"
    SHOWN = "shown"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Type:
    """One type. At run time: `str`, `int` (integer, days), `Decimal` (decimal, euros, hours), `date`, `bool`.

    Args:
        kind: which one; a month is held as the date of its first day, "shown" can only be shown.
        options: of a choice or choices; none means that they are not known.
        item: of a list.
        fields: of a record; none means that they are not known.
    """

    kind: Kind
    options: tuple[str, ...] = ()
    item: Type | None = None
    fields: tuple[tuple[str, Type], ...] = ()

    @property
    def element(self) -> Type:
        """What one item of a list, one of several choices or one letter of a text is."""
        if self.kind is Kind.CHOICES:
            return Type(Kind.CHOICE, self.options)
        if self.kind in (Kind.TEXT, Kind.CHOICE):
            return TEXT
        return self.item or UNKNOWN


TEXT, INTEGER, DECIMAL = Type(Kind.TEXT), Type(Kind.INTEGER), Type(Kind.DECIMAL)
EUROS, HOURS, DAYS = Type(Kind.EUROS), Type(Kind.HOURS), Type(Kind.DAYS)
DATE, MONTH, YES_NO = Type(Kind.DATE), Type(Kind.MONTH), Type(Kind.YES_NO)
SHOWN, UNKNOWN = Type(Kind.SHOWN), Type(Kind.UNKNOWN)


def choice(*options: str) -> Type:
    """One of these options."""
    return Type(Kind.CHOICE, options)


def choices(*options: str) -> Type:
    """Any number of these options."""
    return Type(Kind.CHOICES, options)


def list_of(item: Type) -> Type:
    """Any number of values of one type."""
    return Type(Kind.LIST, item=item)


def record(fields: Mapping[str, Type]) -> Type:
    """A group of facts, by name."""
    return Type(Kind.RECORD, fields=tuple(fields.items()))
