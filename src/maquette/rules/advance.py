"""The immediate advance of the tax credit: who may have it, and what one month is worth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from maquette.rules.lines import Line
from maquette.rules.rates import Rates
from maquette.rules.tax_credit import advanced
from maquette.rules.whole import Whole, least, most, where

__all__ = ["WORKS", "Month", "Work", "amount", "explain", "is_open", "line"]

Work = Literal["home", "childcare", "young_childcare"]

WORKS: tuple[Work, ...] = get_args(Work)
"""Work at home, childcare from 6 years on, childcare under 6."""


@dataclass(frozen=True)
class Month:
    """One month of one contract, as the advance counts it, or columns of them; amounts in cents.

    Args:
        cost: pay and contributions, relief taken off.
        helped: part somebody else pays: prefinanced vouchers, département (APA, PCH), family. Whatever its
            amount, it closes the advance of this payment.
        cost_before: what the household already spent since January, its aids taken off.
        ceiling: of the year, see `tax_credit.ceiling`.
        work: decides from which day there is an advance.
    """

    cost: Whole
    cost_before: Whole
    ceiling: Whole
    helped: Whole = 0
    work: Work = "home"

    @property
    def spent(self) -> Whole:
        """What the household pays itself."""
        return self.cost - least(self.helped, self.cost)


def is_open(rates: Rates, day: date, work: Work) -> bool:
    """Whether this work has the immediate advance on a day.

    Source:
        CSS L133-5-12; Cesu+ from January 2022, childcare from 6 years on from 2022-09-20.
    """
    return bool(rates.at(f"advance_{work}_open", day))


def amount(rates: Rates, day: date, month: Month) -> Whole:
    """The tax credit paid at once for one month, in cents, or for a column of them.

    Args:
        rates: dated rates.
        day: first day of the month.
        month: what is known of it.
    Source:
        cesu.urssaf.fr, 2021-12-16: a payment that a third party helps with has no advance.
    """
    if not is_open(rates, day, month.work):
        return 0 * month.cost
    rate = rates.at("tax_credit_rate", day)
    return where(month.helped == 0, advanced(month.cost, month.cost_before, month.ceiling, rate), 0)


def line(rates: Rates, day: date, month: Month) -> Line:
    """The same as a line: on what part of the cost, at which rate."""
    given = amount(rates, day, month)
    rate = rates.at("tax_credit_rate", day) if given else 0
    opening = rates.value(f"advance_{month.work}_open", day).source
    return Line(
        "advance", "Avance immédiate", "relief", least(month.spent, _room(month)), rate, given, opening
    )


def explain(rates: Rates, day: date, month: Month) -> tuple[Line, ...]:
    """From the cost of a month to what is left to pay, the running ceiling told.

    Args:
        rates: dated rates.
        day: first day of the month.
        month: what is known of it.
    """
    given, room = line(rates, day, month), _room(month)
    law = rates.value("tax_credit_rate", day).source
    left = most(room - month.spent, 0)
    return (
        Line("cost", "Coût du mois", "pay", 0, 0, month.cost, ""),
        Line(
            "helped", "Part payée par un tiers (ni avance, ni crédit)", "relief", 0, 0,
            month.cost - month.spent, given.source,
        ),
        given,
        Line("left_to_pay", "Reste à payer", "total", 0, 0, month.spent - given.amount, ""),
        Line("room_before", "Plafond encore libre avant ce mois", "total", month.ceiling, 0, room, law),
        Line("room_after", "Plafond encore libre après ce mois", "total", month.ceiling, 0, left, law),
    )  # fmt: skip


def _room(month: Month) -> Whole:
    """What the ceiling of the year still leaves."""
    return most(month.ceiling - month.cost_before, 0)
