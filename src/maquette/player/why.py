"""« Pourquoi ce montant ? »: the lines a computed value is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from maquette.fields import field_type
from maquette.fields.numbers import NARROW
from maquette.rules.lines import FULL, SIGNS, Line

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["Trace", "reasons"]


@dataclass
class Trace:
    """What a computation read, by name, and the lines of the rules it called."""

    facts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def reasons(journey: Journey, name: str) -> list[tuple[str, str]]:
    """Rows that explain a computed value: the lines of the rules it calls, then the facts it reads.

    Empty when something it needs is not known yet.
    """
    try:
        trace = journey.traced(journey.values[name].compute)
    except (LookupError, ArithmeticError):
        return []
    rows = [_row(line) for line in trace.lines]
    rows += [(journey.label(fact), journey.show(fact)) for fact in dict.fromkeys(trace.facts)]
    if trace.facts and not trace.lines:
        rows.append((journey.values[name].label, f"= {journey.show(name)}"))
    return rows


def _row(line: Line) -> tuple[str, str]:
    amount = SIGNS[line.kind] + _euros(line.amount)
    if not line.rate:
        return line.label, amount
    rate = f"{line.rate * 100 / FULL:.4f}".rstrip("0").rstrip(".").replace(".", ",")
    return line.label, f"{amount} ({rate}{NARROW}% de {_euros(line.base)})"


def _euros(cents: int) -> str:
    euros = field_type("euros")
    return euros.show(euros.from_json(cents))
