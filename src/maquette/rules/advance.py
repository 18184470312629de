"""The immediate advance of the tax credit: who may have it, and what one month is worth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from maquette.rules.lines import Line
from maquette.rules.rates import Rates
from maquette.rules.tax_credit import advanced
from maquette.rules.whole import least, most

__all__ = ["WORKS", "Month", "Work", "explain", "is_open"]

Work = Literal["home", "childcare", "young_childcare"]

WORKS: tuple[Work, ...] = get_args(Work)
"""Work at home, childcare from 6 years on, childcare under 6."""


@dataclass(frozen=True)
class Month:
    """One month of one contract, as the advance counts it; amounts in cents.

    Args:
        cost: pay and contributions, relief taken off.
        helped: part somebody else pays: prefinanced vouchers, département (APA, PCH), family. Whatever its
            amount, it closes the advance of this payment.
        cost_before: what the household already spent since January, its aids taken off.
        ceiling: of the year, see `tax_credit.ceiling`.
        work: decides from which day there is an advance.
    """

    cost: int
    cost_before: int
    ceiling: int
    helped: int = 0
    work: Work = "home"


def is_open(rates: Rates, day: date, work: Work) -> bool:
    """Whether this work has the immediate advance on a day.

    Source:
        CSS L133-5-12; Cesu+ from January 2022, childcare from 6 years on from 2022-09-20.
    """
    return bool(rates.at(f"advance_{work}_open", day))


def explain(rates: Rates, day: date, month: Month) -> tuple[Line, ...]:
    """From the cost of a month to what is left to pay, the running ceiling told.

    Args:
        rates: dated rates.
        day: first day of the month.
        month: what is known of it.
    Source:
        cesu.urssaf.fr, 2021-12-16: a payment that a third party helps with has no advance.
    """
    aid = least(month.helped, month.cost)
    base = month.cost - aid
    room = most(month.ceiling - month.cost_before, 0)
    rate = rates.value("tax_credit_rate", day)
    opening = rates.value(f"advance_{month.work}_open", day).source
    amount = 0
    if is_open(rates, day, month.work) and not month.helped:
        amount = advanced(base, month.cost_before, month.ceiling, rate.value)
    return (
        Line("cost", "Coût du mois", "pay", 0, 0, month.cost, ""),
        Line("helped", "Part payée par un tiers (ni avance, ni crédit)", "relief", 0, 0, aid, opening),
        Line(
            "advance", "Avance immédiate", "relief", least(base, room), rate.value if amount else 0,
            amount, opening,
        ),
        Line("left_to_pay", "Reste à payer", "total", 0, 0, base - amount, ""),
        Line(
            "room_before", "Plafond encore libre avant ce mois", "total", month.ceiling, 0,
            room, rate.source,
        ),
        Line(
            "room_after", "Plafond encore libre après ce mois", "total", month.ceiling, 0,
            most(room - base, 0), rate.source,
        ),
    )  # fmt: skip
