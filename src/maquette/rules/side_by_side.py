"""What each relief would take off the same month, whichever one applies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from maquette.rules.cesu import month_of
from maquette.rules.given import Record
from maquette.rules.lines import Line
from maquette.rules.rates import Rates
from maquette.rules.reliefs import ReliefName

__all__ = ["explaining", "relief_of"]


def relief_of(name: ReliefName) -> Callable[..., int]:
    """The rule that gives what this relief would take off the employer's share, in cents."""

    def amount(rates: Rates, today: date, *, relation: Record, declaration: Record) -> int:
        return month_of(rates, relation, declaration, name).relief_amount

    return amount


def explaining(name: ReliefName) -> Callable[..., tuple[Line, ...]]:
    """The rule that tells every line from the net to the cost under this relief."""

    def lines(rates: Rates, today: date, *, relation: Record, declaration: Record) -> tuple[Line, ...]:
        return month_of(rates, relation, declaration, name).explain()

    return lines
