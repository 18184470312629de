"""Lines of a rule as rows of a table: the same amounts, to the cent, never computed again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from maquette.documents.document import Row
from maquette.documents.written import euros, rate
from maquette.rules.lines import Line

__all__ = ["COLUMNS", "rows", "simple_rows", "total"]

COLUMNS = ("Libellé", "Base", "Taux", "Montant")


def rows(lines: Iterable[Line], taken_off: str = "relief") -> Iterator[Row]:
    """A row for each line: label, base, rate, amount.

    Args:
        taken_off: the kind of lines whose amount is subtracted where they stand.
    """
    for line in lines:
        base = euros(line.base) if line.base else ""
        amount = ("− " if line.kind == taken_off and line.amount else "") + euros(line.amount)
        yield Row(line.label, (base, rate(line.rate), amount), is_total=line.kind == "total")


def simple_rows(pairs: Iterable[tuple[str, str]]) -> tuple[Row, ...]:
    """A row for each pair of a label and what is written beside it."""
    return tuple(Row(label, (written,)) for label, written in pairs)


def total(label: str, cents: int) -> Row:
    """A total under rows of four columns."""
    return Row(label, ("", "", euros(cents)), is_total=True)
