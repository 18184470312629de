"""« Pourquoi ce montant ? »: the lines a computed value is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from maquette.fields import field_type
from maquette.fields.numbers import NARROW
from maquette.player.words import words
from maquette.rules.lines import FULL, SIGNS, Line

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["Trace", "reasons"]


@dataclass
class Trace:
    """What a computation read, by name, and the lines of the rules it called."""

    facts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def reasons(journey: Journey, name: str) -> list[tuple[str, ...]]:
    """Rows that explain a computed value: the lines of the rules it calls, then the facts it reads.

    Empty when something it needs is not known yet.
    """
    try:
        trace = journey.traced(journey.values[name].compute)
    except (LookupError, ArithmeticError):
        return []
    rows: list[tuple[str, ...]] = [_row(line, journey.seal.language) for line in trace.lines]
    rows += [(journey.label(fact), journey.show(fact)) for fact in dict.fromkeys(trace.facts)]
    if trace.facts and not trace.lines:
        rows.append((journey.values[name].label, f"= {journey.show(name)}"))
    return rows


def _row(line: Line, language: str) -> tuple[str, ...]:
    # The names of a payslip are those of the law: they stay in its language, and say so.
    own = () if language == "fr" else ("fr",)
    amount = SIGNS[line.kind] + _euros(line.amount, language)
    if not line.rate:
        return line.label, amount, *own
    rate = f"{line.rate * 100 / FULL:.4f}".rstrip("0").rstrip(".")
    shown = rate if language == "en" else rate.replace(".", ",") + NARROW
    said = words(language)["share_of"].format(rate=shown, base=_euros(line.base, language))
    return line.label, f"{amount} ({said})", *own


def _euros(cents: int, language: str) -> str:
    euros = field_type("euros", language)
    return euros.show(euros.from_json(cents))
