"""The ledger as CSV, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from maquette.ledger.comparison import Comparison
from maquette.ledger.ledger import Ledger
from maquette.ledger.words import TREATED, why

__all__ = ["comparison_sheet", "inert", "ledger_sheet"]

#: first characters a spreadsheet takes for the start of a formula
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def ledger_sheet(ledger: Ledger) -> str:
    """One row for each fact or question of each step."""
    head = ("étape", "acteur", "fait", "libellé", "traitement", "déjà connu de", "de quel droit")
    rows = (
        (
            line.step,
            line.actor,
            line.name,
            line.label,
            TREATED[line.treatment],
            ", ".join(line.holders),
            why(line),
        )
        for line in ledger.lines
    )
    return _written(head, rows)


def comparison_sheet(comparison: Comparison) -> str:
    """One row for each fact or question that is treated otherwise."""
    head = ("fait", "libellé", "avant", "après", "déjà connu de", "de quel droit")
    rows = (
        (
            one.name,
            one.line.label,
            TREATED[one.before] if one.before else "",
            TREATED[one.after] if one.after else "",
            ", ".join(one.line.holders),
            why(one.line) if one.after else "",
        )
        for one in comparison.changes
    )
    return _written(head, rows)


def _written(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return sheet.getvalue()


def inert(cell: str) -> str:
    """A text that no spreadsheet computes."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
