"""The tax credit advanced at each debit, within the ceiling of the year."""

from __future__ import annotations

from datetime import date

from maquette.rules.lines import FULL
from maquette.rules.rates import Rates
from maquette.rules.seniority import full_years
from maquette.rules.whole import Whole, least

__all__ = ["advance", "ceiling_at", "year_ceiling"]

_MORE_FROM = 65
"""Age that raises the ceiling. Source: CGI 199 sexdecies."""


def year_ceiling(rates: Rates, day: date, birth_date: date) -> int:
    """Cents of spending the credit of a year counts: the standard ceiling, more from 65.

    First year of employment, children, disability and the low ceilings of gardening are not counted.

    Source:
        CGI 199 sexdecies.
    """
    ceiling: int = ceiling_at(rates, day, full_years(birth_date, day))
    return ceiling


def ceiling_at(rates: Rates, day: date, age: Whole) -> Whole:
    """The same from an age, or a column of them."""
    more = rates.at("tax_credit_extra_65_year_cents", day)
    return rates.at("tax_credit_ceiling_year_cents", day) + more * (age >= _MORE_FROM)


def advance(rates: Rates, day: date, *, cost: Whole, cost_before: Whole, ceiling: Whole) -> Whole:
    """The part of one cost the State pays at once, in cents.

    The running half is cut to the cent, so the advances of a year add up to half of its spending, never more.

    Args:
        rates: dated rates.
        day: first day of the month.
        cost: of this contract and month.
        cost_before: what the household already spent since January.
        ceiling: see `year_ceiling`.
    """
    rate = rates.at("tax_credit_rate", day)
    before = least(cost_before, ceiling) * rate // FULL
    return least(cost_before + cost, ceiling) * rate // FULL - before
