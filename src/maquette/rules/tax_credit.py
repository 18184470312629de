"""The tax credit advanced at each debit, within the ceiling of the year."""

from __future__ import annotations

from datetime import date

from maquette.rules.lines import FULL
from maquette.rules.rates import Rates
from maquette.rules.seniority import full_years

__all__ = ["advance", "year_ceiling"]


def year_ceiling(rates: Rates, day: date, birth_date: date) -> int:
    """Cents of spending the credit of a year counts: the standard ceiling, more from 65.

    First year of employment, children, disability and the low ceilings of gardening are not counted.

    Source:
        CGI 199 sexdecies.
    """
    ceiling = rates.at("tax_credit_ceiling_year_cents", day)
    if full_years(birth_date, day) >= 65:
        ceiling += rates.at("tax_credit_extra_65_year_cents", day)
    return ceiling


def advance(rates: Rates, day: date, *, cost: int, cost_before: int, ceiling: int) -> int:
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
    before = min(cost_before, ceiling) * rate // FULL
    return min(cost_before + cost, ceiling) * rate // FULL - before
